//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::Statement;

impl Parser<'_> {
    /// `INSERT …`
    pub(super) fn insert_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
}
