//! What a SummingMergeTree does to the columns that are no key: it adds up numbers, and keeps any value of the rest.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::DefaultKind;
use crate::types::{IntWidth, Type};

use super::super::Stored;
use super::super::table::{partition_key, sorting_key};
use super::{arguments, follows_from, reads};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let Some(engine) = &stored.storage.clauses.engine else {
        return;
    };
    let listed = arguments(stored);
    let mut keys = sorting_key(stored);
    // An empty key makes all rows one, which is a way to keep a total.
    if keys.is_empty() {
        return;
    }
    keys.extend(partition_key(stored));
    for column in stored.columns {
        // An element of a Nested: those that end in `Map` are added up by their keys.
        if column.name.contains('.') || !is_stored(column) {
            continue;
        }
        if keys.iter().any(|key| reads(key, &column.name)) || follows_from(column, &keys) {
            continue;
        }
        let is_listed = listed.is_empty() || listed.iter().any(|name| name.node == column.name);
        match what_becomes(&column.ty, is_listed) {
            Fate::AddedUp => {}
            Fate::Overflows => diagnostics.push(
                Diagnostic::warning(
                    Code::SumOverflows,
                    format!("the sum of `{}` is cut to its `{}`", column.name, column.ty),
                )
                .at(column.span, "")
                .see(engine.span, "its merges add up numbers")
                .note("200 + 100 is 44 in a UInt8")
                .help("make it UInt64 or Int64; put it into ORDER BY where it is no number to add up"),
            ),
            Fate::AnyKept => diagnostics.push(
                Diagnostic::warning(
                    Code::AnyValueKept,
                    format!(
                        "of the values of `{}` in rows of one key, any is kept and the others are lost",
                        column.name
                    ),
                )
                .at(column.span, format!("this is `{}`", column.ty))
                .see(engine.span, "it is neither added up nor part of the key")
                .help("put it into ORDER BY, or say which value is kept: `SimpleAggregateFunction(max, …)`"),
            ),
        }
    }
}

enum Fate {
    AddedUp,
    Overflows,
    AnyKept,
}

fn what_becomes(ty: &Type, is_listed: bool) -> Fate {
    let bare = match ty {
        Type::Nullable(inner) => inner,
        other => other,
    };
    match bare {
        Type::AggregateFunction { .. } | Type::SimpleAggregateFunction { .. } => Fate::AddedUp,
        Type::UInt(IntWidth::W8 | IntWidth::W16) | Type::Int(IntWidth::W8 | IntWidth::W16)
            if is_listed =>
        {
            Fate::Overflows
        }
        Type::UInt(_)
        | Type::Int(_)
        | Type::Float32
        | Type::Float64
        | Type::BFloat16
        | Type::Decimal { .. }
            if is_listed =>
        {
            Fate::AddedUp
        }
        _ => Fate::AnyKept,
    }
}

fn is_stored(column: &Column) -> bool {
    let kind = column.default.as_ref().map(|default| default.kind);
    !matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral))
}
