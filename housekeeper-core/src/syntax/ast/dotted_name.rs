//! Names that may be written in parts.

use std::hash::{Hash, Hasher};
use std::ops::Deref;

use super::{Ident, Path};
use crate::source::Spanned;

/// The name of a column, an index or another element of a table, where it is looked up: `c`, `n.a`,
/// `` `n.a` ``.
///
/// The last two are one name to ClickHouse, and so they are here; which of them is written stays
/// for the printer and makes no difference to equality.
#[derive(Debug, Clone)]
pub struct DottedName {
    name: Ident,
    /// What is between the dots; empty where no dot is.
    parts: Path,
}

impl DottedName {
    /// `a.b.c`
    ///
    /// # Panics
    ///
    /// When there are no parts.
    pub fn new(mut parts: Path) -> Self {
        if parts.len() == 1 {
            return Self::from(parts.remove(0));
        }
        let span = parts[0].span.to(parts[parts.len() - 1].span);
        let texts: Vec<_> = parts.iter().map(|part| part.node.as_str()).collect();
        Self {
            name: Spanned::new(texts.join("."), span),
            parts,
        }
    }

    /// The name, whole.
    pub const fn name(&self) -> &Ident {
        &self.name
    }

    /// What is between the dots: the name itself where it is written as one.
    pub fn parts(&self) -> &[Ident] {
        if self.parts.is_empty() {
            std::slice::from_ref(&self.name)
        } else {
            &self.parts
        }
    }
}

impl From<Ident> for DottedName {
    fn from(name: Ident) -> Self {
        Self {
            name,
            parts: Path::new(),
        }
    }
}

impl Deref for DottedName {
    type Target = Ident;

    fn deref(&self) -> &Ident {
        &self.name
    }
}

impl PartialEq for DottedName {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for DottedName {}

impl Hash for DottedName {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}
