//! Whether two parts of a schema are the same to ClickHouse.
//!
//! The trees already leave out what only differs in spelling. What is left is what the server
//! itself makes alike when it stores a definition: other names of functions, arguments that are
//! the default, and the short and long forms of intervals.

mod codec;
mod function_name;
mod setting;

use crate::source::Spanned;
use crate::syntax::Print as _;
use crate::syntax::ast::{
    CastStyle, ChainOperator, ConstraintDef, Expr, ExprKind, FunctionCall, Ident, IndexDef,
    Invocation, Literal, ProjectionDef, Query, SortKey, TtlItem,
};
use crate::syntax::visit_mut::{VisitMut, walk_call, walk_expr, walk_projection_query, walk_ttl};

pub(crate) use codec::same_codec;
pub(crate) use setting::{is_default, same_settings, same_value};

/// Whether two expressions are stored alike.
pub(crate) fn same_expr(a: &Expr, b: &Expr) -> bool {
    a == b || canonical(a, VisitMut::visit_expr) == canonical(b, VisitMut::visit_expr)
}

/// An expression as it is stored.
pub(crate) fn canonical_expr(expr: &Expr) -> Expr {
    canonical(expr, VisitMut::visit_expr)
}

/// Whether two lists of expressions are stored alike.
pub(crate) fn same_exprs(a: &[Expr], b: &[Expr]) -> bool {
    same_lists(a, b, same_expr)
}

/// Whether two expressions are both missing or stored alike.
pub(crate) fn same_optional_expr(a: Option<&Expr>, b: Option<&Expr>) -> bool {
    same_options(a, b, same_expr)
}

/// Whether two values are both missing or the same.
pub(crate) fn same_options<T>(a: Option<T>, b: Option<T>, same: impl Fn(T, T) -> bool) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same(a, b),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// Whether two lists are the same, one by one.
pub(crate) fn same_lists<T>(a: &[T], b: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
}

/// Whether two queries are stored alike.
pub(crate) fn same_query(a: &Query, b: &Query) -> bool {
    a == b || canonical(a, VisitMut::visit_query) == canonical(b, VisitMut::visit_query)
}

/// Whether two engines are stored alike.
pub(crate) fn same_invocation(a: &Invocation, b: &Invocation) -> bool {
    let names = names_of(&a.name);
    let argument = |at: usize, a: &Expr, b: &Expr| {
        same_expr(a, b) || (at < names && name(a).is_some() && name(a) == name(b))
    };
    a.name == b.name
        && a.arguments.len() == b.arguments.len()
        && (a.arguments.iter().zip(&b.arguments).enumerate()).all(|(at, (a, b))| argument(at, a, b))
}

/// How many of the first arguments of an engine name a cluster, a database or a table: the server makes strings of them.
fn names_of(engine: &str) -> usize {
    match engine {
        "Dictionary" | "Merge" => 1,
        "Buffer" => 2,
        "Distributed" => 3,
        _ => 0,
    }
}

/// `shop.users` and `'shop.users'`
fn name(expr: &Expr) -> Option<String> {
    match &expr.node {
        ExprKind::Path(path) => {
            let parts: Vec<&str> = path.iter().map(|part| part.as_str()).collect();
            Some(parts.join("."))
        }
        ExprKind::Literal(Literal::String(text)) => Some(text.clone()),
        _ => None,
    }
}

/// Whether two sort keys are stored alike.
pub(crate) fn same_sort_key(a: &SortKey, b: &SortKey) -> bool {
    same_lists(&a.items, &b.items, |a, b| {
        a.descending == b.descending && same_expr(&a.expr, &b.expr)
    })
}

/// Whether two TTLs are stored alike.
pub(crate) fn same_ttl(a: &[Spanned<TtlItem>], b: &[Spanned<TtlItem>]) -> bool {
    same_lists(a, b, |a, b| {
        a == b || canonical(&**a, walk_ttl) == canonical(&**b, walk_ttl)
    })
}

/// Whether two indexes are stored alike.
pub(crate) fn same_index(a: &IndexDef, b: &IndexDef) -> bool {
    // What is stored where no `GRANULARITY` is written.
    let default = |index: &IndexDef| match index.index_type.name.as_str() {
        "text" | "vector_similarity" => 100_000_000,
        _ => 1,
    };
    let granularity = |index: &IndexDef| {
        let written = index.granularity.as_ref();
        written.map_or_else(|| Some(default(index)), |number| number.as_u64())
    };
    a.name == b.name
        && same_expr(&a.expr, &b.expr)
        && same_invocation(&a.index_type, &b.index_type)
        && granularity(a) == granularity(b)
}

/// Whether two projections are stored alike.
pub(crate) fn same_projection(a: &ProjectionDef, b: &ProjectionDef) -> bool {
    a.name == b.name
        && a.settings == b.settings
        && (a.body == b.body
            || match (a.query(), b.query()) {
                (Some(a), Some(b)) => {
                    canonical(a, walk_projection_query) == canonical(b, walk_projection_query)
                }
                (_, _) => false,
            })
}

/// Whether two constraints are stored alike.
pub(crate) fn same_constraint(a: &ConstraintDef, b: &ConstraintDef) -> bool {
    a.name == b.name && a.kind == b.kind && same_expr(&a.expr, &b.expr)
}

fn canonical<T: Clone>(node: &T, visit: impl Fn(&mut Canonical, &mut T)) -> T {
    let mut node = node.clone();
    visit(&mut Canonical, &mut node);
    node
}

fn is_literal(expr: &Expr) -> bool {
    match &expr.node {
        ExprKind::Literal(_) => true,
        ExprKind::Array(items) | ExprKind::Tuple(items) => items.iter().all(is_literal),
        ExprKind::Unary { operand, .. } => is_literal(operand),
        _ => false,
    }
}

/// The value of a number that is a float to the server: `0.0` and `0.` are one.
fn float(text: &str) -> Option<f64> {
    let is_float = !text.contains(['x', 'X']) && text.contains(['.', 'e', 'E']);
    text.parse()
        .ok()
        .filter(|value: &f64| is_float && value.is_finite())
}

/// Turns a tree into the form in which the server stores it.
struct Canonical;

impl VisitMut for Canonical {
    fn visit_expr(&mut self, expr: &mut Expr) {
        walk_expr(self, expr);
        if let ExprKind::Chain {
            operator: ChainOperator::Concat,
            operands,
        } = &expr.node
        {
            let name = Ident::new("concat".to_owned(), expr.span);
            let call = FunctionCall::new(name, operands.clone());
            expr.node = ExprKind::Function(Box::new(call));
        }
        if let ExprKind::Cast {
            operand,
            data_type,
            style,
        } = &expr.node
            // A literal before `::` is read as a text.
            && (*style == CastStyle::Function || !is_literal(operand))
        {
            let name = Ident::new("CAST".to_owned(), expr.span);
            let data_type = ExprKind::Literal(Literal::String(data_type.to_sql()));
            let arguments = vec![(**operand).clone(), Spanned::new(data_type, expr.span)];
            expr.node = ExprKind::Function(Box::new(FunctionCall::new(name, arguments)));
        }
        if let ExprKind::Literal(Literal::Number(number)) = &mut expr.node
            && let Some(value) = float(&number.text)
        {
            number.text = format!("{value:?}");
        }
        if let ExprKind::Interval { value, unit } = &expr.node {
            let name = Ident::new(unit.function().to_owned(), expr.span);
            let call = FunctionCall::new(name, vec![(**value).clone()]);
            expr.node = ExprKind::Function(Box::new(call));
        }
    }

    fn visit_call(&mut self, call: &mut FunctionCall) {
        walk_call(self, call);
        let canonical = function_name::canonical_function_name(&call.name);
        if canonical != *call.name {
            call.name.node = canonical.to_owned();
        }
    }
}
