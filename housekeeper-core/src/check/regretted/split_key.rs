//! Parts of different partitions are never merged: rows of one sorting key that are in two partitions stay there.
//!
//! Most tables are partitioned by a moment that is the same for all versions of a row. What certainly moves is the version
//! itself, and the moment at which a row is inserted.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;

use super::super::Stored;
use super::super::table::{call, is_not_deterministic, names, partition_key, sorting_key};
use super::{arguments, reads};

pub(super) fn check(stored: &Stored<'_>, family: &str, diagnostics: &mut Diagnostics) {
    let done = match family {
        "ReplacingMergeTree" => "replaced",
        "CollapsingMergeTree" | "VersionedCollapsingMergeTree" => "cancelled",
        "CoalescingMergeTree" => "made one",
        _ => return,
    };
    let keys = sorting_key(stored);
    if keys.is_empty() {
        return;
    }
    let version = match family {
        "ReplacingMergeTree" => arguments(stored).into_iter().next(),
        _ => None,
    };
    for part in partition_key(stored) {
        let moves = names(part).into_iter().find_map(|path| {
            let name = path.first()?;
            let column = stored
                .columns
                .iter()
                .find(|column| column.name == name.node)?;
            let in_key = keys.iter().any(|key| reads(key, &column.name));
            let why = if version.is_some_and(|version| version.node == column.name) {
                "the version"
            } else if is_moment_of_insertion(column) {
                "filled in when the row is inserted"
            } else {
                return None;
            };
            (!in_key).then_some((column, why))
        });
        let Some((column, why)) = moves else { continue };
        diagnostics.push(
            Diagnostic::warning(
                Code::SplitKey,
                format!(
                    "rows of one key with another `{}` are not {done}",
                    column.name
                ),
            )
            .at(part.span, "parts of different partitions are never merged")
            .see(column.span, why)
            .help("partition by something that stays the same for a key"),
        );
    }
}

/// Whether a column is, where nothing is given for it, another one for each INSERT.
fn is_moment_of_insertion(column: &Column) -> bool {
    let default = column
        .default
        .as_ref()
        .and_then(|default| default.expr.as_ref());
    default.is_some_and(|expr| call(expr, is_not_deterministic).is_some())
}
