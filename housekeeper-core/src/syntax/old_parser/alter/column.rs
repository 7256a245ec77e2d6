//! Commands that change a column.

use chumsky::prelude::*;

use super::super::column::{ColumnForm, column_name_parser, column_parser};
use super::super::expr::ExprRules;
use super::super::rule::{Rule, keyword, keywords, look, required, string};
use super::super::setting::{setting_name_parser, setting_parser};
use super::{if_exists, if_not_exists, in_partition_parser, items_parser, position_parser};
use crate::syntax::ast::{AlterCommand, ColumnProperty};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Token;

/// The rules, each for a command with its first words.
pub(super) struct ColumnCommands<'t> {
    add: Rule<'t, AlterCommand>,
    drop: Rule<'t, AlterCommand>,
    modify: Rule<'t, AlterCommand>,
    alter: Rule<'t, AlterCommand>,
    rename: Rule<'t, AlterCommand>,
    comment: Rule<'t, AlterCommand>,
    clear: Rule<'t, AlterCommand>,
    materialize: Rule<'t, AlterCommand>,
}

impl<'t> ColumnCommands<'t> {
    pub(super) fn new(rules: &ExprRules<'t>) -> Self {
        let column = || column_name_parser();
        let partition = || in_partition_parser(rules);
        Self {
            add: keywords([K::Add, K::Column])
                .ignore_then(if_not_exists())
                .then(column_parser(rules, ColumnForm::Add))
                .then(position_parser(column()))
                .map(
                    |((if_not_exists, column), position)| AlterCommand::AddColumn {
                        if_not_exists,
                        column,
                        position,
                    },
                )
                .boxed(),
            drop: keywords([K::Drop, K::Column])
                .ignore_then(if_exists())
                .then(column())
                .map(|(if_exists, column)| AlterCommand::DropColumn {
                    if_exists,
                    column: column.into(),
                })
                .boxed(),
            modify: modify_parser(rules, K::Modify),
            alter: modify_parser(rules, K::Alter),
            rename: keywords([K::Rename, K::Column])
                .ignore_then(if_exists())
                .then(column())
                .then_ignore(required(K::To))
                .then(column())
                .map(|((if_exists, from), to)| AlterCommand::RenameColumn {
                    if_exists,
                    from: from.into(),
                    to: to.into(),
                })
                .boxed(),
            comment: keywords([K::Comment, K::Column])
                .ignore_then(if_exists())
                .then(column())
                .then(string())
                .map(
                    |((if_exists, column), comment)| AlterCommand::CommentColumn {
                        if_exists,
                        column: column.into(),
                        comment,
                    },
                )
                .boxed(),
            clear: keywords([K::Clear, K::Column])
                .ignore_then(if_exists())
                .then(column())
                .then(partition())
                .map(
                    |((if_exists, column), partition)| AlterCommand::ClearColumn {
                        if_exists,
                        column: column.into(),
                        partition,
                    },
                )
                .boxed(),
            materialize: keywords([K::Materialize, K::Column])
                .ignore_then(column())
                .then(partition())
                .map(|(column, partition)| AlterCommand::MaterializeColumn {
                    column: column.into(),
                    partition,
                })
                .boxed(),
        }
    }

    pub(super) fn of(&self, first: K, second: Option<K>) -> Option<&Rule<'t, AlterCommand>> {
        if second != Some(K::Column) {
            return None;
        }
        match first {
            K::Add => Some(&self.add),
            K::Drop => Some(&self.drop),
            K::Modify => Some(&self.modify),
            K::Alter => Some(&self.alter),
            K::Rename => Some(&self.rename),
            K::Comment => Some(&self.comment),
            K::Clear => Some(&self.clear),
            K::Materialize => Some(&self.materialize),
            _ => None,
        }
    }
}

/// `MODIFY COLUMN …`, or `ALTER COLUMN … TYPE …`, which is the same
fn modify_parser<'t>(rules: &ExprRules<'t>, word: K) -> Rule<'t, AlterCommand> {
    let head = keywords([word, K::Column]).ignore_then(if_exists()).boxed();
    let named = || head.clone().then(column_name_parser()).boxed();
    let remove = named()
        .then_ignore(keyword(K::Remove))
        .then(property_parser())
        .map(
            |((if_exists, column), property)| AlterCommand::RemoveColumnProperty {
                if_exists,
                column: column.into(),
                property,
            },
        )
        .boxed();
    let modify_setting = named()
        .then_ignore(keywords([K::Modify, K::Setting]))
        .then(items_parser(setting_parser(rules)))
        .map(
            |((if_exists, column), settings)| AlterCommand::ModifyColumnSetting {
                if_exists,
                column: column.into(),
                settings,
            },
        )
        .boxed();
    let reset_setting = named()
        .then_ignore(keywords([K::Reset, K::Setting]))
        .then(items_parser(setting_name_parser()))
        .map(
            |((if_exists, column), settings)| AlterCommand::ResetColumnSetting {
                if_exists,
                column: column.into(),
                settings,
            },
        )
        .boxed();
    let form = if word == K::Alter {
        ColumnForm::Alter
    } else {
        ColumnForm::Modify
    };
    let change = head
        .clone()
        .then(column_parser(rules, form))
        .then(position_parser(column_name_parser()))
        .map(
            |((if_exists, column), position)| AlterCommand::ModifyColumn {
                if_exists,
                column,
                position,
            },
        )
        .boxed();
    custom(move |input| {
        let exists = usize::from(look(input, 2).and_then(Token::keyword) == Some(K::If)) * 2;
        // After the name, which may have dots: `n.a`.
        let mut after = 3 + exists;
        while look(input, after).is_some_and(|token| token.is(crate::syntax::token::Symbol::Dot)) {
            after += 2;
        }
        let mut word = |ahead| look(input, ahead).and_then(Token::keyword);
        let rule = match (word(after), word(after + 1)) {
            (Some(K::Remove), _) => &remove,
            (Some(K::Modify), Some(K::Setting)) => &modify_setting,
            (Some(K::Reset), Some(K::Setting)) => &reset_setting,
            _ => &change,
        };
        input.parse(rule)
    })
    .boxed()
}

/// What stands after `REMOVE`.
fn property_parser<'t>() -> Rule<'t, ColumnProperty> {
    choice((
        keyword(K::Default).to(ColumnProperty::Default),
        keyword(K::Materialized).to(ColumnProperty::Materialized),
        keyword(K::Alias).to(ColumnProperty::Alias),
        keyword(K::Ephemeral).to(ColumnProperty::Ephemeral),
        keyword(K::Comment).to(ColumnProperty::Comment),
        keyword(K::Codec).to(ColumnProperty::Codec),
        keyword(K::Ttl).to(ColumnProperty::Ttl),
        keyword(K::Settings).to(ColumnProperty::Settings),
    ))
    .boxed()
}
