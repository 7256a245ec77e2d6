//! What a SELECT reads from.

use super::{Expr, FunctionCall, Ident, ObjectName, Query, QueryParameter};
use crate::source::Spanned;

/// `FROM`: a first table and what is joined to it, from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FromClause {
    /// The first table.
    pub first: Spanned<TableRef>,
    /// The joins.
    pub joins: Vec<Spanned<Join>>,
}

/// A table with its name in this query.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TableRef {
    /// Where the rows come from.
    pub source: TableSource,
    /// `AS name`
    pub alias: Option<Ident>,
    /// `AS name (a, b)`; empty when the columns are not renamed.
    pub column_aliases: Vec<Ident>,
    /// `FINAL`
    pub is_final: bool,
    /// `STREAM`: rows that come later, too
    pub is_stream: bool,
    /// `SAMPLE …`
    pub sample: Option<Box<Sample>>,
}

impl TableRef {
    /// `source` with nothing more to it.
    pub const fn new(source: TableSource) -> Self {
        Self {
            source,
            alias: None,
            column_aliases: Vec::new(),
            is_final: false,
            is_stream: false,
            sample: None,
        }
    }
}

/// Where rows come from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TableSource {
    /// `db.table`; may be the name of a `WITH` query.
    Table(ObjectName),
    /// `numbers(10)`
    Function(Box<FunctionCall>),
    /// `(SELECT …)`
    Subquery(Box<Query>),
    /// `{name:Identifier}`
    Parameter(Box<QueryParameter>),
}

/// `SAMPLE ratio [OFFSET ratio]`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sample {
    /// The part of the rows: a number or a fraction such as `1/10`.
    pub ratio: Expr,
    /// Where the part starts.
    pub offset: Option<Expr>,
}

/// What is joined to the tables before it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Join {
    /// `[GLOBAL] [ANY] LEFT JOIN t ON …`
    Table {
        /// Where it is joined, if that is said.
        locality: Option<JoinLocality>,
        /// What happens when several rows match.
        strictness: Option<JoinStrictness>,
        /// What happens when no row matches.
        kind: JoinKind,
        /// What is joined.
        table: Box<Spanned<TableRef>>,
        /// `ON` or `USING`; `None` for `CROSS`, `PASTE` and the comma.
        constraint: Option<JoinConstraint>,
    },
    /// `[LEFT] ARRAY JOIN a, b AS c`
    Array {
        /// Whether rows with an empty array are kept.
        left: bool,
        /// The arrays.
        items: Vec<Expr>,
    },
}

/// What happens when no row matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JoinKind {
    /// `,`
    Comma,
    /// `JOIN`, `INNER JOIN`
    Inner,
    /// `LEFT JOIN`
    Left,
    /// `RIGHT JOIN`
    Right,
    /// `FULL JOIN`
    Full,
    /// `CROSS JOIN`
    Cross,
    /// `PASTE JOIN`
    Paste,
}

/// What happens when several rows match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JoinStrictness {
    /// `ANY`
    Any,
    /// `ALL`
    All,
    /// `ASOF`
    Asof,
    /// `SEMI`
    Semi,
    /// `ANTI`
    Anti,
}

/// When two rows match.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum JoinConstraint {
    /// `ON condition`
    On(Expr),
    /// `USING (a, b)`
    Using(Vec<Expr>),
    /// `NATURAL`, before the other words: all columns of the same name
    Natural,
}

/// Where a distributed join takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JoinLocality {
    /// `GLOBAL`
    Global,
    /// `LOCAL`
    Local,
}
