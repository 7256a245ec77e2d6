//! Where statements end.

use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// The tokens of each statement, without the `;`. Empty statements are left out.
pub(super) fn split_statements<'t, 's>(
    tokens: &'t [Token<'s>],
) -> impl Iterator<Item = &'t [Token<'s>]> {
    tokens
        .split(|token| matches!(token.kind, TokenKind::Symbol(Symbol::Semicolon)))
        .filter(|tokens| !tokens.is_empty())
}

/// The index of the token where another statement starts in one that failed at token `failed`,
/// or the number of tokens if none does.
///
/// Such a statement starts on a line of its own, without indentation, with words that nothing
/// inside of a statement starts a line with.
pub(super) fn restart(tokens: &[Token<'_>], text: &str, failed: usize) -> usize {
    // A statement that lacks its end fails at the next one or a little after its start.
    let first = failed.saturating_sub(2).max(1);
    (first..tokens.len())
        .find(|&at| starts_statement(tokens, text, at))
        .unwrap_or(tokens.len())
}

fn starts_statement(tokens: &[Token<'_>], text: &str, at: usize) -> bool {
    let word = |at: usize| tokens.get(at).and_then(Token::keyword);
    let starts = match word(at) {
        Some(K::Create) => matches!(
            word(at + 1),
            Some(
                K::Table
                    | K::View
                    | K::Materialized
                    | K::Dictionary
                    | K::Database
                    | K::Or
                    | K::Temporary
            )
        ),
        Some(K::Alter) => word(at + 1) == Some(K::Table),
        Some(K::Insert) => word(at + 1) == Some(K::Into),
        _ => false,
    };
    starts && text[..tokens[at].span.start as usize].ends_with('\n')
}
