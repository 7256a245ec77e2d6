//! ALTER TABLE.

mod column;
mod element;
mod mutation;
mod table;

use chumsky::prelude::*;

use super::create::on_cluster_parser;
use super::expected::{Expected, Kind};
use super::expr::ExprRules;
use super::object_name::object_name_parser;
use super::rule::{
    Outcome, Reader, Rule, diagnosed, diagnosed_at, eat_symbol, expected, flag, keyword, keywords,
    look, named, position, read_symbol, span_since,
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

/// Commands with commas between them; each may stand in parentheses.
fn commands_parser<'t>(rules: &ExprRules<'t>) -> Rule<'t, Vec<Spanned<AlterCommand>>> {
    let command = command_parser(rules);
    custom(move |input| {
        let mut commands = Vec::new();
        loop {
            let in_parens = eat_symbol(input, Symbol::LeftParen);
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
            return unknown_command(input);
        };
        let rule = column
            .of(first, second)
            .or_else(|| element.of(first, second))
            .or_else(|| table.of(first, second))
            .or_else(|| mutation.of(first));
        match rule {
            Some(rule) => input.parse(rule),
            None => unknown_command(input),
        }
    })
    .boxed()
}

/// Fails naming the command, if what stands here is one of ClickHouse's.
fn unknown_command<O>(input: &mut Reader<'_, '_>) -> Outcome<O> {
    const WORDS: [K; 21] = [
        K::Add,
        K::Alter,
        K::Apply,
        K::Attach,
        K::Clear,
        K::Comment,
        K::Delete,
        K::Detach,
        K::Drop,
        K::Execute,
        K::Fetch,
        K::Forget,
        K::Freeze,
        K::Materialize,
        K::Modify,
        K::Move,
        K::Remove,
        K::Replace,
        K::Reset,
        K::Rewrite,
        K::Unfreeze,
    ];
    let first = look(input, 0);
    let is_command = first
        .and_then(Token::keyword)
        .is_some_and(|keyword| WORDS.contains(&keyword));
    let (Some(first), Some(second)) = (first.filter(|_| is_command), look(input, 1)) else {
        return expected(input, Expected::Kind(Kind::AlterCommand));
    };
    let word = |token: &Token<'_>| match token.kind {
        TokenKind::Word(word, _) => format!(" {}", word.to_ascii_uppercase()),
        _ => String::new(),
    };
    let name = format!("{}{}", word(first).trim_start(), word(second));
    let span = first.span;
    diagnosed(input, || {
        let message = format!("`{name}` is not supported yet in ALTER TABLE");
        Diagnostic::error(Code::UnsupportedClause, message).at(span, "this command")
    })
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
        .or(keyword(K::After).ignore_then(name).map(Position::After))
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

/// Items with commas between them, up to a comma after which the next command starts.
fn items_parser<'t, O: 't>(item: Rule<'t, O>) -> Rule<'t, Vec<O>> {
    custom(move |input| {
        let mut items = vec![input.parse(&item)?];
        loop {
            let before = input.save();
            if !eat_symbol(input, Symbol::Comma) {
                return Ok(items);
            }
            if starts_command(input) {
                input.rewind(before);
                return Ok(items);
            }
            items.push(input.parse(&item)?);
        }
    })
    .boxed()
}

/// Whether the next command starts here, rather than one more item named like one.
fn starts_command(input: &mut Reader<'_, '_>) -> bool {
    let first = look(input, 0).and_then(Token::keyword);
    let second = look(input, 1)
        .is_some_and(|token| matches!(token.kind, TokenKind::Word(..) | TokenKind::Quoted(_)));
    second
        && matches!(
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
        )
}

/// The name of an index, a projection or a constraint.
fn element_name<'t>() -> Rule<'t, Ident> {
    named(Kind::Name)
}
