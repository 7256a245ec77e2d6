//! Commands that change the table itself.

use chumsky::prelude::*;

use super::super::expr::ExprRules;
use super::super::rule::{Rule, keywords, spanned, string};
use super::super::setting::{setting_name_parser, setting_parser};
use super::super::storage::{key_exprs, sort_key_of};
use super::super::ttl::ttl_item_parser;
use super::{in_partition_parser, items_parser};
use crate::syntax::ast::AlterCommand;
use crate::syntax::keyword::Keyword as K;

/// The rules, each for a command with its first words.
pub(super) struct TableCommands<'t>(Vec<((K, K), Rule<'t, AlterCommand>)>);

impl<'t> TableCommands<'t> {
    pub(super) fn new(rules: &ExprRules<'t>) -> Self {
        let order_by = rules.expr.clone().map(key_exprs);
        let order_by = order_by.map(|key| AlterCommand::ModifyOrderBy(key.map(sort_key_of)));
        let query = spanned(rules.query.clone());
        Self(vec![
            (
                (K::Modify, K::Order),
                keywords([K::Modify, K::Order, K::By])
                    .ignore_then(order_by)
                    .boxed(),
            ),
            (
                (K::Modify, K::Sample),
                keywords([K::Modify, K::Sample, K::By])
                    .ignore_then(rules.expr.clone())
                    .map(AlterCommand::ModifySampleBy)
                    .boxed(),
            ),
            (
                (K::Remove, K::Sample),
                keywords([K::Remove, K::Sample, K::By])
                    .to(AlterCommand::RemoveSampleBy)
                    .boxed(),
            ),
            (
                (K::Modify, K::Ttl),
                keywords([K::Modify, K::Ttl])
                    .ignore_then(items_parser(ttl_item_parser(rules)))
                    .map(AlterCommand::ModifyTtl)
                    .boxed(),
            ),
            (
                (K::Remove, K::Ttl),
                keywords([K::Remove, K::Ttl])
                    .to(AlterCommand::RemoveTtl)
                    .boxed(),
            ),
            (
                (K::Materialize, K::Ttl),
                keywords([K::Materialize, K::Ttl])
                    .ignore_then(in_partition_parser(rules))
                    .map(|partition| AlterCommand::MaterializeTtl { partition })
                    .boxed(),
            ),
            (
                (K::Modify, K::Setting),
                keywords([K::Modify, K::Setting])
                    .ignore_then(items_parser(setting_parser(rules)))
                    .map(AlterCommand::ModifySetting)
                    .boxed(),
            ),
            (
                (K::Reset, K::Setting),
                keywords([K::Reset, K::Setting])
                    .ignore_then(items_parser(setting_name_parser()))
                    .map(AlterCommand::ResetSetting)
                    .boxed(),
            ),
            (
                (K::Modify, K::Comment),
                keywords([K::Modify, K::Comment])
                    .ignore_then(string())
                    .map(AlterCommand::ModifyComment)
                    .boxed(),
            ),
            (
                (K::Modify, K::Query),
                keywords([K::Modify, K::Query])
                    .ignore_then(query)
                    .map(|query| AlterCommand::ModifyQuery(Box::new(query)))
                    .boxed(),
            ),
        ])
    }

    pub(super) fn of(&self, first: K, second: Option<K>) -> Option<&Rule<'t, AlterCommand>> {
        let words = (first, second?);
        let found = self.0.iter().find(|(each, _)| *each == words);
        found.map(|(_, rule)| rule)
    }
}
