//! Names of users and roles, and sets of them.

use crate::syntax::ast::Ident;

/// A user: `user`, `user@'host'`, `'user'`, `{name:Identifier}`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct UserName {
    /// The name, or the name of the parameter.
    pub name: Ident,
    /// How it is written, which ClickHouse keeps.
    pub form: UserNameForm,
    /// From which hosts the user comes: `%` and nothing are the same.
    pub host: Option<Ident>,
}

/// How the name of a user is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UserNameForm {
    /// `user`
    Name,
    /// `'user'`
    String,
    /// `{name:Identifier}`
    Parameter,
}

/// Users and roles: `a, b`, `NONE`, `ALL EXCEPT a`, `CURRENT_USER`
///
/// A user with a host is one name here, `user@host`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct RoleSet {
    /// `ALL` or `ANY`; there are no names then.
    pub all: Option<AllRoles>,
    /// The names. When there are none and nothing else, the set is `NONE`.
    pub names: Vec<Ident>,
    /// `CURRENT_USER`
    pub current_user: bool,
    /// `EXCEPT …`
    pub except: Vec<Ident>,
    /// `EXCEPT CURRENT_USER`
    pub except_current_user: bool,
    /// Whether the names are identifiers, `ID('…')`: so only in ATTACH.
    pub by_id: bool,
}

/// The word for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AllRoles {
    /// `ALL`
    All,
    /// `ANY`, of GRANTEES
    Any,
}

impl RoleSet {
    /// `ALL`
    pub fn everybody() -> Self {
        Self {
            all: Some(AllRoles::All),
            ..Self::default()
        }
    }

    /// Whether it is `CURRENT_USER` and nothing else.
    pub const fn is_current_user(&self) -> bool {
        self.current_user
            && self.all.is_none()
            && self.names.is_empty()
            && self.except.is_empty()
            && !self.except_current_user
    }
}
