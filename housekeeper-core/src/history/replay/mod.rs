//! What a statement does to a schema.

mod access;
mod alter;
mod alter_view;
mod attach;
mod column;
mod create;
mod database;
mod drop;
mod element;
mod held;
mod possible;
mod refuse;
mod rename;
mod server;
mod statistics;
mod storage;
mod together;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::qualify::qualify;
use crate::model::{ObjectName, Schema, lower};
use crate::source::Span;
use crate::syntax::ast::object::ObjectStatement;
use crate::syntax::ast::{self, DropKind, Statement, StatementItem};

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
    replay_own(schema, item.clone())
}

/// The same with a statement that nobody needs any more.
///
/// # Errors
///
/// As those of [`replay`].
pub(super) fn replay_own(
    schema: &mut Schema,
    mut item: StatementItem,
) -> Result<(), Vec<Diagnostic>> {
    qualify(&mut item.node, &schema.default_database);
    let item = &item;
    match &item.node {
        Statement::CreateDatabase(node) => database::create(schema, item, node),
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
        Statement::Object(node) => object(schema, item, node),
        Statement::Access(node) => access::follow(schema, node, item.span).map_err(one),
        Statement::Admin(_) => Err(one(server::unknown(item))),
    }
}

fn object(
    schema: &mut Schema,
    item: &StatementItem,
    node: &ObjectStatement,
) -> Result<(), Vec<Diagnostic>> {
    match node {
        ObjectStatement::DropNamed(node) => server::drop_named(schema, node).map_err(one),
        ObjectStatement::AlterNamedCollection(node) => {
            server::alter_collection(schema, node).map_err(one)
        }
        ObjectStatement::AlterDatabase(node) => database::alter(schema, node).map_err(one),
        ObjectStatement::Attach(node) => attach::attach(schema, item, node),
        ObjectStatement::Detach(node) => attach::detach(schema, node).map_err(one),
        ObjectStatement::Undrop(node) => attach::undrop(schema, node).map_err(one),
        ObjectStatement::CreateIndex(node) => element::create_index(schema, node),
        ObjectStatement::DropIndex(node) => element::drop_index(schema, node),
        ObjectStatement::Truncate(node) if node.kind == DropKind::Database => {
            drop::empty_database(schema, node).map_err(one)
        }
        // These change rows, and no structure.
        ObjectStatement::Truncate(_)
        | ObjectStatement::TruncateTables(_)
        | ObjectStatement::Delete(_)
        | ObjectStatement::Update(_) => Ok(()),
        ObjectStatement::AttachReplicated(_)
        | ObjectStatement::CreateFunction(_)
        | ObjectStatement::CreateNamedCollection(_)
        | ObjectStatement::CreateWorkload(_)
        | ObjectStatement::CreateResource(_) => Err(one(server::unknown(item))),
    }
}

/// The same with a statement that stands in no file.
///
/// # Errors
///
/// As those of [`replay`].
pub(crate) fn replay_bare(
    schema: &mut Schema,
    statement: &Statement,
) -> Result<(), Vec<Diagnostic>> {
    let item = ast::Annotated::new(statement.clone(), Span::synthetic());
    replay_own(schema, item)
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
    if name.name.starts_with(".inner") {
        return declined(
            format!(
                "`{name}` is the table of a materialized view, which is not looked at by itself"
            ),
            span,
        );
    }
    impossible(
        format!("at this point of the history there is no `{name}`"),
        span,
        "",
    )
}

/// The error about a name that something has, be it detached.
fn name_taken(schema: &Schema, name: &ObjectName, span: Span) -> Option<Diagnostic> {
    let (object, detached) = match schema.objects.get(name) {
        Some(object) => (object, ""),
        None => (schema.aside.detached.get(name)?, "detached "),
    };
    Some(impossible(
        format!(
            "at this point of the history there is already a {detached}{} `{name}`",
            object.kind()
        ),
        span,
        "",
    ))
}
