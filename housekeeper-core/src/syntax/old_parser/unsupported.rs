//! Statements that are not supported yet, and what is no statement at all.

use super::error::describe;
use super::expected::one_of;
use crate::diagnostic::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// The first words of the statements that are supported.
const SUPPORTED: [&str; 8] = [
    "CREATE", "ALTER", "DROP", "RENAME", "EXCHANGE", "INSERT", "SELECT", "WITH",
];

/// ClickHouse's other statements.
const STATEMENTS: [&str; 32] = [
    "ATTACH", "BACKUP", "BEGIN", "CHECK", "COMMIT", "DELETE", "DESC", "DESCRIBE", "DETACH",
    "EXECUTE", "EXISTS", "EXPLAIN", "GRANT", "KILL", "MOVE", "OPTIMIZE", "REPLACE", "RESTORE",
    "REVOKE", "ROLLBACK", "SET", "SHOW", "SNAPSHOT", "START", "STOP", "SYSTEM", "TRUNCATE",
    "UNDROP", "UPDATE", "USE", "WATCH", "COPY",
];

/// What can be created, altered or dropped besides what is supported.
const OBJECTS: [&str; 19] = [
    "DATABASE",
    "FUNCTION",
    "INDEX",
    "LIVE",
    "MASKING",
    "NAMED",
    "POLICY",
    "PROFILE",
    "QUOTA",
    "RESOURCE",
    "ROLE",
    "ROW",
    "SETTINGS",
    "STREAM",
    "USER",
    "WINDOW",
    "WORKLOAD",
    "TEMPORARY",
    "UNIQUE",
];

/// Why these tokens are no statement that is supported; `None` when they may be one.
pub(super) fn refuse(tokens: &[Token<'_>]) -> Option<Diagnostic> {
    let first = tokens.first()?;
    let TokenKind::Word(word, keyword) = first.kind else {
        return (!first.is(Symbol::LeftParen)).then(|| not_a_statement(first, None));
    };
    match keyword {
        Some(K::Select | K::With | K::From | K::Insert | K::Exchange | K::Rename) => None,
        Some(K::Create) => refuse_object(
            tokens,
            &["TABLE", "VIEW", "MATERIALIZED", "DICTIONARY", "DATABASE"],
        ),
        Some(K::Alter) => refuse_object(tokens, &["TABLE"]),
        Some(K::Drop) => refuse_object(tokens, &["TABLE", "VIEW", "DICTIONARY", "DATABASE"]),
        _ if STATEMENTS
            .iter()
            .any(|each| each.eq_ignore_ascii_case(word)) =>
        {
            Some(unsupported(&word.to_ascii_uppercase(), first))
        }
        _ => {
            let known = SUPPORTED.into_iter().chain(STATEMENTS);
            Some(not_a_statement(first, nearest(word, known)))
        }
    }
}

/// Looks at what is created, altered or dropped.
fn refuse_object(tokens: &[Token<'_>], supported: &[&str]) -> Option<Diagnostic> {
    let verb = &tokens[0];
    let replaces = tokens.get(1).and_then(Token::keyword) == Some(K::Or)
        && tokens.get(2).and_then(Token::keyword) == Some(K::Replace);
    let mut at = if replaces { 3 } else { 1 };
    let creates_temporary = verb.keyword() == Some(K::Create)
        && tokens.get(at).and_then(Token::keyword) == Some(K::Temporary)
        && tokens.get(at + 1).and_then(Token::keyword) == Some(K::Table);
    if creates_temporary {
        at += 1;
    }
    let object = tokens.get(at)?;
    let TokenKind::Word(word, _) = object.kind else {
        return None;
    };
    let word = word.to_ascii_uppercase();
    let TokenKind::Word(verb_word, _) = verb.kind else {
        return None;
    };
    if supported.contains(&word.as_str()) {
        return None;
    }
    if OBJECTS.contains(&word.as_str()) || ["TABLE", "VIEW", "DICTIONARY"].contains(&word.as_str())
    {
        let name = format!("{} {word}", verb_word.to_ascii_uppercase());
        return Some(unsupported(&name, verb));
    }
    let wanted: Vec<_> = supported.iter().map(|each| format!("`{each}`")).collect();
    let wanted = one_of(&wanted).unwrap_or_default();
    let message = format!("expected {wanted}, found {}", describe(object));
    let diagnostic = Diagnostic::error(Code::UnexpectedToken, message).at(object.span, "");
    let known = supported.iter().copied();
    Some(match nearest(&word, known) {
        Some(name) => diagnostic.help(format!("did you mean `{name}`?")),
        None => diagnostic,
    })
}

fn unsupported(name: &str, token: &Token<'_>) -> Diagnostic {
    let message = format!("`{name}` statements are not supported yet");
    Diagnostic::error(Code::UnsupportedStatement, message).at(token.span, "this statement")
}

fn not_a_statement(token: &Token<'_>, nearest: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        Code::UnexpectedToken,
        format!("expected a statement, found {}", describe(token)),
    )
    .at(token.span, "no statement starts like this");
    match nearest {
        Some(name) => diagnostic.help(format!("did you mean `{name}`?")),
        None => diagnostic,
    }
}
