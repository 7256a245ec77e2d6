//! `GROUP BY`.

use chumsky::prelude::*;

use super::super::expr::ExprRules;
use super::super::rule::{Rule, comma_list, flag, keyword, keywords, paren_list, symbol};
use crate::syntax::ast::{Expr, GroupBy, GroupKeys, GroupModifier};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// `GROUP BY …` and what goes with it, all of which may be missing.
pub(super) fn group_by_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Option<GroupBy>> {
    let with = |word, modifier| keywords([K::With, word]).to(modifier);
    let modifier = with(K::Rollup, GroupModifier::Rollup)
        .or(with(K::Cube, GroupModifier::Cube))
        .or_not()
        .boxed();
    keywords([K::Group, K::By])
        .ignore_then(keys_parser(rules))
        .or_not()
        .then(modifier)
        .then(flag([K::With, K::Totals]))
        .filter(|((keys, with_modifier), _)| {
            // `CUBE(a) WITH CUBE` is one too many.
            let with_its_own = keys
                .as_ref()
                .is_some_and(|(_, modifier)| modifier.is_some());
            !(with_its_own && with_modifier.is_some())
        })
        .map(|((keys, with_modifier), with_totals)| {
            let absent = keys.is_none() && with_modifier.is_none() && !with_totals;
            let (keys, modifier) = keys.unwrap_or((GroupKeys::Exprs(Vec::new()), None));
            let group_by = GroupBy {
                keys,
                modifier: modifier.or(with_modifier),
                with_totals,
            };
            (!absent).then_some(group_by)
        })
        .boxed()
}

type Keys = (GroupKeys, Option<GroupModifier>);

fn keys_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Keys> {
    let element = || rules.element.clone();
    let all = keyword(K::All).to((GroupKeys::All, None)).boxed();
    let sets = keywords([K::Grouping, K::Sets])
        .ignore_then(symbol(Symbol::LeftParen))
        .ignore_then(comma_list(set_parser(element())))
        .then_ignore(symbol(Symbol::RightParen))
        .map(|sets| (GroupKeys::GroupingSets(sets), None))
        .boxed();
    let call = |word, modifier| {
        keyword(word)
            .ignore_then(paren_list(element()))
            .map(move |keys| (GroupKeys::Exprs(keys), Some(modifier)))
            .boxed()
    };
    let exprs = comma_list(element())
        .map(|keys| (GroupKeys::Exprs(keys), None))
        .boxed();
    choice((
        all,
        sets,
        call(K::Rollup, GroupModifier::Rollup),
        call(K::Cube, GroupModifier::Cube),
        exprs,
    ))
    .boxed()
}

/// One grouping set: `(a, b)`, `()`, `a`
fn set_parser(element: Rule<'_, Expr>) -> Rule<'_, Vec<Expr>> {
    paren_list(element.clone())
        .or(element.map(|expr| vec![expr]))
        .boxed()
}
