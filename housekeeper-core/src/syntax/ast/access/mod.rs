//! Access control: users, roles, grants, row policies, quotas, settings profiles.

mod names;
mod privilege;

mod authentication;
mod definition;
mod entity;
mod execute_as;
mod grant;
mod policy;
mod quota;
mod role;
mod set_role;
mod settings_profile;
mod show;
mod token;
mod user;

pub use authentication::{
    AuthenticationCheck, AuthenticationMethod, SecretKind, SshKey, StringOrParameter, Validity,
};
pub use definition::{Definition, DefinitionGuard, DefinitionVerb};
pub use entity::{DropEntities, Entities, EntityKind, MoveEntities};
pub use execute_as::ExecuteAs;
pub use grant::{
    AccessGrant, AccessTarget, Grant, GrantOption, Granted, GrantedPrivilege, NamedPattern,
    TablePattern,
};
pub use names::{AllRoles, RoleSet, UserName, UserNameForm};
pub use policy::{DefineMaskingPolicy, DefineRowPolicy, PolicyTables, RowPolicyName};
pub use privilege::{Privilege, Scope};
pub use quota::{DefineQuota, QuotaInterval, QuotaKey, QuotaLimits, QuotaResource};
pub use role::DefineRole;
pub use set_role::SetRole;
pub use settings_profile::{
    AlterProfile, DefineSettingsProfile, ProfileItem, ProfileSetting, Writability,
};
pub use show::{PolicyFilter, ShowAccess, ShownAccess};
pub use token::CreateToken;
pub use user::{Authentication, DefaultDatabase, DefineUser, Hosts};

use super::Ident;

/// A statement of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AccessStatement {
    /// `CREATE USER`, `ALTER USER`
    User(Box<DefineUser>),
    /// `CREATE ROLE`, `ALTER ROLE`
    Role(DefineRole),
    /// `CREATE ROW POLICY`, `ALTER ROW POLICY`
    RowPolicy(DefineRowPolicy),
    /// `CREATE MASKING POLICY`, `ALTER MASKING POLICY`
    MaskingPolicy(DefineMaskingPolicy),
    /// `CREATE QUOTA`, `ALTER QUOTA`
    Quota(DefineQuota),
    /// `CREATE SETTINGS PROFILE`, `ALTER SETTINGS PROFILE`
    SettingsProfile(DefineSettingsProfile),
    /// `CREATE TOKEN`
    Token(CreateToken),
    /// `DROP USER` and its like
    Drop(DropEntities),
    /// `MOVE USER` and its like
    Move(MoveEntities),
    /// `GRANT`, `REVOKE`
    Grant(Grant),
    /// `CHECK GRANT`
    CheckGrant(Vec<AccessGrant>),
    /// `SET ROLE`
    SetRole(SetRole),
    /// `SHOW GRANTS` and its like
    Show(ShowAccess),
    /// `EXECUTE AS`
    ExecuteAs(ExecuteAs),
}

impl AccessStatement {
    /// What kind of statement it is, as it is written: `CREATE USER`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::User(node) => node.definition.kind(EntityKind::User),
            Self::Role(node) => node.definition.kind(EntityKind::Role),
            Self::RowPolicy(node) => node.definition.kind(EntityKind::RowPolicy),
            Self::MaskingPolicy(node) => node.definition.kind(EntityKind::MaskingPolicy),
            Self::Quota(node) => node.definition.kind(EntityKind::Quota),
            Self::SettingsProfile(node) => node.definition.kind(EntityKind::SettingsProfile),
            Self::Token(_) => "CREATE TOKEN",
            Self::Drop(node) => match node.entities.kind() {
                EntityKind::User => "DROP USER",
                EntityKind::Role => "DROP ROLE",
                EntityKind::SettingsProfile => "DROP SETTINGS PROFILE",
                EntityKind::RowPolicy => "DROP ROW POLICY",
                EntityKind::Quota => "DROP QUOTA",
                EntityKind::MaskingPolicy => "DROP MASKING POLICY",
            },
            Self::Move(_) => "MOVE",
            Self::Grant(node) if node.is_revoke => "REVOKE",
            Self::Grant(_) => "GRANT",
            Self::CheckGrant(_) => "CHECK GRANT",
            Self::SetRole(SetRole::DefaultRoles { .. }) => "SET DEFAULT ROLE",
            Self::SetRole(_) => "SET ROLE",
            Self::Show(_) => "SHOW",
            Self::ExecuteAs(_) => "EXECUTE AS",
        }
    }

    /// The cluster of `ON CLUSTER`.
    pub const fn on_cluster(&self) -> Option<&Ident> {
        match self {
            Self::User(node) => node.on_cluster.as_ref(),
            Self::Role(node) => node.on_cluster.as_ref(),
            Self::RowPolicy(node) => node.on_cluster.as_ref(),
            Self::MaskingPolicy(node) => node.on_cluster.as_ref(),
            Self::Quota(node) => node.on_cluster.as_ref(),
            Self::SettingsProfile(node) => node.on_cluster.as_ref(),
            Self::Drop(node) => node.on_cluster.as_ref(),
            Self::Move(node) => node.on_cluster.as_ref(),
            Self::Grant(node) => node.on_cluster.as_ref(),
            Self::ExecuteAs(node) => match &node.statement {
                Some(statement) => statement.on_cluster(),
                None => None,
            },
            Self::Token(_) | Self::CheckGrant(_) | Self::SetRole(_) | Self::Show(_) => None,
        }
    }
}
