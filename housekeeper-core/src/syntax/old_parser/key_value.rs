//! `SOURCE(…)` and `LAYOUT(…)` of dictionaries.

use super::expected::Kind;
use super::expr::{ExprRules, table_function_parser};
use super::literal::{is_special_number, read_constant, read_literal};
use super::rule::{
    Outcome, Reader, eat_symbol, look, position, read_name, read_symbol, span_since,
};
use crate::source::Spanned;
use crate::syntax::ast::{Ident, KeyValue, KeyValueValue};
use crate::syntax::token::{Symbol, TokenKind};

/// Reads `(KIND)` or `(KIND(key value …))`.
pub(super) fn read_kind<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<(Ident, Vec<KeyValue>)> {
    read_symbol(input, Symbol::LeftParen)?;
    let kind = read_name(input, Kind::Name)?;
    let arguments = if look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen)) {
        read_pairs(input, rules)?
    } else {
        Vec::new()
    };
    read_symbol(input, Symbol::RightParen)?;
    Ok((kind, arguments))
}

/// `(key value key value …)`
fn read_pairs<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Vec<KeyValue>> {
    let mut pairs = Vec::new();
    read_symbol(input, Symbol::LeftParen)?;
    while !eat_symbol(input, Symbol::RightParen) {
        let key = read_name(input, Kind::Name)?;
        let start = position(input);
        let value = read_value(input, rules)?;
        let value = Spanned::new(value, span_since(input, start));
        pairs.push(KeyValue { key, value });
    }
    Ok(pairs)
}

fn read_value<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<KeyValueValue> {
    if look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen)) {
        return read_pairs(input, rules).map(KeyValueValue::List);
    }
    let called = look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen));
    if let Some(literal) = read_constant(input) {
        return Ok(KeyValueValue::Literal(literal));
    }
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Word(word, _)) if is_special_number(word) => {
            read_literal(input).map(KeyValueValue::Literal)
        }
        Some(TokenKind::Word(..) | TokenKind::Quoted(_)) if called => {
            let call = input.parse(table_function_parser(rules))?;
            Ok(KeyValueValue::Call(Box::new(call)))
        }
        Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => {
            read_name(input, Kind::Name).map(KeyValueValue::Name)
        }
        _ => read_literal(input).map(KeyValueValue::Literal),
    }
}
