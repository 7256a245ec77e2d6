//! A column of a table.

use super::{DataType, Expr, Ident, Invocation, Setting};
use crate::source::Spanned;

/// A column as it is declared in CREATE TABLE, ADD COLUMN and MODIFY COLUMN.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ColumnDef {
    /// The name; `n.a` for an element of a flattened Nested.
    pub name: Ident,
    /// The type; may be left out where there is a default or where a column is modified.
    pub data_type: Option<DataType>,
    /// `Some(true)` for `NULL`, `Some(false)` for `NOT NULL`
    pub nullable: Option<Spanned<bool>>,
    /// `DEFAULT`, `MATERIALIZED`, `EPHEMERAL` or `ALIAS`
    pub default: Option<Spanned<ColumnDefault>>,
    /// `AUTO_INCREMENT`, as other databases have it; there is no default then
    pub auto_increment: bool,
    /// `PRIMARY KEY` written at the column
    pub primary_key: bool,
    /// `COMMENT`
    pub comment: Option<Spanned<String>>,
    /// `CODEC(…)`
    pub codec: Option<Spanned<Vec<Invocation>>>,
    /// `STATISTICS(…)`
    pub statistics: Option<Spanned<Vec<Invocation>>>,
    /// `TTL`
    pub ttl: Option<Expr>,
    /// `COLLATE name`, as other databases have it
    pub collation: Option<Ident>,
    /// `SETTINGS (…)`
    pub settings: Vec<Setting>,
}

impl ColumnDef {
    /// A column of which nothing is said but its name.
    pub const fn new(name: Ident) -> Self {
        Self {
            name,
            data_type: None,
            nullable: None,
            default: None,
            auto_increment: false,
            primary_key: false,
            comment: None,
            codec: None,
            statistics: None,
            ttl: None,
            collation: None,
            settings: Vec::new(),
        }
    }
}

/// Where a column's value comes from when an insert does not give it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ColumnDefault {
    /// Which of the four.
    pub kind: DefaultKind,
    /// The expression; only `EPHEMERAL` may be without one.
    pub expr: Option<Expr>,
}

/// The four kinds of default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DefaultKind {
    /// Used when no value is given.
    Default,
    /// Always computed and stored; cannot be inserted.
    Materialized,
    /// Only in an INSERT, never stored; other columns compute from it.
    Ephemeral,
    /// Computed when it is read; never stored.
    Alias,
}
