//! Tables.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Docs, Table};
use crate::syntax::ast::{CreateTable, OriginSource};

use super::storage::lower_storage;
use super::unsupported::unsupported_clause;
use super::{lower_columns, qualified};

/// The table that `node` creates, with every column whose type is known.
///
/// `None` when it has no database, or is of a kind that is not supported yet.
pub fn lower_table(node: &CreateTable, docs: Docs, diagnostics: &mut Diagnostics) -> Option<Table> {
    let name = qualified(&node.name, diagnostics)?;
    if let Some(diagnostic) = unsupported(node) {
        diagnostics.push(diagnostic);
        return None;
    }
    let Some(elements) = &node.elements else {
        diagnostics.push(
            Diagnostic::error(
                Code::MissingClause,
                format!("the table `{name}` has no columns"),
            )
            .at(node.name.span(), ""),
        );
        return None;
    };
    let columns = lower_columns(&elements.columns, diagnostics);
    let storage = lower_storage(
        &node.storage,
        Some(elements),
        &columns.primary_key,
        diagnostics,
    );
    Some(Table {
        name,
        columns: columns.columns,
        storage,
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
    if let Some(uuid) = &node.inner_uuid {
        return Some(unsupported_clause("TO INNER UUID", uuid.span));
    }
    let (message, help) = if node.temporary {
        (
            "a temporary table lives as long as its session and is no part of a schema",
            "leave TEMPORARY out",
        )
    } else {
        match &node.origin.as_ref()?.source {
            OriginSource::Table(_) => (
                "a table made from another table is not supported yet",
                "write the columns and the engine",
            ),
            OriginSource::Function(_) => (
                "a table made from a table function is not supported yet",
                "write the columns and the engine",
            ),
            OriginSource::Query(_) => (
                "a table made from a query is not supported yet",
                "write the columns and the engine; fill it with an INSERT in a migration",
            ),
        }
    };
    Some(
        Diagnostic::error(Code::UnsupportedObject, message)
            .at(node.name.span(), "")
            .help(help),
    )
}
