//! Queries.

mod group;
mod limit;
mod select;
mod table_ref;
mod with;

use chumsky::prelude::*;

pub(super) use with::with_parser;

use super::expr::{ExprRules, expr_rules};
use super::rule::{Outcome, Reader, Rule, eat, expected, look, position, span_since};
use super::subquery;
use crate::source::Spanned;
use crate::syntax::ast::{Query, QueryTerm, SetOperation, SetOperator};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token};

/// A query, without a FORMAT after it.
pub(super) fn query_parser<'t>() -> Rule<'t, Query> {
    recursive(|query| {
        let query = query.boxed();
        let rules = expr_rules(&query);
        let select = select::select_parser(&rules);
        custom(move |input| {
            let mut rest = Vec::new();
            let first = read_term(input, &select, &rules)?;
            while let Some(operator) = read_operator(input) {
                let term = read_term(input, &select, &rules)?;
                rest.push(SetOperation { operator, term });
            }
            Ok(Query {
                first,
                rest,
                output: None,
            })
        })
    })
    .boxed()
}

/// `SELECT …` or `(query)`
fn read_term<'t>(
    input: &mut Reader<'t, '_>,
    select: &Rule<'t, crate::syntax::ast::Select>,
    rules: &ExprRules<'t>,
) -> Outcome<Spanned<QueryTerm>> {
    let start = position(input);
    let term = if look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen)) {
        let query = subquery::read_subquery(input, rules)?;
        if query.rest.is_empty() {
            query.first.node
        } else {
            QueryTerm::Nested(Box::new(query))
        }
    } else {
        QueryTerm::Select(Box::new(input.parse(select)?))
    };
    Ok(Spanned::new(term, span_since(input, start)))
}

/// `UNION ALL` and its like
fn read_operator(input: &mut Reader<'_, '_>) -> Option<SetOperator> {
    let word = |input: &mut Reader<'_, '_>| look(input, 0).and_then(Token::keyword);
    let (plain, all, distinct) = match word(input)? {
        Keyword::Union => (
            SetOperator::Union,
            SetOperator::UnionAll,
            SetOperator::UnionDistinct,
        ),
        Keyword::Intersect => (
            SetOperator::Intersect,
            SetOperator::Intersect,
            SetOperator::IntersectDistinct,
        ),
        Keyword::Except => (
            SetOperator::Except,
            SetOperator::Except,
            SetOperator::ExceptDistinct,
        ),
        _ => return None,
    };
    input.skip();
    Some(if eat(input, Keyword::All) {
        all
    } else if eat(input, Keyword::Distinct) {
        distinct
    } else {
        plain
    })
}

/// Fails unless a query can start here.
pub(super) fn require_query(input: &mut Reader<'_, '_>) -> Outcome<()> {
    use super::expected::{Expected, Kind};
    let starts = look(input, 0).is_some_and(|token| {
        token.is(Symbol::LeftParen)
            || matches!(
                token.keyword(),
                Some(Keyword::Select | Keyword::With | Keyword::From)
            )
    });
    if starts {
        Ok(())
    } else {
        expected(input, Expected::Kind(Kind::Query))
    }
}
