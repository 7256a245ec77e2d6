//! `CREATE INDEX` and `DROP INDEX`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::object::{CreateIndex, DropIndex};
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    pub(super) fn create_index(&mut self) -> Parse<CreateIndex> {
        self.need(K::Create)?;
        let unique = self.eat(K::Unique);
        self.need(K::Index)?;
        let if_not_exists = self.if_not_exists();
        let name = self.name(Kind::Name)?;
        self.need(K::On)?;
        let table = self.object_name()?;
        let on_cluster = self.on_cluster()?;
        let expr = self.index_keys()?;
        let index_type = if self.eat(K::Type) {
            Some(self.invocation(Kind::Name)?)
        } else {
            None
        };
        let empty_parentheses = index_type.as_ref().is_some_and(|index_type| {
            let closes = |token: &crate::syntax::token::Token<'_>| token.is(Symbol::RightParen);
            index_type.arguments.is_empty()
                && self
                    .at()
                    .checked_sub(1)
                    .is_some_and(|last| closes(&self.tokens()[last]))
        });
        let granularity = if self.eat(K::Granularity) {
            Some(self.unsigned()?)
        } else {
            None
        };
        Ok(CreateIndex {
            unique,
            if_not_exists,
            name,
            table,
            on_cluster,
            expr,
            index_type,
            empty_parentheses,
            granularity,
        })
    }

    /// `(a DESC, b)`, `a + b`. The directions are read and left out, as ClickHouse does.
    fn index_keys(&mut self) -> Parse<Expr> {
        if !self.sees_symbol(Symbol::LeftParen) {
            return self.expr();
        }
        let start = self.at();
        let mut keys = self.parens(Self::order_items)?;
        let span = self.span_since(start);
        if keys.len() == 1 {
            return Ok(keys.remove(0).expr);
        }
        let keys = keys.into_iter().map(|key| key.expr).collect();
        Ok(Spanned::new(ExprKind::Tuple(keys), span))
    }

    pub(super) fn drop_index(&mut self) -> Parse<DropIndex> {
        self.need_all(&[K::Drop, K::Index])?;
        let if_exists = self.if_exists();
        let name = self.name(Kind::Name)?;
        self.need(K::On)?;
        let table = self.object_name()?;
        let on_cluster = self.on_cluster()?;
        Ok(DropIndex {
            if_exists,
            name,
            table,
            on_cluster,
        })
    }
}
