//! `SETTINGS`.

use super::{Expr, Ident};

/// `name = value`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Setting {
    /// The setting.
    pub name: Ident,
    /// Its value: a literal, or `disk(…)` and its like.
    pub value: Expr,
}
