//! Columns of an `AggregatingMergeTree` that are neither part of its key nor aggregated (Code 36): rows of one key
//! become one, which keeps any of their values.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::DefaultKind;
use crate::types::Type;

use super::super::Stored;
use super::super::engine::merge_tree;
use super::expression::names;
use super::{is_off, partition_key, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let engine = stored.storage.clauses.engine.as_ref();
    let is_aggregating =
        engine.is_some_and(|engine| merge_tree(&engine.name) == Some("AggregatingMergeTree"));
    if !is_aggregating || !is_off(stored, "allow_dimensions_outside_sorting_key") {
        return;
    }
    let plain = |column: &&Column| {
        let kind = column.default.as_ref().map(|default| default.kind);
        matches!(kind, None | Some(DefaultKind::Default))
    };
    if !stored.columns.iter().any(|column| is_measure(&column.ty)) {
        return;
    }
    let mut keys = sorting_key(stored);
    keys.extend(partition_key(stored));
    let in_key: Vec<&str> = keys
        .iter()
        .flat_map(|part| names(part))
        .filter_map(|path| path.first())
        .map(|name| name.as_str())
        .collect();
    let is_in_key = |column: &Column| {
        let name = column.name.as_str();
        // The name of an element of a Nested has a dot in it.
        in_key.contains(&name)
            || name
                .split('.')
                .next()
                .is_some_and(|name| in_key.contains(&name))
    };
    let outside = stored
        .columns
        .iter()
        .filter(plain)
        .find(|column| !is_measure(&column.ty) && !is_in_key(column));
    if let Some(column) = outside {
        diagnostics.push(
            Diagnostic::error(
                Code::DimensionOutsideKey,
                format!(
                    "`{}` is neither part of the sorting key nor aggregated: rows of one key become one, which keeps \
                     any of their values",
                    column.name
                ),
            )
            .at(column.span, "")
            .help("add it to ORDER BY, or aggregate it: `SimpleAggregateFunction(any, …)`")
            .help("or, where the key determines it, allow it: `SETTINGS allow_dimensions_outside_sorting_key = 1`"),
        );
    }
}

fn is_measure(ty: &Type) -> bool {
    matches!(
        ty,
        Type::AggregateFunction { .. } | Type::SimpleAggregateFunction { .. }
    )
}
