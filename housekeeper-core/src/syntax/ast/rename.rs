//! `RENAME` and `EXCHANGE`.

use super::{Ident, ObjectName};

/// `RENAME TABLE a TO b, c TO d`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rename {
    /// What kind of object.
    pub kind: RenameKind,
    /// At least one.
    pub pairs: Vec<RenamePair>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}

/// `EXCHANGE TABLES a AND b`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Exchange {
    /// Tables or dictionaries.
    pub kind: RenameKind,
    /// What is exchanged. At least one.
    pub pairs: Vec<RenamePair>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}

/// What changes its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RenameKind {
    /// A table or a view.
    Table,
    /// A dictionary.
    Dictionary,
    /// A database; its names have no database of their own.
    Database,
}

/// Two names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RenamePair {
    /// Whether an object that is not there is no error (`IF EXISTS`, of RENAME alone).
    pub if_exists: bool,
    /// The old name.
    pub from: ObjectName,
    /// The new name.
    pub to: ObjectName,
}
