//! Function calls.

use chumsky::prelude::*;

use super::super::expected::{Expected, Kind};
use super::super::rule::{
    Outcome, Reader, Rule, eat, expected, look, position, read_keyword, read_name, read_symbol,
    span_since,
};
use super::super::subquery;
use super::atom::read_list;
use super::{ExprRules, window};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, NullTreatment};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::Symbol;

/// A table function: `numbers(10)`, `view(SELECT 1)`.
pub(in super::super) fn table_function_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, FunctionCall> {
    let rules = rules.clone();
    custom(move |input| read_table_function(input, &rules)).boxed()
}

fn read_table_function<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<FunctionCall> {
    let name = read_name(input, Kind::TableName)?;
    let arguments = read_arguments(input, &name, rules)?;
    Ok(FunctionCall::new(name, arguments))
}

/// `f(x)`, `f(p)(x)`, with FILTER, NULLS and OVER
pub(super) fn read_call<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<FunctionCall> {
    let name = read_name(input, Kind::Expression)?;
    let mut distinct = read_distinct(input);
    let mut arguments = read_arguments(input, &name, rules)?;
    let mut parameters = None;
    let has_second = look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen));
    if has_second && !distinct {
        distinct = read_distinct(input);
        parameters = Some(arguments);
        arguments = read_arguments(input, &name, rules)?;
        if arguments.is_empty() {
            return expected(input, Expected::Kind(Kind::Expression));
        }
    }
    let filter = read_filter(input, rules)?;
    let nulls = read_nulls(input);
    let over = window::read_over(input, rules)?;
    Ok(FunctionCall {
        name,
        parameters,
        distinct,
        arguments,
        nulls,
        filter,
        over,
    })
}

/// Looks for `(DISTINCT x` or `(ALL x`, with the parenthesis at hand. The word is taken out by
/// [`read_arguments`], which starts after it.
fn read_distinct(input: &mut Reader<'_, '_>) -> bool {
    quantifier(input, 0) == Some(Keyword::Distinct)
}

/// The word before the arguments, unless it is itself an argument: `f(distinct)`. The parenthesis
/// is `open` tokens from here.
pub(super) fn quantifier(input: &mut Reader<'_, '_>, open: usize) -> Option<Keyword> {
    let keyword = look(input, open + 1)?.keyword()?;
    let is_argument = look(input, open + 2).is_none_or(|token| {
        token.is(Symbol::Comma) || token.is(Symbol::RightParen) || token.is(Symbol::Dot)
    });
    (matches!(keyword, Keyword::Distinct | Keyword::All) && !is_argument).then_some(keyword)
}

fn read_arguments<'t>(
    input: &mut Reader<'t, '_>,
    name: &str,
    rules: &ExprRules<'t>,
) -> Outcome<Vec<Expr>> {
    // The query of `view` alone has no parentheses of its own.
    if name.eq_ignore_ascii_case("view") && subquery::is_plain_subquery(input) {
        let start = position(input);
        let query = subquery::read_subquery(input, rules)?;
        let span = span_since(input, start);
        return Ok(vec![Spanned::new(
            ExprKind::Subquery(Box::new(query)),
            span,
        )]);
    }
    let quantified = quantifier(input, 0).is_some();
    read_symbol(input, Symbol::LeftParen)?;
    if quantified {
        input.skip();
    }
    read_list(input, Symbol::RightParen, false, rules)
}

/// `FILTER (WHERE condition)`
fn read_filter<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Option<Box<Expr>>> {
    let is_filter = look(input, 0).and_then(crate::syntax::token::Token::keyword)
        == Some(Keyword::Filter)
        && look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen));
    if !is_filter {
        return Ok(None);
    }
    input.skip();
    read_symbol(input, Symbol::LeftParen)?;
    read_keyword(input, Keyword::Where)?;
    let condition = input.parse(&rules.element)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(Some(Box::new(condition)))
}

/// `IGNORE NULLS`, `RESPECT NULLS`
fn read_nulls(input: &mut Reader<'_, '_>) -> Option<NullTreatment> {
    let treatment = match look(input, 0)?.keyword()? {
        Keyword::Ignore => NullTreatment::Ignore,
        Keyword::Respect => NullTreatment::Respect,
        _ => return None,
    };
    let nulls = look(input, 1).and_then(crate::syntax::token::Token::keyword);
    if nulls != Some(Keyword::Nulls) {
        return None;
    }
    input.skip();
    eat(input, Keyword::Nulls).then_some(treatment)
}
