//! `ALTER TABLE`.

use crate::diagnostic::Diagnostic;
use crate::diff::mentions::query_mentions;
use crate::diff::store;
use crate::model::{Object, ObjectName, Schema, SharedObject, Table};
use crate::source::Spanned;
use crate::syntax::ast::{AlterCommand, AlterTable, DottedName};

use super::{
    alter_view, column, declined, element, impossible, no_object, one, possible, qualified, refuse,
    statistics, storage, together,
};

pub(super) fn alter_table(schema: &mut Schema, node: &AlterTable) -> Result<(), Vec<Diagnostic>> {
    let name = qualified(&node.name).map_err(one)?;
    let Some(old) = schema.objects.get(&name) else {
        return Err(one(no_object(&name, node.name.span())));
    };
    if !node
        .commands
        .iter()
        .any(|command| !command.keeps_structure())
    {
        return Ok(());
    }
    let mut object = old.clone();
    match &mut object {
        Object::Table(table) => alter(table, node)?,
        Object::MaterializedView(view) => {
            for command in &node.commands {
                alter_view::materialized_view(view, command, schema)?;
            }
        }
        Object::View(view) => {
            for command in &node.commands {
                alter_view::clause(&mut view.comment, &mut view.security, command).map_err(one)?;
            }
        }
        Object::Dictionary(dictionary) => {
            for command in &node.commands {
                alter_view::modify_comment(&mut dictionary.comment, command).map_err(one)?;
            }
        }
    }
    store(&mut object, schema);
    let object = SharedObject::from(object);
    match &*object {
        Object::Table(_) => possible::check_object(&object, schema)?,
        // The server does not look at what a view reads and writes when it is altered.
        Object::View(_) | Object::MaterializedView(_) | Object::Dictionary(_) => {}
    }
    check_views(schema, &name, node).map_err(one)?;
    schema.objects.insert(object);
    Ok(())
}

/// The server drops no column that the query of a materialized view reads from the table.
fn check_views(schema: &Schema, table: &ObjectName, node: &AlterTable) -> Result<(), Diagnostic> {
    let dropped = node
        .commands
        .iter()
        .filter_map(|command| match &command.node {
            AlterCommand::DropColumn { column, .. } => Some(column),
            _ => None,
        });
    let dropped: Vec<&DottedName> = dropped.collect();
    let Some(first) = dropped.first() else {
        return Ok(());
    };
    for object in schema.objects.values() {
        let Object::MaterializedView(view) = object else {
            continue;
        };
        let Some(source) = view.source.as_ref().filter(|_| view.refresh.is_none()) else {
            continue;
        };
        if source == table {
            let mut dropped = dropped.iter();
            if let Some(column) = dropped.find(|column| query_mentions(&view.query, column)) {
                let message = format!(
                    "ClickHouse does not drop `{}`, which the materialized view `{}` reads",
                    column.node, view.name
                );
                return Err(impossible(message, column.span, ""));
            }
            if !possible::is_readable(&view.name, &view.query, schema) {
                let message = format!(
                    "ClickHouse drops no column of `{table}` while `{}` reads what is not there",
                    view.name
                );
                return Err(impossible(message, first.span, ""));
            }
        } else if schema.declares_all_of(&source.database) && !schema.objects.contains_key(source) {
            // The server may still hold the view for one of the table, if that was renamed.
            let message = format!(
                "whether a column can be dropped is not known while `{}` reads `{source}`, which is not there",
                view.name
            );
            return Err(declined(message, first.span));
        }
    }
    Ok(())
}

fn alter(table: &mut Table, node: &AlterTable) -> Result<(), Vec<Diagnostic>> {
    column::flatten(table);
    let before = table.clone();
    let mut node = node.clone();
    node.commands
        .retain(|command| !column::is_passed_over(&before, command));
    refuse::check(table, &node).map_err(one)?;
    for command in &node.commands {
        run(&before, table, command)?;
    }
    together::check(&before, table, &node).map_err(one)?;
    refuse::check_after(&before, table, &node).map_err(one)
}

fn run(
    before: &Table,
    table: &mut Table,
    command: &Spanned<AlterCommand>,
) -> Result<(), Vec<Diagnostic>> {
    match &command.node {
        AlterCommand::AddColumn { .. }
        | AlterCommand::DropColumn { .. }
        | AlterCommand::ModifyColumn { .. }
        | AlterCommand::RemoveColumnProperty { .. }
        | AlterCommand::ModifyColumnSetting { .. }
        | AlterCommand::ResetColumnSetting { .. }
        | AlterCommand::AddEnumValues { .. }
        | AlterCommand::RenameColumn { .. }
        | AlterCommand::CommentColumn { .. } => column::alter(before, table, command),
        AlterCommand::AddStatistics {
            if_not_exists,
            columns,
            types,
        } => statistics::add(table, columns, types, *if_not_exists).map_err(one),
        AlterCommand::ModifyStatistics { columns, types } => {
            statistics::modify(table, columns, types).map_err(one)
        }
        AlterCommand::DropStatistics { if_exists, columns } => {
            statistics::drop(table, columns, *if_exists).map_err(one)
        }
        AlterCommand::AddIndex { .. }
        | AlterCommand::DropIndex { .. }
        | AlterCommand::AddProjection { .. }
        | AlterCommand::DropProjection { .. }
        | AlterCommand::AddConstraint { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::DropConstraint { .. } => {
            element::alter(&mut table.storage, &command.node).map_err(one)
        }
        AlterCommand::ModifyOrderBy(_)
        | AlterCommand::ModifySampleBy(_)
        | AlterCommand::RemoveSampleBy
        | AlterCommand::ModifyTtl(_)
        | AlterCommand::RemoveTtl
        | AlterCommand::ModifySetting(_)
        | AlterCommand::ResetSetting(_) => {
            storage::alter(&mut table.storage.clauses, command).map_err(one)
        }
        AlterCommand::ModifyComment(_) => {
            alter_view::modify_comment(&mut table.comment, command).map_err(one)
        }
        AlterCommand::ModifyQuery(_) => Err(one(declined(
            "only a materialized view has a query to modify",
            command.span,
        ))),
        command if command.keeps_structure() => Ok(()),
        _ => Err(one(declined(
            "what this does to the table is not known",
            command.span,
        ))),
    }
}
