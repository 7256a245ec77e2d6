//! Brackets, before anything is parsed.

use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::token::{Symbol, Token, TokenKind};

/// For each token that opens a bracket, the index of the token that closes it.
#[derive(Debug, Default)]
pub(super) struct Partners(Vec<u32>);

impl Partners {
    /// The index of the token that closes the bracket at token `open`.
    pub(super) fn of(&self, open: usize) -> usize {
        self.0[open] as usize
    }
}

/// Finds the partner of every bracket of a statement.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a file has less than 4 Gi bytes, so less tokens"
)]
pub(super) fn match_brackets(tokens: &[Token<'_>]) -> Result<Partners, Diagnostic> {
    let mut partners = vec![0; tokens.len()];
    let mut open: Vec<(usize, Symbol)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenKind::Symbol(symbol) = token.kind else {
            continue;
        };
        if let Some(closing) = symbol.closing() {
            open.push((at, closing));
        } else if symbol.is_closing() {
            match open.pop() {
                Some((start, expected)) if expected == symbol => partners[start] = at as u32,
                Some((start, expected)) => {
                    return Err(mismatch(&tokens[start], token, expected, symbol));
                }
                None => {
                    let message = format!("`{}` closes nothing", symbol.text());
                    return Err(
                        Diagnostic::error(Code::UnbalancedBracket, message).at(token.span, "")
                    );
                }
            }
        }
    }
    match open.last() {
        None => Ok(Partners(partners)),
        Some((start, expected)) => Err(unclosed(
            &tokens[*start],
            tokens,
            *expected,
            "the statement ends here",
        )),
    }
}

/// The bracket that is not closed, going by how the lines are indented: a line that starts with a
/// closing bracket closes what a line of the same indentation opens.
pub(super) fn unclosed_by_indentation(tokens: &[Token<'_>], text: &str) -> Option<Diagnostic> {
    let mut open: Vec<(usize, Symbol)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenKind::Symbol(symbol) = token.kind else {
            continue;
        };
        if let Some(closing) = symbol.closing() {
            open.push((at, closing));
        } else if symbol.is_closing() {
            let (start, expected) = open.pop()?;
            let (starts_line, indentation) = line_of(token, text);
            let indentation_of = |start: usize| line_of(&tokens[start], text).1;
            let fits = |(start, expected): &(usize, Symbol)| {
                *expected == symbol && indentation_of(*start) == indentation
            };
            if starts_line && indentation_of(start) > indentation && open.iter().any(fits) {
                let end = "not closed up to here";
                return Some(unclosed(&tokens[start], &tokens[..at], expected, end));
            }
        }
    }
    None
}

/// Whether a token starts its line, and how far that is indented.
fn line_of(token: &Token<'_>, text: &str) -> (bool, usize) {
    let start = token.span.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &text[line..start];
    let indentation = before.len() - before.trim_start().len();
    (indentation == before.len(), indentation)
}

fn mismatch(start: &Token<'_>, end: &Token<'_>, expected: Symbol, found: Symbol) -> Diagnostic {
    let message = format!("expected `{}`, found `{}`", expected.text(), found.text());
    Diagnostic::error(Code::UnbalancedBracket, message)
        .at(end.span, format!("expected `{}`", expected.text()))
        .see(start.span, "to close this")
}

fn unclosed(start: &Token<'_>, tokens: &[Token<'_>], expected: Symbol, end: &str) -> Diagnostic {
    let message = format!("this bracket is never closed with `{}`", expected.text());
    let diagnostic =
        Diagnostic::error(Code::UnbalancedBracket, message).at(start.span, "opened here");
    match tokens.last() {
        Some(last) if last.span != start.span => diagnostic.see(last.span, end),
        _ => diagnostic,
    }
}
