//! Whether an ALTER TABLE has been done.
//!
//! The server changes the definition of a table by all commands of an ALTER at once: one command
//! whose effect is there tells of all of them. Commands that may be repeated tell nothing where
//! they can not be seen, and do no harm where the statement runs again.

use crate::model::{Object, Schema};
use crate::syntax::ast::{AlterCommand, AlterTable, ColumnProperty, DefaultKind, ObjectName};
use crate::syntax::{Print as _, quote_string};

use super::condition::Condition;
use crate::plan::cost::new_type;
use crate::plan::describe::altered;

/// Whether a column keeps no values before the statement.
fn was_ephemeral(name: &str, node: &AlterTable, before: &Schema) -> bool {
    let Some(Object::Table(table)) = altered(node, before) else {
        return false;
    };
    let column = table.columns.iter().find(|column| column.name == name);
    let default = column.and_then(|column| column.default.as_ref());
    default.is_some_and(|default| default.kind == DefaultKind::Ephemeral)
}

/// What the effect of one command can tell.
enum Effect {
    /// It is there or not, and a query sees which.
    Seen(Condition),
    /// The command can be repeated.
    Repeatable,
    /// Nobody can see it, and the command cannot be repeated.
    Hidden,
}

pub(super) fn effect(node: &AlterTable, before: &Schema) -> Option<Condition> {
    let mut seen = Vec::new();
    for command in &node.commands {
        match command_effect(&node.name, command, node, before) {
            Effect::Seen(condition) => seen.push(condition),
            Effect::Repeatable => {}
            Effect::Hidden => return None,
        }
    }
    Some(if seen.is_empty() {
        Condition::repeat()
    } else {
        Condition::all(seen)
    })
}

#[expect(
    clippy::too_many_lines,
    reason = "one short arm for each command of ALTER TABLE"
)]
fn command_effect(
    table: &ObjectName,
    command: &AlterCommand,
    node: &AlterTable,
    before: &Schema,
) -> Effect {
    let seen = |condition: Option<Condition>| condition.map_or(Effect::Hidden, Effect::Seen);
    let column = |name: &str| Condition::column(table, name, "");
    if is_replaced(command, node) {
        return Effect::Repeatable;
    }
    match command {
        AlterCommand::AddColumn { column: added, .. } => {
            // A Nested comes as its elements.
            let nested = added
                .data_type
                .as_ref()
                .is_some_and(|data_type| data_type.name.eq_ignore_ascii_case("nested"));
            let comes_back = node.commands.iter().any(|other| {
                matches!(&other.node, AlterCommand::DropColumn { column, .. } if column.as_str() == added.name.node)
            });
            if nested {
                Effect::Hidden
            } else if comes_back {
                // It goes for what it was, and that it is now shows what has been done.
                let kind = added.default.as_ref().map(|default| default.kind);
                match kind {
                    // Neither has values: it may go and come as often as it will.
                    Some(DefaultKind::Ephemeral) if was_ephemeral(&added.name, node, before) => {
                        Effect::Repeatable
                    }
                    Some(DefaultKind::Ephemeral) => {
                        let is = " AND default_kind = 'EPHEMERAL'";
                        seen(Condition::column(table, &added.name, is))
                    }
                    _ => Effect::Hidden,
                }
            } else {
                seen(column(&added.name))
            }
        }
        AlterCommand::DropColumn { column: name, .. } if is_added(name, node) => Effect::Repeatable,
        AlterCommand::DropColumn { column: name, .. } => seen(column(name).map(Condition::not)),
        AlterCommand::RenameColumn { from, to, .. } => seen(
            column(to)
                .zip(column(from))
                .map(|(to, from)| Condition::all(vec![to, from.not()])),
        ),
        AlterCommand::ModifyColumn { column: def, .. } => {
            // A statement that changes the type is seen by it; any other may be repeated.
            let table_before = match altered(node, before) {
                Some(Object::Table(table)) => Some(table),
                _ => None,
            };
            match table_before.and_then(|table| new_type(def, table)) {
                Some((old, new)) if old != new => {
                    let is = format!(" AND type = {}", quote_string(&new.to_string()));
                    seen(Condition::column(table, &def.name, &is))
                }
                Some(_) | None => Effect::Repeatable,
            }
        }
        AlterCommand::RemoveColumnProperty {
            column: name,
            property,
            ..
        } => removed(table, name, *property),
        AlterCommand::AddIndex { index, .. } => seen(Condition::element(
            "data_skipping_indices",
            table,
            &index.name,
        )),
        AlterCommand::DropIndex { name, .. } => {
            seen(Condition::element("data_skipping_indices", table, name).map(Condition::not))
        }
        AlterCommand::AddProjection { projection, .. } => {
            seen(Condition::element("projections", table, &projection.name))
        }
        AlterCommand::DropProjection { name, .. } => {
            seen(Condition::element("projections", table, name).map(Condition::not))
        }
        AlterCommand::AddConstraint { constraint, .. } => {
            seen(Condition::element("constraints", table, &constraint.name))
        }
        AlterCommand::DropConstraint { name, .. } => {
            seen(Condition::element("constraints", table, name).map(Condition::not))
        }
        AlterCommand::RemoveTtl => clause_is_gone(node, before, " TTL "),
        AlterCommand::RemoveSampleBy => clause_is_gone(node, before, " SAMPLE BY "),
        AlterCommand::ModifyColumnSetting { .. }
        | AlterCommand::ResetColumnSetting { .. }
        | AlterCommand::CommentColumn { .. }
        | AlterCommand::MaterializeColumn { .. }
        | AlterCommand::MaterializeIndex { .. }
        | AlterCommand::MaterializeProjection { .. }
        | AlterCommand::MaterializeTtl { .. }
        | AlterCommand::ClearIndex { .. }
        | AlterCommand::ClearProjection { .. }
        | AlterCommand::ModifyOrderBy(_)
        | AlterCommand::ModifySampleBy(_)
        | AlterCommand::ModifyTtl(_)
        | AlterCommand::ModifySetting(_)
        | AlterCommand::ResetSetting(_)
        | AlterCommand::ModifyComment(_)
        | AlterCommand::ModifyQuery(_)
        | AlterCommand::ModifySqlSecurity(_)
        | AlterCommand::ModifyRefresh(_)
        | AlterCommand::ModifyProjection { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::ModifyStatistics { .. }
        | AlterCommand::DropStatistics {
            if_exists: true, ..
        }
        | AlterCommand::MaterializeStatistics { .. }
        | AlterCommand::ApplyPatches { .. }
        | AlterCommand::RewriteParts { .. } => Effect::Repeatable,
        // Rows that came in between would be changed as well.
        AlterCommand::ClearColumn { .. }
        | AlterCommand::Delete { .. }
        | AlterCommand::Update { .. }
        | AlterCommand::DropPart(_)
        | AlterCommand::DropDetached(_)
        | AlterCommand::DetachPart(_)
        | AlterCommand::AttachPart { .. }
        | AlterCommand::AttachPartitionFrom { .. }
        | AlterCommand::ReplacePartition { .. }
        | AlterCommand::MovePart { .. }
        | AlterCommand::FetchPart { .. }
        | AlterCommand::ForgetPartition(_)
        | AlterCommand::Freeze { .. }
        | AlterCommand::Unfreeze { .. }
        | AlterCommand::ApplyDeletedMask { .. }
        // These are refused where they have been done, or are not known well enough.
        | AlterCommand::AddEnumValues { .. }
        | AlterCommand::AddStatistics { .. }
        | AlterCommand::DropStatistics { if_exists: false, .. }
        | AlterCommand::ClearStatistics { .. }
        | AlterCommand::UnlockSnapshot { .. }
        | AlterCommand::Execute { .. } => Effect::Hidden,
    }
}

/// The kind and name of the index, projection or constraint that a command adds or drops, and
/// whether it adds it.
fn element(command: &AlterCommand) -> Option<(&'static str, &str, bool)> {
    match command {
        AlterCommand::AddIndex { index, .. } => Some(("index", &index.name, true)),
        AlterCommand::DropIndex { name, .. } => Some(("index", name, false)),
        AlterCommand::AddProjection { projection, .. } => {
            Some(("projection", &projection.name, true))
        }
        AlterCommand::DropProjection { name, .. } => Some(("projection", name, false)),
        AlterCommand::AddConstraint { constraint, .. } => {
            Some(("constraint", &constraint.name, true))
        }
        AlterCommand::DropConstraint { name, .. } => Some(("constraint", name, false)),
        _ => None,
    }
}

/// Whether a command is one half of what drops something and brings it back in one statement:
/// that can be dropped and brought back again.
fn is_replaced(command: &AlterCommand, node: &AlterTable) -> bool {
    element(command).is_some_and(|(kind, name, adds)| {
        let mut others = node.commands.iter().filter_map(|other| element(other));
        others.any(|other| other == (kind, name, !adds))
    })
}

/// Whether a statement adds a column of this name.
fn is_added(name: &str, node: &AlterTable) -> bool {
    node.commands.iter().any(|command| {
        matches!(&command.node, AlterCommand::AddColumn { column, .. } if column.name.node == name)
    })
}

/// A REMOVE is refused where there is nothing to remove, so it must be seen.
fn removed(table: &ObjectName, column: &str, property: ColumnProperty) -> Effect {
    let is_empty = |what: &str| {
        let also = format!(" AND {what} = ''");
        Condition::column(table, column, &also).map_or(Effect::Hidden, Effect::Seen)
    };
    match property {
        ColumnProperty::Default | ColumnProperty::Materialized | ColumnProperty::Alias => {
            is_empty("default_kind")
        }
        ColumnProperty::Comment => is_empty("comment"),
        ColumnProperty::Codec => is_empty("compression_codec"),
        ColumnProperty::Settings => Effect::Repeatable,
        // No system table has it.
        ColumnProperty::Ttl => Effect::Hidden,
    }
}

/// Whether the description of the engine has a clause no more. Where the words may stand in
/// another clause, nothing can be seen.
fn clause_is_gone(node: &AlterTable, before: &Schema, words: &str) -> Effect {
    let Some(Object::Table(table)) = altered(node, before) else {
        return Effect::Hidden;
    };
    let mut others = table.storage.clauses.clone();
    others.ttl.clear();
    others.sample_by = None;
    if others.to_sql().to_uppercase().contains(words.trim()) {
        return Effect::Hidden;
    }
    let also = format!("position(engine_full, {}) = 0", quote_string(words));
    Condition::table(&node.name, &also).map_or(Effect::Hidden, Effect::Seen)
}
