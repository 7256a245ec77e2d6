//! Where statements end.

use crate::syntax::keyword::Keyword as K;
use crate::syntax::start::starts_statement;
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
/// inside of a statement starts a line with. A SELECT may start many a line; it is another
/// statement only where it could not go on the one before.
pub(super) fn restart(tokens: &[Token<'_>], text: &str, failed: usize) -> usize {
    // A statement that lacks its end fails at the next one or a little after its start.
    let first = failed.saturating_sub(2).max(1);
    (first..tokens.len())
        .find(|&at| {
            let start = tokens[at].span.start as usize;
            text[..start].ends_with('\n')
                && (starts_statement(&text.as_bytes()[start..])
                    || (at == failed && is_select(tokens, at)))
        })
        .unwrap_or(tokens.len())
}

fn is_select(tokens: &[Token<'_>], at: usize) -> bool {
    matches!(tokens[at].keyword(), Some(K::Select | K::With))
        && !matches!(tokens[at - 1].kind, TokenKind::Symbol(Symbol::LeftParen))
}
