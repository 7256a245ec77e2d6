//! The schema that a list of statements defines: databases and the objects in them, resolved.
//!
//! The model borrows nothing from the files: names are plain strings, types are canonical, expressions and
//! queries are trees whose equality ignores where they were written. Two models can be compared as values.

mod dictionary;
mod object;
mod table;
mod view;

pub mod lower;
pub mod query;
pub(crate) mod readable;
mod views;

use indexmap::IndexMap;

use crate::source::Span;
use crate::syntax::ast;

pub use lower::{Lowered, lower_schema};

pub use dictionary::{Attribute, Dictionary};
pub use object::{Column, Docs, Object, ObjectKind, ObjectName, RustOverride};
pub use table::{Storage, Table};
pub use view::{MaterializedView, MaterializedViewTarget, View, ViewColumn};

/// Everything the statements define, in the order of definition.
#[derive(Debug, Clone, Default)]
pub struct Schema {
    /// Databases by name.
    pub databases: IndexMap<String, Database>,
    /// Tables, views, materialized views and dictionaries by qualified name: ClickHouse keeps them in one namespace.
    pub objects: IndexMap<ObjectName, Object>,
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
