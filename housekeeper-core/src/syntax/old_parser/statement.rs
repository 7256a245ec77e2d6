//! Statements.

use chumsky::prelude::*;

use super::alter::alter_parser;
use super::create::create_parser;
use super::drop::{drop_parser, exchange_parser, rename_parser};
use super::expected::Kind;
use super::expr::ExprRules;
use super::insert::insert_parser;
use super::rule::{Outcome, Reader, Rule, diagnosed, eat, look, named};
use super::unsupported_clause;
use crate::syntax::ast::{OutputOptions, Query, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Token;

/// One statement, chosen by its first word.
pub(super) fn statement_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let create = create_parser(rules);
    let alter = alter_parser(rules);
    let drop = drop_parser();
    let rename = rename_parser();
    let exchange = exchange_parser();
    let insert = insert_parser(rules);
    let select = select_statement_parser(rules);
    custom(move |input| {
        let rule = match look(input, 0).and_then(Token::keyword) {
            Some(K::Create) => &create,
            Some(K::Alter) => &alter,
            Some(K::Drop) => &drop,
            Some(K::Rename) => &rename,
            Some(K::Exchange) => &exchange,
            Some(K::Insert) => &insert,
            _ => &select,
        };
        input.parse(rule)
    })
    .boxed()
}

/// A query, with a FORMAT after it if one likes.
fn select_statement_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let query = rules.query.clone();
    custom(move |input| {
        let mut query: Query = input.parse(&query)?;
        refuse_outfile(input)?;
        if eat(input, K::Format) {
            let format = input.parse(named(Kind::Name))?;
            query.output = Some(Box::new(OutputOptions {
                file: None,
                format: Some(format),
                settings: Vec::new(),
            }));
            if look(input, 0).and_then(Token::keyword) == Some(K::Settings) {
                return diagnosed(input, || unsupported_clause("SETTINGS after FORMAT"));
            }
        }
        Ok(Statement::Select(query))
    })
    .boxed()
}

fn refuse_outfile(input: &mut Reader<'_, '_>) -> Outcome<()> {
    if look(input, 0).and_then(Token::keyword) == Some(K::Into) {
        return diagnosed(input, || unsupported_clause("INTO OUTFILE"));
    }
    Ok(())
}
