//! Model to tree: the statement that creates an object.
//!
//! What `lower` reads is written here: lowering a raised object gives the object again.

mod column;
mod data_type;
mod dictionary;
mod table;
mod view;

use crate::model::{Database, Object, ObjectName};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{self, CreateDatabase, CreateMode, Ident, Statement};

pub(super) use column::raise_column;
pub(super) use data_type::raise_type;

/// The statement that creates a database.
pub(super) fn raise_database(database: &Database) -> Statement {
    Statement::CreateDatabase(Box::new(CreateDatabase {
        table_clauses: None,
        // Every server is born with this one.
        if_not_exists: database.name == "default",
        name: ident(&database.name),
        is_parameter: false,
        uuid: None,
        on_cluster: None,
        engine: database.engine.clone().map(Spanned::synthetic),
        settings: Vec::new(),
        comment: database.comment.clone().map(Spanned::synthetic),
        overrides: Vec::new(),
    }))
}

/// The statement that creates an object.
pub(super) fn raise_object(object: &Object, mode: CreateMode) -> Statement {
    match object {
        Object::Table(node) => Statement::CreateTable(Box::new(table::raise_table(node, mode))),
        Object::View(node) => Statement::CreateView(Box::new(view::raise_view(node, mode))),
        Object::MaterializedView(node) => {
            Statement::CreateMaterializedView(Box::new(view::raise_materialized_view(node, mode)))
        }
        Object::Dictionary(node) => {
            Statement::CreateDictionary(Box::new(dictionary::raise_dictionary(node, mode)))
        }
    }
}

/// A name that was not read from a file.
pub(super) fn ident(name: &str) -> Ident {
    Spanned::synthetic(name.to_owned())
}

/// The name of an object.
pub(super) fn object_name(name: &ObjectName) -> ast::ObjectName {
    ast::ObjectName::new(Some(ident(&name.database)), ident(&name.name))
}

/// A node with nothing before it.
fn annotated<T>(node: T) -> ast::Annotated<T> {
    ast::Annotated::new(node, Span::synthetic())
}
