//! From a parse that failed to what the user reads.

use super::cursor::Parser;
use super::expected::Expectations;
use super::expr::OPERATOR_WORDS;
use crate::diagnostic::{Code, Diagnostic, nearest, slip_of};
use crate::source::is_secret_name;
use crate::syntax::keyword::Keyword;
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
    if let Some(diagnostic) = taken_for_a_name(tokens, at, &expected) {
        return diagnostic;
    }
    let wanted = expected.describe();
    let meant = unknown_word(tokens, at).and_then(|word| nearest(word, expected.words()));
    let found = match place {
        None => "the end of the statement".to_owned(),
        Some(token) if meant.is_none() && follows_secret_name(tokens, at) => kind_of(token),
        Some(token) => describe(token),
    };
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
    let help = meant
        .map(|meant| format!("did you mean `{meant}`?"))
        .or_else(|| missing_comma(tokens, at, &expected, text));
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// The word of a token, if it is no keyword.
fn unknown_word<'t>(tokens: &[Token<'t>], at: usize) -> Option<&'t str> {
    match tokens.get(at)?.kind {
        TokenKind::Word(word, None) => Some(word),
        _ => None,
    }
}

/// A misspelt keyword just before the place of the error: in `FORM t` the error is at `t`, since
/// `FORM` may be a name.
fn taken_for_a_name(
    tokens: &[Token<'_>],
    at: usize,
    expected: &Expectations,
) -> Option<Diagnostic> {
    let misspelt = |at: usize, words: &mut dyn Iterator<Item = &'static str>| {
        let word = unknown_word(tokens, at)?;
        Some((at, word, slip_of(word, words)?))
    };
    let sees = |at: usize, words: &[Keyword]| {
        let keyword = tokens.get(at).and_then(Token::keyword);
        keyword.is_some_and(|keyword| words.contains(&keyword))
    };
    // What stands at the place of the error is the better explanation if it is misspelt itself.
    if misspelt(at, &mut expected.words()).is_some() {
        return None;
    }
    let before = at.checked_sub(1)?;
    let (place, word, meant) = misspelt(before, &mut expected.words())
        .or_else(|| misspelt(before, &mut OPERATOR_WORDS.into_iter()))
        .or_else(|| {
            // `UNON ALL SELECT`: ALL is taken for the start of a join.
            let quantifier = sees(before, &[Keyword::All, Keyword::Distinct]);
            let mut operators = ["UNION", "INTERSECT", "EXCEPT"].into_iter();
            misspelt(
                before.checked_sub(1).filter(|_| quantifier)?,
                &mut operators,
            )
        })?;
    // After AS, or as the only thing there is, it can be nothing but a name.
    if place == 0 || sees(place - 1, &[Keyword::As]) {
        return None;
    }
    let message = format!("unexpected `{word}`");
    let span = tokens[place].span;
    let diagnostic = Diagnostic::error(Code::UnexpectedToken, message).at(span, "taken for a name");
    let diagnostic = match tokens.get(at) {
        Some(next) => diagnostic.see(next.span, "which this cannot follow"),
        None => diagnostic,
    };
    Some(diagnostic.help(format!("did you mean `{meant}`?")))
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

/// Whether the token may be a secret without quotes: what stands in an error gets into logs.
fn follows_secret_name(tokens: &[Token<'_>], at: usize) -> bool {
    const NEAR: usize = 4;
    tokens[at.saturating_sub(NEAR)..at].iter().any(|token| {
        matches!(token.kind, TokenKind::Word(word, _)
            if word.eq_ignore_ascii_case("IDENTIFIED") || is_secret_name(word))
    })
}

/// The token in words, for "found …".
pub(super) fn describe(token: &Token<'_>) -> String {
    match &token.kind {
        TokenKind::Word(word, _) => format!("`{word}`"),
        TokenKind::Number(number) => format!("the number `{number}`"),
        _ => kind_of(token),
    }
}

/// What a token is, without what it says.
fn kind_of(token: &Token<'_>) -> String {
    match &token.kind {
        TokenKind::Word(_, Some(keyword)) => format!("`{}`", keyword.text()),
        TokenKind::Word(_, None) => "a word".to_owned(),
        TokenKind::Quoted(_) => "a name in quotes".to_owned(),
        TokenKind::Number(_) => "a number".to_owned(),
        TokenKind::String(_) | TokenKind::Bytes(_) => "a string".to_owned(),
        TokenKind::Symbol(symbol) => format!("`{}`", symbol.text()),
        TokenKind::Data(_) => "the rows of an INSERT".to_owned(),
        TokenKind::Invalid => "text that is no SQL".to_owned(),
    }
}
