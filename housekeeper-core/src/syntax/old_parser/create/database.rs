//! `CREATE DATABASE`.

use chumsky::prelude::*;

use super::super::expected::Kind;
use super::super::expr::ExprRules;
use super::super::rule::{Rule, flag, keyword, named};
use super::super::setting::settings_parser;
use super::super::storage::engine_parser;
use super::{comment_parser, on_cluster_parser, uuid_parser};
use crate::syntax::ast::{CreateDatabase, Statement};
use crate::syntax::keyword::Keyword as K;

pub(super) fn create_database_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let head = keyword(K::Database)
        .ignore_then(flag([K::If, K::Not, K::Exists]))
        .then(named(Kind::DatabaseName))
        .then(uuid_parser())
        .then(on_cluster_parser())
        .boxed();
    head.then(engine_parser(rules).or_not())
        .then(settings_parser(rules))
        .then(comment_parser())
        .map(|(((head, engine), settings), comment)| {
            let (((if_not_exists, name), uuid), on_cluster) = head;
            Statement::CreateDatabase(CreateDatabase {
                if_not_exists,
                is_parameter: false,
                overrides: Vec::new(),
                name,
                uuid,
                on_cluster,
                engine,
                settings,
                comment,
            })
        })
        .boxed()
}
