//! INSERT.

use chumsky::prelude::*;

use super::column::column_name_parser;
use super::expr::{ExprRules, table_function_parser};
use super::object_name::object_name_parser;
use super::query::require_query;
use super::rule::{
    Outcome, Reader, Rule, diagnosed, eat, eat_symbol, keyword, keywords, look, parens, position,
    read_symbol, span_since, spanned, symbol,
};
use super::setting::settings_parser;
use super::{subquery, unsupported_clause};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, Ident, Insert, InsertSource, InsertTarget, Query, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token};

/// `INSERT INTO …`
pub(super) fn insert_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let function = keyword(K::Table)
        .or_not()
        .ignore_then(keyword(K::Function))
        .ignore_then(table_function_parser(rules))
        .map(|call| InsertTarget::Function(Box::new(call)))
        .boxed();
    let table = keyword(K::Table)
        .or_not()
        .ignore_then(object_name_parser())
        .map(InsertTarget::Table)
        .boxed();
    let table_only = object_name_parser().map(InsertTarget::Table).boxed();
    keywords([K::Insert, K::Into])
        .ignore_then(choice((function, table, table_only)))
        .then(columns_parser())
        .then(settings_parser(rules))
        .then(source_parser(rules))
        .map(|(((target, columns), settings), source)| {
            Statement::Insert(Insert {
                target,
                columns,
                settings,
                source,
            })
        })
        .boxed()
}

/// `(a, b)`, or nothing; a parenthesis may also open the query.
fn columns_parser<'t>() -> Rule<'t, Vec<Ident>> {
    let columns = parens(
        column_name_parser()
            .separated_by(symbol(Symbol::Comma))
            .at_least(1)
            .allow_trailing()
            .collect()
            .boxed(),
    );
    custom(move |input| {
        let opens = look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen));
        if !opens || subquery::is_subquery(input) {
            return Ok(Vec::new());
        }
        if look(input, 1).is_some_and(|token| token.is(Symbol::Star)) {
            return diagnosed(input, || {
                unsupported_clause("`*` among the columns of an INSERT")
            });
        }
        input.parse(&columns)
    })
    .boxed()
}

fn source_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, InsertSource> {
    let rules = rules.clone();
    let query: Rule<'t, Spanned<Query>> = spanned(rules.query.clone());
    custom(move |input| {
        if eat(input, K::Values) {
            return read_rows(input, &rules).map(InsertSource::Values);
        }
        match look(input, 0).and_then(Token::keyword) {
            Some(K::Format) => {
                return diagnosed(input, || {
                    unsupported_clause("INSERT … FORMAT with inline data")
                });
            }
            Some(K::From) if look(input, 1).and_then(Token::keyword) == Some(K::Infile) => {
                return diagnosed(input, || unsupported_clause("INSERT … FROM INFILE"));
            }
            _ => {}
        }
        require_query(input)?;
        Ok(InsertSource::Query(Box::new(input.parse(&query)?)))
    })
    .boxed()
}

/// Rows in parentheses, with or without commas between them.
fn read_rows<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Vec<Spanned<Vec<Expr>>>> {
    let mut rows = vec![read_row(input, rules)?];
    loop {
        let comma = eat_symbol(input, Symbol::Comma);
        let opens = look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen));
        if !opens && !comma {
            return Ok(rows);
        }
        rows.push(read_row(input, rules)?);
    }
}

fn read_row<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<Spanned<Vec<Expr>>> {
    let start = position(input);
    read_symbol(input, Symbol::LeftParen)?;
    let mut row = Vec::new();
    while !eat_symbol(input, Symbol::RightParen) {
        row.push(input.parse(&rules.expr)?);
        if !eat_symbol(input, Symbol::Comma) {
            read_symbol(input, Symbol::RightParen)?;
            break;
        }
    }
    Ok(Spanned::new(row, span_since(input, start)))
}
