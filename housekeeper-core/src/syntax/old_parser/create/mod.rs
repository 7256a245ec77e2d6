//! CREATE.

mod database;
mod dictionary;
mod elements;
mod table;
mod view;

use chumsky::prelude::*;

use super::expected::Kind;
use super::expr::ExprRules;
use super::object_name::object_name_parser;
use super::query::require_query;
use super::rule::{Rule, flag, keyword, keywords, named, spanned, string};
use crate::source::Spanned;
use crate::syntax::ast::{CreateMode, Ident, ObjectName, Query, Statement};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Token, TokenKind};

/// `CREATE …`
pub(super) fn create_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let object = choice((
        table::create_table_parser(rules),
        view::create_materialized_view_parser(rules),
        view::create_view_parser(rules),
        dictionary::create_dictionary_parser(rules),
        database::create_database_parser(rules),
    ));
    keyword(K::Create).ignore_then(object).boxed()
}

/// What stands between CREATE and the clauses of an object.
struct Head {
    mode: CreateMode,
    name: ObjectName,
    uuid: Option<Spanned<String>>,
    on_cluster: Option<Ident>,
}

/// `[OR REPLACE] KIND [IF NOT EXISTS] name [UUID '…'] [ON CLUSTER …]`, after CREATE
fn head_parser<'t, const N: usize>(kind: [K; N]) -> Rule<'t, Head> {
    let replaced = keywords([K::Or, K::Replace])
        .then(keywords(kind))
        .to(CreateMode::OrReplace)
        .boxed();
    let created = keywords(kind)
        .ignore_then(flag([K::If, K::Not, K::Exists]))
        .map(|if_not_exists| {
            if if_not_exists {
                CreateMode::IfNotExists
            } else {
                CreateMode::Create
            }
        })
        .boxed();
    replaced
        .or(created)
        .then(object_name_parser())
        .then(uuid_parser())
        .then(on_cluster_parser())
        .map(|(((mode, name), uuid), on_cluster)| Head {
            mode,
            name,
            uuid,
            on_cluster,
        })
        .boxed()
}

fn uuid_parser<'t>() -> Rule<'t, Option<Spanned<String>>> {
    keyword(K::Uuid).ignore_then(string()).or_not().boxed()
}

/// `ON CLUSTER name`, `ON CLUSTER 'name'`, or nothing
pub(super) fn on_cluster_parser<'t>() -> Rule<'t, Option<Ident>> {
    let name = named(Kind::Name).or(string());
    keywords([K::On, K::Cluster])
        .ignore_then(name)
        .or_not()
        .boxed()
}

/// `COMMENT '…'`, or nothing
fn comment_parser<'t>() -> Rule<'t, Option<Spanned<String>>> {
    keyword(K::Comment).ignore_then(string()).or_not().boxed()
}

/// A query after `AS`; "a SELECT" is expected and not all that a SELECT can start with.
fn query_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<Query>> {
    let query = rules.query.clone();
    let query = custom(move |input| {
        require_query(input)?;
        input.parse(&query)
    });
    spanned(query.boxed())
}

/// Whether the token is a bare word or a quoted name.
const fn is_name(token: &Token<'_>) -> bool {
    matches!(token.kind, TokenKind::Word(..) | TokenKind::Quoted(_))
}
