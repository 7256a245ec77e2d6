//! What tables of an engine can change.

use crate::model::Table;
use crate::syntax::ast::Storage;

/// How much of a table its engine lets ALTER change, by what the engine itself answered (26.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Alterable {
    /// Comments of the table and of its columns.
    Comments,
    /// And columns, but not their names.
    Columns,
    /// And names of columns.
    ColumnNames,
    /// And keys, TTL, settings, indexes, constraints and projections: the `MergeTree` family.
    All,
}

/// How much of a table with these clauses can be changed.
pub(crate) fn alterable(storage: &Storage) -> Alterable {
    match storage.engine.as_ref().map(|engine| engine.name.as_str()) {
        // Without an engine the server's default is meant: MergeTree.
        None => Alterable::All,
        Some(engine) if engine.ends_with("MergeTree") => Alterable::All,
        Some("Memory") => Alterable::ColumnNames,
        Some("Null" | "Merge" | "Buffer" | "Distributed") => Alterable::Columns,
        Some(_) => Alterable::Comments,
    }
}

/// Whether the rows of a table are in parts: it is of the `MergeTree` family.
pub(crate) fn is_of_parts(table: &Table) -> bool {
    alterable(&table.storage.clauses) == Alterable::All
}

/// Whether a table has rows of its own, which go with it. The engines that are known not to have any pass rows on or
/// read them elsewhere, and dropping the table leaves what is there alone; a Buffer writes out what it holds.
pub(crate) fn keeps_rows(table: &Table) -> bool {
    let engine = table.storage.clauses.engine.as_ref();
    !matches!(
        engine.map(|engine| engine.name.as_str()),
        Some(
            "Null"
                | "Buffer"
                | "Merge"
                | "Distributed"
                | "Kafka"
                | "URL"
                | "S3"
                | "GCS"
                | "OSS"
                | "COSN"
                | "AzureBlobStorage"
                | "HDFS"
                | "MySQL"
                | "PostgreSQL"
                | "MongoDB"
                | "ODBC"
                | "JDBC"
                | "SQLite"
                | "Executable"
                | "ExecutablePool"
                | "GenerateRandom"
        )
    )
}
