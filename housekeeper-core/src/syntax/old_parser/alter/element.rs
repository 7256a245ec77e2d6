//! Commands that change an index, a projection or a constraint.

use chumsky::prelude::*;

use super::super::expr::ExprRules;
use super::super::index::{constraint_parser, index_parser, projection_parser};
use super::super::rule::{Rule, keywords};
use super::{element_name, if_exists, if_not_exists, in_partition_parser, position_parser};
use crate::syntax::ast::{AlterCommand, Ident, Partition};
use crate::syntax::keyword::Keyword as K;

/// The rules, each for a command with its first words.
pub(super) struct ElementCommands<'t>(Vec<((K, K), Rule<'t, AlterCommand>)>);

impl<'t> ElementCommands<'t> {
    pub(super) fn new(rules: &ExprRules<'t>) -> Self {
        let add_index = if_not_exists()
            .then(index_parser(rules))
            .then(position_parser(element_name()))
            .map(
                |((if_not_exists, index), position)| AlterCommand::AddIndex {
                    if_not_exists,
                    index,
                    position,
                },
            );
        let add_projection = if_not_exists()
            .then(projection_parser(rules))
            .then(position_parser(element_name()))
            .map(
                |((if_not_exists, projection), position)| AlterCommand::AddProjection {
                    if_not_exists,
                    projection,
                    position,
                },
            );
        let add_constraint =
            if_not_exists()
                .then(constraint_parser(rules))
                .map(|(if_not_exists, constraint)| AlterCommand::AddConstraint {
                    if_not_exists,
                    constraint,
                });
        let dropped = |make: fn(bool, Ident) -> AlterCommand| {
            if_exists()
                .then(element_name())
                .map(move |(if_exists, name)| make(if_exists, name))
                .boxed()
        };
        let in_partition = |make: fn(bool, Ident, Option<Partition>) -> AlterCommand| {
            if_exists()
                .then(element_name())
                .then(in_partition_parser(rules))
                .map(move |((if_exists, name), partition)| make(if_exists, name, partition))
                .boxed()
        };
        let commands = vec![
            ((K::Add, K::Index), add_index.boxed()),
            ((K::Add, K::Projection), add_projection.boxed()),
            ((K::Add, K::Constraint), add_constraint.boxed()),
            (
                (K::Drop, K::Index),
                dropped(|if_exists, name| AlterCommand::DropIndex {
                    if_exists,
                    name: name.into(),
                }),
            ),
            (
                (K::Drop, K::Projection),
                dropped(|if_exists, name| AlterCommand::DropProjection {
                    if_exists,
                    name: name.into(),
                }),
            ),
            (
                (K::Drop, K::Constraint),
                dropped(|if_exists, name| AlterCommand::DropConstraint {
                    if_exists,
                    name: name.into(),
                }),
            ),
            (
                (K::Clear, K::Index),
                in_partition(|if_exists, name, partition| AlterCommand::ClearIndex {
                    if_exists,
                    name: name.into(),
                    partition,
                }),
            ),
            (
                (K::Materialize, K::Index),
                in_partition(
                    |if_exists, name, partition| AlterCommand::MaterializeIndex {
                        if_exists,
                        name: name.into(),
                        partition,
                    },
                ),
            ),
            (
                (K::Clear, K::Projection),
                in_partition(|if_exists, name, partition| AlterCommand::ClearProjection {
                    if_exists,
                    name: name.into(),
                    partition,
                }),
            ),
            (
                (K::Materialize, K::Projection),
                in_partition(
                    |if_exists, name, partition| AlterCommand::MaterializeProjection {
                        if_exists,
                        name: name.into(),
                        partition,
                    },
                ),
            ),
        ];
        let with_words = |((first, second), rule): ((K, K), Rule<'t, AlterCommand>)| {
            let rule = keywords([first, second]).ignore_then(rule).boxed();
            ((first, second), rule)
        };
        Self(commands.into_iter().map(with_words).collect())
    }

    pub(super) fn of(&self, first: K, second: Option<K>) -> Option<&Rule<'t, AlterCommand>> {
        let words = (first, second?);
        let found = self.0.iter().find(|(each, _)| *each == words);
        found.map(|(_, rule)| rule)
    }
}
