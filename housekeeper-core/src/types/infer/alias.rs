//! The aliases of a `SELECT`: `x AS name` names the expression everywhere in it.

use std::collections::BTreeMap;

use crate::syntax::ast::{Expr, ExprKind, Select, WithItem};

use super::walk::{Child, children, select_exprs};

/// The aliases of `select` itself, not of its subqueries.
pub(super) fn aliases(select: &Select) -> BTreeMap<&str, Option<&Expr>> {
    let mut aliases = BTreeMap::new();
    for item in select.with.iter().flat_map(|with| &with.items) {
        if let WithItem::Expr(expr) = &item.node {
            collect(expr, &mut aliases);
        }
    }
    for expr in select_exprs(select) {
        collect(expr, &mut aliases);
    }
    aliases
}

/// Adds the aliases in `expr`.
pub(super) fn collect<'a>(expr: &'a Expr, aliases: &mut BTreeMap<&'a str, Option<&'a Expr>>) {
    match &expr.node {
        ExprKind::Alias { operand, alias } => {
            let known = aliases.entry(alias.as_str()).or_insert(Some(&**operand));
            if known.is_some_and(|known| known != &**operand) {
                *known = None;
            }
            collect(operand, aliases);
        }
        // The names in a lambda are its own.
        ExprKind::Lambda { .. } => {}
        _ => children(expr, &mut |child| {
            if let Child::Expr(child) = child {
                collect(child, aliases);
            }
        }),
    }
}
