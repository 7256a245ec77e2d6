//! The primary key finds the ranges of what it starts with: a minmax index over the same says nothing new.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::super::Stored;
use super::super::table::primary_key;

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let Some(first) = primary_key(stored).first().copied() else {
        return;
    };
    for index in &stored.storage.indexes {
        if index.index_type.name.eq_ignore_ascii_case("minmax") && index.expr == *first {
            diagnostics.push(
                Diagnostic::warning(
                    Code::IdleIndex,
                    format!("the index `{}` spares almost nothing", index.name.node),
                )
                .at(index.expr.span, "")
                .see(
                    first.span,
                    "the primary key starts with the same, and finds its ranges",
                )
                .help("take the index out"),
            );
        }
    }
}
