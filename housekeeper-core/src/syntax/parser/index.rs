//! Indexes.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{IndexDef, Number, Spelled};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// What stands after `INDEX`: `name expr TYPE type [GRANULARITY n]`
    pub(super) fn index_def(&mut self) -> Parse<Spanned<IndexDef>> {
        self.spanned(|p| {
            let name = p.name(Kind::Name)?;
            let expr = p.expr()?;
            p.need(K::Type)?;
            let index_type = p.invocation(Kind::Name)?;
            // The last token of the type is the closing parenthesis, if there is one.
            let empty_parens = index_type.arguments.is_empty() && p.closed_before();
            let granularity = if p.eat(K::Granularity) {
                Some(p.spanned(Self::plain_integer)?)
            } else {
                None
            };
            Ok(IndexDef {
                name,
                expr,
                index_type,
                empty_parens: Spelled(empty_parens),
                granularity,
            })
        })
    }

    /// Whether the token before the one at hand is a closing parenthesis.
    fn closed_before(&self) -> bool {
        let before = self.at().checked_sub(1);
        before.is_some_and(|at| self.tokens()[at].is(Symbol::RightParen))
    }

    /// An integer of nothing but decimal digits.
    fn plain_integer(&mut self) -> Parse<Number> {
        let value = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Number(text)) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                text.parse::<u64>().ok()
            }
            _ => None,
        };
        match value {
            Some(value) => {
                self.skip();
                Ok(Number::new(value.to_string()))
            }
            None => self.fail(Kind::Number),
        }
    }
}
