//! `EXECUTE AS`.

use super::UserName;
use crate::syntax::ast::Statement;

/// `EXECUTE AS user`, `EXECUTE AS user SELECT …`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExecuteAs {
    /// The user.
    pub user: UserName,
    /// What is executed; everything after it without one.
    pub statement: Option<Box<Statement>>,
}
