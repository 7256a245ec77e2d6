//! From a parse that failed to what the user reads.

use super::cursor::Parser;
use super::expected::Expectations;
use crate::diagnostic::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Says why a parse of at least one token failed.
pub(super) fn explain(parser: &mut Parser<'_>) -> Diagnostic {
    let (tokens, text) = (parser.tokens(), parser.text());
    let (at, expected, diagnosis) = parser.take_failure();
    let place = tokens.get(at);
    if let Some(mut diagnosis) = diagnosis {
        if diagnosis.labels.is_empty() {
            let span = place.or(tokens.last()).map(|token| token.span);
            if let Some(span) = span {
                diagnosis = diagnosis.at(span, "");
            }
        }
        return diagnosis;
    }
    let wanted = expected.describe();
    let found = place.map_or_else(|| "the end of the statement".to_owned(), describe);
    let message = match &wanted {
        Some(wanted) => format!("expected {wanted}, found {found}"),
        None => format!("unexpected {found}"),
    };
    let label = match place {
        Some(_) => "unexpected",
        None => "the statement ends here",
    };
    let span = match (place, tokens.last()) {
        (Some(token), _) => token.span,
        (None, Some(last)) => last.span.after(),
        (None, None) => return Diagnostic::error(Code::UnexpectedToken, message),
    };
    let diagnostic = Diagnostic::error(Code::UnexpectedToken, message).at(span, label);
    let help = typo(tokens, at, &expected).or_else(|| missing_comma(tokens, at, &expected, text));
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// The keyword that was meant, at the place of the error or just before it: in `FORM t` the error
/// is at `t`, since `FORM` may be a name.
fn typo(tokens: &[Token<'_>], at: usize, expected: &Expectations) -> Option<String> {
    let word = |at: usize| match tokens.get(at)?.kind {
        TokenKind::Word(word, keyword) => Some((word, keyword)),
        _ => None,
    };
    let meant = |word: &str| nearest(word, expected.words());
    if let Some((word, _)) = word(at)
        && let Some(keyword) = meant(word)
    {
        return Some(format!("did you mean `{keyword}`?"));
    }
    let (word, keyword) = word(at.checked_sub(1)?)?;
    if keyword.is_some() {
        return None;
    }
    meant(word).map(|keyword| format!("did you mean `{keyword}` in place of `{word}`?"))
}

/// Whether a comma lacks at the end of a line.
fn missing_comma(
    tokens: &[Token<'_>],
    at: usize,
    expected: &Expectations,
    text: &str,
) -> Option<String> {
    let (before, found) = (tokens.get(at.checked_sub(1)?)?, tokens.get(at)?);
    let is_name = matches!(found.kind, TokenKind::Word(..) | TokenKind::Quoted(_));
    let between = &text[before.span.end as usize..found.span.start as usize];
    (is_name && between.contains('\n') && expected.has_symbol(Symbol::Comma))
        .then(|| "does the line before lack a `,` at its end?".to_owned())
}

/// The token in words, for "found …".
pub(super) fn describe(token: &Token<'_>) -> String {
    match &token.kind {
        TokenKind::Word(word, _) => format!("`{word}`"),
        TokenKind::Quoted(name) => format!("the name `{name}`"),
        TokenKind::Number(number) => format!("the number `{number}`"),
        TokenKind::String(_) | TokenKind::Bytes(_) => "a string".to_owned(),
        TokenKind::Symbol(symbol) => format!("`{}`", symbol.text()),
        TokenKind::Data(_) => "the rows of an INSERT".to_owned(),
        TokenKind::Invalid => "text that is no SQL".to_owned(),
    }
}
