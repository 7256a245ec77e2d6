//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AdminStatement {}

impl AdminStatement {
    /// What kind of statement it is, as it is written: `SYSTEM`.
    pub const fn kind(&self) -> &'static str {
        match *self {}
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&super::Ident> {
        match *self {}
    }
}
