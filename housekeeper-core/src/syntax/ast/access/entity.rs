//! `DROP USER` and `MOVE USER`, and their like.

use super::{PolicyTables, RowPolicyName};
use crate::syntax::ast::Ident;

/// `DROP USER a, b`, `DROP ROW POLICY p ON t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DropEntities {
    /// Whether one that is not there is no error.
    pub if_exists: bool,
    /// Which.
    pub entities: Entities,
    /// `FROM storage`
    pub storage: Option<Ident>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}

/// `MOVE USER a, b TO storage`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MoveEntities {
    /// Which.
    pub entities: Entities,
    /// Where they are kept then.
    pub storage: Ident,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
}

/// `USER a, b`, `ROW POLICY p ON t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Entities {
    /// What has a name and nothing else.
    Named(EntityKind, Vec<Ident>),
    /// `ROW POLICY p ON t, q ON u`
    RowPolicies(Vec<RowPolicyName>),
    /// `MASKING POLICY p ON t`, of a DROP
    MaskingPolicy {
        /// The name.
        name: Ident,
        /// The table; never all of a database.
        table: PolicyTables,
    },
}

/// A kind of thing that access control knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// `USER`
    User,
    /// `ROLE`
    Role,
    /// `SETTINGS PROFILE`, `PROFILE`
    SettingsProfile,
    /// `ROW POLICY`, `POLICY`
    RowPolicy,
    /// `QUOTA`
    Quota,
    /// `MASKING POLICY`
    MaskingPolicy,
}

impl EntityKind {
    /// The words for one.
    pub const fn word(self) -> &'static str {
        match self {
            Self::User => "USER",
            Self::Role => "ROLE",
            Self::SettingsProfile => "SETTINGS PROFILE",
            Self::RowPolicy => "ROW POLICY",
            Self::Quota => "QUOTA",
            Self::MaskingPolicy => "MASKING POLICY",
        }
    }

    /// The words for several.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::User => "USERS",
            Self::Role => "ROLES",
            Self::SettingsProfile => "SETTINGS PROFILES",
            Self::RowPolicy => "ROW POLICIES",
            Self::Quota => "QUOTAS",
            Self::MaskingPolicy => "MASKING POLICIES",
        }
    }
}

impl Entities {
    /// What they are.
    pub const fn kind(&self) -> EntityKind {
        match self {
            Self::Named(kind, _) => *kind,
            Self::RowPolicies(_) => EntityKind::RowPolicy,
            Self::MaskingPolicy { .. } => EntityKind::MaskingPolicy,
        }
    }
}
