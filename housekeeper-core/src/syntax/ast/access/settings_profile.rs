//! `CREATE SETTINGS PROFILE`, `ALTER SETTINGS PROFILE`, and the settings of users and roles.

use super::{Definition, RoleSet};
use crate::source::Spanned;
use crate::syntax::ast::{Ident, Literal};

/// `CREATE SETTINGS PROFILE`, `ALTER SETTINGS PROFILE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineSettingsProfile {
    /// How it starts.
    pub definition: Definition,
    /// The profiles; at least one.
    pub names: Vec<Ident>,
    /// `RENAME TO …`
    pub new_name: Option<Ident>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN storage`
    pub storage: Option<Ident>,
    /// `SETTINGS …` of a CREATE; empty is `NONE`.
    pub settings: Option<Vec<ProfileItem>>,
    /// What an ALTER does with the settings.
    pub alter_settings: Option<AlterProfile>,
    /// `TO …`: whom it is for
    pub to: Option<RoleSet>,
}

/// One of the settings of a user, a role or a profile.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ProfileItem {
    /// `PROFILE name`, `INHERIT name`
    Profile(Ident),
    /// `name = value MIN … MAX …`
    Setting(ProfileSetting),
}

/// `name = value MIN 1 MAX 2 CONST`: a value, limits of it, or both
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProfileSetting {
    /// The setting.
    pub name: Ident,
    /// Its value.
    pub value: Option<Spanned<Literal>>,
    /// `MIN …`
    pub min: Option<Spanned<Literal>>,
    /// `MAX …`
    pub max: Option<Spanned<Literal>>,
    /// Whether it can be changed.
    pub writability: Option<Writability>,
}

/// Whether a setting can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Writability {
    /// `CONST`, `READONLY`
    Const,
    /// `WRITABLE`
    Writable,
    /// `CHANGEABLE_IN_READONLY`
    ChangeableInReadonly,
}

/// What an ALTER does with settings and profiles, in the order it is done. `SETTINGS …` without
/// `ADD` or `MODIFY` before it drops all of them first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct AlterProfile {
    /// `DROP ALL SETTINGS`
    pub drop_all_settings: bool,
    /// `DROP ALL PROFILES`
    pub drop_all_profiles: bool,
    /// `DROP PROFILES …`
    pub drop_profiles: Vec<Ident>,
    /// `DROP SETTINGS …`
    pub drop_settings: Vec<Ident>,
    /// `ADD PROFILES …`
    pub add_profiles: Vec<Ident>,
    /// `ADD SETTINGS …`
    pub add_settings: Vec<ProfileSetting>,
    /// `MODIFY SETTINGS …`
    pub modify_settings: Vec<ProfileSetting>,
}
