//! Indexes, projections and constraints.

use chumsky::prelude::*;

use super::expected::Kind;
use super::expr::{ExprRules, select_item_parser};
use super::invocation::invocation_parser;
use super::literal::unsigned_parser;
use super::query::with_parser;
use super::rule::{
    Rule, comma_list, diagnosed, ident, keyword, keywords, look, named, parens, required, spanned,
};
use super::unsupported_clause;
use crate::source::Spanned;
use crate::syntax::ast::{
    ConstraintDef, ConstraintKind, Expr, Ident, IndexDef, Number, ProjectionBody, ProjectionDef,
    ProjectionQuery,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Token;

/// What stands after `INDEX`.
pub(super) fn index_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<IndexDef>> {
    let granularity = unsigned_parser().map(|value| Number::new(value.to_string()));
    let index = ident()
        .then(rules.expr.clone())
        .then(required(K::Type).ignore_then(spanned(invocation_parser(rules))))
        .then(
            keyword(K::Granularity)
                .ignore_then(spanned(granularity.boxed()))
                .or_not(),
        )
        .map(|(((name, expr), index_type), granularity)| IndexDef {
            name,
            expr,
            index_type,
            empty_parens: crate::syntax::ast::Spelled(false),
            granularity,
        });
    spanned(index.boxed())
}

/// What stands after `PROJECTION`.
pub(super) fn projection_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<ProjectionDef>> {
    let projection = projection_name_parser()
        .then(spanned(parens(projection_query_parser(rules))))
        .map(|(name, query)| ProjectionDef {
            name,
            body: query.map(|query| ProjectionBody::Query(Box::new(query))),
            settings: Vec::new(),
        });
    spanned(projection.boxed())
}

fn projection_name_parser<'t>() -> Rule<'t, Ident> {
    let name = named(Kind::Name);
    custom(move |input| {
        let name = input.parse(&name)?;
        if look(input, 0).and_then(Token::keyword) == Some(K::Index) {
            return diagnosed(input, || unsupported_clause("PROJECTION … INDEX"));
        }
        Ok(name)
    })
    .boxed()
}

fn projection_query_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, ProjectionQuery> {
    let exprs = || comma_list(rules.element.clone());
    let clause = |word| -> Rule<'t, Vec<Expr>> {
        keywords([word, K::By])
            .ignore_then(exprs())
            .or_not()
            .map(Option::unwrap_or_default)
            .boxed()
    };
    keyword(K::With)
        .ignore_then(with_parser(rules))
        .or_not()
        .then_ignore(required(K::Select))
        .then(comma_list(select_item_parser(rules)))
        .then(clause(K::Group))
        .then(clause(K::Order))
        .map(
            |(((with, projection), group_by), order_by)| ProjectionQuery {
                with,
                projection,
                filter: None,
                group_by,
                order_by: tuple_items(order_by),
            },
        )
        .boxed()
}

/// `ORDER BY (a, b)` and `ORDER BY a, b` of a projection are the same.
fn tuple_items(mut exprs: Vec<Expr>) -> Vec<Expr> {
    match exprs.pop() {
        Some(only) if exprs.is_empty() => super::storage::key_exprs(only).node,
        Some(last) => {
            exprs.push(last);
            exprs
        }
        None => exprs,
    }
}

/// What stands after `CONSTRAINT`.
pub(super) fn constraint_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<ConstraintDef>> {
    let kind = keyword(K::Check)
        .to(ConstraintKind::Check)
        .or(keyword(K::Assume).to(ConstraintKind::Assume));
    let constraint = ident()
        .then(kind)
        .then(rules.expr.clone())
        .map(|((name, kind), expr)| ConstraintDef { name, kind, expr });
    spanned(constraint.boxed())
}
