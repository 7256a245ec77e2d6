//! What stands directly inside an expression or a `SELECT`.

use crate::syntax::ast::{
    ColumnTransformer, Expr, ExprKind, FrameBound, FunctionCall, GroupKeys, Join, JoinConstraint,
    LimitByKeys, OrderBy, OrderItem, Over, Query, Select, WindowSpec,
};

/// A part of an expression.
#[derive(Clone, Copy)]
pub(crate) enum Child<'a> {
    /// An expression.
    Expr(&'a Expr),
    /// A subquery.
    Query(&'a Query),
}

/// Whether `is` holds for `expr` or for an expression inside it; subqueries are not looked into.
pub(crate) fn any(expr: &Expr, is: &dyn Fn(&Expr) -> bool) -> bool {
    let mut found = is(expr);
    children(expr, &mut |child| {
        if let Child::Expr(child) = child {
            found = found || any(child, is);
        }
    });
    found
}

/// Visits the parts of `expr`, from left to right, and not the parts of these.
pub(crate) fn children<'a>(expr: &'a Expr, visit: &mut dyn FnMut(Child<'a>)) {
    match &expr.node {
        ExprKind::Literal(_)
        | ExprKind::Path(_)
        | ExprKind::Parameter(_)
        | ExprKind::Settings(_) => {}
        ExprKind::Star(star) => transformers(&star.transformers, visit),
        ExprKind::Columns(columns) => transformers(&columns.transformers, visit),
        ExprKind::Unary { operand, .. }
        | ExprKind::IsNull { operand, .. }
        | ExprKind::Cast { operand, .. }
        | ExprKind::TupleElement { operand, .. }
        | ExprKind::Field { operand, .. }
        | ExprKind::Alias { operand, .. }
        | ExprKind::Interval { value: operand, .. }
        | ExprKind::Lambda { body: operand, .. } => visit(Child::Expr(operand)),
        ExprKind::ElementStar {
            operand,
            transformers: list,
        } => {
            visit(Child::Expr(operand));
            transformers(list, visit);
        }
        ExprKind::Quantified { operand, query, .. } => {
            visit(Child::Expr(operand));
            visit(Child::Query(query));
        }
        ExprKind::LikeEscape {
            operand: left,
            pattern: right,
            ..
        }
        | ExprKind::Binary { left, right, .. }
        | ExprKind::In {
            operand: left,
            set: right,
            ..
        }
        | ExprKind::Subscript {
            operand: left,
            index: right,
        } => {
            visit(Child::Expr(left));
            visit(Child::Expr(right));
        }
        ExprKind::Between {
            operand, low, high, ..
        } => {
            visit(Child::Expr(operand));
            visit(Child::Expr(low));
            visit(Child::Expr(high));
        }
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            visit(Child::Expr(condition));
            visit(Child::Expr(then));
            visit(Child::Expr(otherwise));
        }
        ExprKind::Case {
            operand,
            branches,
            otherwise,
        } => {
            if let Some(operand) = operand {
                visit(Child::Expr(operand));
            }
            for branch in branches {
                visit(Child::Expr(&branch.when));
                visit(Child::Expr(&branch.then));
            }
            if let Some(otherwise) = otherwise {
                visit(Child::Expr(otherwise));
            }
        }
        ExprKind::Function(call) => call_children(call, visit),
        ExprKind::Array(items)
        | ExprKind::Tuple(items)
        | ExprKind::Chain {
            operands: items, ..
        } => {
            for item in items {
                visit(Child::Expr(item));
            }
        }
        ExprKind::Map(entries) => {
            for (key, value) in entries {
                visit(Child::Expr(key));
                visit(Child::Expr(value));
            }
        }
        ExprKind::Subquery(query) | ExprKind::Exists(query) => visit(Child::Query(query)),
    }
}

fn transformers<'a>(transformers: &'a [ColumnTransformer], visit: &mut dyn FnMut(Child<'a>)) {
    for transformer in transformers {
        match transformer {
            ColumnTransformer::Replace { items, .. } => {
                for (value, _) in items {
                    visit(Child::Expr(value));
                }
            }
            ColumnTransformer::ApplyLambda { lambda, .. } => visit(Child::Expr(lambda)),
            ColumnTransformer::Except { .. }
            | ColumnTransformer::ExceptRegexp(_)
            | ColumnTransformer::ApplyFunction { .. } => {}
        }
    }
}

fn call_children<'a>(call: &'a FunctionCall, visit: &mut dyn FnMut(Child<'a>)) {
    let parameters = call.parameters.iter().flatten();
    parameters
        .chain(&call.arguments)
        .for_each(|argument| visit(Child::Expr(argument)));
    call.filter
        .iter()
        .for_each(|filter| visit(Child::Expr(filter)));
    if let Some(Over::Spec(spec)) = &call.over {
        window_exprs(spec, &mut |expr| visit(Child::Expr(expr)));
    }
}

fn window_exprs<'a>(spec: &'a WindowSpec, visit: &mut dyn FnMut(&'a Expr)) {
    spec.partition_by.iter().for_each(&mut *visit);
    spec.order_by.iter().for_each(|item| visit(&item.expr));
    let Some(frame) = &spec.frame else { return };
    for bound in std::iter::once(&frame.start).chain(&frame.end) {
        match bound {
            FrameBound::Preceding(Some(expr)) | FrameBound::Following(Some(expr)) => visit(expr),
            FrameBound::CurrentRow | FrameBound::Preceding(None) | FrameBound::Following(None) => {}
        }
    }
}

/// The expressions of every clause of `select`, but for `WITH` and the tables of `FROM`.
pub(crate) fn select_exprs(select: &Select) -> Vec<&Expr> {
    let mut exprs: Vec<&Expr> = select.projection.iter().collect();
    if let Some(from) = &select.from {
        for join in &from.joins {
            match &join.node {
                Join::Table { constraint, .. } => match constraint {
                    Some(JoinConstraint::On(condition)) => exprs.push(condition),
                    // The columns of USING are looked up in both tables, not in the scope.
                    Some(JoinConstraint::Using(_) | JoinConstraint::Natural) | None => {}
                },
                Join::Array { items, .. } => exprs.extend(items),
            }
        }
    }
    exprs.extend(&select.prewhere);
    exprs.extend(&select.filter);
    if let Some(group) = &select.group_by {
        match &group.keys {
            GroupKeys::All => {}
            GroupKeys::Exprs(keys) => exprs.extend(keys),
            GroupKeys::GroupingSets(sets) => exprs.extend(sets.iter().flatten()),
        }
    }
    exprs.extend(&select.having);
    for window in &select.windows {
        window_exprs(&window.spec, &mut |expr| exprs.push(expr));
    }
    exprs.extend(&select.qualify);
    if let Some(OrderBy::Items { items, .. }) = &select.order_by {
        exprs.extend(items.iter().map(|item: &OrderItem| &item.expr));
    }
    if let Some(limit_by) = &select.limit_by
        && let LimitByKeys::Exprs(keys) = &limit_by.by
    {
        exprs.extend(keys);
    }
    exprs
}
