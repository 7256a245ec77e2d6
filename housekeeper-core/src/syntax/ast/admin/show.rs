//! `SHOW`.

use super::super::{Expr, Ident, ObjectName, OutputOptions};
use crate::source::Spanned;

/// `SHOW …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Show {
    /// What is shown.
    pub kind: ShowKind,
    /// What stands after it.
    pub output: Option<Box<OutputOptions>>,
}

/// What a SHOW shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ShowKind {
    /// `SHOW TABLES`, `SHOW DICTIONARIES`
    Tables {
        /// `FULL`
        full: bool,
        /// `TEMPORARY`
        temporary: bool,
        /// Whether it is `DICTIONARIES`.
        dictionaries: bool,
        /// `FROM db`
        database: Option<ObjectName>,
        /// `LIKE …`, `WHERE …`
        filter: Option<NameFilter>,
        /// `LIMIT …`
        limit: Option<Expr>,
    },
    /// `SHOW COLUMNS`
    Columns {
        /// `EXTENDED`
        extended: bool,
        /// `FULL`
        full: bool,
        /// `FROM t`
        table: Ident,
        /// `FROM db`
        database: Option<Ident>,
        /// `LIKE …`, `WHERE …`
        filter: Option<NameFilter>,
        /// `LIMIT …`
        limit: Option<Expr>,
    },
    /// `SHOW INDEXES`
    Indexes {
        /// `EXTENDED`
        extended: bool,
        /// `FROM t`
        table: Ident,
        /// `FROM db`
        database: Option<Ident>,
        /// `WHERE …`
        condition: Option<Expr>,
    },
    /// `SHOW DATABASES`, `SHOW CLUSTERS`, `SHOW MERGES`
    Names {
        /// `DATABASES`
        what: &'static str,
        /// `LIKE …`
        pattern: Option<NamePattern>,
        /// `LIMIT …`
        limit: Option<Expr>,
    },
    /// `SHOW ENGINES`, `SHOW PROCESSLIST`, `SHOW FILESYSTEM CACHES`: the words
    Plain(&'static str),
    /// `SHOW FUNCTIONS`
    Functions(Option<NamePattern>),
    /// `SHOW SETTINGS LIKE …`
    Settings {
        /// `CHANGED`
        changed: bool,
        /// `LIKE …`
        pattern: NamePattern,
    },
    /// `SHOW SETTING name`
    Setting(Ident),
    /// `SHOW CLUSTER name`
    Cluster(Ident),
    /// `SHOW CREATE TABLE t`
    Create {
        /// `TEMPORARY`
        temporary: bool,
        /// The kind of object.
        kind: ObjectKind,
        /// The object.
        name: ObjectName,
    },
}

/// Which names are shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NameFilter {
    /// `LIKE 'a%'`
    Like(NamePattern),
    /// `WHERE …`
    Where(Expr),
}

/// `[NOT] [I]LIKE 'pattern'`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamePattern {
    /// Whether `NOT` is there.
    pub negated: bool,
    /// Whether it is `ILIKE`.
    pub case_insensitive: bool,
    /// The pattern.
    pub pattern: Spanned<String>,
}

/// A kind of object that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    /// `TABLE`
    Table,
    /// `VIEW`
    View,
    /// `DICTIONARY`
    Dictionary,
    /// `DATABASE`
    Database,
}

impl ObjectKind {
    /// The word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Table => "TABLE",
            Self::View => "VIEW",
            Self::Dictionary => "DICTIONARY",
            Self::Database => "DATABASE",
        }
    }
}
