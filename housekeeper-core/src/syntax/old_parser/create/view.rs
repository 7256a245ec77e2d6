//! `CREATE VIEW` and `CREATE MATERIALIZED VIEW`.

use chumsky::prelude::*;

use super::super::column::ColumnForm;
use super::super::expr::ExprRules;
use super::super::object_name::object_name_parser;
use super::super::rule::{
    Rule, diagnosed, flag, ident, keyword, keywords, look, required, spanned, symbol,
};
use super::super::storage::storage_parser;
use super::super::unsupported_clause;
use super::elements::elements_parser;
use super::{comment_parser, head_parser, query_parser};
use crate::source::Spanned;
use crate::syntax::ast::{
    CreateMaterializedView, CreateView, Definer, ObjectName, SecurityKind, SqlSecurity, Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token};

pub(super) fn create_view_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    head_parser([K::View])
        .then(elements_parser(rules, ColumnForm::View).or_not())
        .then(security_parser().or_not())
        .then(comment_parser())
        .then_ignore(required(K::As))
        .then(query_parser(rules))
        .then(comment_parser())
        .map(|(((((head, elements), security), before), query), after)| {
            Statement::CreateView(CreateView {
                mode: head.mode,
                temporary: false,
                name: head.name,
                uuid: head.uuid,
                on_cluster: head.on_cluster,
                elements,
                security,
                query,
                comment: before.or(after),
            })
        })
        .boxed()
}

pub(super) fn create_materialized_view_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    let declaration = target_parser()
        .or_not()
        .then(elements_parser(rules, ColumnForm::Create).or_not())
        .then(storage_parser(rules))
        .then(flag([K::Populate]))
        .then(flag([K::Empty]))
        .boxed();
    head_parser([K::Materialized, K::View])
        .then_ignore(no_refresh())
        .then(declaration)
        .then(security_parser().or_not())
        .then(comment_parser())
        .then_ignore(required(K::As))
        .then(query_parser(rules))
        .then(comment_parser())
        .map(
            |(((((head, declaration), security), before), query), after)| {
                let ((((target, elements), storage), populate), empty) = declaration;
                Statement::CreateMaterializedView(CreateMaterializedView {
                    mode: head.mode,
                    name: head.name,
                    uuid: head.uuid,
                    on_cluster: head.on_cluster,
                    refresh: None,
                    inner_uuid: None,
                    target,
                    elements,
                    storage,
                    populate,
                    empty,
                    security,
                    query,
                    comment: before.or(after),
                })
            },
        )
        .boxed()
}

fn target_parser<'t>() -> Rule<'t, ObjectName> {
    let name = object_name_parser();
    let target = custom(move |input| {
        if look(input, 0).and_then(Token::keyword) == Some(K::Inner)
            && look(input, 1).and_then(Token::keyword) == Some(K::Uuid)
        {
            return diagnosed(input, || unsupported_clause("TO INNER UUID"));
        }
        input.parse(&name)
    });
    keyword(K::To).ignore_then(target).boxed()
}

/// Refuses `REFRESH …` by name.
fn no_refresh<'t>() -> Rule<'t, ()> {
    custom(|input| {
        if look(input, 0).and_then(Token::keyword) == Some(K::Refresh) {
            return diagnosed(input, || {
                unsupported_clause("REFRESH of a materialized view")
            });
        }
        Ok(())
    })
    .boxed()
}

/// `DEFINER = user`, `SQL SECURITY …`, in either order
fn security_parser<'t>() -> Rule<'t, Spanned<SqlSecurity>> {
    let user = ident()
        .map(|name| {
            if name.eq_ignore_ascii_case("CURRENT_USER") {
                Definer::CurrentUser
            } else {
                Definer::User {
                    name,
                    is_string: crate::syntax::ast::Spelled(false),
                    host: None,
                }
            }
        })
        .boxed();
    let definer = keyword(K::Definer)
        .ignore_then(symbol(Symbol::Equal).or_not())
        .ignore_then(user)
        .boxed();
    let kind = choice((
        keyword(K::Definer).to(SecurityKind::Definer),
        keyword(K::Invoker).to(SecurityKind::Invoker),
        keyword(K::None).to(SecurityKind::None),
    ));
    let security = keywords([K::Sql, K::Security]).ignore_then(kind).boxed();
    let definer_first = definer.clone().then(security.clone().or_not());
    let security_first = security
        .then(definer.or_not())
        .map(|(security, definer)| (definer, Some(security)));
    let both = definer_first
        .map(|(definer, security)| (Some(definer), security))
        .or(security_first)
        .map(|(definer, kind)| SqlSecurity {
            definer,
            kind: kind.unwrap_or(SecurityKind::Definer),
        });
    spanned(both.boxed())
}
