//! Queries in parentheses.
//!
//! Whether a parenthesis opens a query is decided by looking ahead, so that no text is read twice.

use super::expr::ExprRules;
use super::rule::{Outcome, Reader, look, position, read_symbol};
use crate::syntax::ast::Query;
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// Reads `(query)`.
pub(super) fn read_subquery<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Query> {
    read_symbol(input, Symbol::LeftParen)?;
    let query = input.parse(&rules.query)?;
    read_symbol(input, Symbol::RightParen)?;
    Ok(query)
}

/// Whether the parenthesis at hand holds a query: `(SELECT …)`, `((SELECT …) UNION …)`, but not
/// `((SELECT 1) + 1)`.
pub(super) fn is_subquery(input: &mut Reader<'_, '_>) -> bool {
    let mut open = position(input);
    let progress = input.state();
    let (tokens, partners) = (progress.tokens(), progress.partners());
    let mut depth = 0;
    // To the innermost of the parentheses that open here …
    while tokens[open + 1].is(Symbol::LeftParen) {
        open += 1;
        depth += 1;
    }
    if !starts_query(tokens, open + 1) {
        return false;
    }
    // … and out again: after each of them but the first, the query must end or go on.
    for _ in 0..depth {
        let after = &tokens[partners.of(open) + 1];
        if !after.is(Symbol::RightParen) && !goes_on_query(after) {
            return false;
        }
        open -= 1;
    }
    true
}

/// Whether the parenthesis at hand holds a query that is not itself in parentheses.
pub(super) fn is_plain_subquery(input: &mut Reader<'_, '_>) -> bool {
    let open = position(input);
    look(input, 0).is_some_and(|token| token.is(Symbol::LeftParen))
        && starts_query(input.state().tokens(), open + 1)
}

/// Whether a query starts at token `at`, and not a name that is spelled like one.
fn starts_query(tokens: &[Token<'_>], at: usize) -> bool {
    let next_is_operand = || {
        tokens.get(at + 1).is_some_and(|next| match &next.kind {
            TokenKind::Word(..)
            | TokenKind::Quoted(_)
            | TokenKind::Number(_)
            | TokenKind::String(_)
            | TokenKind::Bytes(_) => true,
            TokenKind::Symbol(symbol) => matches!(
                symbol,
                Symbol::LeftParen
                    | Symbol::LeftBracket
                    | Symbol::LeftBrace
                    | Symbol::Star
                    | Symbol::Minus
                    | Symbol::Plus
            ),
            TokenKind::Data(_) | TokenKind::Invalid => false,
        })
    };
    match tokens.get(at).and_then(Token::keyword) {
        Some(Keyword::Select | Keyword::With | Keyword::From) => next_is_operand(),
        _ => false,
    }
}

fn goes_on_query(token: &Token<'_>) -> bool {
    matches!(
        token.keyword(),
        Some(Keyword::Union | Keyword::Except | Keyword::Intersect)
    )
}
