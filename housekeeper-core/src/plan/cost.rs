//! What a statement costs the server.

use std::fmt;

use crate::diagnostic::Diagnostics;
use crate::diff::rebuilt_name::{Role, role};
use crate::diff::retype::{Retype, retype};
use crate::diff::stored_columns;
use crate::model::{Object, ObjectName, Schema, Table, lower};
use crate::syntax::ast::admin::AdminStatement;
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{
    AlterCommand, AlterTable, Annotated, ColumnDef, Join, Query, QueryTerm, Statement, TableRef,
    TableSource,
};
use crate::types::Type;

use super::describe::altered;
use super::rebuild;
use super::server;

/// What a statement costs the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cost {
    /// Takes no longer for a large table than for an empty one.
    Metadata,
    /// Rewrites parts of the table, or reads them.
    Mutation,
    /// Copies the table.
    Rebuild,
}

impl Cost {
    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Metadata => "metadata",
            Self::Mutation => "mutation",
            Self::Rebuild => "rebuild",
        }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a statement costs on this schema.
pub(super) fn cost(statement: &Statement, before: &Schema) -> Cost {
    match statement {
        Statement::WithOutput(node) => cost(&node.statement, before),
        Statement::AlterTable(node) => alter(node, before),
        Statement::CreateMaterializedView(node) if node.populate => Cost::Rebuild,
        Statement::CreateTable(node) if node.origin.is_some() => Cost::Rebuild,
        Statement::Object(node) if matches!(**node, ObjectStatement::AlterDatabase(_)) => {
            Cost::Metadata
        }
        Statement::Insert(node) => match rebuild::filled(node) {
            Some(Role::Marks) => Cost::Metadata,
            _ => Cost::Rebuild,
        },
        Statement::Admin(node) if is_switch(node) => Cost::Metadata,
        Statement::Select(query) if reads_only_system(query) => Cost::Metadata,
        Statement::Object(node) => server::cost(node),
        Statement::Select(_) | Statement::Admin(_) => Cost::Rebuild,
        Statement::Access(_)
        | Statement::CreateDatabase(_)
        | Statement::CreateTable(_)
        | Statement::CreateView(_)
        | Statement::CreateMaterializedView(_)
        | Statement::CreateDictionary(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_) => Cost::Metadata,
    }
}

fn alter(node: &AlterTable, before: &Schema) -> Cost {
    let table = match altered(node, before) {
        Some(Object::Table(table)) => Some(table),
        _ => None,
    };
    let costs = node.commands.iter().map(|item| command(item, table));
    costs.max().unwrap_or(Cost::Metadata)
}

fn command(command: &AlterCommand, table: Option<&Table>) -> Cost {
    match command {
        AlterCommand::ModifyColumn { column, .. } => {
            let change = table.and_then(|table| new_type(column, table));
            let rewrites = change.is_some_and(|(old, new)| retype(&old, &new) != Retype::Metadata);
            if rewrites || column.ttl.is_some() {
                Cost::Mutation
            } else {
                Cost::Metadata
            }
        }
        AlterCommand::AddColumn { .. }
        | AlterCommand::RemoveColumnProperty { .. }
        | AlterCommand::ModifyColumnSetting { .. }
        | AlterCommand::ResetColumnSetting { .. }
        | AlterCommand::CommentColumn { .. }
        | AlterCommand::AddIndex { .. }
        | AlterCommand::AddProjection { .. }
        | AlterCommand::AddConstraint { .. }
        | AlterCommand::DropConstraint { .. }
        | AlterCommand::ModifyOrderBy(_)
        | AlterCommand::ModifySampleBy(_)
        | AlterCommand::RemoveSampleBy
        | AlterCommand::RemoveTtl
        | AlterCommand::ModifySetting(_)
        | AlterCommand::ResetSetting(_)
        | AlterCommand::ModifyComment(_)
        | AlterCommand::ModifyQuery(_)
        | AlterCommand::ModifySqlSecurity(_)
        | AlterCommand::ModifyRefresh(_)
        | AlterCommand::AddEnumValues { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::AddStatistics { .. }
        | AlterCommand::ModifyStatistics { .. }
        | AlterCommand::DropPart(_)
        | AlterCommand::DropDetached(_)
        | AlterCommand::DetachPart(_)
        | AlterCommand::AttachPart { .. }
        | AlterCommand::ForgetPartition(_)
        | AlterCommand::UnlockSnapshot { .. } => Cost::Metadata,
        AlterCommand::DropColumn { .. }
        | AlterCommand::RenameColumn { .. }
        | AlterCommand::ClearColumn { .. }
        | AlterCommand::MaterializeColumn { .. }
        | AlterCommand::DropIndex { .. }
        | AlterCommand::ClearIndex { .. }
        | AlterCommand::MaterializeIndex { .. }
        | AlterCommand::DropProjection { .. }
        | AlterCommand::ClearProjection { .. }
        | AlterCommand::MaterializeProjection { .. }
        | AlterCommand::ModifyTtl(_)
        | AlterCommand::MaterializeTtl { .. }
        | AlterCommand::ModifyProjection { .. }
        | AlterCommand::DropStatistics { .. }
        | AlterCommand::ClearStatistics { .. }
        | AlterCommand::MaterializeStatistics { .. }
        | AlterCommand::Freeze { .. }
        | AlterCommand::Unfreeze { .. }
        | AlterCommand::ApplyDeletedMask { .. }
        | AlterCommand::ApplyPatches { .. }
        | AlterCommand::Delete { .. }
        | AlterCommand::Update { .. } => Cost::Mutation,
        // What an engine's own command does is not known: the worst is assumed.
        AlterCommand::AttachPartitionFrom { .. }
        | AlterCommand::ReplacePartition { .. }
        | AlterCommand::MovePart { .. }
        | AlterCommand::FetchPart { .. }
        | AlterCommand::RewriteParts { .. }
        | AlterCommand::Execute { .. } => Cost::Rebuild,
    }
}

/// Whether a SYSTEM command says only what the server is to do or to leave from now on.
fn is_switch(statement: &AdminStatement) -> bool {
    let AdminStatement::System(node) = statement else {
        return false;
    };
    let words = node.command.words;
    words.starts_with("STOP ") || words.starts_with("START ")
}

/// Whether a query reads tables of the server, and what a rebuild has noted, which is little.
fn reads_only_system(query: &Query) -> bool {
    let QueryTerm::Select(select) = &query.first.node else {
        return false;
    };
    let Some(from) = select.from.as_ref().filter(|_| query.rest.is_empty()) else {
        return false;
    };
    let is_small = |table: &TableRef| match &table.source {
        TableSource::Table(name) => ObjectName::of(name).is_some_and(|name| {
            let role = role(&name).map(|(_, role)| role);
            name.database == "system" || role == Some(Role::Marks)
        }),
        _ => false,
    };
    let is_small_join = |join: &Join| match join {
        Join::Table { table, .. } => is_small(&table.node),
        Join::Array { .. } => true,
    };
    is_small(&from.first.node) && from.joins.iter().all(|join| is_small_join(&join.node))
}

/// The types of a column before and after, where the definition says a type.
pub(super) fn new_type(column: &Annotated<ColumnDef>, table: &Table) -> Option<(Type, Type)> {
    column.data_type.as_ref()?;
    let new = lower::lower_column(column, &mut Diagnostics::new())?.ty;
    let old = stored_columns(&table.columns)
        .into_iter()
        .find(|stored| *stored.name == *column.name.node)?;
    Some((old.ty.into_owned(), new))
}
