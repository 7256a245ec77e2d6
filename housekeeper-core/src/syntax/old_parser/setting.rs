//! `SETTINGS`.

use chumsky::prelude::*;

use super::expected::{Expected, Kind};
use super::expr::ExprRules;
use super::literal::read_literal;
use super::rule::{
    Outcome, Reader, Rule, comma_list, eat_symbol, expected, keyword, look, position, read_name,
    read_symbol, span_since,
};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Ident, Setting};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, TokenKind};

/// `SETTINGS a = 1, b = 'x'`, or nothing
pub(super) fn settings_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<Setting>> {
    keyword(K::Settings)
        .ignore_then(comma_list(setting_parser(rules)))
        .or_not()
        .map(Option::unwrap_or_default)
        .boxed()
}

/// `name = value`
pub(super) fn setting_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Setting> {
    let rules = rules.clone();
    custom(move |input| {
        let name = read_setting_name(input)?;
        read_symbol(input, Symbol::Equal)?;
        let value = read_value(input, &rules)?;
        Ok(Setting::new(name, value))
    })
    .boxed()
}

/// The name of a setting.
pub(super) fn setting_name_parser<'t>() -> Rule<'t, Ident> {
    custom(read_setting_name).boxed()
}

fn read_setting_name(input: &mut Reader<'_, '_>) -> Outcome<Ident> {
    read_name(input, Kind::Name)
}

/// A literal, a map, or a call such as `disk(…)`.
fn read_value<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Expr> {
    let start = position(input);
    let kind = match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Symbol(Symbol::LeftBrace)) => read_map(input, rules)?,
        Some(TokenKind::Word(..)) if opens(input, 1) => input.parse(&rules.expr)?.node,
        Some(_) => match read_literal(input) {
            Ok(literal) => ExprKind::Literal(literal),
            Err(_) => return expected(input, Expected::Kind(Kind::Literal)),
        },
        None => return expected(input, Expected::Kind(Kind::Literal)),
    };
    Ok(Spanned::new(kind, span_since(input, start)))
}

/// `{'k': v}`
fn read_map<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ExprKind> {
    let mut items = Vec::new();
    read_symbol(input, Symbol::LeftBrace)?;
    if eat_symbol(input, Symbol::RightBrace) {
        return Ok(ExprKind::Map(items));
    }
    loop {
        let key = read_value(input, rules)?;
        read_symbol(input, Symbol::Colon)?;
        items.push((key, read_value(input, rules)?));
        if !eat_symbol(input, Symbol::Comma) {
            read_symbol(input, Symbol::RightBrace)?;
            return Ok(ExprKind::Map(items));
        }
    }
}

fn opens(input: &mut Reader<'_, '_>, ahead: usize) -> bool {
    look(input, ahead).is_some_and(|token| token.is(Symbol::LeftParen))
}
