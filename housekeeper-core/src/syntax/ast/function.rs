//! Function calls and windows.

use super::{Expr, ExprKind, Ident, OrderItem, Query};
use crate::source::Spanned;

/// A call of an ordinary, aggregate, window or table function.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionCall {
    /// The function.
    pub name: Ident,
    /// The first parentheses of `quantile(0.5)(x)`; `None` when there is one pair.
    pub parameters: Option<Vec<Expr>>,
    /// Whether the arguments start with `DISTINCT`.
    pub distinct: bool,
    /// The arguments. That of `view` is a subquery.
    pub arguments: Vec<Expr>,
    /// `IGNORE NULLS` or `RESPECT NULLS`
    pub nulls: Option<NullTreatment>,
    /// `FILTER (WHERE condition)`
    pub filter: Option<Box<Expr>>,
    /// `OVER …`
    pub over: Option<Over>,
}

impl FunctionCall {
    /// `name(arguments)` with nothing more to it.
    pub fn new(name: Ident, arguments: Vec<Expr>) -> Self {
        Self {
            name,
            parameters: None,
            distinct: false,
            arguments,
            nulls: None,
            filter: None,
            over: None,
        }
    }

    /// Whether this is `name(arguments)` with nothing more to it. The case of the name does not
    /// matter.
    pub fn is_plain(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
            && self.parameters.is_none()
            && !self.distinct
            && self.nulls.is_none()
            && self.filter.is_none()
            && self.over.is_none()
    }

    /// The query of `view(SELECT …)`, which alone has no parentheses of its own.
    pub fn view_query(&self) -> Option<&Query> {
        match self.arguments.as_slice() {
            [argument] if self.is_plain("view") => match &argument.node {
                ExprKind::Subquery(query) => Some(query),
                _ => None,
            },
            _ => None,
        }
    }
}

/// What an aggregate does with NULL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NullTreatment {
    /// `IGNORE NULLS`
    Ignore,
    /// `RESPECT NULLS`
    Respect,
}

/// The window of a window function.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Over {
    /// `OVER w`
    Name(Ident),
    /// `OVER (…)`
    Spec(Box<Spanned<WindowSpec>>),
}

/// What stands in the parentheses of a window.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WindowSpec {
    /// The window this one extends.
    pub base: Option<Ident>,
    /// `PARTITION BY`; empty without it.
    pub partition_by: Vec<Expr>,
    /// `ORDER BY`; empty without it.
    pub order_by: Vec<OrderItem>,
    /// `ROWS`, `RANGE` or `GROUPS`
    pub frame: Option<WindowFrame>,
}

/// The rows around the current one that a window function sees.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WindowFrame {
    /// What the bounds count.
    pub unit: FrameUnit,
    /// The first row.
    pub start: FrameBound,
    /// The last row, of `BETWEEN … AND …`; the current row without it.
    pub end: Option<FrameBound>,
}

/// What the bounds of a frame count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FrameUnit {
    /// `ROWS`
    Rows,
    /// `RANGE`
    Range,
    /// `GROUPS`
    Groups,
}

/// An end of a frame.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FrameBound {
    /// `CURRENT ROW`
    CurrentRow,
    /// `n PRECEDING`, or `UNBOUNDED PRECEDING` without a number
    Preceding(Option<Box<Expr>>),
    /// `n FOLLOWING`, or `UNBOUNDED FOLLOWING` without a number
    Following(Option<Box<Expr>>),
}
