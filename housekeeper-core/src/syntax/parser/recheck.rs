//! What the grammar lets through and ClickHouse's parser does not.

use super::duplicate_clause;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Spanned;
use crate::syntax::ast::{CreateTable, Rename, RenameKind, Statement};

/// Checks a statement that was read.
pub(super) fn recheck(statement: &Statement) -> Result<(), Diagnostic> {
    match statement {
        Statement::CreateDatabase(node) => check_uuid(node.uuid.as_ref()),
        Statement::CreateTable(node) => {
            check_uuid(node.uuid.as_ref())?;
            check_primary_key(node)
        }
        Statement::CreateView(node) => check_uuid(node.uuid.as_ref()),
        Statement::CreateMaterializedView(node) => check_uuid(node.uuid.as_ref()),
        Statement::CreateDictionary(node) => check_uuid(node.uuid.as_ref()),
        Statement::Rename(node) => check_databases(node),
        Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_) => Ok(()),
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

/// A primary key stands among the columns or after the engine.
fn check_primary_key(table: &CreateTable) -> Result<(), Diagnostic> {
    let among = table
        .elements
        .as_ref()
        .and_then(|each| each.primary_key.as_ref());
    match (among, &table.storage.primary_key) {
        (Some(among), Some(after)) => {
            Err(duplicate_clause("PRIMARY KEY", after.span).see(among.span, "given before"))
        }
        _ => Ok(()),
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
