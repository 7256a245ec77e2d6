//! `CREATE USER` and `ALTER USER`.

use super::{
    AlterProfile, AuthenticationMethod, Definition, ProfileItem, RoleSet, UserName, Validity,
};
use crate::source::Spanned;
use crate::syntax::ast::Ident;

/// `CREATE USER`, `ALTER USER`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DefineUser {
    /// How it starts.
    pub definition: Definition,
    /// The users; at least one.
    pub names: Vec<UserName>,
    /// `RENAME TO …`
    pub new_name: Option<Ident>,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// `IN storage`
    pub storage: Option<Ident>,
    /// `VALID UNTIL …` of the user.
    pub validity: Option<Validity>,
    /// What changes in how the user authenticates.
    pub authentication: Authentication,
    /// `HOST …`
    pub hosts: Option<Hosts>,
    /// `ADD HOST …`
    pub add_hosts: Option<Hosts>,
    /// `DROP HOST …`
    pub drop_hosts: Option<Hosts>,
    /// `DEFAULT DATABASE …`
    pub default_database: Option<DefaultDatabase>,
    /// `ROLE …`
    pub roles: Option<RoleSet>,
    /// `DEFAULT ROLE …`
    pub default_roles: Option<RoleSet>,
    /// `SETTINGS …` of a CREATE; empty is `NONE`.
    pub settings: Option<Vec<ProfileItem>>,
    /// What an ALTER does with the settings.
    pub alter_settings: Option<AlterProfile>,
    /// `GRANTEES …`
    pub grantees: Option<RoleSet>,
}

/// What is said of how a user authenticates.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Authentication {
    /// Nothing.
    Unchanged,
    /// `IDENTIFIED WITH …`, `NOT IDENTIFIED`: these are the ways; at least one.
    Set(Vec<AuthenticationMethod>),
    /// `ADD IDENTIFIED WITH …`: these, too; at least one.
    Add(Vec<AuthenticationMethod>),
    /// `RESET AUTHENTICATION METHODS TO NEW`
    Reset,
}

/// `HOST LOCAL, IP '…', NAME '…'`: in the order ClickHouse writes them. With nothing it is `NONE`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Hosts {
    /// `ANY`; nothing else is said then.
    pub any: bool,
    /// `LOCAL`
    pub local: bool,
    /// `IP '…'`: addresses and subnets
    pub addresses: Vec<Spanned<String>>,
    /// `NAME '…'`
    pub names: Vec<Spanned<String>>,
    /// `REGEXP '…'`
    pub regexps: Vec<Spanned<String>>,
    /// `LIKE '…'`
    pub patterns: Vec<Spanned<String>>,
}

/// `DEFAULT DATABASE …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DefaultDatabase {
    /// `NONE`
    None,
    /// A database.
    Name(Ident),
}
