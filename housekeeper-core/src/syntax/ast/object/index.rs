//! `CREATE INDEX` and `DROP INDEX`.

use crate::source::Spanned;
use crate::syntax::ast::{Expr, Ident, Invocation, ObjectName};

/// `CREATE INDEX i ON t (a, b) TYPE minmax GRANULARITY 1`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateIndex {
    /// Whether `UNIQUE` is there.
    pub unique: bool,
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: Ident,
    /// The table.
    pub table: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What is indexed: several are a tuple. ClickHouse leaves out `ASC` and its like.
    pub expr: Expr,
    /// `TYPE …`
    pub index_type: Option<Spanned<Invocation>>,
    /// Whether the type has parentheses with nothing in them, which ClickHouse keeps.
    pub empty_parentheses: bool,
    /// `GRANULARITY …`
    pub granularity: Option<u64>,
}

/// `DROP INDEX i ON t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DropIndex {
    /// Whether an index that is not there is no error.
    pub if_exists: bool,
    /// The name.
    pub name: Ident,
    /// The table.
    pub table: ObjectName,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}
