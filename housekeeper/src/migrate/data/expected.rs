use std::fmt;

use crate::names_and_types::names_and_types;

/// An object of the schema, as the server is expected to report it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedObject<'a> {
    /// Its database, unquoted.
    pub database: &'a str,
    /// Its name, unquoted.
    pub name: &'a str,
    /// What it is.
    pub kind: ObjectKind,
    /// The name and the type of each of its columns, behind what stands between them: `|id|UInt64|name|String`. Empty if they
    /// are not known, and then not compared. An element of a flattened `Nested` is `outer.inner`, and a type is as
    /// `system.columns` prints it.
    pub names_and_types: &'a str,
    /// The named queries that read it.
    pub queries: &'a [ExpectedQuery<'a>],
}

/// A named query that reads an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedQuery<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The columns of the object that it may read.
    pub columns: &'a [&'a str],
}

impl<'a> ExpectedQuery<'a> {
    /// A query that may read these columns.
    pub const fn new(name: &'a str, columns: &'a [&'a str]) -> Self {
        Self { name, columns }
    }
}

impl<'a> ExpectedObject<'a> {
    /// An object with all its columns.
    pub const fn new(
        database: &'a str,
        name: &'a str,
        kind: ObjectKind,
        names_and_types: &'a str,
    ) -> Self {
        Self {
            database,
            name,
            kind,
            names_and_types,
            queries: &[],
        }
    }

    /// The name and the type of each column.
    pub(in crate::migrate) fn columns(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        names_and_types(self.names_and_types)
    }

    /// The named queries that read it.
    #[must_use]
    pub const fn queries(self, queries: &'a [ExpectedQuery<'a>]) -> Self {
        Self { queries, ..self }
    }
}

/// The kinds of object `system.tables` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ObjectKind {
    /// A table, whatever its engine.
    Table,
    /// A `VIEW`.
    View,
    /// A `MATERIALIZED VIEW`.
    MaterializedView,
    /// A `DICTIONARY`.
    Dictionary,
}

impl ObjectKind {
    /// The kind of an object whose engine `system.tables` prints like this.
    pub(in crate::migrate) fn of_engine(engine: &str) -> Self {
        match engine {
            "View" => Self::View,
            "MaterializedView" => Self::MaterializedView,
            "Dictionary" => Self::Dictionary,
            _ => Self::Table,
        }
    }
}

impl fmt::Display for ObjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "table",
            Self::View => "view",
            Self::MaterializedView => "materialized view",
            Self::Dictionary => "dictionary",
        })
    }
}
