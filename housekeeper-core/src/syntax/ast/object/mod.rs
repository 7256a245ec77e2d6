//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ObjectStatement {}

impl ObjectStatement {
    /// What kind of statement it is, as it is written: `DETACH`.
    pub const fn kind(&self) -> &'static str {
        match *self {}
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&super::Ident> {
        match *self {}
    }
}
