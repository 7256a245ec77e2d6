//! Where an expression ends in `*`, what follows is read as a part of that: `* LIKE 'x'`,
//! `* EXCEPT a`.

use crate::syntax::ast::{
    Direction, Expr, ExprKind, FromClause, GroupBy, GroupKeys, Join, JoinConstraint, LimitByKeys,
    OrderBy, OrderItem, Select,
};

/// Whether a LIKE after the expression would be that of a star.
pub(super) fn takes_like(expr: &Expr) -> bool {
    ends_in(expr, |kind| match kind {
        ExprKind::Star(star) => star.like.is_none() && star.transformers.is_empty(),
        ExprKind::ElementStar { transformers, .. } => transformers.is_empty(),
        _ => false,
    })
}

/// Whether an EXCEPT after the SELECT would be that of a star.
pub(super) fn takes_except(select: &Select) -> bool {
    last_of_select(select).is_some_and(|expr| {
        ends_in(expr, |kind| {
            matches!(
                kind,
                ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::ElementStar { .. }
            )
        })
    })
}

/// Whether such an expression may be printed last; it is if no parentheses are put around it.
fn ends_in(expr: &Expr, is_it: fn(&ExprKind) -> bool) -> bool {
    let last = match &expr.node {
        ExprKind::Unary { operand, .. } => operand,
        ExprKind::Binary { right, .. } => right,
        ExprKind::Chain { operands, .. } => {
            return operands.last().is_some_and(|last| ends_in(last, is_it));
        }
        ExprKind::Between { high, .. } => high,
        ExprKind::In { set, .. } => set,
        ExprKind::Conditional { otherwise, .. } => otherwise,
        ExprKind::Lambda { body, .. } => body,
        kind => return is_it(kind),
    };
    ends_in(last, is_it)
}

/// The expression a SELECT ends in.
fn last_of_select(select: &Select) -> Option<&Expr> {
    if !select.settings.is_empty() {
        return None;
    }
    if let Some(limit) = &select.limit {
        let last = limit.offset.as_ref().or(limit.limit.as_ref());
        return last.filter(|_| !limit.with_ties);
    }
    if let Some(limit_by) = &select.limit_by {
        return match &limit_by.by {
            LimitByKeys::All => None,
            LimitByKeys::Exprs(keys) => keys.last(),
        };
    }
    if let Some(order_by) = &select.order_by {
        return last_of_order(order_by);
    }
    if select.qualify.is_some() {
        return select.qualify.as_ref();
    }
    if !select.windows.is_empty() {
        return None;
    }
    if select.having.is_some() {
        return select.having.as_ref();
    }
    if let Some(group_by) = &select.group_by {
        return last_of_group(group_by);
    }
    if let Some(last) = select.filter.as_ref().or(select.prewhere.as_ref()) {
        return Some(last);
    }
    match &select.from {
        Some(from) => last_of_from(from),
        None => select.projection.last(),
    }
}

fn last_of_order(order_by: &OrderBy) -> Option<&Expr> {
    let OrderBy::Items {
        items,
        interpolate: None,
    } = order_by
    else {
        return None;
    };
    match items.last()? {
        OrderItem {
            expr,
            direction: Direction::Ascending,
            nulls: None,
            collate: None,
            fill: None,
        } => Some(expr),
        OrderItem {
            fill: Some(fill), ..
        } => [&fill.staleness, &fill.step, &fill.to, &fill.from]
            .into_iter()
            .find_map(|value| value.as_ref()),
        OrderItem { .. } => None,
    }
}

fn last_of_group(group_by: &GroupBy) -> Option<&Expr> {
    match &group_by.keys {
        _ if group_by.with_rollup || group_by.with_cube || group_by.with_totals => None,
        GroupKeys::Exprs(keys) => keys.last(),
        GroupKeys::All | GroupKeys::GroupingSets(_) => None,
    }
}

fn last_of_from(from: &FromClause) -> Option<&Expr> {
    match &from.joins.last()?.node {
        Join::Array { items, .. } => items.last(),
        Join::Table { constraint, .. } => match constraint {
            Some(JoinConstraint::On(condition)) => Some(condition),
            Some(JoinConstraint::Using(_) | JoinConstraint::Natural) | None => None,
        },
    }
}
