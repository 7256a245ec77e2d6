//! Windows.

use chumsky::prelude::*;

use super::super::expected::Kind;
use super::super::order::order_items_parser;
use super::super::rule::{
    Outcome, Reader, Rule, eat, eat_symbol, look, position, read_keyword, read_name, read_symbol,
    span_since,
};
use super::ExprRules;
use crate::source::Spanned;
use crate::syntax::ast::{FrameBound, FrameUnit, Over, WindowFrame, WindowSpec};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// `OVER w`, `OVER (…)`
pub(super) fn read_over<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Option<Over>> {
    if !eat(input, Keyword::Over) {
        return Ok(None);
    }
    if look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen)) {
        let spec = read_spec(input, rules)?;
        Ok(Some(Over::Spec(Box::new(spec))))
    } else {
        read_name(input, Kind::Name).map(|name| Some(Over::Name(name)))
    }
}

/// What stands in the parentheses of a window, with them.
pub(in super::super) fn window_spec_parser<'t>(
    rules: &ExprRules<'t>,
) -> Rule<'t, Spanned<WindowSpec>> {
    let rules = rules.clone();
    custom(move |input| read_spec(input, &rules)).boxed()
}

fn read_spec<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Spanned<WindowSpec>> {
    let start = position(input);
    read_symbol(input, Symbol::LeftParen)?;
    let base = if names_window(input) {
        Some(read_name(input, Kind::Name)?)
    } else {
        None
    };
    let mut partition_by = Vec::new();
    if eat(input, Keyword::Partition) {
        read_keyword(input, Keyword::By)?;
        partition_by.push(input.parse(&rules.element)?);
        while eat_symbol(input, Symbol::Comma) {
            partition_by.push(input.parse(&rules.element)?);
        }
    }
    let mut order_by = Vec::new();
    if eat(input, Keyword::Order) {
        read_keyword(input, Keyword::By)?;
        order_by = input.parse(order_items_parser(rules))?;
    }
    let frame = read_frame(input, rules)?;
    read_symbol(input, Symbol::RightParen)?;
    let spec = WindowSpec {
        base,
        partition_by,
        order_by,
        frame,
    };
    Ok(Spanned::new(spec, span_since(input, start)))
}

/// Whether the word at hand is the name of a window and does not start a clause.
fn names_window(input: &mut Reader<'_, '_>) -> bool {
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Quoted(_) | TokenKind::Word(_, None)) => true,
        Some(TokenKind::Word(_, Some(Keyword::Partition | Keyword::Order))) => {
            look(input, 1).and_then(Token::keyword) != Some(Keyword::By)
        }
        Some(TokenKind::Word(_, Some(keyword))) => {
            !matches!(keyword, Keyword::Rows | Keyword::Range | Keyword::Groups)
        }
        _ => false,
    }
}

fn read_frame<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Option<WindowFrame>> {
    let unit = match look(input, 0).and_then(Token::keyword) {
        Some(Keyword::Rows) => FrameUnit::Rows,
        Some(Keyword::Range) => FrameUnit::Range,
        Some(Keyword::Groups) => FrameUnit::Groups,
        _ => return Ok(None),
    };
    input.skip();
    if !eat(input, Keyword::Between) {
        let start = read_bound(input, rules)?;
        return Ok(Some(WindowFrame {
            unit,
            start,
            end: None,
        }));
    }
    let start = read_bound(input, rules)?;
    read_keyword(input, Keyword::And)?;
    let end = Some(read_bound(input, rules)?);
    Ok(Some(WindowFrame { unit, start, end }))
}

fn read_bound<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<FrameBound> {
    if eat(input, Keyword::Current) {
        read_keyword(input, Keyword::Row)?;
        return Ok(FrameBound::CurrentRow);
    }
    let offset = if eat(input, Keyword::Unbounded) {
        None
    } else {
        // Not all of an expression: the AND of BETWEEN … AND … ends it.
        let offset = super::climb::climb(input, crate::syntax::precedence::BETWEEN_BOUND, rules)?;
        Some(Box::new(offset))
    };
    if eat(input, Keyword::Preceding) {
        return Ok(FrameBound::Preceding(offset));
    }
    read_keyword(input, Keyword::Following)?;
    Ok(FrameBound::Following(offset))
}
