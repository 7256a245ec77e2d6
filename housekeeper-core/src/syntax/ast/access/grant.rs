//! `GRANT`, `REVOKE` and `CHECK GRANT`.

use super::{Privilege, RoleSet};
use crate::source::Spanned;
use crate::syntax::ast::Ident;

/// `GRANT … TO …`, `REVOKE … FROM …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Grant {
    /// Whether it is a REVOKE.
    pub is_revoke: bool,
    /// `ON CLUSTER …`
    pub on_cluster: Option<Ident>,
    /// What is granted or revoked.
    pub what: Granted,
    /// To whom or from whom.
    pub grantees: RoleSet,
    /// `WITH GRANT OPTION`, `WITH ADMIN OPTION`, and the `FOR` of a REVOKE
    pub option: Option<GrantOption>,
    /// `WITH REPLACE OPTION`
    pub replace: bool,
}

/// What is granted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Granted {
    /// `SELECT ON db.t, INSERT ON db.u`
    Privileges(Vec<AccessGrant>),
    /// `CURRENT GRANTS (…)`: those of them the user has
    CurrentGrants(Vec<AccessGrant>),
    /// Roles.
    Roles(RoleSet),
}

/// The right to grant further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GrantOption {
    /// `GRANT OPTION`, of privileges
    Grant,
    /// `ADMIN OPTION`, of roles
    Admin,
}

/// `SELECT(a, b), INSERT ON db.t`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AccessGrant {
    /// The privileges; at least one.
    pub privileges: Vec<GrantedPrivilege>,
    /// On what.
    pub on: AccessTarget,
}

/// `SELECT`, `SELECT(a, b)`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GrantedPrivilege {
    /// The privilege.
    pub privilege: Spanned<Privilege>,
    /// The columns; all of them when empty.
    pub columns: Vec<Ident>,
}

/// What a privilege is on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum AccessTarget {
    /// Tables.
    Tables(TablePattern),
    /// Named collections, users, engines, kinds of source.
    Named(NamedPattern),
}

/// `*.*`, `db.t`, `db.t*`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TablePattern {
    /// `*.*`
    Everything,
    /// `*`: all of the current database
    CurrentDatabase,
    /// `db.*`, `db*.*`
    Database {
        /// The database, or how its name starts.
        database: Ident,
        /// Whether it is how the name starts.
        is_prefix: bool,
    },
    /// `t`, `db.t`, `db.t*`
    Table {
        /// The database; the current one without it.
        database: Option<Ident>,
        /// The table, or how its name starts.
        table: Ident,
        /// Whether it is how the name starts.
        is_prefix: bool,
    },
}

/// `*`, `name`, `prefix*`, `S3('s3://bucket/.*')`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NamedPattern {
    /// `*`
    Everything,
    /// A name, or how it starts.
    Name {
        /// The name.
        name: Ident,
        /// Whether it is how the name starts.
        is_prefix: bool,
        /// What the address of a source has to match.
        filter: Option<Ident>,
    },
}
