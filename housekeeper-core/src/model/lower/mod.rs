//! Statements to model: `CREATE` statements become objects.
//!
//! What one object can say about itself is decided here; what needs other objects comes after all are known.

mod column;
mod dictionary;
mod directive;
mod out_of_place;
mod schema;
mod server;
mod storage;
mod table;
mod unsupported;
mod view;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;
use crate::syntax::ast::{self, Statement, StatementItem};

use super::{DEFAULT_DATABASE, Database, Docs, Object, ObjectName};

pub use column::{Columns, lower_column, lower_columns};
pub use dictionary::lower_dictionary;
pub use schema::{Lowered, lower_schema, lower_schema_in};
pub use server::lower_server;
pub(crate) use server::{alone, is_of_server, lower_grant, policy_name};
pub use table::lower_table;
pub(crate) use unsupported::unsupported_in_column;
pub use view::{lower_materialized_view, lower_view};

/// The object that a `CREATE` statement defines; `None` for every other statement and where a diagnostic says why
/// there is no object.
///
/// An object may come back with diagnostics: it then has everything that could be read. The columns of views are
/// those declared, or none yet.
pub fn lower_object(item: &StatementItem, diagnostics: &mut Diagnostics) -> Option<Object> {
    let docs = docs(item, diagnostics);
    match &item.node {
        Statement::CreateTable(node) => lower_table(node, docs, diagnostics).map(Object::Table),
        Statement::CreateView(node) => lower_view(node, docs, diagnostics).map(Object::View),
        Statement::CreateMaterializedView(node) => {
            lower_materialized_view(node, docs, diagnostics).map(Object::MaterializedView)
        }
        Statement::CreateDictionary(node) => {
            lower_dictionary(node, docs, diagnostics).map(Object::Dictionary)
        }
        Statement::CreateDatabase(_)
        | Statement::AlterTable(_)
        | Statement::Drop(_)
        | Statement::Rename(_)
        | Statement::Exchange(_)
        | Statement::Insert(_)
        | Statement::Select(_)
        | Statement::Access(_)
        | Statement::Admin(_)
        | Statement::Object(_)
        | Statement::WithOutput(_) => None,
    }
}

/// The database that a statement defines.
pub fn lower_database(
    node: &ast::CreateDatabase,
    docs: Docs,
    diagnostics: &mut Diagnostics,
) -> Database {
    if let Some(setting) = node.settings.first() {
        diagnostics.push(
            Diagnostic::error(
                Code::UnsupportedObject,
                "settings of a database are not supported yet",
            )
            .at(setting.name.span, ""),
        );
    }
    if node.table_clauses.is_some() {
        diagnostics.push(unsupported::unsupported_clause(
            "the clauses of a table in CREATE DATABASE",
            node.name.span,
        ));
    }
    if node.is_parameter {
        diagnostics.push(parameter(node.name.span));
    }
    if let Some(table) = node.overrides.first() {
        diagnostics.push(unsupported::unsupported_clause(
            "TABLE OVERRIDE",
            table.span,
        ));
    }
    Database {
        name: node.name.node.clone(),
        engine: node.engine.as_ref().map(|engine| engine.node.clone()),
        comment: node.comment.as_ref().map(|comment| comment.node.clone()),
        docs,
        span: node.name.span,
    }
}

/// What stands before a statement. Directives that do not speak of an object are errors.
pub fn docs(item: &StatementItem, diagnostics: &mut Diagnostics) -> Docs {
    directive::statement_docs(item, diagnostics)
}

/// `name` with its database.
///
/// Names are qualified before anything is made of them; one that was not is of the database that every server has.
pub fn qualified(name: &ast::ObjectName, diagnostics: &mut Diagnostics) -> Option<ObjectName> {
    if name.has_parameters() {
        diagnostics.push(parameter(name.span()));
        return None;
    }
    let database = name.database.as_ref().map(|database| database.as_str());
    Some(ObjectName {
        database: database.unwrap_or(DEFAULT_DATABASE).to_owned(),
        name: name.name.node.clone(),
    })
}

/// The error about a name that is a query parameter.
pub fn parameter(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code::UnsupportedClause,
        "a query parameter cannot stand for a name here",
    )
    .at(span, "")
    .help("write the name")
}
