//! What a statement takes for granted of the objects that it changes: what a server has otherwise, somebody has changed by
//! other means.

use crate::model::{Column, Object, ObjectKind, ObjectName, Schema};
use crate::syntax::Print as _;
use crate::syntax::ast::{self, AlterCommand, AlterTable, Statement};
use crate::types::Type;

/// What a statement takes for granted of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The object, which is there.
    pub object: ObjectName,
    /// What it is.
    pub kind: ObjectKind,
    /// Columns that it has, with their types where these matter.
    pub columns: Vec<(String, Option<String>)>,
    /// Columns that it does not have.
    pub absent: Vec<String>,
    /// The columns of its sorting key, where that matters and they are nothing but columns.
    pub key: Vec<String>,
}

/// What a statement that runs on this schema takes for granted. Nothing of what it creates, nor of what it only reads.
pub(super) fn needs(statement: &Statement, before: &Schema) -> Vec<Need> {
    let named = |names: &mut dyn Iterator<Item = &ast::ObjectName>| -> Vec<Need> {
        names.filter_map(|name| need(name, before)).collect()
    };
    match statement {
        Statement::AlterTable(node) => {
            let mut need = need(&node.name, before);
            if let Some(need) = &mut need
                && let Some(Object::Table(table)) = before.objects.get(&need.object)
            {
                add_columns(node, &table.columns, need);
                let changes_key =
                    |command: &AlterCommand| matches!(command, AlterCommand::ModifyOrderBy(_));
                if node.commands.iter().any(|command| changes_key(command)) {
                    need.key = plain_key(&table.storage.clauses);
                }
            }
            need.into_iter().collect()
        }
        Statement::Drop(node) if !node.if_exists && !node.temporary => {
            named(&mut node.names.iter())
        }
        Statement::Rename(node) => {
            let pairs = node.pairs.iter().filter(|pair| !pair.if_exists);
            named(&mut pairs.map(|pair| &pair.from))
        }
        Statement::Exchange(node) => {
            let pairs = node.pairs.iter();
            named(&mut pairs.flat_map(|pair| [&pair.from, &pair.to]))
        }
        _ => Vec::new(),
    }
}

fn need(name: &ast::ObjectName, before: &Schema) -> Option<Need> {
    let object = ObjectName::of(name)?;
    let kind = before.objects.get(&object)?.kind();
    Some(Need {
        object,
        kind,
        columns: Vec::new(),
        absent: Vec::new(),
        key: Vec::new(),
    })
}

/// The columns that the commands are about. What an earlier command of the statement has made or renamed is not looked at.
fn add_columns(node: &AlterTable, columns: &[Column], need: &mut Need) {
    let mut changed: Vec<String> = Vec::new();
    for command in &node.commands {
        let (name, with_type) = match &command.node {
            AlterCommand::AddColumn {
                if_not_exists: false,
                column,
                ..
            } => {
                let name = &column.node.name.node;
                let is_nested = column
                    .node
                    .data_type
                    .as_ref()
                    .is_some_and(|ty| ty.name.eq_ignore_ascii_case("nested"));
                if !is_nested && !changed.contains(name) && columns.iter().all(|c| c.name != *name)
                {
                    need.absent.push(name.clone());
                }
                changed.push(name.clone());
                continue;
            }
            AlterCommand::ModifyColumn {
                if_exists: false,
                column,
                ..
            } => (
                column.node.name.node.as_str(),
                column.node.data_type.is_some(),
            ),
            AlterCommand::AddEnumValues {
                if_exists: false,
                column,
                ..
            } => (column.as_str(), true),
            AlterCommand::DropColumn {
                if_exists: false,
                column,
            }
            | AlterCommand::RemoveColumnProperty {
                if_exists: false,
                column,
                ..
            }
            | AlterCommand::CommentColumn {
                if_exists: false,
                column,
                ..
            }
            | AlterCommand::ClearColumn {
                if_exists: false,
                column,
                ..
            }
            | AlterCommand::MaterializeColumn { column, .. } => (column.as_str(), false),
            AlterCommand::RenameColumn {
                if_exists: false,
                from,
                to,
            } => {
                changed.push(to.as_str().to_owned());
                (from.as_str(), false)
            }
            _ => continue,
        };
        // The elements of a flattened Nested are columns of the server, and one of the model.
        let known = columns.iter().find(|column| column.name == name);
        if let Some(column) = known.filter(|column| !matches!(column.ty, Type::Nested(_)))
            && !changed.iter().any(|changed| changed == name)
        {
            let ty = with_type.then(|| column.ty.to_string());
            need.columns.push((name.to_owned(), ty));
        }
        changed.push(name.to_owned());
    }
}

fn plain_key(storage: &ast::Storage) -> Vec<String> {
    let items = &crate::diff::sort_key(storage).items;
    let parts: Vec<String> = items.iter().map(|item| item.expr.to_sql()).collect();
    let is_plain = |part: &String| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if parts.iter().all(is_plain) {
        parts
    } else {
        Vec::new()
    }
}
