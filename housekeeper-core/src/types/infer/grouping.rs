//! Conditions that are none (Code 59), and columns that are neither grouped by nor aggregated (Code 215).

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, GroupKeys, Ident, LimitByKeys, Literal, OrderBy, Select};
use crate::types::{IntWidth, Type};

use super::analyzer::Analyzer;
use super::call::has_aggregate;
use super::lookup::{Found, Hit};
use super::scope::Scope;
use super::table::ColumnKind;
use super::tree::Tree;
use super::walk::{Child, children};

impl Analyzer<'_> {
    /// Says which filters of `select` have no type of a condition.
    pub(super) fn filters<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        let clauses = [
            ("PREWHERE", &select.prewhere),
            ("WHERE", &select.filter),
            ("HAVING", &select.having),
        ];
        for (clause, filter) in clauses {
            let Some(filter) = filter else { continue };
            let Some(known) = self.peek(filter, scope) else {
                continue;
            };
            if !known.is_null() && is_no_condition(&known.ty) {
                self.report(
                    Diagnostic::error(
                        Code::WrongFilter,
                        format!("what {clause} asks is a number, and not 0 where it holds"),
                    )
                    .at(filter.span, format!("this is `{}`", known.ty))
                    .help("write a comparison"),
                );
            }
        }
    }

    /// Says which columns of `select` have many values where one is wanted.
    pub(super) fn grouping<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        // Which of two things a name means is another question then.
        if scope.settings.prefer_column_name_to_alias {
            return;
        }
        let after = after_grouping(select);
        let keys: Vec<&Expr> = match select.group_by.as_ref().map(|group| &group.keys) {
            Some(GroupKeys::Exprs(keys)) => keys.iter().collect(),
            Some(GroupKeys::GroupingSets(sets)) => sets.iter().flatten().collect(),
            None if after.iter().any(|expr| has_aggregate(expr)) => Vec::new(),
            Some(GroupKeys::All) | None => return,
        };
        let mut grouped = Vec::new();
        for key in keys {
            if let Some(diagnostic) = out_of_range(key, select) {
                self.report(diagnostic);
                return;
            }
            if !names_in(positioned(key, select), scope, &mut grouped) {
                return;
            }
        }
        let mut seen = Vec::new();
        for expr in after {
            self.many_values(expr, scope, &grouped, &mut seen);
        }
    }

    /// Looks for columns outside of aggregates in `expr`.
    fn many_values<'a>(
        &self,
        expr: &'a Expr,
        scope: &Scope<'a>,
        grouped: &[&str],
        seen: &mut Vec<&'a str>,
    ) {
        match &expr.node {
            ExprKind::Path(path) => self.one_value(path, expr.span, scope, grouped, seen),
            ExprKind::Star(star) if star.transformers.is_empty() && star.like.is_none() => {
                let [table] = scope.tables.as_slice() else {
                    return;
                };
                let column = table
                    .columns
                    .iter()
                    .filter(|column| column.kind == ColumnKind::Ordinary)
                    .find(|column| !grouped.contains(&column.name.as_str()));
                let is_plain = matches!(scope.tree, Some(Tree::Table(_))) && table.gap.is_none();
                if let Some(column) = column.filter(|_| is_plain) {
                    self.report(not_aggregated(&column.name, expr.span));
                }
            }
            ExprKind::Alias { operand, alias } => {
                seen.push(alias.as_str());
                self.many_values(operand, scope, grouped, seen);
                seen.pop();
            }
            ExprKind::Unary { operand, .. } | ExprKind::Cast { operand, .. } => {
                self.many_values(operand, scope, grouped, seen);
            }
            ExprKind::Binary { left, right, .. } => {
                self.many_values(left, scope, grouped, seen);
                self.many_values(right, scope, grouped, seen);
            }
            ExprKind::Tuple(items) => {
                for item in items {
                    self.many_values(item, scope, grouped, seen);
                }
            }
            ExprKind::Function(call)
                if call.over.is_none() && PLAIN.contains(&call.name.as_str()) =>
            {
                for argument in &call.arguments {
                    self.many_values(argument, scope, grouped, seen);
                }
            }
            // What else there is may not depend on the values of its columns, or may be grouped by as a whole.
            _ => {}
        }
    }

    fn one_value<'a>(
        &self,
        path: &'a [Ident],
        span: Span,
        scope: &Scope<'a>,
        grouped: &[&str],
        seen: &mut Vec<&'a str>,
    ) {
        let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
        if let Some((name, alias)) = scope.aliases.get_key_value(parts[0])
            && !seen.contains(name)
        {
            if parts.len() == 1 && !grouped.contains(name) {
                seen.push(name);
                self.many_values(alias, scope, grouped, seen);
                seen.pop();
            }
            return;
        }
        let Hit::Found(Found {
            id: Some(id),
            is_column: true,
            ..
        }) = scope.find(&parts, span)
        else {
            return;
        };
        let column = &scope.tables[id.table].columns[id.column];
        let last = parts[parts.len() - 1];
        if column.kind == ColumnKind::Ordinary
            && !grouped.contains(&column.name.as_str())
            && !grouped.contains(&last)
        {
            self.report(not_aggregated(&column.name, span));
        }
    }
}

/// Functions that depend on all of their arguments.
const PLAIN: &[&str] = &[
    "abs",
    "concat",
    "divide",
    "intDiv",
    "length",
    "lower",
    "minus",
    "multiply",
    "plus",
    "round",
    "substring",
    "toDate",
    "toDateTime",
    "toFloat64",
    "toInt64",
    "toString",
    "toUInt64",
    "upper",
];

/// The expressions that are computed when rows are together.
fn after_grouping(select: &Select) -> Vec<&Expr> {
    let mut exprs: Vec<&Expr> = select.projection.iter().collect();
    exprs.extend(&select.having);
    if let Some(OrderBy::Items { items, .. }) = &select.order_by {
        exprs.extend(items.iter().map(|item| &item.expr));
    }
    if let Some(limit_by) = &select.limit_by
        && let LimitByKeys::Exprs(keys) = &limit_by.by
    {
        exprs.extend(keys);
    }
    exprs
}

fn not_aggregated(name: &str, span: Span) -> Diagnostic {
    let message = format!("`{name}` is neither grouped by nor inside an aggregate function");
    Diagnostic::error(Code::NotAggregated, message)
        .at(span, "")
        .help(format!(
            "add it to GROUP BY, or choose a value: `any({name})`"
        ))
}

fn is_no_condition(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) | Type::LowCardinality(inner) => is_no_condition(inner),
        Type::UInt(width) | Type::Int(width) => matches!(width, IntWidth::W128 | IntWidth::W256),
        ty => matches!(
            ty,
            Type::String
                | Type::FixedString(_)
                | Type::Uuid
                | Type::Ipv4
                | Type::Date
                | Type::DateTime(_)
                | Type::DateTime64 { .. }
                | Type::Enum { .. }
                | Type::Decimal { .. }
                | Type::Array(_)
                | Type::Map(..)
                | Type::Tuple(_)
        ),
    }
}

/// The error about a number that no column of `select` has: `GROUP BY 9`.
fn out_of_range(key: &Expr, select: &Select) -> Option<Diagnostic> {
    let ExprKind::Literal(Literal::Number(number)) = &key.node else {
        return None;
    };
    let is_plain = |expr: &Expr| !matches!(expr.node, ExprKind::Star(_) | ExprKind::Columns(_));
    let count = select.projection.len();
    let number = number
        .as_u64()
        .and_then(|number| usize::try_from(number).ok())?;
    (number > count && select.projection.iter().all(is_plain)).then(|| {
        let message = format!("there is no column {number}: the query gives {count}");
        Diagnostic::error(Code::UnknownColumn, message).at(key.span, "")
    })
}

/// The column that a key means by its number: `GROUP BY 1`.
fn positioned<'a>(key: &'a Expr, select: &'a Select) -> &'a Expr {
    let ExprKind::Literal(Literal::Number(number)) = &key.node else {
        return key;
    };
    let position = number.as_u64().and_then(|number| number.checked_sub(1));
    let position = position.and_then(|position| usize::try_from(position).ok());
    position
        .and_then(|position| select.projection.get(position))
        .unwrap_or(key)
}

/// Adds the last parts of all names in a key, those behind aliases too. Whether the key could be read.
fn names_in<'a>(key: &'a Expr, scope: &Scope<'a>, found: &mut Vec<&'a str>) -> bool {
    match &key.node {
        ExprKind::Path(path) => {
            let Some(name) = path.last() else {
                return false;
            };
            if found.contains(&name.as_str()) {
                return true;
            }
            found.push(name);
            if let Some(alias) = scope.aliases.get(name.as_str()) {
                return names_in(alias, scope, found);
            }
            return true;
        }
        ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::Subquery(_) => return false,
        _ => {}
    }
    let mut readable = true;
    children(key, &mut |child| match child {
        Child::Expr(child) => readable &= names_in(child, scope, found),
        Child::Query(_) => readable = false,
    });
    readable
}
