//! Literals.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// A literal, with a sign if it is a number.
    pub(super) fn literal(&mut self) -> Parse<Spanned<Literal>> {
        let start = self.at();
        let literal = match self.constant() {
            Some(literal) => literal,
            None => match self.number() {
                Ok(number) => Literal::Number(number),
                Err(_) => return self.fail(Kind::Literal),
            },
        };
        Ok(Spanned::new(literal, self.span_since(start)))
    }

    /// A literal that is neither a number nor spelled like a name.
    pub(super) fn constant(&mut self) -> Option<Literal> {
        let literal = match &self.peek()?.kind {
            TokenKind::String(text) => Literal::String(text.clone().into_owned()),
            TokenKind::Bytes(bytes) => Literal::Bytes(bytes.clone()),
            TokenKind::Word(_, Some(Keyword::Null)) => Literal::Null,
            TokenKind::Word(_, Some(Keyword::True)) => Literal::Bool(true),
            TokenKind::Word(_, Some(Keyword::False)) => Literal::Bool(false),
            _ => return None,
        };
        self.skip();
        Some(literal)
    }

    /// A number, with or without a sign.
    pub(super) fn number(&mut self) -> Parse<Number> {
        let signed = self.sees_symbol(Symbol::Minus) || self.sees_symbol(Symbol::Plus);
        let negative = self.sees_symbol(Symbol::Minus);
        let sign = |text: &str| {
            let mut number = String::with_capacity(text.len() + 2);
            if negative {
                number.push('-');
            }
            // After a bracket, `.5` would not be a number.
            if text.as_bytes()[0] == b'.' {
                number.push('0');
            }
            number.push_str(text);
            number
        };
        let text = match self.peek_at(usize::from(signed)).map(|token| &token.kind) {
            Some(TokenKind::Number(text)) => sign(text),
            Some(TokenKind::Word(word, _)) if is_special_number(word) => {
                sign(&word.to_ascii_lowercase())
            }
            _ => return self.fail(Kind::Number),
        };
        if signed {
            self.skip();
        }
        self.skip();
        Ok(Number::new(text))
    }

    /// A number that fits `u64`.
    pub(super) fn unsigned(&mut self) -> Parse<u64> {
        let value = match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Number(text)) => Number::new(*text).as_u64(),
            _ => None,
        };
        match value {
            Some(value) => {
                self.skip();
                Ok(value)
            }
            None => self.fail(Kind::Number),
        }
    }

    /// Whether a number stands `ahead` tokens after the token at hand.
    pub(super) fn sees_number_at(&self, ahead: usize) -> bool {
        match self.peek_at(ahead).map(|token| &token.kind) {
            Some(TokenKind::Number(_)) => true,
            Some(TokenKind::Word(word, _)) => is_special_number(word),
            _ => false,
        }
    }
}

/// `inf`, `infinity` and `nan`, in any case.
pub(super) fn is_special_number(word: &str) -> bool {
    matches!(word.as_bytes().first(), Some(b'i' | b'I' | b'n' | b'N'))
        && ["inf", "infinity", "nan"]
            .iter()
            .any(|number| word.eq_ignore_ascii_case(number))
}
