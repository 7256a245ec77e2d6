//! Walking and changing trees.

use super::ast::{
    ColumnMatcher, ColumnTransformer, Columns, Distinct, Expr, ExprKind, FrameBound, FromClause,
    FunctionCall, GroupBy, GroupKeys, Ident, IntervalUnit, Join, JoinConstraint, Limit, LimitBy,
    LimitByKeys, OrderBy, OrderItem, Over, ProjectionQuery, Query, QueryTerm, Select, Setting,
    Star, TableRef, TableSource, TtlAction, TtlItem, WindowSpec, With, WithFill, WithItem,
};

/// Sees every expression, call and table of a tree, and may change them.
///
/// A method sees a node before what is in it, and goes on with the `walk_` function of its name;
/// one that does not leaves out what is in it.
pub trait VisitMut {
    /// An expression.
    fn visit_expr(&mut self, expr: &mut Expr) {
        walk_expr(self, expr);
    }

    /// A function call: in an expression, or a table function.
    fn visit_call(&mut self, call: &mut FunctionCall) {
        walk_call(self, call);
    }

    /// A query, at the top or in an expression.
    fn visit_query(&mut self, query: &mut Query) {
        walk_query(self, query);
    }

    /// One SELECT.
    fn visit_select(&mut self, select: &mut Select) {
        walk_select(self, select);
    }

    /// A table in a FROM.
    fn visit_table(&mut self, table: &mut TableRef) {
        walk_table(self, table);
    }
}

/// Goes through the parts of an expression.
#[expect(
    clippy::too_many_lines,
    reason = "one short arm for each kind of expression"
)]
pub fn walk_expr<V: VisitMut + ?Sized>(v: &mut V, expr: &mut Expr) {
    match &mut expr.node {
        ExprKind::Literal(_) | ExprKind::Path(_) | ExprKind::Parameter(_) => {}
        ExprKind::Star(star) => walk_star(v, star),
        ExprKind::Columns(columns) => walk_columns(v, columns),
        ExprKind::Unary {
            operator: _,
            operand,
        }
        | ExprKind::IsNull {
            operand,
            negated: _,
        }
        | ExprKind::Cast {
            operand,
            data_type: _,
            style: _,
        }
        | ExprKind::TupleElement { operand, index: _ }
        | ExprKind::Field { operand, name: _ }
        | ExprKind::Alias { operand, alias: _ } => v.visit_expr(operand),
        ExprKind::LikeEscape {
            operand,
            operator: _,
            pattern,
            escape: _,
        } => {
            v.visit_expr(operand);
            v.visit_expr(pattern);
        }
        ExprKind::Quantified {
            operand,
            operator: _,
            all: _,
            query,
        } => {
            v.visit_expr(operand);
            v.visit_query(query);
        }
        ExprKind::ElementStar {
            operand,
            transformers,
        } => {
            v.visit_expr(operand);
            walk_transformers(v, transformers);
        }
        ExprKind::Settings(settings) => walk_settings(v, settings),
        ExprKind::Binary {
            left,
            operator: _,
            right,
        } => {
            v.visit_expr(left);
            v.visit_expr(right);
        }
        ExprKind::Chain {
            operator: _,
            operands,
        } => walk_exprs(v, operands),
        ExprKind::Between {
            operand,
            negated: _,
            low,
            high,
        } => {
            v.visit_expr(operand);
            v.visit_expr(low);
            v.visit_expr(high);
        }
        ExprKind::In {
            operand,
            global: _,
            negated: _,
            set,
        } => {
            v.visit_expr(operand);
            v.visit_expr(set);
        }
        ExprKind::Conditional {
            condition,
            then,
            otherwise,
        } => {
            v.visit_expr(condition);
            v.visit_expr(then);
            v.visit_expr(otherwise);
        }
        ExprKind::Case {
            operand,
            branches,
            otherwise,
        } => {
            if let Some(expr) = operand {
                v.visit_expr(expr);
            }
            for branch in branches {
                v.visit_expr(&mut branch.when);
                v.visit_expr(&mut branch.then);
            }
            if let Some(expr) = otherwise {
                v.visit_expr(expr);
            }
        }
        ExprKind::Interval { value, unit } => {
            let _: &mut IntervalUnit = unit;
            v.visit_expr(value);
        }
        ExprKind::Function(call) => v.visit_call(call),
        ExprKind::Lambda { parameters, body } => {
            let _: &mut Vec<Ident> = parameters;
            v.visit_expr(body);
        }
        ExprKind::Array(items) | ExprKind::Tuple(items) => walk_exprs(v, items),
        ExprKind::Map(entries) => {
            for (key, value) in entries {
                v.visit_expr(key);
                v.visit_expr(value);
            }
        }
        ExprKind::Subscript { operand, index } => {
            v.visit_expr(operand);
            v.visit_expr(index);
        }
        ExprKind::Subquery(query) | ExprKind::Exists(query) => v.visit_query(query),
    }
}

/// Goes through the parts of a call.
pub fn walk_call<V: VisitMut + ?Sized>(v: &mut V, call: &mut FunctionCall) {
    let FunctionCall {
        name: _,
        parameters,
        distinct: _,
        arguments,
        nulls: _,
        filter,
        over,
    } = call;
    if let Some(list) = parameters {
        walk_exprs(v, list);
    }
    walk_exprs(v, arguments);
    if let Some(expr) = filter {
        v.visit_expr(expr);
    }
    match over {
        Some(Over::Spec(spec)) => walk_window(v, spec),
        Some(Over::Name(_)) | None => {}
    }
}

/// Goes through the parts of a query.
pub fn walk_query<V: VisitMut + ?Sized>(v: &mut V, query: &mut Query) {
    let Query {
        first,
        rest,
        output,
    } = query;
    walk_term(v, first);
    for operation in rest {
        walk_term(v, &mut operation.term);
    }
    if let Some(output) = output {
        walk_settings(v, &mut output.settings);
    }
}

fn walk_term<V: VisitMut + ?Sized>(v: &mut V, term: &mut QueryTerm) {
    match term {
        QueryTerm::Select(select) => v.visit_select(select),
        QueryTerm::Nested(query) => v.visit_query(query),
        // Nothing in it is part of the query around.
        QueryTerm::Explain(_) => {}
    }
}

/// Goes through the parts of a SELECT.
pub fn walk_select<V: VisitMut + ?Sized>(v: &mut V, select: &mut Select) {
    let Select {
        with,
        distinct,
        projection,
        from,
        prewhere,
        filter,
        group_by,
        having,
        windows,
        qualify,
        order_by,
        limit_by,
        limit,
        settings,
    } = select;
    if let Some(with) = with {
        walk_with(v, with);
    }
    match distinct {
        Some(Distinct::On(keys)) => walk_exprs(v, keys),
        Some(Distinct::All) | None => {}
    }
    walk_exprs(v, projection);
    if let Some(from) = from {
        walk_from(v, from);
    }
    for expr in [prewhere, filter, having, qualify].into_iter().flatten() {
        v.visit_expr(expr);
    }
    if let Some(group) = group_by {
        walk_group_by(v, group);
    }
    for window in windows {
        walk_window(v, &mut window.spec);
    }
    if let Some(order) = order_by {
        walk_order_by(v, order);
    }
    if let Some(limit) = limit_by {
        walk_limit_by(v, limit);
    }
    if let Some(Limit {
        limit,
        offset,
        with_ties: _,
    }) = limit
    {
        for expr in [limit, offset].into_iter().flatten() {
            v.visit_expr(expr);
        }
    }
    walk_settings(v, settings);
}

/// Goes through the parts of a table in a FROM.
pub fn walk_table<V: VisitMut + ?Sized>(v: &mut V, table: &mut TableRef) {
    match &mut table.source {
        TableSource::Table(_) | TableSource::Parameter(_) => {}
        TableSource::Function(call) => v.visit_call(call),
        TableSource::Subquery(query) => v.visit_query(query),
    }
    if let Some(sample) = &mut table.sample {
        v.visit_expr(&mut sample.ratio);
        if let Some(expr) = &mut sample.offset {
            v.visit_expr(expr);
        }
    }
}

/// Goes through the SELECT of a projection.
pub fn walk_projection_query<V: VisitMut + ?Sized>(v: &mut V, query: &mut ProjectionQuery) {
    let ProjectionQuery {
        with,
        projection,
        filter,
        group_by,
        order_by,
    } = query;
    if let Some(with) = with {
        walk_with(v, with);
    }
    walk_exprs(v, projection);
    if let Some(filter) = filter {
        v.visit_expr(filter);
    }
    walk_exprs(v, group_by);
    walk_exprs(v, order_by);
}

/// Goes through a rule of a table's TTL.
pub fn walk_ttl<V: VisitMut + ?Sized>(v: &mut V, item: &mut TtlItem) {
    v.visit_expr(&mut item.expr);
    match &mut item.action {
        TtlAction::Delete {
            filter: Some(filter),
        } => v.visit_expr(filter),
        TtlAction::GroupBy { keys, set } => {
            walk_exprs(v, keys);
            for assignment in set {
                v.visit_expr(&mut assignment.value);
            }
        }
        TtlAction::Recompress(codecs) => {
            for codec in codecs {
                walk_exprs(v, &mut codec.arguments);
            }
        }
        TtlAction::Delete { filter: None }
        | TtlAction::ToDisk { .. }
        | TtlAction::ToVolume { .. } => {}
    }
}

fn walk_exprs<V: VisitMut + ?Sized>(v: &mut V, exprs: &mut [Expr]) {
    for expr in exprs {
        v.visit_expr(expr);
    }
}

fn walk_settings<V: VisitMut + ?Sized>(v: &mut V, settings: &mut [Setting]) {
    for setting in settings {
        v.visit_expr(&mut setting.value);
    }
}

fn walk_star<V: VisitMut + ?Sized>(v: &mut V, star: &mut Star) {
    walk_transformers(v, &mut star.transformers);
}

fn walk_columns<V: VisitMut + ?Sized>(v: &mut V, columns: &mut Columns) {
    match &columns.matcher {
        ColumnMatcher::Regexp(_) | ColumnMatcher::Names(_) => {}
    }
    walk_transformers(v, &mut columns.transformers);
}

fn walk_transformers<V: VisitMut + ?Sized>(v: &mut V, transformers: &mut [ColumnTransformer]) {
    for transformer in transformers {
        match transformer {
            ColumnTransformer::Except { .. } | ColumnTransformer::ExceptRegexp(_) => {}
            ColumnTransformer::Replace { strict: _, items } => {
                for (expr, _) in items {
                    v.visit_expr(expr);
                }
            }
            ColumnTransformer::ApplyFunction {
                name: _,
                parameters,
                prefix: _,
            } => {
                if let Some(list) = parameters {
                    walk_exprs(v, list);
                }
            }
            ColumnTransformer::ApplyLambda { lambda, prefix: _ } => v.visit_expr(lambda),
        }
    }
}

fn walk_with<V: VisitMut + ?Sized>(v: &mut V, with: &mut With) {
    for item in &mut with.items {
        match &mut item.node {
            WithItem::Expr(expr) => v.visit_expr(expr),
            WithItem::Query { query, .. } => v.visit_query(query),
        }
    }
}

fn walk_from<V: VisitMut + ?Sized>(v: &mut V, from: &mut FromClause) {
    v.visit_table(&mut from.first);
    for join in &mut from.joins {
        match &mut join.node {
            Join::Table {
                table, constraint, ..
            } => {
                v.visit_table(table);
                match constraint {
                    Some(JoinConstraint::On(condition)) => v.visit_expr(condition),
                    Some(JoinConstraint::Using(columns)) => walk_exprs(v, columns),
                    Some(JoinConstraint::Natural) | None => {}
                }
            }
            Join::Array { left: _, items } => walk_exprs(v, items),
        }
    }
}

fn walk_group_by<V: VisitMut + ?Sized>(v: &mut V, group: &mut GroupBy) {
    match &mut group.keys {
        GroupKeys::All => {}
        GroupKeys::Exprs(keys) => walk_exprs(v, keys),
        GroupKeys::GroupingSets(sets) => {
            for set in sets {
                walk_exprs(v, set);
            }
        }
    }
}

fn walk_order_by<V: VisitMut + ?Sized>(v: &mut V, order: &mut OrderBy) {
    match order {
        OrderBy::All { .. } => {}
        OrderBy::Items { items, interpolate } => {
            walk_order_items(v, items);
            for interpolation in interpolate.iter_mut().flatten() {
                let expr = &mut interpolation.expr;
                if let Some(expr) = expr {
                    v.visit_expr(expr);
                }
            }
        }
    }
}

fn walk_order_items<V: VisitMut + ?Sized>(v: &mut V, items: &mut [OrderItem]) {
    for item in items {
        v.visit_expr(&mut item.expr);
        if let Some(fill) = &mut item.fill {
            let WithFill {
                from,
                to,
                step,
                staleness,
            } = &mut **fill;
            for expr in [from, to, step, staleness].into_iter().flatten() {
                v.visit_expr(expr);
            }
        }
    }
}

fn walk_limit_by<V: VisitMut + ?Sized>(v: &mut V, limit: &mut LimitBy) {
    let LimitBy { limit, offset, by } = limit;
    v.visit_expr(limit);
    if let Some(expr) = offset {
        v.visit_expr(expr);
    }
    match by {
        LimitByKeys::All => {}
        LimitByKeys::Exprs(keys) => walk_exprs(v, keys),
    }
}

fn walk_window<V: VisitMut + ?Sized>(v: &mut V, window: &mut WindowSpec) {
    walk_exprs(v, &mut window.partition_by);
    walk_order_items(v, &mut window.order_by);
    let bounds = window.frame.iter_mut();
    for bound in bounds.flat_map(|frame| std::iter::once(&mut frame.start).chain(&mut frame.end)) {
        match bound {
            FrameBound::Preceding(Some(expr)) | FrameBound::Following(Some(expr)) => {
                v.visit_expr(expr);
            }
            FrameBound::Preceding(None) | FrameBound::Following(None) | FrameBound::CurrentRow => {}
        }
    }
}
