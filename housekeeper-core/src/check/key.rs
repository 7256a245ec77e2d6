//! The primary key is a prefix of the sorting key (Code 36).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::Stored;
use super::table::{differ, sorting_key};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let (Some(primary), Some(sorting)) = (&clauses.primary_key, &clauses.order_by) else {
        return;
    };
    let parts = sorting_key(stored);
    for (index, part) in primary.iter().enumerate() {
        if parts.get(index).is_none_or(|known| differ(known, part)) {
            diagnostics.push(
                Diagnostic::error(
                    Code::KeyNotPrefix,
                    "the PRIMARY KEY is not a prefix of ORDER BY",
                )
                .at(part.span, "")
                .see(sorting.span, "the sorting key")
                .help("without PRIMARY KEY, the whole sorting key is the primary key"),
            );
            return;
        }
    }
}
