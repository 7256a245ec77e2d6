use std::fmt;

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
    /// All its columns; empty if they are not known, and then not compared.
    pub columns: &'a [ExpectedColumn<'a>],
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
        columns: &'a [ExpectedColumn<'a>],
    ) -> Self {
        Self {
            database,
            name,
            kind,
            columns,
            queries: &[],
        }
    }

    /// The named queries that read it.
    #[must_use]
    pub const fn queries(self, queries: &'a [ExpectedQuery<'a>]) -> Self {
        Self { queries, ..self }
    }
}

/// A column of an [`ExpectedObject`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedColumn<'a> {
    /// Its name; an element of a flattened `Nested` is `outer.inner`.
    pub name: &'a str,
    /// Its type as `system.columns` prints it.
    pub ty: &'a str,
}

impl<'a> ExpectedColumn<'a> {
    /// A column of this type.
    pub const fn new(name: &'a str, ty: &'a str) -> Self {
        Self { name, ty }
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
