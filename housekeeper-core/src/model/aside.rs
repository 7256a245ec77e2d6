//! What is not there at the moment and can come back: what was detached, and what was dropped a while ago.

use indexmap::IndexMap;

use super::{Database, Objects, SharedObject};

/// Part of what a history builds: a declared schema has nothing aside.
#[derive(Debug, Clone, Default)]
pub(crate) struct Aside {
    /// Objects that were detached. Their names are taken.
    pub(crate) detached: Objects,
    /// Databases that were detached, with their objects.
    pub(crate) databases: IndexMap<String, (Database, Vec<SharedObject>)>,
    /// Objects that were dropped, the oldest first: the server keeps their rows for some minutes.
    pub(crate) dropped: Vec<SharedObject>,
}
