//! `CREATE ROLE` and `ALTER ROLE`.

use super::{AlterProfile, Definition, ProfileItem};
use crate::syntax::ast::Ident;

/// `CREATE ROLE`, `ALTER ROLE`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineRole {
    /// How it starts.
    pub definition: Definition,
    /// The roles; at least one.
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
}
