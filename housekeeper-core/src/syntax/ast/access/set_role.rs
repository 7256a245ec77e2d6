//! `SET ROLE` and `SET DEFAULT ROLE`.

use super::RoleSet;

/// `SET ROLE`, `SET DEFAULT ROLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SetRole {
    /// `SET ROLE DEFAULT`
    Default,
    /// `SET ROLE a, b`
    Roles(RoleSet),
    /// `SET DEFAULT ROLE a TO user`
    DefaultRoles {
        /// The roles.
        roles: RoleSet,
        /// Whose.
        users: RoleSet,
    },
}
