//! `ALTER TABLE`.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::{MaterializedView, MaterializedViewTarget, Object, Schema, Table};
use crate::source::Spanned;
use crate::syntax::ast::{AlterCommand, AlterTable};

use super::{column, declined, element, no_object, one, qualified, statistics, storage};

pub(super) fn alter_table(schema: &mut Schema, node: &AlterTable) -> Result<(), Vec<Diagnostic>> {
    let name = qualified(&node.name).map_err(one)?;
    refuse_repeated(node).map_err(one)?;
    let Some(object) = schema.objects.get_mut(&name) else {
        return Err(one(no_object(&name, node.name.span())));
    };
    for command in &node.commands {
        match object {
            Object::Table(table) => alter(table, command)?,
            Object::MaterializedView(view) => {
                alter_materialized_view(view, command).map_err(one)?;
            }
            Object::View(view) => modify_comment(&mut view.comment, command).map_err(one)?,
            Object::Dictionary(dictionary) => {
                modify_comment(&mut dictionary.comment, command).map_err(one)?;
            }
        }
    }
    Ok(())
}

/// The server forgets parts of the first MODIFY of a column when the same ALTER has a second one.
fn refuse_repeated(node: &AlterTable) -> Result<(), Diagnostic> {
    let mut modified = BTreeSet::new();
    for command in &node.commands {
        if let AlterCommand::ModifyColumn { column, .. } = &command.node
            && !modified.insert(column.name.as_str())
        {
            return Err(declined(
                format!(
                    "what two MODIFY COLUMN of `{}` in one ALTER do is not known",
                    column.name.node
                ),
                command.span,
            )
            .help("write two statements"));
        }
    }
    Ok(())
}

fn alter(table: &mut Table, command: &Spanned<AlterCommand>) -> Result<(), Vec<Diagnostic>> {
    match &command.node {
        AlterCommand::AddColumn {
            if_not_exists,
            column,
            position,
        } => column::add(table, column, position.as_ref(), *if_not_exists),
        AlterCommand::DropColumn { if_exists, column } => {
            column::drop(table, column, *if_exists).map_err(one)
        }
        AlterCommand::ModifyColumn {
            if_exists,
            column,
            position,
        } => column::modify(table, column, position.as_ref(), *if_exists),
        AlterCommand::RemoveColumnProperty {
            if_exists,
            column,
            property,
        } => column::remove_property(table, column, *property, *if_exists).map_err(one),
        AlterCommand::ModifyColumnSetting {
            if_exists,
            column,
            settings,
        } => column::modify_settings(table, column, settings, *if_exists).map_err(one),
        AlterCommand::ResetColumnSetting {
            if_exists,
            column,
            settings,
        } => column::reset_settings(table, column, settings, *if_exists).map_err(one),
        AlterCommand::RenameColumn {
            if_exists,
            from,
            to,
        } => column::rename(table, from, to, *if_exists).map_err(one),
        AlterCommand::CommentColumn {
            if_exists,
            column,
            comment,
        } => column::comment(table, column, comment, *if_exists).map_err(one),
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
        AlterCommand::ModifyComment(_) => modify_comment(&mut table.comment, command).map_err(one),
        AlterCommand::ModifyQuery(_) => Err(one(declined(
            "only a materialized view has a query to modify",
            command.span,
        ))),
        // These change rows or files, and no structure.
        AlterCommand::ClearColumn { .. }
        | AlterCommand::MaterializeColumn { .. }
        | AlterCommand::ClearIndex { .. }
        | AlterCommand::MaterializeIndex { .. }
        | AlterCommand::ClearProjection { .. }
        | AlterCommand::MaterializeProjection { .. }
        | AlterCommand::MaterializeTtl { .. }
        | AlterCommand::ClearStatistics { .. }
        | AlterCommand::MaterializeStatistics { .. }
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
        | AlterCommand::UnlockSnapshot { .. }
        | AlterCommand::ApplyDeletedMask { .. }
        | AlterCommand::ApplyPatches { .. }
        | AlterCommand::RewriteParts { .. }
        | AlterCommand::Delete { .. }
        | AlterCommand::Update { .. } => Ok(()),
        AlterCommand::AddEnumValues { .. }
        | AlterCommand::ModifyProjection { .. }
        | AlterCommand::ModifyConstraint { .. }
        | AlterCommand::ModifySqlSecurity(_)
        | AlterCommand::ModifyRefresh(_)
        | AlterCommand::Execute { .. } => Err(one(declined(
            "what this does to the table is not known",
            command.span,
        ))),
    }
}

fn alter_materialized_view(
    view: &mut MaterializedView,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    match &command.node {
        AlterCommand::ModifyQuery(query) => {
            view.source = crate::model::query::leftmost_table(query);
            view.query = query.node.clone();
            if matches!(view.target, MaterializedViewTarget::Table(_)) {
                // The columns are those of the new query.
                view.declared.clear();
                view.columns.clear();
            }
            Ok(())
        }
        AlterCommand::ModifyRefresh(refresh) => {
            view.refresh = Some(Box::new(refresh.node.clone()));
            Ok(())
        }
        AlterCommand::ModifySqlSecurity(security) => {
            view.security = Some(security.node.clone());
            Ok(())
        }
        _ => modify_comment(&mut view.comment, command),
    }
}

fn modify_comment(
    comment: &mut Option<String>,
    command: &Spanned<AlterCommand>,
) -> Result<(), Diagnostic> {
    match &command.node {
        AlterCommand::ModifyComment(text) => {
            *comment = Some(text.node.clone()).filter(|text| !text.is_empty());
            Ok(())
        }
        _ => Err(declined(
            "what this does to something that is not a table is not known",
            command.span,
        )),
    }
}
