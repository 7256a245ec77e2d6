//! DROP, RENAME and EXCHANGE.

use chumsky::prelude::*;

use super::create::on_cluster_parser;
use super::expected::Kind;
use super::object_name::object_name_parser;
use super::rule::{Rule, comma_list, flag, keyword, keywords, named, required};
use crate::syntax::ast::{
    DropKind, DropObjects, Exchange, ObjectName, Rename, RenameKind, RenamePair, Statement,
};
use crate::syntax::keyword::Keyword as K;

/// `DROP …`
pub(super) fn drop_parser<'t>() -> Rule<'t, Statement> {
    let database = keyword(K::Database)
        .ignore_then(flag([K::If, K::Exists]))
        .then(database_name_parser().map(|name| vec![name]))
        .map(|(if_exists, names)| (DropKind::Database, if_exists, names))
        .boxed();
    let object = |word, kind| {
        keyword(word)
            .ignore_then(flag([K::If, K::Exists]))
            .then(comma_list(object_name_parser()))
            .map(move |(if_exists, names)| (kind, if_exists, names))
            .boxed()
    };
    let objects = choice((
        database,
        object(K::Table, DropKind::Table),
        object(K::View, DropKind::View),
        object(K::Dictionary, DropKind::Dictionary),
    ))
    .boxed();
    let sync = keyword(K::Sync)
        .or(keywords([K::No, K::Delay]))
        .or_not()
        .map(|found| found.is_some())
        .boxed();
    keyword(K::Drop)
        .ignore_then(objects)
        .then(on_cluster_parser())
        .then(sync)
        .map(|(((kind, if_exists, names), on_cluster), sync)| {
            Statement::Drop(DropObjects {
                kind,
                temporary: false,
                if_exists,
                if_empty: false,
                names,
                on_cluster,
                sync,
            })
        })
        .boxed()
}

/// `RENAME …`
pub(super) fn rename_parser<'t>() -> Rule<'t, Statement> {
    let pairs = |name: Rule<'t, ObjectName>| {
        let pair = name
            .clone()
            .then_ignore(required(K::To))
            .then(name)
            .map(|(from, to)| RenamePair {
                if_exists: false,
                from,
                to,
            });
        flag([K::If, K::Exists])
            .then(comma_list(pair.boxed()))
            .boxed()
    };
    let database = keyword(K::Database)
        .ignore_then(pairs(database_name_parser()))
        .map(|pairs| (RenameKind::Database, pairs))
        .boxed();
    let dictionary = keyword(K::Dictionary)
        .ignore_then(pairs(object_name_parser()))
        .map(|pairs| (RenameKind::Dictionary, pairs))
        .boxed();
    let table = keyword(K::Table)
        .or_not()
        .ignore_then(pairs(object_name_parser()))
        .map(|pairs| (RenameKind::Table, pairs))
        .boxed();
    keyword(K::Rename)
        .ignore_then(choice((database, dictionary, table)))
        .then(on_cluster_parser())
        .map(|((kind, (if_exists, mut pairs)), on_cluster)| {
            if let Some(first) = pairs.first_mut() {
                first.if_exists = if_exists;
            }
            Statement::Rename(Rename {
                kind,
                pairs,
                on_cluster,
            })
        })
        .boxed()
}

/// `EXCHANGE …`
pub(super) fn exchange_parser<'t>() -> Rule<'t, Statement> {
    let pair = object_name_parser()
        .then_ignore(required(K::And))
        .then(object_name_parser())
        .map(|(from, to)| RenamePair {
            if_exists: false,
            from,
            to,
        });
    let kind = keyword(K::Tables)
        .to(RenameKind::Table)
        .or(keyword(K::Dictionaries).to(RenameKind::Dictionary));
    keyword(K::Exchange)
        .ignore_then(kind)
        .then(comma_list(pair.boxed()))
        .then(on_cluster_parser())
        .map(|((kind, pairs), on_cluster)| {
            Statement::Exchange(Exchange {
                kind,
                pairs,
                on_cluster,
            })
        })
        .boxed()
}

fn database_name_parser<'t>() -> Rule<'t, ObjectName> {
    named(Kind::DatabaseName)
        .map(|name| ObjectName::new(None, name))
        .boxed()
}
