//! `SAMPLE`, over tables that do not take it (Code 141).

use crate::diagnostic::{Code, Diagnostic};
use crate::model::ObjectName;
use crate::source::Span;
use crate::syntax::ast::TableRef;

use super::analyzer::Analyzer;
use super::table::Table;

/// Engines without a key to sample by.
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
    pub(super) fn check_sample(&self, table: &TableRef, span: Span, read: &Table<'_>) {
        if table.sample.is_none() {
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
        if is_plain || self.catalog.is_sampled(&object) == Some(false) {
            self.report(
                Diagnostic::error(
                    Code::WrongSample,
                    format!("`{object}` cannot be read with SAMPLE"),
                )
                .at(span, "")
                .note("only a MergeTree with a SAMPLE BY can"),
            );
        }
    }
}
