//! Where a space stands between two words of a line.

use super::brackets::Brackets;
use super::word::{Word, WordKind};
use crate::syntax::token::Symbol as S;

/// Keywords whose parenthesis belongs to them like that of a function.
const CALLS: [&str; 40] = [
    "APPLY",
    "ARRAY",
    "CAST",
    "CHECK",
    "CODEC",
    "COLUMNS",
    "CUBE",
    "DATEADD",
    "DATEDIFF",
    "DATESUB",
    "DATE_ADD",
    "DATE_DIFF",
    "DATE_SUB",
    "DISK",
    "EXISTS",
    "EXTRACT",
    "IF",
    "LAYOUT",
    "LEFT",
    "LIFETIME",
    "LTRIM",
    "OVERLAY",
    "POSITION",
    "RANGE",
    "RIGHT",
    "ROLLUP",
    "RTRIM",
    "SOURCE",
    "STATISTICS",
    "SUBSTRING",
    "TIMESTAMPADD",
    "TIMESTAMPDIFF",
    "TIMESTAMPSUB",
    "TIMESTAMP_ADD",
    "TIMESTAMP_DIFF",
    "TIMESTAMP_SUB",
    "TOP",
    "TRIM",
    "TUPLE",
    "VIEW",
];

/// Whether a space stands before word `at`, where the line is not broken there.
pub(super) fn has_space(words: &[Word<'_>], brackets: &Brackets, at: usize) -> bool {
    if at == 0 {
        return false;
    }
    let (before, word) = (&words[at - 1], &words[at]);
    let space = wants_space(words, brackets, at);
    space || !(word.glued || word.notes.is_empty() && may_touch(before, word))
}

/// Whether two words are still two when they touch.
fn may_touch(before: &Word<'_>, word: &Word<'_>) -> bool {
    let (Some(last), Some(first)) = (
        before.text.as_bytes().last().copied(),
        word.text.as_bytes().first().copied(),
    ) else {
        return false;
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
    let is_free = |byte: u8| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b',' | b';');
    if is_free(last) || is_free(first) {
        return true;
    }
    match (before.kind, word.kind) {
        (WordKind::Name, WordKind::Symbol(S::Dot | S::DoubleColon))
        | (WordKind::Literal | WordKind::Keyword, WordKind::Symbol(S::DoubleColon)) => true,
        (WordKind::Symbol(S::Dot), _) => !first.is_ascii_digit() && first != b'.',
        (WordKind::Symbol(_), _) => is_word(first) || matches!(first, b'\'' | b'"' | b'`'),
        _ => false,
    }
}

fn wants_space(words: &[Word<'_>], brackets: &Brackets, at: usize) -> bool {
    let (before, word) = (&words[at - 1], &words[at]);
    match before.kind {
        WordKind::Symbol(
            S::LeftParen
            | S::LeftBracket
            | S::LeftBrace
            | S::Dot
            | S::DoubleColon
            | S::At
            | S::DoubleAt
            | S::Caret
            | S::Dollar,
        ) => return false,
        WordKind::Symbol(S::Plus | S::Minus) if is_sign(words, at - 1) => return false,
        WordKind::Symbol(S::Colon) => {
            let after_dot = at >= 2 && words[at - 2].is_symbol(S::Dot);
            if after_dot || is_parameter(words, at - 1) {
                return false;
            }
        }
        _ => {}
    }
    match word.kind {
        WordKind::Symbol(symbol) => match symbol {
            S::RightParen
            | S::RightBracket
            | S::RightBrace
            | S::Comma
            | S::Semicolon
            | S::Dot
            | S::DoubleColon
            | S::At => false,
            S::LeftBracket => !(before.ends_operand() || before.is("ARRAY")),
            S::LeftParen => match before.kind {
                WordKind::Name | WordKind::Symbol(S::RightParen) => false,
                WordKind::Keyword => !before.is_any(&CALLS),
                _ => true,
            },
            S::Colon => !brackets.is_in_braces(words, at),
            _ => true,
        },
        _ => true,
    }
}

/// Whether a plus or minus is a sign and no operator between two operands.
pub(super) fn is_sign(words: &[Word<'_>], at: usize) -> bool {
    (words[at].is_symbol(S::Minus) || words[at].is_symbol(S::Plus))
        && (at == 0 || !words[at - 1].ends_operand())
}

/// Whether the colon at `at` is that of a query parameter: `{name:Type}`.
fn is_parameter(words: &[Word<'_>], at: usize) -> bool {
    at >= 2
        && words[at - 2].is_symbol(S::LeftBrace)
        && matches!(words[at - 1].kind, WordKind::Name | WordKind::Keyword)
}
