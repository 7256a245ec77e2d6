//! What is done to objects besides the statements of their own: ATTACH, DETACH, functions, named collections, DELETE and their like.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::object::ObjectStatement;

impl Parser<'_> {
    /// Whether a statement of this kind starts here.
    pub(super) fn sees_object_statement(&self) -> bool {
        false
    }

    /// Reads a statement of this kind, which is [there](Self::sees_object_statement).
    pub(super) fn object_statement(&mut self) -> Parse<ObjectStatement> {
        self.fail(Kind::Statement)
    }
}
