//! Access control: users, roles, grants, row policies, quotas, settings profiles.

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AccessStatement {}

impl AccessStatement {
    /// What kind of statement it is, as it is written: `CREATE USER`.
    pub const fn kind(&self) -> &'static str {
        match *self {}
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&super::Ident> {
        match *self {}
    }
}
