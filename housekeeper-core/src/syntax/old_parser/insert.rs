//! INSERT.

use chumsky::prelude::*;

use super::column::column_name_parser;
use super::expected::{Expected, Kind};
use super::expr::{ExprRules, table_function_parser};
use super::object_name::object_name_parser;
use super::query::require_query;
use super::rule::{
    Outcome, Reader, Rule, diagnosed, eat, expected, keyword, keywords, look, parens, spanned,
    symbol,
};
use super::setting::settings_parser;
use super::{subquery, unsupported_clause};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Insert, InsertSource, InsertTarget, Query, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

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
                with: None,
                target,
                partition_by: None,
                columns,
                settings,
                source,
            })
        })
        .boxed()
}

/// `(a, b)`, or nothing; a parenthesis may also open the query.
fn columns_parser<'t>() -> Rule<'t, Vec<Expr>> {
    let columns = parens(
        column_name_parser()
            .map(|name| {
                let span = name.span;
                Spanned::new(ExprKind::Path(vec![name]), span)
            })
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
            return read_data(input).map(InsertSource::Values);
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
        Ok(InsertSource::Query {
            query: Box::new(input.parse(&query)?),
            data: None,
        })
    })
    .boxed()
}

/// The rows the lexer found.
fn read_data(input: &mut Reader<'_, '_>) -> Outcome<String> {
    match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Data(data)) => {
            let data = (*data).to_owned();
            input.skip();
            Ok(data)
        }
        _ => expected(input, Expected::Kind(Kind::End)),
    }
}
