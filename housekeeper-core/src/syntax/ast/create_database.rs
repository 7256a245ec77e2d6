//! `CREATE DATABASE`.

use super::{Ident, Invocation, Setting, Storage, TableElements};
use crate::source::Spanned;

/// `CREATE DATABASE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateDatabase {
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: Ident,
    /// Whether the name is that of a query parameter: `{name:Identifier}`
    pub is_parameter: bool,
    /// `UUID '…'`
    pub uuid: Option<Spanned<String>>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `ENGINE = …`
    pub engine: Option<Spanned<Invocation>>,
    /// `ORDER BY` and its like: ClickHouse's parser takes the clauses of a table here, too.
    pub table_clauses: Option<Box<Storage>>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
    /// `COMMENT '…'`
    pub comment: Option<Spanned<String>>,
    /// `TABLE OVERRIDE …`; empty without it.
    pub overrides: Vec<Spanned<TableOverride>>,
}

/// `TABLE OVERRIDE name (COLUMNS (…) ORDER BY …)`: how a table differs that a database takes from
/// elsewhere
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableOverride {
    /// The table.
    pub name: Ident,
    /// `COLUMNS (…)`
    pub columns: Option<TableElements>,
    /// From PARTITION BY to TTL.
    pub storage: Storage,
}
