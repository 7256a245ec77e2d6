//! Tables.

use crate::model::{Column, Storage, Table};
use crate::syntax::ast::{CreateMode, CreateTable, OriginSource, TableElements};

use super::column::{not_empty, raise_declared};
use super::object_name;

pub(super) fn raise_table(table: &Table, mode: CreateMode) -> CreateTable {
    CreateTable {
        mode,
        temporary: false,
        name: object_name(&table.name),
        uuid: None,
        inner_uuid: None,
        on_cluster: None,
        elements: (!is_clone(table)).then(|| raise_elements(&table.columns, Some(&table.storage))),
        storage: table.storage.clauses.clone(),
        targets: Vec::new(),
        security: None,
        origin: table.origin.as_deref().cloned(),
        comment: not_empty(table.comment.as_ref()),
    }
}

/// Whether the columns come with the rows of another table: they cannot be written then.
fn is_clone(table: &Table) -> bool {
    let origin = table.origin.as_ref().map(|origin| &origin.source);
    matches!(origin, Some(OriginSource::Table(_)))
}

/// What stands in the parentheses.
pub(super) fn raise_elements(columns: &[Column], storage: Option<&Storage>) -> TableElements {
    TableElements {
        columns: columns.iter().map(raise_declared).collect(),
        indexes: storage.map_or_else(Vec::new, |storage| storage.indexes.clone()),
        projections: storage.map_or_else(Vec::new, |storage| storage.projections.clone()),
        constraints: storage.map_or_else(Vec::new, |storage| storage.constraints.clone()),
        // The model has moved it to its clause.
        primary_key: None,
    }
}
