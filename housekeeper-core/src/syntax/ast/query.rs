//! Queries: one SELECT or several put together.

use super::{OutputOptions, Select, Statement};
use crate::source::Spanned;

/// A query: a first part and what is put to it, in the order it is written.
///
/// The order of evaluation (INTERSECT binds stronger than UNION and EXCEPT) is not in the tree.
/// The `WITH` of the first part can be seen by all parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Query {
    /// The first part.
    pub first: Spanned<QueryTerm>,
    /// `UNION ALL …` and its like; mostly empty.
    pub rest: Vec<SetOperation>,
    /// `INTO OUTFILE … FORMAT … SETTINGS …`, only of a statement and never of a subquery.
    pub output: Option<Box<OutputOptions>>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum QueryTerm {
    /// `SELECT …`
    Select(Box<Select>),
    /// `(SELECT … UNION …)`; a single SELECT in parentheses is a `Select`.
    Nested(Box<Query>),
    /// `EXPLAIN …`, only in a subquery
    Explain(Box<Statement>),
}

/// `UNION ALL SELECT …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SetOperation {
    /// How it is put to what stands before.
    pub operator: SetOperator,
    /// What is put.
    pub term: Spanned<QueryTerm>,
}

/// How two queries are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SetOperator {
    /// `UNION` alone: an error unless the setting `union_default_mode` says which.
    Union,
    /// `UNION ALL`
    UnionAll,
    /// `UNION DISTINCT`
    UnionDistinct,
    /// `INTERSECT` alone: the setting `intersect_default_mode` says which.
    Intersect,
    /// `INTERSECT ALL`
    IntersectAll,
    /// `INTERSECT DISTINCT`
    IntersectDistinct,
    /// `EXCEPT` alone: the setting `except_default_mode` says which.
    Except,
    /// `EXCEPT ALL`
    ExceptAll,
    /// `EXCEPT DISTINCT`
    ExceptDistinct,
}
