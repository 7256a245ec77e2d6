//! What stands in an expression.

use crate::source::Span;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident, Path};
use crate::types::infer::walk::{Child, children};
use crate::types::{aggregate, function};

/// The functions that may give another result for the same arguments: `system.functions` where not `deterministic`.
const NOT_DETERMINISTIC: &str = include_str!("not_deterministic.txt");

/// Visits `expr` and all that stands in it, but for what stands in subqueries.
pub(super) fn walk<'a>(expr: &'a Expr, visit: &mut dyn FnMut(&'a Expr)) {
    visit(expr);
    children(expr, &mut |child| {
        if let Child::Expr(inner) = child {
            walk(inner, visit);
        }
    });
}

/// The first subquery in it.
pub(super) fn subquery(expr: &Expr) -> Option<Span> {
    let mut found = None;
    walk(expr, &mut |inner| {
        if matches!(
            inner.node,
            ExprKind::Subquery(_) | ExprKind::Exists(_) | ExprKind::Quantified { .. }
        ) {
            found.get_or_insert(inner.span);
        }
    });
    found
}

/// The first call in it that fits.
pub(crate) fn call(
    expr: &Expr,
    fits: impl Fn(&FunctionCall) -> bool,
) -> Option<(&FunctionCall, Span)> {
    let mut found = None;
    walk(expr, &mut |inner| {
        if let ExprKind::Function(call) = &inner.node
            && fits(call)
        {
            found.get_or_insert((&**call, inner.span));
        }
    });
    found
}

/// Whether a call is one of an aggregate function, and of no window.
pub(crate) fn is_aggregate(call: &FunctionCall) -> bool {
    call.over.is_none()
        && !function::is_known(&call.name)
        && aggregate::name::canonical(&call.name).is_some()
}

/// Whether a call is one over a window.
pub(super) fn is_windowed(call: &FunctionCall) -> bool {
    call.over.is_some()
}

/// Whether a call may give another result for the same arguments.
pub(crate) fn is_not_deterministic(call: &FunctionCall) -> bool {
    !call.is_plain("arrayJoin")
        && NOT_DETERMINISTIC
            .lines()
            .any(|name| name.eq_ignore_ascii_case(&call.name))
}

/// The names that stand for columns: no parameters of lambdas, and no tables right of `IN`.
pub(in crate::check) fn names(expr: &Expr) -> Vec<&Path> {
    let mut found = Vec::new();
    collect(expr, &mut Vec::new(), &mut found);
    found
}

fn collect<'a>(expr: &'a Expr, bound: &mut Vec<&'a Ident>, found: &mut Vec<&'a Path>) {
    match &expr.node {
        ExprKind::Path(path) => {
            let is_bound = bound
                .iter()
                .any(|name| Some(&name.node) == path.first().map(|p| &p.node));
            if !is_bound {
                found.push(path);
            }
        }
        ExprKind::Lambda { parameters, body } => {
            let before = bound.len();
            bound.extend(parameters);
            collect(body, bound, found);
            bound.truncate(before);
        }
        ExprKind::In { operand, set, .. } => {
            collect(operand, bound, found);
            if !matches!(set.node, ExprKind::Path(_)) {
                collect(set, bound, found);
            }
        }
        _ => children(expr, &mut |child| {
            if let Child::Expr(inner) = child {
                collect(inner, bound, found);
            }
        }),
    }
}

/// Whether it reads more than names can tell: a star, a subquery.
pub(super) fn reads_unnamed(expr: &Expr) -> bool {
    let mut found = false;
    walk(expr, &mut |inner| {
        found |= matches!(
            inner.node,
            ExprKind::Star(_)
                | ExprKind::Columns(_)
                | ExprKind::ElementStar { .. }
                | ExprKind::Subquery(_)
                | ExprKind::Exists(_)
                | ExprKind::Quantified { .. }
                | ExprKind::Parameter(_)
        );
    });
    found
}

/// Functions that ClickHouse computes once when their arguments are values, and that people write in keys.
const COMPUTED_ONCE: &[&str] = &[
    "upper", "lower", "length", "concat", "map", "array", "tuple", "if", "coalesce", "least",
    "greatest", "plus", "minus", "multiply", "equals", "cast",
];

/// Whether it is surely a value that does not change from row to row.
pub(super) fn is_constant(expr: &Expr) -> bool {
    if let ExprKind::Function(call) = &expr.node
        && call.is_plain("toTypeName")
    {
        return true;
    }
    if !names(expr).is_empty() || reads_unnamed(expr) {
        return false;
    }
    let mut is_certain = true;
    walk(expr, &mut |inner| match &inner.node {
        ExprKind::Function(call) => {
            let name = call.name.to_ascii_lowercase();
            let known = COMPUTED_ONCE.contains(&name.as_str())
                || (call.name.starts_with("to") && function::is_known(&call.name));
            is_certain &= known && call.over.is_none() && !is_not_deterministic(call);
        }
        ExprKind::Lambda { .. } | ExprKind::In { .. } => is_certain = false,
        _ => {}
    });
    is_certain
}

/// Whether two expressions are surely not one to ClickHouse, which reads operators as functions and knows aliases of these.
pub(in crate::check) fn differ(left: &Expr, right: &Expr) -> bool {
    let (left, right) = (bare(left), bare(right));
    if left == right {
        return false;
    }
    let is_name = |expr: &Expr| matches!(expr.node, ExprKind::Path(_));
    if is_name(left) || is_name(right) {
        return true;
    }
    leaves(left) != leaves(right)
}

/// Without a name that it is given.
pub(super) fn bare(expr: &Expr) -> &Expr {
    match &expr.node {
        ExprKind::Alias { operand, .. } => bare(operand),
        ExprKind::Tuple(items) => match items.as_slice() {
            [item] => bare(item),
            _ => expr,
        },
        ExprKind::Function(call) if call.is_plain("tuple") => match call.arguments.as_slice() {
            [item] => bare(item),
            _ => expr,
        },
        _ => expr,
    }
}

/// The names in it, sorted.
fn leaves(expr: &Expr) -> Vec<Vec<&str>> {
    let paths = names(expr);
    let mut leaves: Vec<Vec<&str>> = paths
        .into_iter()
        .map(|path| path.iter().map(|name| name.as_str()).collect())
        .collect();
    leaves.sort();
    leaves
}
