//! Where `${NAME}` may stand.

use super::brackets::match_brackets;
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::ast::{StringPiece, string_pieces};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Checks that variables stand only where `apply` fills them in: in the strings of a dictionary's
/// SOURCE and of an engine's arguments, in passwords, and in named collections.
pub(super) fn check_variables(tokens: &[Token<'_>], text: &str) -> Result<(), Diagnostic> {
    // Nearly no statement has any, which a plain loop over its many tokens finds out.
    let mut at = 0;
    while at < tokens.len() && !has_dollar(&tokens[at]) {
        at += 1;
    }
    let (Some(first), Some(last)) = (tokens.get(at), tokens.last()) else {
        return Ok(());
    };
    if !text[first.span.start as usize..last.span.end as usize].contains("${") {
        return Ok(());
    }
    let mut found = tokens.iter().enumerate().filter_map(|(at, token)| {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let name = variable_in(token, before)?;
        Some((at, token, name))
    });
    let Some(first) = found.next() else {
        return Ok(());
    };
    let places = places(tokens, text)?;
    for (at, token, name) in std::iter::once(first).chain(found) {
        if !places
            .iter()
            .any(|(open, close)| (open..close).contains(&&at))
        {
            let message = format!("the variable `${{{name}}}` cannot stand here");
            return Err(Diagnostic::error(Code::MisplacedVariable, message)
                .at(token.span, "in this string")
                .note("variables are filled in only in a dictionary's SOURCE, in the arguments of an ENGINE, in the password of a user and in the values of a named collection")
                .help(format!("if this is text, write it in two parts: `concat('$', '{{{name}}}')`")));
        }
    }
    Ok(())
}

/// Whether a text has the sign in it that a variable starts with.
fn has_dollar(token: &Token<'_>) -> bool {
    let bytes = match &token.kind {
        TokenKind::String(text) => text.as_bytes(),
        TokenKind::Data(rows) => rows.as_bytes(),
        _ => return false,
    };
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b'$' {
        at += 1;
    }
    at < bytes.len()
}

/// The variable in a string, or in the rows that stand after `VALUES`.
fn variable_in<'t>(token: &'t Token<'_>, before: Option<&Token<'_>>) -> Option<&'t str> {
    let text = match &token.kind {
        TokenKind::String(text) => text.as_ref(),
        TokenKind::Data(rows) if before.and_then(Token::keyword) == Some(K::Values) => rows,
        _ => return None,
    };
    string_pieces(text)
        .into_iter()
        .find_map(|piece| match piece {
            StringPiece::Variable(name) => Some(name),
            StringPiece::Text(_) => None,
        })
}

/// The parentheses, first and last token, in which variables may stand.
fn places(tokens: &[Token<'_>], text: &str) -> Result<Vec<(usize, usize)>, Diagnostic> {
    let keyword = |at: usize| tokens.get(at).and_then(Token::keyword);
    let mut places = Vec::new();
    if !matches!(keyword(0), Some(K::Create | K::Alter)) {
        return Ok(places);
    }
    let is_word = |at: usize, word: &str| {
        let span = tokens.get(at).map(|token| token.span);
        span.is_some_and(|span| {
            text[span.start as usize..span.end as usize].eq_ignore_ascii_case(word)
        })
    };
    let is_of = |word: &str| is_word(1, word) || is_word(3, word);
    if is_of("NAMED") {
        return Ok(vec![(0, tokens.len())]);
    }
    if is_of("USER") {
        let passwords = (1..tokens.len()).filter(|at| keyword(at - 1) == Some(K::By));
        return Ok(passwords.map(|at| (at, at + 1)).collect());
    }
    if keyword(0) == Some(K::Alter) {
        return Ok(places);
    }
    let partners = match_brackets(tokens)?;
    let of_dictionary = keyword(1) == Some(K::Dictionary) || keyword(3) == Some(K::Dictionary);
    for at in 1..tokens.len() {
        let open = match keyword(at) {
            Some(K::Source) if of_dictionary => at + 1,
            Some(K::Engine) => {
                let equals = tokens
                    .get(at + 1)
                    .is_some_and(|token| token.is(Symbol::Equal));
                at + 2 + usize::from(equals)
            }
            _ => continue,
        };
        if tokens
            .get(open)
            .is_some_and(|token| token.is(Symbol::LeftParen))
        {
            places.push((open, partners.of(open)));
        }
    }
    Ok(places)
}
