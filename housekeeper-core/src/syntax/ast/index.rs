//! What a table has besides columns.

use super::{Expr, Ident, Invocation, Number, Setting, Spelled, With};
use crate::source::Spanned;

/// `INDEX name expr TYPE minmax GRANULARITY 4`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct IndexDef {
    /// The name.
    pub name: Ident,
    /// What is indexed.
    pub expr: Expr,
    /// `TYPE bloom_filter(0.01)`
    pub index_type: Spanned<Invocation>,
    /// Whether parentheses stand after a type with no arguments: `TYPE bloom_filter()`
    pub empty_parens: Spelled,
    /// `GRANULARITY n`
    pub granularity: Option<Spanned<Number>>,
}

/// `PROJECTION name (SELECT …) [WITH SETTINGS (…)]`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProjectionDef {
    /// The name.
    pub name: Ident,
    /// What it keeps.
    pub body: Spanned<ProjectionBody>,
    /// `WITH SETTINGS (…)`; empty without it.
    pub settings: Vec<Setting>,
}

impl ProjectionDef {
    /// The SELECT, for a projection that has one.
    pub fn query(&self) -> Option<&ProjectionQuery> {
        match &self.body.node {
            ProjectionBody::Query(query) => Some(query),
            ProjectionBody::Index { .. } => None,
        }
    }
}

/// What a projection keeps.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProjectionBody {
    /// `(SELECT …)`
    Query(Box<ProjectionQuery>),
    /// `INDEX a, b TYPE basic`
    Index {
        /// What is indexed. At least one.
        exprs: Vec<Expr>,
        /// The type of the index.
        index_type: Spanned<Invocation>,
    },
}

/// The SELECT of a projection, which reads from its own table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProjectionQuery {
    /// `WITH …`
    pub with: Option<With>,
    /// The columns.
    pub projection: Vec<Expr>,
    /// `WHERE …`
    pub filter: Option<Expr>,
    /// `GROUP BY …`; empty without it.
    pub group_by: Vec<Expr>,
    /// `ORDER BY …`; empty without it.
    pub order_by: Vec<Expr>,
}

/// `CONSTRAINT name CHECK expr`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ConstraintDef {
    /// The name.
    pub name: Ident,
    /// Whether inserts are checked.
    pub kind: ConstraintKind,
    /// What holds for every row.
    pub expr: Expr,
}

/// What a constraint is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConstraintKind {
    /// `CHECK`: an insert that breaks it is refused.
    Check,
    /// `ASSUME`: never checked; the optimiser relies on it.
    Assume,
}
