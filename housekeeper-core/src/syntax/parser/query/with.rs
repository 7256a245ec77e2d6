//! `WITH`.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::syntax::ast::{With, WithItem};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after `WITH`.
    pub(in super::super) fn with(&mut self) -> Parse<With> {
        let recursive = self.eat(Keyword::Recursive);
        let items = self.list(|p| {
            p.spanned(|p| {
                if p.names_query(0) {
                    p.with_query()
                } else {
                    p.element().map(WithItem::Expr)
                }
            })
        })?;
        Ok(With { recursive, items })
    }

    /// Whether `name [(columns)] AS [MATERIALIZED] (` stands `ahead` tokens from here.
    fn names_query(&self, ahead: usize) -> bool {
        if !self.sees_name_at(ahead) {
            return false;
        }
        let mut at = ahead + 1;
        if self.sees_symbol_at(at, Symbol::LeftParen) {
            // Names with commas between them.
            at += 1;
            while self.sees_name_at(at) && self.sees_symbol_at(at + 1, Symbol::Comma) {
                at += 2;
            }
            if !self.sees_name_at(at) || !self.sees_symbol_at(at + 1, Symbol::RightParen) {
                return false;
            }
            at += 2;
        }
        if self.word_at(at) != Some(Keyword::As) {
            return false;
        }
        let materialized = self.word_at(at + 1) == Some(Keyword::Materialized);
        self.sees_symbol_at(at + 1 + usize::from(materialized), Symbol::LeftParen)
    }

    fn with_query(&mut self) -> Parse<WithItem> {
        let name = self.name(Kind::Name)?;
        let columns = if self.sees_symbol(Symbol::LeftParen) {
            self.paren_list(|p| p.name(Kind::ColumnName))?
        } else {
            Vec::new()
        };
        self.need(Keyword::As)?;
        let materialized = self.eat(Keyword::Materialized);
        let query = Box::new(self.nested(Self::subquery)?);
        Ok(WithItem::Query {
            name,
            columns,
            materialized,
            query,
        })
    }
}
