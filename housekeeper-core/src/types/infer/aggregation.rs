//! Aggregate and window functions where none can stand (Code 184).

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, GroupKeys, Select};
use crate::types::{aggregate, function};

use super::analyzer::Analyzer;
use super::scope::Scope;
use super::walk::{Child, children, select_exprs};

/// What is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sought {
    Aggregate,
    Window,
}

impl Analyzer<'_> {
    /// Says which functions of `select` stand where rows are not together yet.
    pub(super) fn misplaced_aggregates<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        // Which of two things a name means is another question then.
        if scope.settings.prefer_column_name_to_alias {
            return;
        }
        let mut clauses: Vec<(&str, &Expr)> = Vec::new();
        clauses.extend(select.prewhere.iter().map(|expr| ("PREWHERE", expr)));
        clauses.extend(select.filter.iter().map(|expr| ("WHERE", expr)));
        if let Some(group) = &select.group_by
            && let GroupKeys::Exprs(keys) = &group.keys
        {
            clauses.extend(keys.iter().map(|expr| ("GROUP BY", expr)));
        }
        for (clause, expr) in clauses {
            for sought in [Sought::Aggregate, Sought::Window] {
                if finds(expr, sought, scope, &mut Vec::new()) {
                    self.report(misplaced(expr, sought, &format!("in {clause}")));
                }
            }
        }
        for expr in select_exprs(select) {
            self.nested_aggregates(expr, scope, &mut Vec::new());
        }
    }

    /// `seen` are the aliases that it stands in: their names mean something else there.
    fn nested_aggregates<'a>(&self, expr: &'a Expr, scope: &Scope<'a>, seen: &mut Vec<&'a str>) {
        if let ExprKind::Alias { operand, alias } = &expr.node {
            seen.push(alias.as_str());
            self.nested_aggregates(operand, scope, seen);
            seen.pop();
            return;
        }
        if let ExprKind::Function(call) = &expr.node
            && call.over.is_none()
            && is_aggregate(call)
        {
            for argument in call.arguments.iter().chain(call.filter.as_deref()) {
                for sought in [Sought::Aggregate, Sought::Window] {
                    if finds(argument, sought, scope, seen) {
                        self.report(misplaced(argument, sought, "inside an aggregate function"));
                    }
                }
            }
        }
        if matches!(expr.node, ExprKind::Lambda { .. }) {
            return;
        }
        children(expr, &mut |child| {
            if let Child::Expr(child) = child {
                self.nested_aggregates(child, scope, seen);
            }
        });
    }
}

fn misplaced(expr: &Expr, sought: Sought, place: &str) -> Diagnostic {
    let what = match sought {
        Sought::Aggregate => "an aggregate function",
        Sought::Window => "a window function",
    };
    let diagnostic = Diagnostic::error(
        Code::MisplacedAggregate,
        format!("{what} cannot stand {place}"),
    )
    .at(expr.span, "");
    match &expr.node {
        ExprKind::Path(_) => diagnostic.note("the name counts as what it is an alias of"),
        _ if place.starts_with("in ") && sought == Sought::Aggregate => {
            diagnostic.help("ask in HAVING, or aggregate in a subquery")
        }
        _ => diagnostic.help("compute it in a subquery"),
    }
}

/// Whether one stands in `expr`, behind its aliases too, and not in its subqueries and lambdas.
fn finds<'a>(expr: &'a Expr, sought: Sought, scope: &Scope<'a>, seen: &mut Vec<&'a str>) -> bool {
    match &expr.node {
        ExprKind::Function(call) if call.over.is_some() && sought == Sought::Window => return true,
        ExprKind::Function(call)
            if call.over.is_none() && sought == Sought::Aggregate && is_aggregate(call) =>
        {
            return true;
        }
        ExprKind::Path(path) => {
            let [name] = path.as_slice() else {
                return false;
            };
            let Some((name, alias)) = scope.aliases.get_key_value(name.as_str()) else {
                return false;
            };
            if seen.contains(name) {
                return false;
            }
            seen.push(name);
            let found = finds(alias, sought, scope, seen);
            seen.pop();
            return found;
        }
        ExprKind::Alias { operand, alias } => {
            seen.push(alias.as_str());
            let found = finds(operand, sought, scope, seen);
            seen.pop();
            return found;
        }
        // Where a branch cannot be computed, it may not be there.
        ExprKind::Lambda { .. } | ExprKind::Conditional { .. } | ExprKind::Case { .. } => {
            return false;
        }
        ExprKind::Function(call) if call.is_plain("if") || call.is_plain("multiIf") => {
            return false;
        }
        _ => {}
    }
    let mut found = false;
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            found |= finds(child, sought, scope, seen);
        }
    });
    found
}

fn is_aggregate(call: &FunctionCall) -> bool {
    aggregate::name::canonical(&call.name).is_some()
        && !function::is_known(function::function_name::canonical(&call.name))
}
