//! Access control: users, roles, grants, row policies, quotas, settings profiles.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::access::AccessStatement;

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_access_statement(&self) -> bool {
        false
    }

    /// Reads a statement of this kind, which is [there](Self::sees_access_statement).
    pub(super) fn access_statement(&mut self) -> Parse<AccessStatement> {
        self.fail(Kind::Statement)
    }
}
