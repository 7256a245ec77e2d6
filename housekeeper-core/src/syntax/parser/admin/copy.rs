//! `COPY`.

use super::super::brackets::match_brackets;
use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::admin::{Copy, CopyDirection, CopySource};
use crate::syntax::ast::{Expr, ExprKind};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `COPY t TO STDOUT …`, after its first word
    pub(super) fn copy(&mut self) -> Parse<Copy> {
        let source = if self.sees_symbol(Symbol::LeftParen) {
            CopySource::Query(Box::new(self.copied()?))
        } else {
            let name = self.name_path(Kind::TableName)?;
            let columns = if self.sees_symbol(Symbol::LeftParen) {
                self.parens(|p| p.list(|p| p.name(Kind::ColumnName)))?
            } else {
                Vec::new()
            };
            CopySource::Table { name, columns }
        };
        let direction = if self.eat(K::To) {
            CopyDirection::To
        } else if matches!(source, CopySource::Table { .. }) && self.eat(K::From) {
            CopyDirection::From
        } else {
            return self.fail(Kind::Name);
        };
        let endpoint = if self.is_at_end() {
            None
        } else {
            Some(self.name(Kind::Name)?)
        };
        if let Err(diagnosis) = match_brackets(self.tokens()) {
            return self.refuse(|| diagnosis);
        }
        let rest = &self.tokens()[self.at()..];
        let words = rest.iter().map(|token| {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            &self.text()[start..end]
        });
        let options = words.collect::<Vec<_>>().join(" ");
        self.skip_to(self.tokens().len());
        Ok(Copy {
            source,
            direction,
            endpoint,
            options,
        })
    }

    /// An expression in parentheses, which is mostly a query; it may have a name.
    fn copied(&mut self) -> Parse<Expr> {
        let start = self.at();
        let operand = self.expr()?;
        if !self.eat(K::As) {
            return Ok(operand);
        }
        let alias = self.name(Kind::Name)?;
        let operand = Box::new(operand);
        let span = self.span_since(start);
        Ok(Spanned::new(ExprKind::Alias { operand, alias }, span))
    }
}
