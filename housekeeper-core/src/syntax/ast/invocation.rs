//! A name with arguments that is not a function of expressions.

use super::{Expr, Ident};

/// An engine, a codec or the type of an index: `ReplacingMergeTree(version)`, `ZSTD(1)`, `minmax`.
///
/// Empty parentheses and none are the same to ClickHouse, and here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Invocation {
    /// The name.
    pub name: Ident,
    /// The arguments.
    pub arguments: Vec<Expr>,
}
