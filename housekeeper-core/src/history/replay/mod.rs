//! What a statement does to a schema.

mod alter;
mod column;
mod create;
mod drop;
mod element;
mod rename;
mod server;
mod statistics;
mod storage;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::qualify::qualify;
use crate::model::{ObjectName, Schema, lower};
use crate::source::Span;
use crate::syntax::ast::object::{AlterDatabase, AlterDatabaseCommand, ObjectStatement};
use crate::syntax::ast::{self, Statement, StatementItem};

pub(super) use create::check_database;

/// Does to a schema what the server does on this statement.
///
/// Statements that change rows and no structure leave it as it is.
///
/// # Errors
///
/// When the server would refuse the statement where it stands, and when its effect is not known
/// well enough to go on. The schema is then as it was, or half changed.
pub fn replay(schema: &mut Schema, item: &StatementItem) -> Result<(), Vec<Diagnostic>> {
    let mut item = item.clone();
    qualify(&mut item.node, &schema.default_database);
    let item = &item;
    match &item.node {
        Statement::CreateDatabase(node) => create::create_database(schema, item, node),
        Statement::CreateTable(node) => create::create_object(schema, item, &node.name, node.mode),
        Statement::CreateView(node) => create::create_object(schema, item, &node.name, node.mode),
        Statement::CreateMaterializedView(node) => {
            create::create_object(schema, item, &node.name, node.mode)
        }
        Statement::CreateDictionary(node) => {
            create::create_object(schema, item, &node.name, node.mode)
        }
        Statement::AlterTable(node) => alter::alter_table(schema, node),
        Statement::Drop(node) => drop::drop_objects(schema, node).map_err(one),
        Statement::Rename(node) => rename::rename(schema, node).map_err(one),
        Statement::Exchange(node) => rename::exchange(schema, node).map_err(one),
        Statement::Insert(_) | Statement::Select(_) => Ok(()),
        Statement::Admin(node) if node.keeps_schema() => Ok(()),
        // The settings of a statement may change what it creates.
        Statement::WithOutput(node) => {
            let message = format!(
                "what `{}` does with settings or a format of its own is not known yet",
                node.statement.kind()
            );
            Err(one(declined(message, item.span)))
        }
        node if lower::is_of_server(node) => server::create(schema, item),
        Statement::Object(node) => match &**node {
            ObjectStatement::DropNamed(node) => server::drop_named(schema, node).map_err(one),
            ObjectStatement::AlterDatabase(node) => alter_database(schema, node).map_err(one),
            _ => Err(one(server::unknown(item))),
        },
        Statement::Access(_) | Statement::Admin(_) => Err(one(server::unknown(item))),
    }
}

fn alter_database(schema: &mut Schema, node: &AlterDatabase) -> Result<(), Diagnostic> {
    let name = &node.name.name;
    let Some(database) = schema.databases.get_mut(name.as_str()) else {
        let message = format!(
            "at this point of the history there is no database `{}`",
            name.node
        );
        return Err(impossible(message, name.span, ""));
    };
    for command in &node.commands {
        match command {
            AlterDatabaseCommand::ModifyComment(comment) => {
                database.comment = Some(comment.node.clone()).filter(|comment| !comment.is_empty());
            }
            AlterDatabaseCommand::ModifySetting(_) => {
                return Err(declined("settings of a database are not known", name.span));
            }
        }
    }
    Ok(())
}

fn one(diagnostic: Diagnostic) -> Vec<Diagnostic> {
    vec![diagnostic]
}

/// The name with its database.
fn qualified(name: &ast::ObjectName) -> Result<ObjectName, Diagnostic> {
    let mut diagnostics = Diagnostics::new();
    lower::qualified(name, &mut diagnostics).ok_or_else(|| lower::parameter(name.span()))
}

/// The error about a statement that the server would refuse where it stands.
fn impossible(message: impl Into<String>, span: Span, label: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::ImpossibleStatement, message).at(span, label)
}

/// The error about a statement whose effect is not known.
fn declined(message: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::error(Code::DeclinedStatement, message)
        .at(span, "")
        .note("what stands after it could not be checked, so the history ends here")
}

fn no_object(name: &ObjectName, span: Span) -> Diagnostic {
    impossible(
        format!("at this point of the history there is no `{name}`"),
        span,
        "",
    )
}

fn name_taken(schema: &Schema, name: &ObjectName, span: Span) -> Diagnostic {
    let kind = schema.objects.get(name).map(crate::model::Object::kind);
    let kind = kind.map_or_else(String::new, |kind| format!("{kind} "));
    impossible(
        format!("at this point of the history there is already a {kind}`{name}`"),
        span,
        "",
    )
}
