//! What a statement risks.

use std::collections::BTreeSet;

use crate::diff::engine;
use crate::diff::rebuilt_name::{Role, role};
use crate::diff::retype::{Retype, retype};
use crate::diff::same::same_ttl;
use crate::diff::{same_optional, stored_columns};
use crate::model::{MaterializedViewTarget, Object, ObjectName, Schema, Table};
use crate::source::Spanned;
use crate::syntax::ast::{
    AlterCommand, AlterTable, Annotated, ColumnDef, CreateMode, DefaultKind, DropKind, DropObjects,
    MoveDestination, ObjectName as WrittenName, Rename, RenameKind, Statement, TtlAction, TtlItem,
};

use super::Hazard;
use super::cost::new_type;
use super::describe::{altered, object_of};
use super::rebuild;
use super::server;

/// What a statement risks on this schema, each hazard once.
pub(super) fn hazards(statement: &Statement, before: &Schema) -> Vec<Hazard> {
    let hazards: BTreeSet<Hazard> = match statement {
        Statement::WithOutput(node) => return hazards(&node.statement, before),
        Statement::CreateTable(node) => replaced(node.mode, &node.name, before)
            .into_iter()
            .collect(),
        Statement::CreateMaterializedView(node) => replaced(node.mode, &node.name, before)
            .into_iter()
            .collect(),
        Statement::AlterTable(node) => alter(node, before),
        Statement::Drop(node) => drops(node, before).into_iter().collect(),
        Statement::Rename(node) => renames(node, before).into_iter().collect(),
        Statement::Insert(node) => rebuild::converts(node, before)
            .then_some(Hazard::ConvertsValues)
            .into_iter()
            .collect(),
        Statement::Object(node) => server::loses(node)
            .then_some(Hazard::LosesData)
            .into_iter()
            .collect(),
        Statement::CreateDatabase(_)
        | Statement::CreateView(_)
        | Statement::CreateDictionary(_)
        | Statement::Exchange(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_) => BTreeSet::new(),
    };
    hazards.into_iter().collect()
}

/// Whether an object keeps rows: those of a view with `TO` are kept by its target.
fn keeps_rows(object: &Object) -> bool {
    match object {
        Object::Table(table) => engine::keeps_rows(table) && !is_scratch(table),
        Object::MaterializedView(view) => matches!(view.target, MaterializedViewTarget::Inner(_)),
        Object::View(_) | Object::Dictionary(_) => false,
    }
}

/// Whether a rebuild made it for itself: its rows are elsewhere as well.
fn is_scratch(table: &Table) -> bool {
    let role = role(&table.name).map(|(_, role)| role);
    matches!(role, Some(Role::Rest | Role::Marks))
}

fn replaced(mode: CreateMode, name: &WrittenName, before: &Schema) -> Option<Hazard> {
    let old = object_of(name, before)?;
    let replaces = matches!(mode, CreateMode::OrReplace | CreateMode::Replace);
    (replaces && keeps_rows(old)).then_some(Hazard::LosesData)
}

fn drops(node: &DropObjects, before: &Schema) -> Option<Hazard> {
    let loses = match node.kind {
        // What else is in a database is not known.
        DropKind::Database => true,
        DropKind::Table | DropKind::View | DropKind::Dictionary => {
            let mut names = node.names.iter();
            names.any(|name| object_of(name, before).is_some_and(keeps_rows))
        }
    };
    loses.then_some(Hazard::LosesData)
}

/// A materialized view goes on reading and writing the old name.
fn renames(node: &Rename, before: &Schema) -> Option<Hazard> {
    let is_used = |used: &dyn Fn(&ObjectName) -> bool| {
        let mut objects = before.objects.values();
        objects.any(|object| {
            let needs = || before.objects.needs(object.name());
            matches!(object, Object::MaterializedView(_)) && needs().any(used)
        })
    };
    let misses = node.pairs.iter().any(|pair| match node.kind {
        RenameKind::Database => is_used(&|name| name.database == pair.from.name.node),
        RenameKind::Table | RenameKind::Dictionary => {
            is_used(&|name| object_of(&pair.from, before).is_some_and(|from| from.name() == name))
        }
    });
    misses.then_some(Hazard::MissesRows)
}

fn alter(node: &AlterTable, before: &Schema) -> BTreeSet<Hazard> {
    let table = match altered(node, before) {
        Some(Object::Table(table)) => Some(table),
        _ => None,
    };
    let mut hazards = BTreeSet::new();
    for item in &node.commands {
        command(item, table, &mut hazards);
    }
    hazards
}

fn command(command: &AlterCommand, table: Option<&Table>, hazards: &mut BTreeSet<Hazard>) {
    match command {
        AlterCommand::DropColumn { column, .. } => {
            let is_computed = table.is_some_and(|table| {
                let stored = stored_columns(&table.columns);
                let stored = stored.iter().find(|stored| *stored.name == *column.node);
                let default = stored.and_then(|stored| stored.declared.default.as_ref());
                default.is_some_and(|default| !keeps_values(default.kind))
            });
            if !is_computed {
                hazards.insert(Hazard::LosesData);
            }
        }
        AlterCommand::ClearColumn { .. }
        | AlterCommand::Delete { .. }
        | AlterCommand::Update { .. }
        | AlterCommand::DropPart(_)
        | AlterCommand::DropDetached(_)
        | AlterCommand::ReplacePartition { .. }
        | AlterCommand::ForgetPartition(_)
        | AlterCommand::Unfreeze { .. }
        // Rows that lightweight deletes have hidden, and what is kept for a snapshot.
        | AlterCommand::ApplyDeletedMask { .. }
        | AlterCommand::UnlockSnapshot { .. }
        // The rows are there no more until they are attached again.
        | AlterCommand::DetachPart(_)
        // What an engine's own command does is not known.
        | AlterCommand::Execute { .. } => {
            hazards.insert(Hazard::LosesData);
        }
        AlterCommand::MovePart { to, .. } => match to {
            MoveDestination::Table(_) | MoveDestination::Shard(_) => {
                hazards.insert(Hazard::LosesData);
            }
            MoveDestination::Disk(_) | MoveDestination::Volume(_) => {}
        },
        AlterCommand::ModifyColumn { column, .. } => modify(column, table, hazards),
        AlterCommand::ModifyTtl(items) => {
            let old = table.map(|table| &table.storage.clauses.ttl);
            if items.iter().any(expires) && !old.is_some_and(|old| same_expiry(old, items)) {
                hazards.insert(Hazard::ExpiresData);
            }
        }
        AlterCommand::MaterializeTtl { .. } => {
            hazards.insert(Hazard::ExpiresData);
        }
        AlterCommand::AddColumn { .. }
        | AlterCommand::RemoveColumnProperty { .. }
        | AlterCommand::ModifyColumnSetting { .. }
        | AlterCommand::ResetColumnSetting { .. }
        | AlterCommand::RenameColumn { .. }
        | AlterCommand::CommentColumn { .. }
        | AlterCommand::MaterializeColumn { .. }
        | AlterCommand::AddIndex { .. }
        | AlterCommand::DropIndex { .. }
        | AlterCommand::ClearIndex { .. }
        | AlterCommand::MaterializeIndex { .. }
        | AlterCommand::AddProjection { .. }
        | AlterCommand::DropProjection { .. }
        | AlterCommand::ClearProjection { .. }
        | AlterCommand::MaterializeProjection { .. }
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
        | AlterCommand::ModifyProjection { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::AddStatistics { .. }
        | AlterCommand::ModifyStatistics { .. }
        | AlterCommand::DropStatistics { .. }
        | AlterCommand::ClearStatistics { .. }
        | AlterCommand::MaterializeStatistics { .. }
        | AlterCommand::AttachPart { .. }
        | AlterCommand::AttachPartitionFrom { .. }
        | AlterCommand::FetchPart { .. }
        | AlterCommand::Freeze { .. }
        | AlterCommand::ApplyPatches { .. }
        | AlterCommand::RewriteParts { .. } => {}
    }
}

fn modify(column: &Annotated<ColumnDef>, table: Option<&Table>, hazards: &mut BTreeSet<Hazard>) {
    let old = table.and_then(|table| {
        let stored = stored_columns(&table.columns);
        stored
            .into_iter()
            .find(|stored| *stored.name == *column.name.node)
    });
    if let Some((old, new)) = table.and_then(|table| new_type(column, table))
        && retype(&old, &new) == Retype::Converts
    {
        hazards.insert(Hazard::ConvertsValues);
    }
    let old_default = old.as_ref().and_then(|old| old.declared.default.as_ref());
    if let Some(default) = &column.default
        && !keeps_values(default.kind)
        && old_default.is_none_or(|old| keeps_values(old.kind))
    {
        hazards.insert(Hazard::LosesData);
    }
    let old_ttl = old.as_ref().and_then(|old| old.declared.ttl.as_ref());
    if column.ttl.is_some() && !same_optional(old_ttl, column.ttl.as_ref()) {
        hazards.insert(Hazard::ExpiresData);
    }
}

/// Whether columns with this kind of default keep values of their own.
const fn keeps_values(kind: DefaultKind) -> bool {
    match kind {
        DefaultKind::Default | DefaultKind::Materialized => true,
        DefaultKind::Ephemeral | DefaultKind::Alias => false,
    }
}

/// Whether a rule of a TTL takes rows away, or merges them into others.
const fn expires(item: &Spanned<TtlItem>) -> bool {
    match item.node.action {
        TtlAction::Delete { .. } | TtlAction::GroupBy { .. } => true,
        TtlAction::ToDisk { .. } | TtlAction::ToVolume { .. } | TtlAction::Recompress(_) => false,
    }
}

/// Whether two TTLs take the same rows away.
fn same_expiry(a: &[Spanned<TtlItem>], b: &[Spanned<TtlItem>]) -> bool {
    let expiring = |items: &[Spanned<TtlItem>]| -> Vec<_> {
        items.iter().filter(|item| expires(item)).cloned().collect()
    };
    same_ttl(&expiring(a), &expiring(b))
}
