//! One SELECT.

use super::{Expr, FromClause, Ident, OrderBy, Query, Setting, WindowSpec};
use crate::source::Spanned;

/// One SELECT, its clauses in the order they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Select {
    /// `WITH …`
    pub with: Option<With>,
    /// `DISTINCT`, `DISTINCT ON (…)`
    pub distinct: Option<Distinct>,
    /// The columns, with [`Alias`](super::ExprKind::Alias) for those that are named.
    pub projection: Vec<Expr>,
    /// `FROM …`
    pub from: Option<FromClause>,
    /// `PREWHERE …`
    pub prewhere: Option<Expr>,
    /// `WHERE …`
    pub filter: Option<Expr>,
    /// `GROUP BY …`
    pub group_by: Option<GroupBy>,
    /// `HAVING …`
    pub having: Option<Expr>,
    /// `WINDOW w AS (…)`
    pub windows: Vec<NamedWindow>,
    /// `QUALIFY …`
    pub qualify: Option<Expr>,
    /// `ORDER BY …`
    pub order_by: Option<OrderBy>,
    /// `LIMIT n BY …`
    pub limit_by: Option<Box<LimitBy>>,
    /// `LIMIT n`, `OFFSET n`
    pub limit: Option<Limit>,
    /// `SETTINGS …`
    pub settings: Vec<Setting>,
}

/// `WITH [RECURSIVE] …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct With {
    /// Whether `RECURSIVE` is there.
    pub recursive: bool,
    /// At least one.
    pub items: Vec<Spanned<WithItem>>,
}

/// One name of a `WITH`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum WithItem {
    /// `expr AS name`; an expression with no name is allowed and does nothing.
    Expr(Expr),
    /// `name [(columns)] AS [MATERIALIZED] (SELECT …)`
    Query {
        /// The name.
        name: Ident,
        /// Names for its columns; empty when they are not renamed.
        columns: Vec<Ident>,
        /// Whether `MATERIALIZED` is there.
        materialized: bool,
        /// What it stands for.
        query: Box<Query>,
    },
}

/// `DISTINCT`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Distinct {
    /// `DISTINCT`
    All,
    /// `DISTINCT ON (a, b)`
    On(Vec<Expr>),
}

/// `GROUP BY`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GroupBy {
    /// What is grouped by. May be empty only where one of the others is there.
    pub keys: GroupKeys,
    /// `WITH ROLLUP`, `ROLLUP(…)`
    pub with_rollup: bool,
    /// `WITH CUBE`, `CUBE(…)`
    pub with_cube: bool,
    /// `WITH TOTALS`
    pub with_totals: bool,
}

/// What is grouped by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GroupKeys {
    /// `GROUP BY ALL`
    All,
    /// `GROUP BY a, b`
    Exprs(Vec<Expr>),
    /// `GROUP BY GROUPING SETS ((a, b), (a), ())`
    GroupingSets(Vec<Vec<Expr>>),
}

/// `WINDOW name AS (…)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NamedWindow {
    /// The name.
    pub name: Ident,
    /// What it stands for.
    pub spec: Spanned<WindowSpec>,
}

/// `LIMIT n [OFFSET m] BY …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LimitBy {
    /// Rows per key.
    pub limit: Expr,
    /// Rows left out before them.
    pub offset: Option<Expr>,
    /// The key.
    pub by: LimitByKeys,
}

/// The key of a `LIMIT BY`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum LimitByKeys {
    /// `BY ALL`
    All,
    /// `BY a, b`
    Exprs(Vec<Expr>),
}

/// `LIMIT n`, `OFFSET m`, or both; never neither.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Limit {
    /// Rows given.
    pub limit: Option<Expr>,
    /// Rows left out before them.
    pub offset: Option<Expr>,
    /// Whether rows that tie with the last one are given too.
    pub with_ties: bool,
}
