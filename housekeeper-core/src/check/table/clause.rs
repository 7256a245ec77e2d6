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
    "Hive",
    "Iceberg",
    "IcebergAzure",
    "IcebergHDFS",
    "IcebergLocal",
    "IcebergS3",
    "MaterializedPostgreSQL",
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

/// Engines that have no columns but stored ones.
const STORED_ONLY: &[&str] = &[
    "File",
    "URL",
    "S3",
    "GCS",
    "OSS",
    "COSN",
    "HDFS",
    "AzureBlobStorage",
    "ODBC",
    "JDBC",
];

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
