//! `TRUNCATE`.

use crate::source::Spanned;
use crate::syntax::ast::{DropKind, Ident, ObjectName, OutputOptions};

/// `TRUNCATE TABLE t`, `TRUNCATE DATABASE d`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word of the statement"
)]
pub struct Truncate {
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// What kind of object.
    pub kind: DropKind,
    /// Whether an object that is not there is no error.
    pub if_exists: bool,
    /// Whether `IF EMPTY` is there.
    pub if_empty: bool,
    /// The object; a database is a name without a database.
    pub name: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Whether `SYNC` is there, which means nothing.
    pub sync: bool,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}

/// `TRUNCATE ALL TABLES FROM d LIKE 'pattern'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TruncateTables {
    /// Whether `ALL` is there, which means nothing.
    pub all: bool,
    /// Whether a database that is not there is no error.
    pub if_exists: bool,
    /// The database, as a name without a database.
    pub database: ObjectName,
    /// Which tables; all of them without it.
    pub pattern: Option<TablePattern>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Whether `SYNC` is there, which means nothing.
    pub sync: bool,
    /// `FORMAT …`, `SETTINGS …`
    pub output: Option<Box<OutputOptions>>,
}

/// `[NOT] LIKE 'pattern'`, `[NOT] ILIKE 'pattern'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TablePattern {
    /// Whether the tables are meant that do not match.
    pub negated: bool,
    /// Whether it is `ILIKE`.
    pub case_insensitive: bool,
    /// The pattern.
    pub pattern: Spanned<String>,
}
