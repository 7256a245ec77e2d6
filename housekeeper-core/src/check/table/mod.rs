//! What ClickHouse refuses of a table's own clauses: keys, TTL, codecs, indexes, projections, defaults, settings.

mod aggregating;
mod clause;
mod codec;
mod columns;
mod constraint;
mod default;
mod default_value;
mod duplicate;
mod expression;
mod index;
mod index_arguments;
mod key_expr;
mod key_type;
mod merge_tree;
mod need;
mod projection;
mod sampling;
mod setting;
mod ttl;
mod virtual_column;

use crate::diagnostic::Diagnostics;
use crate::model::Lowered;
use crate::syntax::ast::{Expr, ExprKind, Literal};

use super::Stored;
pub(crate) use expression::{call, is_aggregate, is_not_deterministic};
pub(super) use expression::{differ, names};
pub(super) use setting::check_query as check_query_settings;
pub(crate) use setting::is_of_query_alone;

pub(super) fn check(stored: &Stored<'_>, lowered: &Lowered, diagnostics: &mut Diagnostics) {
    columns::check(stored, diagnostics);
    default::check(stored, diagnostics);
    default_value::check(stored, lowered, diagnostics);
    codec::check(stored, diagnostics);
    constraint::check(stored, diagnostics);
    virtual_column::check(stored, diagnostics);
    clause::check(stored, diagnostics);
    need::check(stored, diagnostics);
    setting::check(stored, diagnostics);
    if !is_merge_tree(stored) {
        return;
    }
    merge_tree::check(stored, diagnostics);
    aggregating::check(stored, diagnostics);
    key_expr::check(stored, diagnostics);
    key_type::check(stored, lowered, diagnostics);
    duplicate::check(stored, diagnostics);
    sampling::check(stored, lowered, diagnostics);
    ttl::check(stored, lowered, diagnostics);
    index::check(stored, lowered, diagnostics);
    projection::check(stored, lowered, diagnostics);
}

/// Whether the engine is of the MergeTree family. A table with a key and without an engine is meant to be.
pub(super) fn is_merge_tree(stored: &Stored<'_>) -> bool {
    let clauses = &stored.storage.clauses;
    match &clauses.engine {
        Some(engine) => super::engine::merge_tree(&engine.name).is_some(),
        None => clauses.order_by.is_some() || clauses.primary_key.is_some(),
    }
}

/// The parts of the sorting key; a primary key that stands alone is one.
pub(super) fn sorting_key<'a>(stored: &Stored<'a>) -> Vec<&'a Expr> {
    let clauses = &stored.storage.clauses;
    let parts: Vec<&Expr> = match (&clauses.order_by, &clauses.primary_key) {
        (Some(key), _) => key.items.iter().map(|item| &item.expr).collect(),
        (None, Some(key)) => key.iter().collect(),
        (None, None) => Vec::new(),
    };
    // A tuple in parentheses is the key.
    match parts.as_slice() {
        [part] => match &part.node {
            ExprKind::Tuple(items) => items.iter().collect(),
            _ => parts,
        },
        _ => parts,
    }
}

/// The parts of the primary key; a sorting key that stands alone is one.
pub(super) fn primary_key<'a>(stored: &Stored<'a>) -> Vec<&'a Expr> {
    match &stored.storage.clauses.primary_key {
        Some(key) => key.iter().collect(),
        None => sorting_key(stored),
    }
}

/// The parts of a partition key: those of a tuple, or the one.
pub(super) fn partition_key<'a>(stored: &Stored<'a>) -> Vec<&'a Expr> {
    match &stored.storage.clauses.partition_by {
        None => Vec::new(),
        Some(key) => match &key.node {
            ExprKind::Tuple(items) => items.iter().collect(),
            ExprKind::Function(call) if call.is_plain("tuple") => call.arguments.iter().collect(),
            _ => vec![key],
        },
    }
}

/// Whether a setting of the table is on; `None` where that is not to be told.
pub(super) fn is_on(stored: &Stored<'_>, name: &str) -> Option<bool> {
    let settings = &stored.storage.clauses.settings;
    let Some(setting) = settings.iter().rfind(|setting| setting.name.node == name) else {
        return Some(false);
    };
    if setting.is_default() {
        return Some(false);
    }
    match &setting.value.node {
        ExprKind::Literal(Literal::Bool(on)) => Some(*on),
        ExprKind::Literal(Literal::Number(number)) => Some(number.as_u64()? != 0),
        ExprKind::Literal(Literal::String(text)) => match text.as_str() {
            "1" | "true" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a setting of the table is certainly off, as it is by default.
pub(super) fn is_off(stored: &Stored<'_>, name: &str) -> bool {
    is_on(stored, name) == Some(false)
}
