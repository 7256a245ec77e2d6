//! `FINAL` and `SAMPLE`, over tables that take neither (Codes 141 and 181).

use crate::diagnostic::{Code, Diagnostic};
use crate::model::ObjectName;
use crate::source::Span;
use crate::syntax::ast::TableRef;

use super::analyzer::Analyzer;
use super::table::Table;

/// Engines that keep their rows as they came: there is nothing to merge, and no key to sample by.
const PLAIN: &[&str] = &[
    "Dictionary",
    "EmbeddedRocksDB",
    "File",
    "GenerateRandom",
    "Join",
    "Log",
    "Memory",
    "Null",
    "Set",
    "StripeLog",
    "TinyLog",
    "URL",
];

impl Analyzer<'_> {
    /// Says where a table cannot be read so.
    pub(super) fn check_final_and_sample(&self, table: &TableRef, span: Span, read: &Table<'_>) {
        if !table.is_final && table.sample.is_none() {
            return;
        }
        let (Some(database), Some(name)) = (&read.database, &read.name) else {
            return;
        };
        let object = ObjectName {
            database: database.clone(),
            name: name.clone(),
        };
        let Some(engine) = self.catalog.engine(&object) else {
            return;
        };
        let is_plain = PLAIN.contains(&engine.as_str());
        let never_merges =
            is_plain || matches!(engine.as_str(), "MergeTree" | "ReplicatedMergeTree");
        if table.is_final && never_merges {
            self.report(
                Diagnostic::error(
                    Code::WrongModifier,
                    format!("the engine {engine} of `{object}` does not take FINAL"),
                )
                .at(span, "")
                .note("it never merges rows into one, so there is nothing to finish")
                .help("leave FINAL out"),
            );
        }
        if table.sample.is_some() && (is_plain || self.catalog.is_sampled(&object) == Some(false)) {
            self.report(
                Diagnostic::error(
                    Code::WrongModifier,
                    format!("`{object}` cannot be read with SAMPLE"),
                )
                .at(span, "")
                .note("only a MergeTree with a SAMPLE BY can"),
            );
        }
    }
}
