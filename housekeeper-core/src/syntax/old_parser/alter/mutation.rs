//! Commands that change rows.

use chumsky::prelude::*;

use super::super::expr::ExprRules;
use super::super::rule::{Rule, comma_list, keyword, required};
use super::super::ttl::assignment_parser;
use super::in_partition_parser;
use crate::syntax::ast::AlterCommand;
use crate::syntax::keyword::Keyword as K;

/// The rules for the two commands.
pub(super) struct MutationCommands<'t> {
    delete: Rule<'t, AlterCommand>,
    update: Rule<'t, AlterCommand>,
}

impl<'t> MutationCommands<'t> {
    pub(super) fn new(rules: &ExprRules<'t>) -> Self {
        let tail = || {
            in_partition_parser(rules)
                .then_ignore(required(K::Where))
                .then(rules.expr.clone())
                .boxed()
        };
        Self {
            delete: keyword(K::Delete)
                .ignore_then(tail())
                .map(|(partition, filter)| AlterCommand::Delete { partition, filter })
                .boxed(),
            update: keyword(K::Update)
                .ignore_then(comma_list(assignment_parser(rules)))
                .then(tail())
                .map(|(assignments, (partition, filter))| AlterCommand::Update {
                    assignments,
                    partition,
                    filter,
                })
                .boxed(),
        }
    }

    pub(super) fn of(&self, first: K) -> Option<&Rule<'t, AlterCommand>> {
        match first {
            K::Delete => Some(&self.delete),
            K::Update => Some(&self.update),
            _ => None,
        }
    }
}
