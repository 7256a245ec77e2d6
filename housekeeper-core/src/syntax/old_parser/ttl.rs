//! TTL of tables.

use chumsky::prelude::*;

use super::column::{codec_parser, column_name_parser};
use super::expr::ExprRules;
use super::rule::{Rule, comma_list, flag, keyword, keywords, spanned, string, symbol};
use crate::source::Spanned;
use crate::syntax::ast::{Assignment, TtlAction, TtlItem};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

/// One rule: a moment and what happens then.
pub(super) fn ttl_item_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Spanned<TtlItem>> {
    let item = rules
        .expr
        .clone()
        .then(action_parser(rules))
        .map(|(expr, action)| TtlItem { expr, action });
    spanned(item.boxed())
}

fn action_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, TtlAction> {
    let place = |word| {
        keywords([K::To, word])
            .ignore_then(flag([K::If, K::Exists]))
            .then(string())
            .boxed()
    };
    let to_disk = place(K::Disk)
        .map(|(if_exists, name)| TtlAction::ToDisk { if_exists, name })
        .boxed();
    let to_volume = place(K::Volume)
        .map(|(if_exists, name)| TtlAction::ToVolume { if_exists, name })
        .boxed();
    let set = keyword(K::Set)
        .ignore_then(comma_list(assignment_parser(rules)))
        .or_not()
        .map(Option::unwrap_or_default)
        .boxed();
    let group_by = keywords([K::Group, K::By])
        .ignore_then(comma_list(rules.expr.clone()))
        .then(set)
        .map(|(keys, set)| TtlAction::GroupBy { keys, set })
        .boxed();
    let recompress = keywords([K::Recompress, K::Codec])
        .ignore_then(codec_parser(rules))
        .map(TtlAction::Recompress)
        .boxed();
    let filter = keyword(K::Where).ignore_then(rules.expr.clone()).or_not();
    let delete = keyword(K::Delete)
        .or_not()
        .ignore_then(filter)
        .map(|filter| TtlAction::Delete { filter })
        .boxed();
    choice((to_disk, to_volume, group_by, recompress, delete)).boxed()
}

/// `column = expr`
pub(super) fn assignment_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Assignment> {
    column_name_parser()
        .then_ignore(symbol(Symbol::Equal))
        .then(rules.expr.clone())
        .map(|(column, value)| Assignment { column, value })
        .boxed()
}
