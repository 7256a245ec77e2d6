//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::{SqlSecurity, Statement};

impl Parser<'_> {
    /// `DEFINER = u SQL SECURITY DEFINER`
    pub(super) fn sql_security(&mut self) -> Parse<SqlSecurity> {
        self.fail(Kind::Name)
    }
    /// `CREATE …`
    pub(super) fn create_statement(&mut self) -> Parse<Statement> {
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
    /// `INSERT …`
    pub(super) fn insert_statement(&mut self) -> Parse<Statement> {
        self.fail(Kind::Statement)
    }
}
