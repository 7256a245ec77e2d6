//! `CREATE TABLE`.

use chumsky::prelude::*;

use super::super::column::ColumnForm;
use super::super::expr::{ExprRules, table_function_parser};
use super::super::object_name::object_name_parser;
use super::super::rule::{Rule, keyword, keywords, look};
use super::super::storage::storage_parser;
use super::elements::elements_parser;
use super::{comment_parser, head_parser, is_name, query_parser};
use crate::syntax::ast::{CreateTable, OriginRows, OriginSource, Statement, TableOrigin};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token};

pub(super) fn create_table_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let temporary = keywords([K::Temporary, K::Table]).rewind();
    let temporary = temporary
        .ignore_then(keyword(K::Temporary))
        .or_not()
        .map(|found| found.is_some())
        .boxed();
    let origin = origin_parser(rules);
    let tail = storage_parser(rules)
        .then(comment_parser())
        .then(origin.clone().or_not())
        .then(comment_parser())
        .boxed();
    temporary
        .then(head_parser([K::Table]))
        .then(elements_parser(rules, ColumnForm::Create).or_not())
        .then(origin_before_storage(origin).or_not())
        .then(tail)
        .map(|((((temporary, head), elements), before), tail)| {
            let (((storage, comment), after), comment_after) = tail;
            Statement::CreateTable(CreateTable {
                mode: head.mode,
                temporary,
                name: head.name,
                uuid: head.uuid,
                inner_uuid: None,
                targets: Vec::new(),
                security: None,
                on_cluster: head.on_cluster,
                elements,
                storage,
                origin: before.or(after),
                comment: comment.or(comment_after),
            })
        })
        .boxed()
}

/// `AS other`, `CLONE AS other`, `AS numbers(10)`, `[EMPTY] AS SELECT …`
fn origin_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, TableOrigin> {
    let query = |empty| {
        query_parser(rules)
            .map(move |query| TableOrigin {
                rows: if empty {
                    OriginRows::Empty
                } else {
                    OriginRows::Plain
                },
                source: OriginSource::Query(Box::new(query)),
            })
            .boxed()
    };
    let clone = keywords([K::Clone, K::As])
        .ignore_then(object_name_parser())
        .map(|name| TableOrigin {
            rows: OriginRows::Clone,
            source: OriginSource::Table(name),
        })
        .boxed();
    let empty = keywords([K::Empty, K::As]).ignore_then(query(true)).boxed();
    let function = table_function_parser(rules)
        .map(|call| plain(OriginSource::Function(Box::new(call))))
        .boxed();
    let table = object_name_parser()
        .map(|name| plain(OriginSource::Table(name)))
        .boxed();
    let query = query(false);
    let source = custom(move |input| {
        let first = look(input, 0);
        let called = look(input, 1).is_some_and(|token| token.is(Symbol::LeftParen));
        let is_query = first.is_some_and(|token| {
            token.is(Symbol::LeftParen)
                || matches!(token.keyword(), Some(K::Select | K::With | K::From))
        });
        let rule = match first {
            Some(_) if is_query => &query,
            Some(token) if is_name(token) && called => &function,
            Some(token) if is_name(token) => &table,
            _ => &query,
        };
        input.parse(rule)
    });
    let plain = keyword(K::As).ignore_then(source).boxed();
    choice((clone, empty, plain)).boxed()
}

const fn plain(source: OriginSource) -> TableOrigin {
    TableOrigin {
        rows: OriginRows::Plain,
        source,
    }
}

/// What stands before the engine can only be another table, whose columns are taken.
fn origin_before_storage(origin: Rule<'_, TableOrigin>) -> Rule<'_, TableOrigin> {
    custom(move |input| {
        let is_query = [1, 2].into_iter().any(|ahead| {
            look(input, ahead).is_some_and(|token| {
                token.is(Symbol::LeftParen)
                    || matches!(token.keyword(), Some(K::Select | K::With | K::From))
            })
        });
        match look(input, 0).and_then(Token::keyword) {
            Some(K::As | K::Clone) if !is_query => input.parse(&origin),
            _ => Err(super::super::rule::Fail::default()),
        }
    })
    .boxed()
}
