//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::{Partition, Statement};

impl Parser<'_> {
    /// What stands after `PARTITION`: a value, `ID '…'`, `ALL`.
    pub(super) fn partition(&mut self) -> Parse<Partition> {
        self.fail(Kind::Expression)
    }
    /// `CREATE …`
    pub(super) fn create_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `ALTER …`
    pub(super) fn alter_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `DROP …`
    pub(super) fn drop_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `RENAME …`
    pub(super) fn rename_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `EXCHANGE …`
    pub(super) fn exchange_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// What follows `CREATE`, or `ATTACH`, which is read.
    pub(super) fn create_definition(&mut self, _attach: bool) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
    /// `(columns …)` of a table
    pub(super) fn table_elements(&mut self) -> Parse<crate::syntax::ast::TableElements> {
        self.fail(Kind::Statement)
    }
}
