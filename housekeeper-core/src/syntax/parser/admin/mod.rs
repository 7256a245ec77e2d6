//! Statements that ask or command a server and define nothing: SHOW, SYSTEM, SET and their like.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::admin::AdminStatement;

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_admin_statement(&self) -> bool {
        false
    }

    /// Reads a statement of this kind, which is [there](Self::sees_admin_statement).
    pub(super) fn admin_statement(&mut self) -> Parse<AdminStatement> {
        self.fail(Kind::Statement)
    }
}
