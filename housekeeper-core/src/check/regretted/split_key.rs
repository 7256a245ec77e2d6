//! Parts of different partitions are never merged: rows of one sorting key that are in two partitions stay there.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::super::Stored;
use super::super::table::{names, partition_key, sorting_key};
use super::{follows_from, reads};

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
    for part in partition_key(stored) {
        let moves = names(part).into_iter().find_map(|path| {
            let name = path.first()?;
            let column = stored
                .columns
                .iter()
                .find(|column| column.name == name.node)?;
            let in_key = keys.iter().any(|key| reads(key, &column.name));
            (!in_key && !follows_from(column, &keys)).then_some(column)
        });
        let Some(column) = moves else { continue };
        diagnostics.push(
            Diagnostic::warning(
                Code::SplitKey,
                format!(
                    "rows of one key with another `{}` are not {done}",
                    column.name
                ),
            )
            .at(part.span, "parts of different partitions are never merged")
            .help("partition by something that the sorting key determines")
            .help(format!(
                "where `{}` never changes for a key, allow it: `-- housekeeper:allow HK1003 reason`",
                column.name
            )),
        );
    }
}
