//! What the grammar lets through and ClickHouse's parser does not.

use super::duplicate_clause;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    CreateMaterializedView, CreateTable, Rename, RenameKind, Statement, TableElements,
};

/// Checks a statement that was read.
pub(super) fn recheck(statement: &Statement) -> Result<(), Diagnostic> {
    match statement {
        Statement::CreateDatabase(node) => check_uuid(node.uuid.as_ref()),
        Statement::CreateTable(node) => {
            check_uuid(node.uuid.as_ref())?;
            check_primary_key(node)
        }
        Statement::CreateView(node) => check_uuid(node.uuid.as_ref()),
        Statement::CreateMaterializedView(node) => {
            check_uuid(node.uuid.as_ref())?;
            check_target(node)
        }
        Statement::CreateDictionary(node) => check_uuid(node.uuid.as_ref()),
        Statement::Rename(node) => check_databases(node),
        Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_)
        | Statement::Object(_)
        | Statement::WithOutput(_) => Ok(()),
    }
}

/// A UUID has 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12.
fn check_uuid(uuid: Option<&Spanned<String>>) -> Result<(), Diagnostic> {
    let is_uuid = |text: &str| {
        let lengths = text.split('-').map(str::len);
        lengths.eq([8, 4, 4, 4, 12])
            && text
                .bytes()
                .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
    };
    match uuid {
        Some(uuid) if !is_uuid(uuid) => {
            Err(Diagnostic::error(Code::MalformedLiteral, "this is not a UUID").at(uuid.span, ""))
        }
        _ => Ok(()),
    }
}

/// A primary key is written at the columns, among them, or after the engine, but once.
fn check_primary_key(table: &CreateTable) -> Result<(), Diagnostic> {
    let elements = table.elements.as_ref();
    let at_column = elements.and_then(key_column);
    let among = elements.and_then(|each| each.primary_key.as_ref());
    let after = table.storage.primary_key.as_ref();
    let places = [
        at_column,
        among.map(|key| key.span),
        after.map(|key| key.span),
    ];
    match places.into_iter().flatten().collect::<Vec<_>>().as_slice() {
        [first, .., last] => {
            Err(duplicate_clause("PRIMARY KEY", *last).see(*first, "given before"))
        }
        _ => Ok(()),
    }
}

/// The first column that says it is the primary key.
fn key_column(elements: &TableElements) -> Option<Span> {
    let column = elements.columns.iter().find(|column| column.primary_key)?;
    Some(column.span)
}

/// A view that writes TO a table has no inner table, and nothing that describes one.
fn check_target(view: &CreateMaterializedView) -> Result<(), Diagnostic> {
    let Some(target) = &view.target else {
        return Ok(());
    };
    let storage = &view.storage;
    let engine = storage
        .engine
        .as_ref()
        .map(|engine| ("an ENGINE", engine.span));
    let order = storage.order_by.as_ref().map(|key| ("ORDER BY", key.span));
    let partition = storage
        .partition_by
        .as_ref()
        .map(|key| ("PARTITION BY", key.span));
    let sample = storage
        .sample_by
        .as_ref()
        .map(|key| ("SAMPLE BY", key.span));
    let ttl = storage.ttl.first().map(|item| ("a TTL", item.span));
    let settings = storage.settings.first();
    let settings = settings.map(|setting| ("SETTINGS", setting.name.span));
    let key = storage.primary_key.as_ref().map(|key| key.span);
    let key = key.or_else(|| view.elements.as_ref().and_then(key_column));
    let key = key.map(|span| ("a PRIMARY KEY", span));
    let empty = view.empty.then(|| ("EMPTY", target.span()));
    let found = [engine, order, partition, sample, ttl, settings, key, empty];
    match found.into_iter().flatten().next() {
        Some((what, span)) => {
            let message = format!("a materialized view has TO or {what}, not both");
            let diagnostic = Diagnostic::error(Code::UnexpectedToken, message).at(span, "");
            Err(if span == target.span() {
                diagnostic
            } else {
                diagnostic.see(target.span(), "the rows go to this table")
            })
        }
        None => Ok(()),
    }
}

/// ClickHouse renames one database at a time.
fn check_databases(rename: &Rename) -> Result<(), Diagnostic> {
    match rename.pairs.as_slice() {
        [_, second, ..] if rename.kind == RenameKind::Database => {
            let message = "ClickHouse renames one database at a time";
            Err(Diagnostic::error(Code::UnexpectedToken, message)
                .at(second.from.span(), "")
                .help("write a statement for each"))
        }
        _ => Ok(()),
    }
}
