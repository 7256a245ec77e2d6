//! `WITH`.

use chumsky::prelude::*;

use super::super::expected::Kind;
use super::super::expr::ExprRules;
use super::super::rule::{
    Outcome, Reader, Rule, eat, eat_quietly, eat_symbol, look, position, read_keyword, read_name,
    read_symbol, span_since,
};
use super::super::subquery;
use crate::source::Spanned;
use crate::syntax::ast::{With, WithItem};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// What stands after `WITH`.
pub(in super::super) fn with_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, With> {
    let rules = rules.clone();
    custom(move |input| {
        let recursive = names_query(input, 1) && eat(input, Keyword::Recursive);
        let mut items = Vec::new();
        loop {
            let start = position(input);
            let item = if names_query(input, 0) {
                read_query_item(input, &rules)?
            } else {
                WithItem::Expr(input.parse(&rules.element)?)
            };
            items.push(Spanned::new(item, span_since(input, start)));
            if !eat_symbol(input, Symbol::Comma) {
                return Ok(With { recursive, items });
            }
        }
    })
    .boxed()
}

/// Whether `name [(columns)] AS [MATERIALIZED] (` stands `ahead` tokens from here.
fn names_query(input: &mut Reader<'_, '_>, ahead: usize) -> bool {
    let is_name = look(input, ahead)
        .is_some_and(|token| matches!(token.kind, TokenKind::Word(..) | TokenKind::Quoted(_)));
    if !is_name {
        return false;
    }
    let mut at = ahead + 1;
    if look(input, at).is_some_and(|token| token.is(Symbol::LeftParen)) {
        let here = position(input);
        at = input.state().partners().of(here + at) - here + 1;
    }
    if look(input, at).and_then(Token::keyword) != Some(Keyword::As) {
        return false;
    }
    let materialized = look(input, at + 1).and_then(Token::keyword) == Some(Keyword::Materialized);
    let open = at + 1 + usize::from(materialized);
    look(input, open).is_some_and(|token| token.is(Symbol::LeftParen))
}

fn read_query_item<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<WithItem> {
    let name = read_name(input, Kind::Name)?;
    let mut columns = Vec::new();
    if eat_quietly(input, Symbol::LeftParen) {
        loop {
            columns.push(read_name(input, Kind::ColumnName)?);
            if !eat_symbol(input, Symbol::Comma) {
                read_symbol(input, Symbol::RightParen)?;
                break;
            }
        }
    }
    read_keyword(input, Keyword::As)?;
    let materialized = eat(input, Keyword::Materialized);
    let query = Box::new(subquery::read_subquery(input, rules)?);
    Ok(WithItem::Query {
        name,
        columns,
        materialized,
        query,
    })
}
