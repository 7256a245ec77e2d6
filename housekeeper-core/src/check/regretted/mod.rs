//! Tables that ClickHouse creates, and that lose rows, keep wrong ones or cost a lot.
//!
//! Each rule was asked of the engine: `tests/tests/regretted` shows the loss.

mod engine_key;
mod float_key;
mod idle_index;
mod many_partitions;
mod nullable_key;
mod split_key;
mod summing;
mod ttl_end;

use crate::diagnostic::Diagnostics;
use crate::model::{Column, Lowered};
use crate::syntax::ast::{Expr, ExprKind, Ident};

use super::Stored;
use super::engine::merge_tree;
use super::table::names;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    let engine = stored.storage.clauses.engine.as_ref();
    let Some(family) = engine.and_then(|engine| merge_tree(&engine.name)) else {
        return;
    };
    engine_key::check(stored, family, diagnostics);
    split_key::check(stored, family, diagnostics);
    many_partitions::check(stored, lowered, diagnostics);
    nullable_key::check(stored, lowered, diagnostics);
    float_key::check(stored, family, lowered, diagnostics);
    idle_index::check(stored, diagnostics);
    ttl_end::check(stored, lowered, diagnostics);
    if family == "SummingMergeTree" {
        summing::check(stored, diagnostics);
    }
}

/// The name, where an expression is one and nothing else.
fn name(expr: &Expr) -> Option<&Ident> {
    match &expr.node {
        ExprKind::Path(path) => match path.as_slice() {
            [name] => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// The columns that the arguments of an engine name, but for the path and the name of a replica.
fn arguments<'a>(stored: &Stored<'a>) -> Vec<&'a Ident> {
    let engine = stored.storage.clauses.engine.as_ref();
    let arguments = engine.into_iter().flat_map(|engine| &engine.arguments);
    arguments
        .flat_map(|argument| match &argument.node {
            ExprKind::Tuple(items) => items.iter().collect(),
            _ => vec![argument],
        })
        .filter_map(name)
        .collect()
}

/// Whether an expression reads a column, or an element of it.
fn reads(expr: &Expr, column: &str) -> bool {
    names(expr)
        .iter()
        .any(|path| path.first().is_some_and(|first| first.as_str() == column))
}

/// Whether rows that are alike in `keys` are alike in a column: it is computed from these.
fn follows_from(column: &Column, keys: &[&Expr]) -> bool {
    let computed = column
        .default
        .as_ref()
        .and_then(|default| default.expr.as_ref());
    computed.is_some_and(|expr| {
        let paths = names(expr);
        !paths.is_empty()
            && paths.iter().all(|path| {
                path.first()
                    .is_some_and(|first| keys.iter().any(|key| reads(key, first)))
            })
    })
}
