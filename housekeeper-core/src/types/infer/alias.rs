//! The aliases of a `SELECT`: `x AS name` names the expression everywhere in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::syntax::ast::{Expr, ExprKind, Join, JoinConstraint, Select, WithItem};

use super::walk::{Child, children, select_exprs};

/// The first expression of every name, and the names that are given to different ones.
pub(super) type Aliases<'a> = (BTreeMap<&'a str, &'a Expr>, BTreeSet<&'a str>);

/// The aliases of the expressions of a `WITH`.
pub(super) fn with_aliases(select: &Select) -> Aliases<'_> {
    let items = select.with.iter().flat_map(|with| &with.items);
    aliases_of(items.filter_map(|item| match &item.node {
        WithItem::Expr(expr) => Some(expr),
        WithItem::Query { .. } => None,
    }))
}

/// The aliases of `select` itself, not of its subqueries.
pub(super) fn aliases(select: &Select) -> Aliases<'_> {
    let (mut known, mut differing) = with_aliases(select);
    let array_items: Vec<&Expr> = select
        .from
        .iter()
        .flat_map(|from| &from.joins)
        .flat_map(|join| match &join.node {
            Join::Array { items, .. } => items.as_slice(),
            Join::Table { .. } => &[],
        })
        .collect();
    let conditions: Vec<&Expr> = select
        .from
        .iter()
        .flat_map(|from| &from.joins)
        .filter_map(|join| match &join.node {
            Join::Table {
                constraint: Some(JoinConstraint::On(condition)),
                ..
            } => Some(condition),
            _ => None,
        })
        .collect();
    let is_in = |expr: &Expr, list: &[&Expr]| list.iter().any(|other| std::ptr::eq(*other, expr));
    for expr in select_exprs(select) {
        if !is_in(expr, &array_items) && !is_in(expr, &conditions) {
            collect(expr, &mut known, &mut differing);
        }
    }
    for expr in array_items {
        // The name of an element is no alias of the array.
        let expr = match &expr.node {
            ExprKind::Alias { operand, .. } => operand,
            _ => expr,
        };
        collect(expr, &mut known, &mut differing);
    }
    for expr in conditions {
        collect(expr, &mut known, &mut differing);
    }
    (known, differing)
}

/// The aliases in expressions.
pub(super) fn aliases_of<'a>(exprs: impl IntoIterator<Item = &'a Expr>) -> Aliases<'a> {
    let mut known = BTreeMap::new();
    let mut differing = BTreeSet::new();
    for expr in exprs {
        collect(expr, &mut known, &mut differing);
    }
    (known, differing)
}

/// Adds the aliases in `expr`.
fn collect<'a>(
    expr: &'a Expr,
    known: &mut BTreeMap<&'a str, &'a Expr>,
    differing: &mut BTreeSet<&'a str>,
) {
    match &expr.node {
        ExprKind::Alias { operand, alias } => {
            let first = known.entry(alias.as_str()).or_insert(&**operand);
            if *first != &**operand {
                differing.insert(alias.as_str());
            }
            collect(operand, known, differing);
        }
        // The names in a lambda are its own.
        ExprKind::Lambda { .. } => {}
        _ => children(expr, &mut |child| {
            if let Child::Expr(child) = child {
                collect(child, known, differing);
            }
        }),
    }
}
