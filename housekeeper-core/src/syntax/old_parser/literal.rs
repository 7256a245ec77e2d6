//! Literals.

use chumsky::prelude::*;

use super::expected::{Expected, Kind};
use super::rule::{Outcome, Reader, Rule, eat_symbol, expected, look, spanned};
use crate::source::Spanned;
use crate::syntax::ast::{Literal, Number};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

/// A literal, with a sign if it is a number.
pub(super) fn literal_parser<'t>() -> Rule<'t, Spanned<Literal>> {
    spanned(custom(read_literal).boxed())
}

/// A number that fits `u64`.
pub(super) fn unsigned_parser<'t>() -> Rule<'t, u64> {
    custom(|input| {
        let value = match look(input, 0).map(|token| &token.kind) {
            Some(TokenKind::Number(text)) => Number::new(*text).as_u64(),
            _ => None,
        };
        match value {
            Some(value) => {
                input.skip();
                Ok(value)
            }
            None => expected(input, Expected::Kind(Kind::Number)),
        }
    })
    .boxed()
}

/// Reads a literal.
pub(super) fn read_literal(input: &mut Reader<'_, '_>) -> Outcome<Literal> {
    if let Some(literal) = read_constant(input) {
        return Ok(literal);
    }
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Number(_) | TokenKind::Symbol(Symbol::Minus | Symbol::Plus)) => {
            read_number(input).map(Literal::Number)
        }
        Some(TokenKind::Word(..)) => match read_number(input) {
            Ok(number) => Ok(Literal::Number(number)),
            Err(_) => expected(input, Expected::Kind(Kind::Literal)),
        },
        _ => expected(input, Expected::Kind(Kind::Literal)),
    }
}

/// Reads a literal that is neither a number nor spelled like a name.
pub(super) fn read_constant(input: &mut Reader<'_, '_>) -> Option<Literal> {
    let literal = match &look(input, 0)?.kind {
        TokenKind::String(text) => Literal::String(text.clone().into_owned()),
        TokenKind::Bytes(bytes) => Literal::Bytes(bytes.clone()),
        TokenKind::Word(_, Some(Keyword::Null)) => Literal::Null,
        TokenKind::Word(_, Some(Keyword::True)) => Literal::Bool(true),
        TokenKind::Word(_, Some(Keyword::False)) => Literal::Bool(false),
        _ => return None,
    };
    input.skip();
    Some(literal)
}

/// Reads a number, with or without a sign.
pub(super) fn read_number(input: &mut Reader<'_, '_>) -> Outcome<Number> {
    let negative = eat_symbol(input, Symbol::Minus);
    if !negative {
        eat_symbol(input, Symbol::Plus);
    }
    let sign = if negative { "-" } else { "" };
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Number(text)) => {
            input.skip();
            // After a bracket, `.5` would not be a number.
            let zero = if text.starts_with('.') { "0" } else { "" };
            Ok(Number::new(format!("{sign}{zero}{text}")))
        }
        Some(TokenKind::Word(word, _)) if is_special_number(word) => {
            input.skip();
            Ok(Number::new(format!("{sign}{}", word.to_ascii_lowercase())))
        }
        _ => expected(input, Expected::Kind(Kind::Number)),
    }
}

/// `inf`, `infinity` and `nan`, in any case.
pub(super) fn is_special_number(word: &str) -> bool {
    ["inf", "infinity", "nan"]
        .iter()
        .any(|number| word.eq_ignore_ascii_case(number))
}
