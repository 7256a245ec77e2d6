//! `SHOW` of what access control knows.

use super::{EntityKind, PolicyTables, RoleSet, RowPolicyName};
use crate::source::Spanned;
use crate::syntax::ast::{Ident, Number, Setting};

/// `SHOW GRANTS`, `SHOW USERS`, `SHOW CREATE USER` and their like
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShowAccess {
    /// What is shown.
    pub what: ShownAccess,
    /// Where the result goes.
    pub output: AccessOutput,
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

/// `INTO OUTFILE '…' FORMAT … SETTINGS …`: where the result of a SHOW goes
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct AccessOutput {
    /// `INTO OUTFILE …`
    pub file: Option<OutputFile>,
    /// `FORMAT …`
    pub format: Option<Ident>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
}

/// `INTO OUTFILE '…' APPEND AND STDOUT COMPRESSION 'gz' LEVEL 3`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OutputFile {
    /// The file.
    pub path: Spanned<String>,
    /// What becomes of one that is there.
    pub mode: OutputMode,
    /// `AND STDOUT`
    pub and_stdout: bool,
    /// `COMPRESSION …`
    pub compression: Option<Spanned<String>>,
    /// `LEVEL …`
    pub level: Option<Number>,
}

/// What becomes of a file that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OutputMode {
    /// It is an error.
    New,
    /// `APPEND`
    Append,
    /// `TRUNCATE`
    Truncate,
}
