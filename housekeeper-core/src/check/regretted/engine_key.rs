//! Rows are one to an engine when their sorting keys are equal. A version, a sign or a mark of deleted rows that is part
//! of the key makes them differ, and the engine has nothing to do.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::super::Stored;
use super::super::table::sorting_key;
use super::{arguments, name};

pub(super) fn check(stored: &Stored<'_>, family: &str, diagnostics: &mut Diagnostics) {
    let (roles, done): (&[&str], &str) = match family {
        "ReplacingMergeTree" => (
            &["the version", "the mark of deleted rows"],
            "replace one another",
        ),
        // The version of the second is part of the key in any case.
        "CollapsingMergeTree" | "VersionedCollapsingMergeTree" => {
            (&["the sign"], "cancel each other")
        }
        _ => return,
    };
    let key = sorting_key(stored);
    for (column, role) in arguments(stored).into_iter().zip(roles) {
        let part = key
            .iter()
            .find(|part| name(part).is_some_and(|name| name.node == column.node));
        if let Some(part) = part {
            diagnostics.push(
                Diagnostic::warning(
                    Code::EngineColumnInKey,
                    format!("rows that differ in `{}` never {done}", column.node),
                )
                .at(part.span, "part of the sorting key")
                .see(column.span, *role)
                .note(format!(
                    "{family} compares rows of one sorting key, and {role} is part of it here"
                ))
                .help(format!("take `{}` out of ORDER BY", column.node)),
            );
        }
    }
}
