//! Spelling that ClickHouse keeps though it changes nothing.

use std::hash::{Hash, Hasher};

/// Whether something stands there that changes nothing, such as empty parentheses: kept, since
/// ClickHouse keeps it, and ignored by equality.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spelled(pub bool);

impl PartialEq for Spelled {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Spelled {}

impl Hash for Spelled {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}
