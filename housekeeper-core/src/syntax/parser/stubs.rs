//! To be replaced: the rules for expressions, types and queries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{Ident, Invocation, Statement};

impl Parser<'_> {
    /// `name` or `name(arguments)`: an engine, a codec, an index type.
    pub(super) fn invocation(&mut self, kind: Kind) -> Parse<Spanned<Invocation>> {
        self.fail(kind)
    }
    /// `name` or `n.a`, which is one name.
    pub(super) fn column_name(&mut self) -> Parse<Ident> {
        self.name(Kind::ColumnName)
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
