//! Whether two parts of a schema are the same to ClickHouse.
//!
//! The trees already leave out what only differs in spelling. What is left is what the server
//! itself makes alike when it stores a definition: other names of functions, arguments that are
//! the default, operators and clauses that it writes as calls, and numbers.

mod canonical;
mod codec;
mod function_name;
mod setting;
mod statistics;

use crate::source::Spanned;
use crate::syntax::ast::{
    ConstraintDef, Expr, ExprKind, IndexDef, Invocation, Literal, ProjectionDef, Query, QueryTerm,
    SortKey, TtlItem,
};
use crate::syntax::visit_mut::{VisitMut, walk_projection_query, walk_ttl};

use canonical::canonical;

pub(crate) use codec::same_codec;
pub(crate) use setting::{is_default, same_settings, same_value};
pub(crate) use statistics::same_statistics;

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
    let stored = |query| {
        let mut query = canonical(query, VisitMut::visit_query);
        spread_with(&mut query);
        query
    };
    a == b || stored(a) == stored(b)
}

/// The `WITH` of the first SELECT of a union is stored with all of them.
fn spread_with(query: &mut Query) {
    let QueryTerm::Select(first) = &query.first.node else {
        return;
    };
    let Some(with) = first.with.clone() else {
        return;
    };
    for operation in &mut query.rest {
        if let QueryTerm::Select(select) = &mut operation.term.node
            && select.with.is_none()
        {
            select.with = Some(with.clone());
        }
    }
}

/// Whether two engines are stored alike.
pub(crate) fn same_engine(a: &Invocation, b: &Invocation) -> bool {
    let names = names_of(&a.name);
    let argument = |at: usize, a: &Expr, b: &Expr| {
        same_expr(a, b) || (at < names && name(a).is_some() && name(a) == name(b))
    };
    let mut pairs = a.arguments.iter().zip(&b.arguments).enumerate();
    a.name == b.name
        && a.arguments.len() == b.arguments.len()
        && pairs.all(|(at, (a, b))| argument(at, a, b))
}

/// How many of the first arguments of an engine name a cluster, a database, a table or a format: the server makes
/// strings of them.
fn names_of(engine: &str) -> usize {
    match engine {
        "Dictionary" | "Merge" => 1,
        "Buffer" => 2,
        "Distributed" => 3,
        "AzureBlobStorage" | "COSN" | "Executable" | "ExecutablePool" | "File" | "GCS" | "HDFS"
        | "Kafka" | "OSS" | "S3" | "SQLite" | "URL" => usize::MAX,
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

/// Whether two names with arguments are stored alike.
pub(crate) fn same_invocation(a: &Invocation, b: &Invocation) -> bool {
    a.name == b.name && same_exprs(&a.arguments, &b.arguments)
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
