//! ALTER TABLE.

mod column;
mod element;
mod mutation;
mod table;
mod unknown;

use chumsky::prelude::*;

use super::create::on_cluster_parser;
use super::expected::Kind;
use super::expr::ExprRules;
use super::object_name::object_name_parser;
use super::rule::{
    Reader, Rule, diagnosed, diagnosed_at, eat_symbol, flag, keyword, keywords, look, named,
    position, read_symbol, span_since,
};
use super::setting::settings_parser;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Span, Spanned};
use crate::syntax::ast::{
    AlterCommand, AlterTable, ExprKind, Ident, Partition, Position, Statement,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// `ALTER TABLE …`
pub(super) fn alter_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Statement> {
    keywords([K::Alter, K::Table])
        .ignore_then(object_name_parser())
        .then(on_cluster_parser())
        .then(commands_parser(rules))
        .then(settings_parser(rules))
        .map(|(((name, on_cluster), commands), settings)| {
            Statement::AlterTable(AlterTable {
                name,
                on_cluster,
                commands,
                settings,
            })
        })
        .boxed()
}

/// Commands with commas between them; all of them in parentheses, or none.
fn commands_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<Spanned<AlterCommand>>> {
    let command = command_parser(rules);
    custom(move |input| {
        let mut commands = Vec::new();
        let in_parens = look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen));
        loop {
            if in_parens {
                read_symbol(input, Symbol::LeftParen)?;
            }
            let start = position(input);
            let command = input.parse(&command)?;
            commands.push(Spanned::new(command, span_since(input, start)));
            if in_parens {
                read_symbol(input, Symbol::RightParen)?;
            }
            if !eat_symbol(input, Symbol::Comma) {
                return Ok(commands);
            }
        }
    })
    .boxed()
}

/// One command, chosen by its first two words.
fn command_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, AlterCommand> {
    let column = column::ColumnCommands::new(rules);
    let element = element::ElementCommands::new(rules);
    let table = table::TableCommands::new(rules);
    let mutation = mutation::MutationCommands::new(rules);
    custom(move |input| {
        let first = look(input, 0).and_then(Token::keyword);
        let second = look(input, 1).and_then(Token::keyword);
        let Some(first) = first else {
            return unknown::refuse_command(input);
        };
        let rule = column
            .of(first, second)
            .or_else(|| element.of(first, second))
            .or_else(|| table.of(first, second))
            .or_else(|| mutation.of(first));
        match rule {
            Some(rule) => input.parse(rule),
            None => unknown::refuse_command(input),
        }
    })
    .boxed()
}

/// `IF EXISTS`
fn if_exists<'t>() -> Rule<'t, bool> {
    flag([K::If, K::Exists])
}

/// `IF NOT EXISTS`
fn if_not_exists<'t>() -> Rule<'t, bool> {
    flag([K::If, K::Not, K::Exists])
}

/// `FIRST`, `AFTER name`, or nothing
fn position_parser(name: Rule<'_, Ident>) -> Rule<'_, Option<Position>> {
    keyword(K::First)
        .to(Position::First)
        .or(keyword(K::After)
            .ignore_then(name)
            .map(|name| Position::After(name.into())))
        .or_not()
        .boxed()
}

/// `IN PARTITION …`, or nothing
fn in_partition_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Option<Partition>> {
    let id = keyword(K::Id)
        .ignore_then(super::literal::literal_parser())
        .map(Partition::Id)
        .boxed();
    let expr = rules.expr.clone();
    let value = custom(move |input| {
        let start = position(input);
        let value = input.parse(&expr)?;
        match value.node {
            ExprKind::Literal(_)
            | ExprKind::Tuple(_)
            | ExprKind::Function(_)
            | ExprKind::Parameter(_) => Ok(Partition::Value(value)),
            _ => diagnosed_at(input, start, || not_a_partition(value.span)),
        }
    })
    .boxed();
    keywords([K::In, K::Partition])
        .ignore_then(id.or(value))
        .or_not()
        .boxed()
}

fn not_a_partition(span: Span) -> Diagnostic {
    let message = "a partition is given by its values";
    Diagnostic::error(Code::UnexpectedToken, message)
        .at(span, "not a value")
        .help("write a literal, a tuple of literals, or `ID '…'`")
}

/// Items with commas between them. They swallow the commas, so no other command can follow.
fn items_parser<'t, O: 't>(item: Rule<'t, O>) -> Rule<'t, Vec<O>> {
    custom(move |input| {
        let mut items = vec![input.parse(&item)?];
        while eat_symbol(input, Symbol::Comma) {
            if let Some(command) = next_command(input) {
                return diagnosed(input, || follows_a_list(command));
            }
            items.push(input.parse(&item)?);
        }
        Ok(items)
    })
    .boxed()
}

fn follows_a_list(command: Span) -> Diagnostic {
    let message = "no command can follow this list without parentheses";
    Diagnostic::error(Code::UnexpectedToken, message)
        .at(
            command,
            "ClickHouse reads this as an item of the list before",
        )
        .help("put the command with the list last, or each command in parentheses")
}

/// The place of the next command, if one starts here rather than one more item.
fn next_command(input: &mut Reader<'_, '_>) -> Option<Span> {
    let token = look(input, 0)?;
    let first = token.keyword();
    // `RESET SETTING a, remove SETTINGS …`: the last is a setting's name.
    let second = look(input, 1).is_some_and(|token| {
        matches!(token.kind, TokenKind::Word(..) | TokenKind::Quoted(_))
            && token.keyword() != Some(K::Settings)
    });
    let is_command = matches!(
        first,
        Some(
            K::Add
                | K::Alter
                | K::Clear
                | K::Comment
                | K::Delete
                | K::Drop
                | K::Materialize
                | K::Modify
                | K::Remove
                | K::Rename
                | K::Reset
                | K::Update
        )
    );
    (second && is_command).then_some(token.span)
}

/// The name of an index, a projection or a constraint.
fn element_name<'t>() -> Rule<'t, Ident> {
    named(Kind::Name)
}
