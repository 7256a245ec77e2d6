//! `DROP`.

use super::{Ident, ObjectName};

/// `DROP TABLE` and its like
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent words, as they are written"
)]
pub struct DropObjects {
    /// What kind of object.
    pub kind: DropKind,
    /// Whether `TEMPORARY` is there.
    pub temporary: bool,
    /// Whether an object that is not there is no error.
    pub if_exists: bool,
    /// Whether only what is empty is dropped (`IF EMPTY`).
    pub if_empty: bool,
    /// The objects; a database is a name without a database. At least one.
    pub names: Vec<ObjectName>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// Whether to wait until the data is gone (`SYNC`, `NO DELAY`).
    pub sync: bool,
}

/// What is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DropKind {
    /// `DROP DATABASE`
    Database,
    /// `DROP TABLE`
    Table,
    /// `DROP VIEW`
    View,
    /// `DROP DICTIONARY`
    Dictionary,
}

impl DropKind {
    /// The statement, as it is written: `DROP TABLE`.
    pub const fn statement(self) -> &'static str {
        match self {
            Self::Database => "DROP DATABASE",
            Self::Table => "DROP TABLE",
            Self::View => "DROP VIEW",
            Self::Dictionary => "DROP DICTIONARY",
        }
    }
}
