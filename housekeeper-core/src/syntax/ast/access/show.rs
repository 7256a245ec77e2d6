//! `SHOW` of what access control knows.

use super::{EntityKind, PolicyTables, RoleSet, RowPolicyName};

use crate::syntax::ast::{Ident, OutputOptions};

/// `SHOW GRANTS`, `SHOW USERS`, `SHOW CREATE USER` and their like
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShowAccess {
    /// What is shown.
    pub what: ShownAccess,
    /// Where the result goes.
    pub output: Option<Box<OutputOptions>>,
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ShownAccess {
    /// `SHOW GRANTS [FOR …] [WITH IMPLICIT] [FINAL]`
    Grants {
        /// Whose; those of the current user without it.
        whose: Option<RoleSet>,
        /// `WITH IMPLICIT`
        implicit: bool,
        /// `FINAL`
        is_final: bool,
    },
    /// `SHOW ACCESS`
    Access,
    /// `SHOW PRIVILEGES`
    Privileges,
    /// `SHOW CURRENT ROLES`
    CurrentRoles,
    /// `SHOW ENABLED ROLES`
    EnabledRoles,
    /// `SHOW CURRENT QUOTA`, `SHOW QUOTA`
    CurrentQuota,
    /// `SHOW USERS`, `SHOW ROW POLICIES ON t`
    Entities(EntityKind, PolicyFilter),
    /// `SHOW CREATE USER a, b`; with no names, of the current user or quota
    Create(EntityKind, Vec<Ident>),
    /// `SHOW CREATE USERS`, `SHOW CREATE ROW POLICIES ON t`
    CreateAll(EntityKind, PolicyFilter),
    /// `SHOW CREATE ROW POLICY p ON t`
    CreateRowPolicies(Vec<RowPolicyName>),
    /// `SHOW CREATE MASKING POLICY p ON t`
    CreateMaskingPolicy {
        /// The name.
        name: Ident,
        /// On what.
        tables: Option<PolicyTables>,
    },
}

/// Which policies are shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PolicyFilter {
    /// All.
    All,
    /// `ON t`
    On(PolicyTables),
    /// Those of this name.
    Named(Ident),
}
