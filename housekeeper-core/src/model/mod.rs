//! The schema that a list of statements defines: databases and the objects in them, resolved.
//!
//! The model borrows nothing from the files: names are plain strings, types are canonical, expressions and
//! queries are trees whose equality ignores where they were written. Two models can be compared as values.

mod aside;
mod current_database;
mod dictionary;
mod mentions;
mod object;
mod objects;
mod reference;
pub(crate) mod rights;
mod server;
mod shared;
mod table;
mod view;

pub mod lower;
pub mod qualify;
pub mod query;
pub(crate) mod readable;
pub(crate) mod resolve;
mod scripts;

#[cfg(test)]
mod tests;

use indexmap::IndexMap;

use crate::source::Span;
use crate::syntax::ast;

pub(crate) use aside::Aside;
pub use current_database::{CurrentDatabase, used};
pub(crate) use lower::policy_name;
pub use lower::{Lowered, lower_schema, lower_schema_in};

pub use dictionary::{Attribute, Dictionary};
pub use scripts::run_scripts;

pub use object::{Column, Docs, Object, ObjectKind, ObjectName, RustOverride};
pub use objects::{Objects, SharedObject};
pub use reference::{Reference, ReferenceKind, references};
pub use server::{Grant, ServerKind, ServerName, ServerObject, SqlFunction};
pub use shared::Shared;
pub use table::{Storage, Table};
pub use view::{MaterializedView, MaterializedViewTarget, View, ViewColumn};

/// Everything the statements define, in the order of definition.
#[derive(Debug, Clone)]
pub struct Schema {
    /// The database of a name without one. It is there without a statement that creates it.
    pub default_database: String,
    /// Databases by name.
    pub databases: IndexMap<String, Database>,
    /// Tables, views, materialized views and dictionaries by qualified name: ClickHouse keeps them in one namespace.
    pub objects: Objects,
    /// Functions, named collections, users and what else belongs to no database.
    pub server: Shared<IndexMap<ServerName, ServerObject>>,
    /// The rights that are granted and revoked, in their order.
    pub grants: Shared<Vec<Grant>>,
    /// Whether a server told it. It tells what a file leaves open, such as the columns of views and who the current
    /// user was, and it hides secrets: what it tells is compared accordingly.
    pub told: bool,
    /// What a history has taken away and can bring back.
    pub(crate) aside: Aside,
}

/// The database that every server is born with, and that a client uses which is told of no other.
pub const DEFAULT_DATABASE: &str = "default";

impl Schema {
    /// A schema without objects; names without a database belong to `default_database`.
    pub fn new(default_database: &str) -> Self {
        Self {
            default_database: default_database.to_owned(),
            databases: IndexMap::new(),
            objects: Objects::new(),
            server: Shared::default(),
            grants: Shared::default(),
            told: false,
            aside: Aside::default(),
        }
    }

    /// Whether there is a database of this name: one that is declared, or one that needs no declaration.
    pub fn has_database(&self, name: &str) -> bool {
        self.declares_all_of(name) || is_of_the_server(name)
    }

    /// Whether the schema knows all that is in a database, so that what it does not declare is not there.
    pub fn declares_all_of(&self, database: &str) -> bool {
        !is_of_the_server(database)
            && (database == self.default_database
                || database == DEFAULT_DATABASE
                || self.databases.contains_key(database))
    }
}

impl Default for Schema {
    fn default() -> Self {
        Self::new(DEFAULT_DATABASE)
    }
}

/// Whether a database is the server's own: it is always there, and what is in it is the server's matter.
pub fn is_of_the_server(database: &str) -> bool {
    matches!(
        database,
        "system" | "INFORMATION_SCHEMA" | "information_schema"
    )
}

/// A database.
#[derive(Debug, Clone)]
pub struct Database {
    /// Its name.
    pub name: String,
    /// `ENGINE = …`; none means the server's default.
    pub engine: Option<ast::Invocation>,
    /// `COMMENT`.
    pub comment: Option<String>,
    /// What stands before the statement in the file.
    pub docs: Docs,
    /// Where its name stands.
    pub span: Span,
}
