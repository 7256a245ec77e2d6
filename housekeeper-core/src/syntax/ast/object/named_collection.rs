//! Named collections.

use crate::syntax::ast::{Ident, Setting};

/// `CREATE NAMED COLLECTION c AS a = 1 NOT OVERRIDABLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CreateNamedCollection {
    /// Whether `IF NOT EXISTS` is there.
    pub if_not_exists: bool,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What is in it. At least one.
    pub items: Vec<CollectionItem>,
}

/// `ALTER NAMED COLLECTION c SET a = 1 DELETE b`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AlterNamedCollection {
    /// Whether a collection that is not there is no error.
    pub if_exists: bool,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `SET …`; empty without it.
    pub set: Vec<CollectionItem>,
    /// `DELETE …`; empty without it.
    pub delete: Vec<Ident>,
}

/// `key = value`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CollectionItem {
    /// The key and the value.
    pub setting: Setting,
    /// `OVERRIDABLE`, or `NOT OVERRIDABLE` when false
    pub overridable: Option<bool>,
}
