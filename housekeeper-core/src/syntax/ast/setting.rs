//! `SETTINGS`.

use super::{Expr, ExprKind, Ident};

/// `name = value`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Setting {
    /// The setting.
    pub name: Ident,
    /// Its value: a literal, or `disk(…)` and its like; `DEFAULT` is the path of that name.
    pub value: Expr,
}

impl Setting {
    /// Whether the setting is set back: `name = DEFAULT`.
    pub fn is_default(&self) -> bool {
        match &self.value.node {
            ExprKind::Path(path) => matches!(path.as_slice(), [word] if word.node == "DEFAULT"),
            _ => false,
        }
    }
}
