//! `SETTINGS`.

use std::hash::{Hash, Hasher};

use super::{Expr, ExprKind, Ident};

/// `name = value`
#[derive(Debug, Clone, Eq)]
pub struct Setting {
    /// The setting.
    pub name: Ident,
    /// Its value: a literal, or `disk(…)`; `DEFAULT` is the path of that name. What a query
    /// parameter `param_x` is set to may also be an array, a tuple or a map of literals.
    pub value: Expr,
    /// Whether only the name is written, for `name = true`. Makes no difference to equality.
    pub is_short: bool,
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.value == other.value
    }
}

impl Hash for Setting {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.value.hash(state);
    }
}

impl Setting {
    /// `name = value`
    pub const fn new(name: Ident, value: Expr) -> Self {
        Self {
            name,
            value,
            is_short: false,
        }
    }

    /// Whether it gives a query parameter a value: `param_x = 1`.
    pub fn is_parameter(&self) -> bool {
        self.name.starts_with("param_")
    }

    /// Whether the setting is set back: `name = DEFAULT`.
    pub fn is_default(&self) -> bool {
        match &self.value.node {
            ExprKind::Path(path) => matches!(path.as_slice(), [word] if word.node == "DEFAULT"),
            _ => false,
        }
    }
}
