//! `COPY`, as clients of `PostgreSQL` send it.

use super::super::{Expr, Ident, Path};

/// `COPY t (a, b) FROM STDIN WITH …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Copy {
    /// What is copied.
    pub source: CopySource,
    /// Which way.
    pub direction: CopyDirection,
    /// `STDIN`, `STDOUT`
    pub endpoint: Option<Ident>,
    /// All that stands after it, which ClickHouse reads in the widest sense; may be empty.
    pub options: String,
}

/// What a COPY copies.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CopySource {
    /// `t (a, b)`
    Table {
        /// The table.
        name: Path,
        /// Its columns; all of them when empty.
        columns: Vec<Ident>,
    },
    /// `(SELECT …)`
    Query(Box<Expr>),
}

/// Which way rows go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CopyDirection {
    /// `TO`: out of the table
    To,
    /// `FROM`: into the table
    From,
}
