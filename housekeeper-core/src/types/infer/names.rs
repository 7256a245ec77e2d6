//! A walk over the names in a `SELECT`: those that stand for nothing are errors.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident};
use crate::types::resolve;

use super::gap::Gap;
use super::query::Inferrer;
use super::scope::{Relation, Resolved, Scope, Source};
use super::walk::{Child, children};
use crate::types::Reason;

impl Inferrer<'_> {
    /// Looks at every name, type and subquery in `expr`.
    pub(super) fn check_names<'a>(
        &mut self,
        expr: &'a Expr,
        scope: &Scope<'a>,
        resolving: &mut Vec<&'a str>,
    ) {
        match &expr.node {
            ExprKind::Path(path) => {
                // A table that is not known may have any column, and any name in the query may have meant it.
                let unknown = |source: &Source| matches!(source.relation, Relation::Unknown(_));
                if let Resolved::Missing(meant) = scope.resolve(path, expr.span, resolving)
                    && !scope.sources.iter().any(unknown)
                {
                    let diagnostic = missing(expr, path, meant, scope);
                    self.diagnostics.push(diagnostic);
                }
            }
            ExprKind::Alias { operand, alias } => {
                resolving.push(alias);
                self.check_names(operand, scope, resolving);
                resolving.pop();
            }
            ExprKind::Lambda { parameters, body } => {
                let mut inner = Scope::new(Some(scope));
                for parameter in parameters {
                    let unknown = Gap::new(expr.span, Reason::Reported);
                    inner.locals.push((parameter.node.clone(), Err(unknown)));
                }
                self.check_names(body, &inner, &mut resolving.clone());
            }
            ExprKind::Function(call) => {
                let skipped = usize::from(takes_a_name(call));
                let mut position = 0;
                children(expr, &mut |child| {
                    position += 1;
                    let is_name = matches!(child, Child::Expr(child) if matches!(child.node, ExprKind::Path(_)));
                    if position > skipped || !is_name {
                        self.check_child(child, scope, resolving);
                    }
                });
            }
            ExprKind::In { operand, set, .. } => {
                self.check_names(operand, scope, resolving);
                // A name on the right may be that of a table.
                if !matches!(set.node, ExprKind::Path(_)) {
                    self.check_names(set, scope, resolving);
                }
            }
            ExprKind::Cast {
                operand, data_type, ..
            } => {
                resolve(data_type, self.diagnostics);
                self.check_names(operand, scope, resolving);
            }
            _ => children(expr, &mut |child| self.check_child(child, scope, resolving)),
        }
    }

    fn check_child<'a>(
        &mut self,
        child: Child<'a>,
        scope: &Scope<'a>,
        resolving: &mut Vec<&'a str>,
    ) {
        match child {
            Child::Expr(expr) => self.check_names(expr, scope, resolving),
            Child::Query(query) => {
                self.query(query, Some(scope));
            }
        }
    }
}

/// Whether the first argument may be the name of a dictionary or a table.
fn takes_a_name(call: &FunctionCall) -> bool {
    call.name.starts_with("dict") || call.name.starts_with("joinGet")
}

fn missing(expr: &Expr, path: &[Ident], meant: Option<String>, scope: &Scope<'_>) -> Diagnostic {
    let name: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
    let diagnostic = Diagnostic::error(
        Code::UnknownColumn,
        format!("there is no column `{}` here", name.join(".")),
    )
    .at(expr.span, "");
    let hidden = path.first().and_then(|name| {
        let mut hidden = scope.hidden.iter();
        hidden.find(|(hidden, _)| *hidden == name.node)
    });
    if let Some((name, why)) = hidden {
        return diagnostic.note(format!("`{name}` {why}"));
    }
    if matches!(path, [only] if only.eq_ignore_ascii_case("from")) {
        let help =
            "is something missing before FROM? As it stands, ClickHouse reads it as a column";
        return diagnostic.help(help);
    }
    if let Some(meant) = meant {
        return diagnostic.help(format!("did you mean `{meant}`?"));
    }
    // With one small table in sight, its columns are the answer.
    match scope.sources.as_slice() {
        [only] => match &only.relation {
            Relation::Known(columns) if columns.len() <= 8 => {
                let names = columns.iter().filter_map(|column| column.name.as_deref());
                let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
                diagnostic.note(format!("the columns are {}", names.join(", ")))
            }
            Relation::Known(_) | Relation::Unknown(_) => diagnostic,
        },
        _ => diagnostic,
    }
}
