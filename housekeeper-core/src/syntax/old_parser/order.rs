//! `ORDER BY` of queries and windows.

use chumsky::prelude::*;

use super::expected::Kind;
use super::expr::ExprRules;
use super::rule::{Rule, comma_list, keyword, keywords, named, parens, string};
use crate::syntax::ast::{
    Direction, Expr, Interpolation, NullsOrder, OrderBy, OrderItem, WithFill,
};
use crate::syntax::keyword::Keyword as K;

/// What stands after `ORDER BY` of a SELECT.
pub(super) fn order_by_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, OrderBy> {
    let all = keyword(K::All)
        .ignore_then(direction_parser())
        .then(nulls_order_parser())
        .map(|(direction, nulls)| OrderBy::All { direction, nulls })
        .boxed();
    let items = order_items_parser(rules)
        .then(interpolate_parser(rules).or_not())
        .map(|(items, interpolate)| OrderBy::Items { items, interpolate })
        .boxed();
    all.or(items).boxed()
}

/// One or more keys.
pub(super) fn order_items_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<OrderItem>> {
    let item = rules
        .element
        .clone()
        .then(direction_parser())
        .then(nulls_order_parser())
        .then(keyword(K::Collate).ignore_then(string()).or_not())
        .then(fill_parser(rules).or_not())
        .map(|((((expr, direction), nulls), collate), fill)| OrderItem {
            expr,
            direction,
            nulls,
            collate,
            fill,
        });
    comma_list(item.boxed())
}

/// `ASC`, `DESC`, or nothing
pub(super) fn direction_parser<'t>() -> Rule<'t, Direction> {
    choice((
        keyword(K::Asc).to(Direction::Ascending),
        keyword(K::Ascending).to(Direction::Ascending),
        keyword(K::Desc).to(Direction::Descending),
        keyword(K::Descending).to(Direction::Descending),
    ))
    .or_not()
    .map(Option::unwrap_or_default)
    .boxed()
}

fn nulls_order_parser<'t>() -> Rule<'t, Option<NullsOrder>> {
    let order = keyword(K::First)
        .to(NullsOrder::First)
        .or(keyword(K::Last).to(NullsOrder::Last));
    keyword(K::Nulls).ignore_then(order).or_not().boxed()
}

fn fill_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, WithFill> {
    let part = |word| -> Rule<'t, Option<Expr>> {
        keyword(word)
            .ignore_then(rules.expr.clone())
            .or_not()
            .boxed()
    };
    keywords([K::With, K::Fill])
        .ignore_then(part(K::From))
        .then(part(K::To))
        .then(part(K::Step))
        .then(part(K::Staleness))
        .map(|(((from, to), step), staleness)| WithFill {
            from,
            to,
            step,
            staleness,
        })
        .boxed()
}

fn interpolate_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<Interpolation>> {
    let column = named(Kind::ColumnName)
        .then(keyword(K::As).ignore_then(rules.expr.clone()).or_not())
        .map(|(column, expr)| Interpolation { column, expr })
        .boxed();
    keyword(K::Interpolate)
        .ignore_then(parens(comma_list(column)).or_not())
        .map(Option::unwrap_or_default)
        .boxed()
}
