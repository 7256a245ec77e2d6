//! Clauses that an engine does not take (Code 36), and types that it cannot keep (Code 44).

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::DefaultKind;
use crate::types::Type;

use super::super::Stored;
use super::super::engine::{is_known, merge_tree};

/// Engines that take keys, besides the MergeTree family; which of them they use is their own matter.
const KEYED: &[&str] = &[
    "EmbeddedRocksDB",
    "KeeperMap",
    "Redis",
    "S3",
    "GCS",
    "OSS",
    "COSN",
    "HDFS",
    "AzureBlobStorage",
    "S3Queue",
    "AzureQueue",
    "Hive",
    "Hudi",
    "DeltaLake",
    "DeltaLakeAzure",
    "DeltaLakeLocal",
    "DeltaLakeS3",
    "Iceberg",
    "IcebergAzure",
    "IcebergHDFS",
    "IcebergLocal",
    "IcebergS3",
    "Paimon",
    "PaimonAzure",
    "PaimonHDFS",
    "PaimonLocal",
    "PaimonS3",
    "TimeSeries",
    "MaterializedPostgreSQL",
    "YTsaurus",
    "MaterializedMySQL",
];

/// Engines that take a TTL, besides the MergeTree family.
const WITH_TTL: &[&str] = &["EmbeddedRocksDB"];

/// Engines that keep what has no structure known before: `JSON`, `Dynamic`.
const DYNAMIC: &[&str] = &[
    "Memory",
    "Null",
    "Buffer",
    "Merge",
    "File",
    "URL",
    "Kafka",
    "Distributed",
    "S3",
    "GCS",
    "OSS",
    "COSN",
    "HDFS",
    "AzureBlobStorage",
    "S3Queue",
    "AzureQueue",
    "RabbitMQ",
    "NATS",
    "Dictionary",
    "FileLog",
    "Hive",
    "Hudi",
    "DeltaLake",
    "DeltaLakeAzure",
    "DeltaLakeLocal",
    "DeltaLakeS3",
    "Iceberg",
    "IcebergAzure",
    "IcebergHDFS",
    "IcebergLocal",
    "IcebergS3",
    "KeeperMap",
];

/// Engines without arguments.
const WITHOUT_ARGUMENTS: &[&str] = &["Memory", "Log", "TinyLog", "StripeLog", "Null"];

/// Engines with at least so many arguments.
const ARGUMENTS: &[(&str, usize)] = &[
    ("File", 1),
    ("URL", 1),
    ("S3", 1),
    ("GCS", 1),
    ("OSS", 1),
    ("COSN", 1),
    ("SQLite", 2),
    ("Executable", 2),
    ("ExecutablePool", 2),
    ("Dictionary", 1),
    ("FuzzJSON", 1),
    ("MySQL", 1),
    ("PostgreSQL", 1),
    ("MongoDB", 1),
];

/// Engines of objects that have statements of their own.
const OF_OTHER_STATEMENTS: &[&str] = &["View", "MaterializedView", "WindowView", "Loop"];

/// Engines that find rows by a key, which they have to be told.
const BY_KEY: &[&str] = &["EmbeddedRocksDB", "Redis", "KeeperMap"];

/// Engines that have no columns but stored ones.
const STORED_ONLY: &[&str] = &["File", "URL"];

pub(super) fn check(stored: &Stored<'_>, diagnostics: &mut Diagnostics) {
    let clauses = &stored.storage.clauses;
    let Some(engine) = &clauses.engine else {
        return;
    };
    let name = engine.name.as_str();
    if merge_tree(name).is_some() || !is_known(name) {
        return;
    }
    let mut refuse = |what: &str, span: Span| {
        diagnostics.push(
            Diagnostic::error(
                Code::ClauseNotTaken,
                format!("the engine {name} takes no {what}"),
            )
            .at(span, "")
            .see(engine.name.span, "the engine")
            .help("leave it out, or use an engine of the MergeTree family"),
        );
    };
    if !KEYED.contains(&name) {
        if let Some(key) = &clauses.order_by {
            refuse("ORDER BY", key.span);
        }
        if let Some(key) = &clauses.primary_key {
            refuse("PRIMARY KEY", key.span);
        }
        if let Some(key) = &clauses.sample_by {
            refuse("SAMPLE BY", key.span);
        }
        if let Some(key) = &clauses.partition_by {
            refuse("PARTITION BY", key.span);
        }
    }
    if !WITH_TTL.contains(&name) {
        if let Some(item) = clauses.ttl.first() {
            refuse("TTL", item.span);
        }
        for column in stored.columns {
            if let Some(ttl) = &column.ttl {
                refuse("TTL", ttl.span);
            }
        }
    }
    if let Some(index) = stored.storage.indexes.first() {
        refuse("INDEX", index.span);
    }
    if let Some(projection) = stored.storage.projections.first() {
        refuse("PROJECTION", projection.span);
    }
    for column in stored.columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        let computed = matches!(
            kind,
            Some(DefaultKind::Materialized | DefaultKind::Alias | DefaultKind::Ephemeral)
        );
        if computed && STORED_ONLY.contains(&name) {
            refuse("MATERIALIZED, ALIAS or EPHEMERAL column", column.span);
        }
        let defaulted = matches!(
            kind,
            Some(DefaultKind::Default | DefaultKind::Materialized | DefaultKind::Ephemeral)
        );
        if defaulted && name == "Kafka" {
            refuse("DEFAULT, MATERIALIZED or EPHEMERAL column", column.span);
        }
    }
    if let (true, Some(argument)) = (WITHOUT_ARGUMENTS.contains(&name), engine.arguments.first()) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine {name} takes no arguments"),
            )
            .at(argument.span, ""),
        );
    }
    let least = ARGUMENTS.iter().find(|(known, _)| *known == name);
    if let Some((_, least)) = least
        && engine.arguments.len() < *least
    {
        let arguments = if *least == 1 {
            "an argument"
        } else {
            "two arguments"
        };
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("the engine {name} takes at least {arguments}"),
            )
            .at(engine.span, ""),
        );
    }
    if name == "Kafka" && engine.arguments.is_empty() && clauses.settings.is_empty() {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                "the engine Kafka has to be told its brokers, topics, group and format",
            )
            .at(engine.span, "")
            .help("write `SETTINGS kafka_broker_list = '…', kafka_topic_list = '…', kafka_group_name = '…', kafka_format = '…'`"),
        );
    }
    if OF_OTHER_STATEMENTS.contains(&name) {
        diagnostics.push(
            Diagnostic::error(
                Code::WrongEngineArguments,
                format!("a table cannot have the engine {name}: there is a statement for that"),
            )
            .at(engine.span, ""),
        );
        return;
    }
    if BY_KEY.contains(&name) && clauses.primary_key.is_none() {
        diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!("the engine {name} finds rows by a key, and needs a PRIMARY KEY"),
            )
            .at(engine.span, ""),
        );
    }
    check_types(stored, name, diagnostics);
}

fn check_types(stored: &Stored<'_>, engine: &str, diagnostics: &mut Diagnostics) {
    for column in stored.columns {
        let dynamic = !DYNAMIC.contains(&engine)
            && holds(&column.ty, &|ty| {
                matches!(ty, Type::Json(_) | Type::Dynamic { .. })
            });
        let variant = matches!(engine, "Log" | "TinyLog")
            && holds(&column.ty, &|ty| matches!(ty, Type::Variant(_)));
        if dynamic || variant {
            diagnostics.push(
                Diagnostic::error(
                    Code::ClauseNotTaken,
                    format!(
                        "the engine {engine} cannot keep a column of type `{}`",
                        column.ty
                    ),
                )
                .at(column.span, ""),
            );
        }
    }
}

fn holds(ty: &Type, what: &dyn Fn(&Type) -> bool) -> bool {
    what(ty)
        || match ty {
            Type::Nullable(inner) | Type::LowCardinality(inner) | Type::Array(inner) => {
                holds(inner, what)
            }
            Type::Map(key, value) => holds(key, what) || holds(value, what),
            Type::Tuple(elements) | Type::Nested(elements) => {
                elements.iter().any(|element| holds(&element.ty, what))
            }
            _ => false,
        }
}
