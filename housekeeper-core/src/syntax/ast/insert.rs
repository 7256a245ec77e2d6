//! `INSERT`.

use super::{Expr, FunctionCall, Ident, ObjectName, Query, Setting, With};
use crate::source::Spanned;

/// `INSERT INTO`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Insert {
    /// `WITH …` before the INSERT: it is that of the query.
    pub with: Option<With>,
    /// Where the rows go.
    pub target: InsertTarget,
    /// `PARTITION BY …`, only of a table function.
    pub partition_by: Option<Expr>,
    /// The columns that are given, all of them when empty: names, `*`, `COLUMNS(…)`.
    pub columns: Vec<Expr>,
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
    Query {
        /// The query. Its `FORMAT` is that of the data.
        query: Box<Spanned<Query>>,
        /// What `input(…)` in the query reads, as it is written.
        data: Option<String>,
    },
    /// `VALUES (1, 'a'), (2, 'b')`: the rows as they are written. No SQL to ClickHouse's parser
    /// either, which takes any text.
    Values(String),
    /// `FORMAT JSONEachRow {"a": 1}`
    Format {
        /// The name of the format.
        format: Ident,
        /// The rows as they are written.
        data: String,
    },
    /// `FROM INFILE '…'`
    Infile(Box<InsertFile>),
}

/// `FROM INFILE 'path' COMPRESSION 'gzip' … FORMAT CSV`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InsertFile {
    /// The path.
    pub path: Spanned<String>,
    /// `COMPRESSION '…'`
    pub compression: Option<Spanned<String>>,
    /// A query over `input(…)`, which reads the file. Its `FORMAT` is that of the file.
    pub query: Option<Spanned<Query>>,
    /// `FORMAT …` without a query.
    pub format: Option<Ident>,
}
