//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::{Partition, Statement};

impl Parser<'_> {
    /// What stands after `PARTITION`: a value, `ID '…'`, `ALL`.
    pub(super) fn partition(&mut self) -> Parse<Partition> {
        self.fail(Kind::Expression)
    }
    /// `ALTER …`
    pub(super) fn alter_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `INSERT …`
    pub(super) fn insert_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
}
