//! What is not there at the moment and can come back: what was detached, and what was dropped a while ago.

use indexmap::IndexMap;

use super::{Database, Object, ObjectName};

/// Part of what a history builds: a declared schema has nothing aside.
#[derive(Debug, Clone, Default)]
pub(crate) struct Aside {
    /// Objects that were detached. Their names are taken.
    pub(crate) detached: IndexMap<ObjectName, Object>,
    /// Databases that were detached, with their objects.
    pub(crate) databases: IndexMap<String, (Database, Vec<Object>)>,
    /// Objects that were dropped, the oldest first: the server keeps their rows for some minutes.
    pub(crate) dropped: Vec<Object>,
}
