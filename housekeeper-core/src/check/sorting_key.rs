//! A MergeTree without ORDER BY keeps its rows in no order: newer servers take it, older ones refuse it.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::Stored;
use super::engine::merge_tree;

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let Some(engine) = &clauses.engine else {
        diagnostics.push(
            Diagnostic::warning(
                Code::MissingEngine,
                format!("`{}` has no ENGINE", stored.name),
            )
            .at(stored.span, "")
            .note("which engine it gets depends on the server's `default_table_engine`")
            .help("write the engine: `ENGINE = MergeTree`"),
        );
        return;
    };
    let keyed = clauses.order_by.is_some() || clauses.primary_key.is_some();
    // The engines of long ago take their keys as arguments.
    let old_syntax = merge_tree(&engine.name) == Some("MergeTree") && !engine.arguments.is_empty();
    if merge_tree(&engine.name).is_some() && !keyed && !old_syntax {
        diagnostics.push(
            Diagnostic::warning(
                Code::MissingSortingKey,
                format!("`{}` has no ORDER BY", stored.name),
            )
            .at(engine.span, "")
            .note("its rows are kept in no order, and every query reads all of them")
            .help("write `ORDER BY (…)`, or `ORDER BY tuple()` to say that none is wanted"),
        );
    }
}
