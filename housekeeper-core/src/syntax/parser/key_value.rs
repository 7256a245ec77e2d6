//! What stands in `SOURCE(…)` and `LAYOUT(…)` of dictionaries.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use super::literal::is_special_number;
use crate::syntax::ast::{Ident, KeyValue, KeyValueValue};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `KIND(key value …)`; the parentheses may be missing where that is said. Whether they are.
    pub(super) fn kind_and_pairs(
        &mut self,
        may_be_bare: bool,
    ) -> Parse<(Ident, Vec<KeyValue>, bool)> {
        let kind = self.name(Kind::Name)?;
        if may_be_bare && !self.sees_symbol(Symbol::LeftParen) {
            return Ok((kind, Vec::new(), true));
        }
        let pairs = self.pairs()?;
        Ok((kind, pairs, false))
    }

    /// `(key value key value …)`
    fn pairs(&mut self) -> Parse<Vec<KeyValue>> {
        self.nested(|p| {
            let mut pairs = Vec::new();
            p.need_symbol(Symbol::LeftParen)?;
            while !p.eat_symbol(Symbol::RightParen) {
                let key = p.name(Kind::Name)?;
                let value = p.spanned(Self::pair_value)?;
                pairs.push(KeyValue { key, value });
            }
            Ok(pairs)
        })
    }

    fn pair_value(&mut self) -> Parse<KeyValueValue> {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Symbol(Symbol::LeftParen)) => self.pairs().map(KeyValueValue::List),
            Some(TokenKind::Symbol(Symbol::LeftBracket)) => {
                self.constant_expr().map(KeyValueValue::Array)
            }
            Some(TokenKind::Word(_, Some(K::Null | K::True | K::False))) => self
                .literal()
                .map(|value| KeyValueValue::Literal(value.node)),
            Some(TokenKind::Word(word, _)) if is_special_number(word) => self
                .literal()
                .map(|value| KeyValueValue::Literal(value.node)),
            Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => {
                if self.sees_symbol_at(1, Symbol::LeftParen) {
                    let call = self.table_function()?;
                    Ok(KeyValueValue::Call(Box::new(call)))
                } else {
                    self.name(Kind::Name).map(KeyValueValue::Name)
                }
            }
            _ => self
                .literal()
                .map(|value| KeyValueValue::Literal(value.node)),
        }
    }
}
