//! Spelling that ClickHouse keeps though it changes nothing.

use std::fmt;
use std::hash::{Hash, Hasher};

/// Whether something stands there that changes nothing, such as empty parentheses: kept, since
/// ClickHouse keeps it, and ignored by equality.
#[derive(Clone, Copy, Default)]
pub struct Spelled(pub bool);

impl fmt::Debug for Spelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq for Spelled {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spelled {}

impl Hash for Spelled {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}
