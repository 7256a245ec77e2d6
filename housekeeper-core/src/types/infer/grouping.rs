//! Conditions that are none (Code 59), and columns that are neither grouped by nor aggregated (Code 215).

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{Expr, ExprKind, GroupKeys, Literal, Select};
use crate::types::aggregate::name::canonical;
use crate::types::{IntWidth, Type};

use super::analyzer::Analyzer;
use super::scope::Scope;
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

    /// Says which columns of `select` have many values where one is wanted. Only what is plain is looked at: columns by
    /// their names, of one table.
    pub(super) fn grouping<'a>(&self, select: &'a Select, scope: &Scope<'a>) {
        let keys: &[Expr] = match select.group_by.as_ref().map(|group| &group.keys) {
            Some(GroupKeys::Exprs(keys)) => keys,
            None if select.projection.iter().any(has_aggregate) => &[],
            Some(GroupKeys::All | GroupKeys::GroupingSets(_)) | None => return,
        };
        let is_one_table = select
            .from
            .as_ref()
            .is_some_and(|from| from.joins.is_empty());
        let [table] = scope.tables.as_slice() else {
            return;
        };
        if !is_one_table {
            return;
        }
        let mut grouped = Vec::new();
        for key in keys {
            if !names_in(positioned(key, select), scope, &mut grouped) {
                return;
            }
        }
        for item in &select.projection {
            let operand = unaliased(item);
            let ExprKind::Path(path) = &operand.node else {
                continue;
            };
            let [name] = path.as_slice() else { continue };
            // An alias of that name stands for something else.
            let means_alias = scope
                .aliases
                .get(name.as_str())
                .is_some_and(|expr| unaliased(expr).span != operand.span);
            if means_alias || grouped.contains(&name.as_str()) || table.column(name).is_none() {
                continue;
            }
            self.report(
                Diagnostic::error(
                    Code::NotAggregated,
                    format!(
                        "`{}` is neither grouped by nor inside an aggregate function",
                        name.node
                    ),
                )
                .at(operand.span, "")
                .help(format!(
                    "add it to GROUP BY, or choose a value: `any({})`",
                    name.node
                )),
            );
        }
    }
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

/// The expression behind its aliases.
fn unaliased(expr: &Expr) -> &Expr {
    match &expr.node {
        ExprKind::Alias { operand, .. } => unaliased(operand),
        _ => expr,
    }
}

/// Whether an aggregate function stands in `expr`, one that is no window function.
fn has_aggregate(expr: &Expr) -> bool {
    if let ExprKind::Function(call) = &expr.node
        && call.over.is_none()
        && canonical(&call.name).is_some()
    {
        return true;
    }
    let mut found = false;
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            found |= has_aggregate(child);
        }
    });
    found
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
