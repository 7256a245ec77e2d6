//! Table engines have to be known (Code 56).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};

use super::{Stored, did_you_mean};

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let Some(engine) = &stored.storage.clauses.engine else {
        return;
    };
    let name = &engine.name;
    if !is_known(name) {
        let diagnostic = Diagnostic::error(
            Code::UnknownEngine,
            format!("ClickHouse has no table engine `{}`", name.node),
        )
        .at(name.span, "");
        let known = ENGINES.iter().chain(MERGE_TREES).copied();
        diagnostics.push(did_you_mean(diagnostic, name, known));
    }
}

/// The engine without `Replicated` or `Shared` before it, if it is of the MergeTree family.
pub(super) fn merge_tree(engine: &str) -> Option<&'static str> {
    let engine = engine
        .strip_prefix("Replicated")
        .or_else(|| engine.strip_prefix("Shared"))
        .unwrap_or(engine);
    MERGE_TREES.iter().copied().find(|known| *known == engine)
}

/// Whether there is such an engine.
pub(super) fn is_known(engine: &str) -> bool {
    ENGINES.contains(&engine) || merge_tree(engine).is_some()
}

const MERGE_TREES: &[&str] = &[
    "MergeTree",
    "ReplacingMergeTree",
    "SummingMergeTree",
    "AggregatingMergeTree",
    "CollapsingMergeTree",
    "VersionedCollapsingMergeTree",
    "GraphiteMergeTree",
    "CoalescingMergeTree",
];

/// The other engines: `system.table_engines`, and those that only some builds have.
#[rustfmt::skip]
const ENGINES: &[&str] = &[
    "Alias", "Arrow", "ArrowFlight", "ArrowStream", "AzureBlobStorage", "AzureQueue", "Buffer",
    "COSN", "DeltaLake", "DeltaLakeAzure", "DeltaLakeLocal", "DeltaLakeS3", "Dictionary",
    "Distributed", "EmbeddedRocksDB", "Executable", "ExecutablePool", "ExternalDistributed", "File",
    "FileLog", "FuzzJSON", "FuzzQuery", "GCS", "GenerateRandom", "HDFS", "Hive", "Hudi", "Iceberg",
    "IcebergAzure", "IcebergHDFS", "IcebergLocal", "IcebergS3", "JDBC", "Join", "Kafka",
    "KeeperMap", "LiveView", "Log", "Loop", "MaterializedMySQL", "MaterializedPostgreSQL",
    "MaterializedView", "Memory", "Merge", "MongoDB", "MySQL", "NATS", "Null", "ODBC", "OSS",
    "Paimon", "PaimonAzure", "PaimonHDFS", "PaimonLocal", "PaimonS3", "PostgreSQL", "QueryRunner",
    "RabbitMQ", "Redis", "Remote", "RemoteSecure", "S3", "S3Queue", "SQLite", "Set", "SharedJoin",
    "SharedSet", "StripeLog", "TimeSeries", "TinyLog", "URL", "View", "WindowView", "YTsaurus",
];
