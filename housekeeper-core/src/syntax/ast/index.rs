//! What a table has besides columns.

use super::{Expr, Ident, Invocation, Number, With};
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
    /// `GRANULARITY n`
    pub granularity: Option<Spanned<Number>>,
}

/// `PROJECTION name (SELECT …)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProjectionDef {
    /// The name.
    pub name: Ident,
    /// What it keeps.
    pub query: Spanned<ProjectionQuery>,
}

/// The SELECT of a projection, which reads from its own table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProjectionQuery {
    /// `WITH …`
    pub with: Option<With>,
    /// The columns.
    pub projection: Vec<Expr>,
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
