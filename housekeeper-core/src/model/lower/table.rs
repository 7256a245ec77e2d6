//! Tables.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, ObjectName, Table};
use crate::syntax::ast::{CreateTable, Setting};

use super::storage::lower_storage;
use super::unsupported::unsupported_clause;
use super::{lower_columns, qualified};

/// The table that `node` creates, with every column whose type is known.
///
/// The columns that come from elsewhere are not there yet: from what it is made from, and those whose type is that of
/// their default. `None` when it is of a kind that is not supported yet.
pub fn lower_table(node: &CreateTable, docs: Docs, diagnostics: &mut Diagnostics) -> Option<Table> {
    let name = qualified(&node.name, diagnostics)?;
    if let Some(diagnostic) = unsupported(node) {
        diagnostics.push(diagnostic);
        return None;
    }
    if node.elements.is_none()
        && node.origin.is_none()
        && let Some(diagnostic) = without_columns(&name, node)
    {
        diagnostics.push(diagnostic);
        return None;
    }
    let elements = node.elements.as_ref();
    let columns = elements.map_or(&[][..], |elements| &elements.columns);
    let columns = lower_columns(columns, diagnostics);
    let storage = lower_storage(&node.storage, elements, &columns.primary_key, diagnostics);
    Some(Table {
        name,
        columns: columns.columns,
        storage,
        origin: node.origin.clone().map(Box::new),
        comment: node.comment.as_ref().map(|comment| comment.node.clone()),
        docs,
        span: node.name.span(),
    })
}

fn unsupported(node: &CreateTable) -> Option<Diagnostic> {
    if let Some(security) = &node.security {
        return Some(unsupported_clause("SQL SECURITY of a table", security.span));
    }
    if let Some(target) = node.targets.first() {
        return Some(unsupported_clause(
            "the tables of a time series table",
            target.span,
        ));
    }
    if let Some(setting) = keeps_nested(node) {
        return Some(unsupported_clause(
            "`flatten_nested` of a table with a Nested",
            setting.name.span,
        ));
    }
    if let Some(uuid) = &node.inner_uuid {
        return Some(unsupported_clause("TO INNER UUID", uuid.span));
    }
    node.temporary.then(|| {
        Diagnostic::error(
            Code::UnsupportedObject,
            "a temporary table lives as long as its session and is no part of a schema",
        )
        .at(node.name.span(), "")
        .help("leave TEMPORARY out")
    })
}

/// The setting that makes one column of a `Nested`.
fn keeps_nested(node: &CreateTable) -> Option<&Setting> {
    let columns = node.elements.iter().flat_map(|elements| &elements.columns);
    let mut types = columns.filter_map(|column| column.data_type.as_ref());
    let has_nested = types.any(|ty| ty.name.eq_ignore_ascii_case("nested"));
    let mut settings = node.storage.settings.iter();
    settings.find(|setting| has_nested && setting.name.node == "flatten_nested")
}

/// What is said of a table without columns (Code 80); nothing when they are those of a table it passes rows to.
fn without_columns(name: &ObjectName, node: &CreateTable) -> Option<Diagnostic> {
    let engine = node.storage.engine.as_ref().map(|engine| &engine.name);
    let Some(engine) = engine.filter(|engine| !needs_columns(engine)) else {
        return Some(
            Diagnostic::error(
                Code::MissingClause,
                format!("the table `{name}` has no columns"),
            )
            .at(node.name.span(), ""),
        );
    };
    if matches!(engine.as_str(), "Buffer" | "Merge") {
        return None;
    }
    Some(
        Diagnostic::error(
            Code::UnknownStructure,
            format!(
                "the columns of `{name}` are found out by the engine `{}` when it is created",
                engine.node
            ),
        )
        .at(node.name.span(), "")
        .help("write the columns"),
    )
}

/// Whether an engine cannot find out the columns of a table by itself.
fn needs_columns(engine: &str) -> bool {
    engine.ends_with("MergeTree")
        || matches!(
            engine,
            "Memory"
                | "Log"
                | "TinyLog"
                | "StripeLog"
                | "Null"
                | "Set"
                | "Join"
                | "Dictionary"
                | "GenerateRandom"
                | "Kafka"
                | "RabbitMQ"
                | "NATS"
                | "EmbeddedRocksDB"
                | "KeeperMap"
                | "Executable"
                | "ExecutablePool"
        )
}
