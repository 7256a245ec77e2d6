//! DROP of what has a name of its own and belongs to no database.

use crate::syntax::ast::Ident;

/// `DROP FUNCTION f`, `DROP NAMED COLLECTION c`, `DROP WORKLOAD w`, `DROP RESOURCE r`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DropNamed {
    /// What kind of object.
    pub kind: NamedKind,
    /// Whether an object that is not there is no error.
    pub if_exists: bool,
    /// The name.
    pub name: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}

/// What belongs to no database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NamedKind {
    /// `FUNCTION`
    Function,
    /// `NAMED COLLECTION`
    Collection,
    /// `WORKLOAD`
    Workload,
    /// `RESOURCE`
    Resource,
}
