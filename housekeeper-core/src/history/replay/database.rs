//! `CREATE DATABASE` and `ALTER DATABASE`.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Schema, lower};
use crate::syntax::ast::object::{AlterDatabase, AlterDatabaseCommand};
use crate::syntax::ast::{CreateDatabase, StatementItem};

use super::{declined, impossible, one};

pub(super) fn create(
    schema: &mut Schema,
    item: &StatementItem,
    node: &CreateDatabase,
) -> Result<(), Vec<Diagnostic>> {
    let name = node.name.as_str();
    if schema.databases.contains_key(name) || schema.aside.databases.contains_key(name) {
        if node.if_not_exists && schema.databases.contains_key(name) {
            return Ok(());
        }
        return Err(one(impossible(
            format!("at this point of the history there is already a database `{name}`"),
            node.name.span,
            "",
        )));
    }
    let mut diagnostics = Diagnostics::new();
    let docs = lower::docs(item, &mut diagnostics);
    let database = lower::lower_database(node, docs, &mut diagnostics);
    if diagnostics.has_errors() {
        return Err(diagnostics.into_vec());
    }
    schema.databases.insert(database.name.clone(), database);
    Ok(())
}

pub(super) fn alter(schema: &mut Schema, node: &AlterDatabase) -> Result<(), Diagnostic> {
    let name = &node.name.name;
    let Some(database) = schema.databases.get_mut(name.as_str()) else {
        if schema.has_database(name) {
            return Err(declined(
                format!("`{}` is not created in this history", name.node),
                name.span,
            ));
        }
        return Err(no_database(name.as_str(), name.span));
    };
    for command in &node.commands {
        match command {
            AlterDatabaseCommand::ModifyComment(comment) => {
                // The server takes no comment away.
                if !comment.is_empty() {
                    database.comment = Some(comment.node.clone());
                }
            }
            AlterDatabaseCommand::ModifySetting(_) => {
                return Err(declined("settings of a database are not known", name.span));
            }
        }
    }
    Ok(())
}

/// The error about a database that is not there.
pub(super) fn no_database(name: &str, span: crate::source::Span) -> Diagnostic {
    impossible(
        format!("at this point of the history there is no database `{name}`"),
        span,
        "",
    )
}
