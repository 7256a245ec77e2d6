//! `INSERT`.

use super::{Expr, FunctionCall, Ident, ObjectName, Query, Setting};
use crate::source::Spanned;

/// `INSERT INTO`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Insert {
    /// Where the rows go.
    pub target: InsertTarget,
    /// The columns that are given; all of them when empty.
    pub columns: Vec<Ident>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
    /// Where the rows come from.
    pub source: InsertSource,
}

/// Where rows go.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum InsertTarget {
    /// `INSERT INTO db.table`
    Table(ObjectName),
    /// `INSERT INTO FUNCTION remote(…)`
    Function(Box<FunctionCall>),
}

/// Where inserted rows come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum InsertSource {
    /// `SELECT …`
    Query(Box<Spanned<Query>>),
    /// `VALUES (…), (…)`: at least one row
    Values(Vec<Spanned<Vec<Expr>>>),
}
