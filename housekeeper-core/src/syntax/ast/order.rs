//! `ORDER BY` of queries and windows.

use super::{Expr, Ident};
use crate::source::Spanned;

/// `ORDER BY` of a SELECT.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum OrderBy {
    /// `ORDER BY ALL`: every column of the SELECT list
    All {
        /// `ASC` or `DESC`
        direction: Direction,
        /// `NULLS FIRST` or `NULLS LAST`
        nulls: Option<NullsOrder>,
    },
    /// `ORDER BY a, b DESC`
    Items {
        /// At least one.
        items: Vec<OrderItem>,
        /// `INTERPOLATE (…)`; `Some(vec![])` for `INTERPOLATE` alone.
        interpolate: Option<Vec<Interpolation>>,
    },
}

/// One key of an `ORDER BY`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrderItem {
    /// The key.
    pub expr: Expr,
    /// `ASC` (also when nothing is written) or `DESC`
    pub direction: Direction,
    /// `NULLS FIRST` or `NULLS LAST`
    pub nulls: Option<NullsOrder>,
    /// `COLLATE 'locale'`
    pub collate: Option<Spanned<String>>,
    /// `WITH FILL …`
    pub fill: Option<Box<WithFill>>,
}

/// Which way an order runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// `ASC`, the default
    #[default]
    Ascending,
    /// `DESC`
    Descending,
}

/// Where NULL and NaN stand in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NullsOrder {
    /// `NULLS FIRST`
    First,
    /// `NULLS LAST`
    Last,
}

/// `WITH FILL [FROM …] [TO …] [STEP …] [STALENESS …]`
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct WithFill {
    /// `FROM`
    pub from: Option<Expr>,
    /// `TO`, not included
    pub to: Option<Expr>,
    /// `STEP`
    pub step: Option<Expr>,
    /// `STALENESS`
    pub staleness: Option<Expr>,
}

/// One column of `INTERPOLATE`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Interpolation {
    /// The column.
    pub column: Ident,
    /// `AS expr`; the previous value without it.
    pub expr: Option<Expr>,
}
