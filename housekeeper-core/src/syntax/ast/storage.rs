//! How a table stores its rows.

use super::{Expr, Invocation, Setting, Spelled, TtlItem};
use crate::source::Spanned;

/// The clauses from ENGINE to SETTINGS, of a table or of a materialized view's inner table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Storage {
    /// `ENGINE = …`
    pub engine: Option<Spanned<Invocation>>,
    /// `PARTITION BY …`
    pub partition_by: Option<Expr>,
    /// `PRIMARY KEY …`
    pub primary_key: Option<Spanned<Vec<Expr>>>,
    /// `ORDER BY …`
    pub order_by: Option<Spanned<SortKey>>,
    /// `UNIQUE KEY …`
    pub unique_key: Option<Spanned<Vec<Expr>>>,
    /// `SAMPLE BY …`
    pub sample_by: Option<Expr>,
    /// `TTL …`; empty without it.
    pub ttl: Vec<Spanned<TtlItem>>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
}

/// `ORDER BY` of a table. `ORDER BY a`, `ORDER BY (a)` and `ORDER BY tuple(a)` are one key;
/// `ORDER BY tuple()` is the empty key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct SortKey {
    /// The parts of the key.
    pub items: Vec<SortKeyItem>,
    /// Whether it is written as a call: `tuple(a, b)`
    pub has_word: Spelled,
}

/// A part of a sort key.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SortKeyItem {
    /// The expression.
    pub expr: Expr,
    /// Whether it runs downwards (`DESC`).
    pub descending: bool,
}
