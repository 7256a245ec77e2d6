//! What is no command.

use super::super::cursor::{Parse, Parser};
use super::super::error::describe;
use super::super::expected::{Kind, one_of};
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::syntax::token::{Token, TokenKind};

/// ClickHouse's commands: the first word, and the words that may come second.
const COMMANDS: [(&str, &[&str]); 24] = [
    (
        "ADD",
        &["COLUMN", "INDEX", "PROJECTION", "CONSTRAINT", "STATISTICS"],
    ),
    ("ALTER", &["COLUMN"]),
    ("APPLY", &["DELETED", "PATCHES"]),
    ("ATTACH", &["PART", "PARTITION"]),
    ("CLEAR", &["COLUMN", "INDEX", "PROJECTION", "STATISTICS"]),
    ("COMMENT", &["COLUMN"]),
    ("DELETE", &["WHERE", "IN"]),
    ("DETACH", &["PART", "PARTITION"]),
    (
        "DROP",
        &[
            "COLUMN",
            "INDEX",
            "PROJECTION",
            "CONSTRAINT",
            "PARTITION",
            "PART",
            "DETACHED",
            "STATISTICS",
        ],
    ),
    ("EXECUTE", &[]),
    ("FETCH", &["PART", "PARTITION"]),
    ("FORGET", &["PARTITION"]),
    ("FREEZE", &[]),
    (
        "MATERIALIZE",
        &["COLUMN", "INDEX", "PROJECTION", "TTL", "STATISTICS"],
    ),
    (
        "MODIFY",
        &[
            "COLUMN",
            "ORDER",
            "SAMPLE",
            "TTL",
            "SETTING",
            "COMMENT",
            "QUERY",
            "REFRESH",
            "DEFINER",
            "SQL",
            "STATISTICS",
            "PROJECTION",
            "CONSTRAINT",
        ],
    ),
    ("MOVE", &["PART", "PARTITION"]),
    ("REMOVE", &["TTL", "SAMPLE"]),
    ("RENAME", &["COLUMN"]),
    ("REPLACE", &["PARTITION"]),
    ("RESET", &["SETTING"]),
    ("REWRITE", &["PARTS"]),
    ("UNFREEZE", &[]),
    ("UNLOCK", &["SNAPSHOT"]),
    ("UPDATE", &[]),
];

impl Parser<'_> {
    /// Fails at what is no command, saying what could stand here.
    pub(super) fn refuse_command<T>(&mut self) -> Parse<T> {
        let Some(first) = self.peek() else {
            return self.fail(Kind::AlterCommand);
        };
        let second = self.peek_at(1);
        match command(first) {
            Some((word, seconds)) => {
                self.refuse_at(self.at() + 1, || wrong_second(first, word, seconds, second))
            }
            None => self.refuse(|| not_a_command(first)),
        }
    }
}

/// The command that a word begins: its text, and the words that may come second.
pub(super) fn command(token: &Token<'_>) -> Option<(&'static str, &'static [&'static str])> {
    let word = word_of(token)?;
    COMMANDS
        .into_iter()
        .find(|(command, _)| command.eq_ignore_ascii_case(word))
}

const fn word_of<'t>(token: &Token<'t>) -> Option<&'t str> {
    match token.kind {
        TokenKind::Word(word, _) => Some(word),
        _ => None,
    }
}

fn not_a_command(token: &Token<'_>) -> Diagnostic {
    let message = format!(
        "expected an ALTER command such as `ADD COLUMN`, found {}",
        describe(token)
    );
    let diagnostic = Diagnostic::error(Code::UnexpectedToken, message)
        .at(token.span, "no command starts like this");
    let commands = COMMANDS.iter().map(|(command, _)| *command);
    with_suggestion(diagnostic, word_of(token), commands)
}

/// The first word is a command's; what follows is not.
fn wrong_second(
    first: &Token<'_>,
    word: &str,
    seconds: &[&str],
    second: Option<&Token<'_>>,
) -> Diagnostic {
    const MANY: usize = 5;
    let some = &seconds[..if seconds.len() > MANY {
        3
    } else {
        seconds.len()
    }];
    let wanted: Vec<_> = some.iter().map(|each| format!("`{each}`")).collect();
    let wanted = one_of(&wanted).unwrap_or_default();
    let wanted = if some.len() < seconds.len() {
        format!("a word such as {wanted}")
    } else {
        wanted
    };
    let found = second.map_or_else(|| "the end of the statement".to_owned(), describe);
    let message = format!("expected {wanted} after `{word}`, found {found}");
    let span = second.map_or_else(|| first.span.after(), |second| second.span);
    let diagnostic = Diagnostic::error(Code::UnexpectedToken, message).at(span, "");
    let second = second.and_then(word_of);
    with_suggestion(diagnostic, second, seconds.iter().copied())
}

fn with_suggestion<'c>(
    diagnostic: Diagnostic,
    word: Option<&str>,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Diagnostic {
    match word.and_then(|word| nearest(word, candidates)) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic,
    }
}
