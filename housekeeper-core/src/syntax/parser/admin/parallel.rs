//! `PARALLEL WITH`.

use super::super::cursor::{Parse, Parser};
use crate::source::Spanned;
use crate::syntax::ast::Statement;
use crate::syntax::ast::admin::AdminStatement;
use crate::syntax::keyword::Keyword as K;

impl Parser<'_> {
    /// What stands after `first`, which was read since token `start`: `PARALLEL WITH` and more
    /// statements, or nothing.
    pub(in super::super) fn parallel_after(
        &mut self,
        start: usize,
        first: Statement,
    ) -> Parse<Statement> {
        if !self.eat_all(&[K::Parallel, K::With]) {
            return Ok(first);
        }
        let mut statements = vec![Spanned::new(first, self.span_before(start, self.at() - 2))];
        loop {
            statements.push(self.spanned(|p| p.nested(Self::single_statement))?);
            if !self.eat_all(&[K::Parallel, K::With]) {
                let node = AdminStatement::Parallel(statements);
                return Ok(Statement::Admin(Box::new(node)));
            }
        }
    }
}
