//! Names, and what names can start.

use super::super::expected::Kind;
use super::super::rule::{Outcome, Reader, look, position, read_name, read_symbol, span_since};
use super::climb::climb;
use super::{ExprRules, star};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::syntax::keyword::Keyword;
use crate::syntax::precedence;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// `a`, `a.b.c`, `a.*`, `a.COLUMNS(…)`. The dot of `a.1` is left for an operator.
pub(super) fn read_path<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<ExprKind> {
    let mut path = vec![read_name(input, Kind::Expression)?];
    while look(input, 0).is_some_and(|token| token.is(Symbol::Dot)) {
        match look(input, 1) {
            Some(token) if token.is(Symbol::Star) => {
                input.skip();
                return star::read_star(input, Some(path), rules);
            }
            Some(token) if token.keyword() == Some(Keyword::Columns) && opens(input, 2) => {
                input.skip();
                return star::read_columns(input, Some(path), rules);
            }
            Some(Token {
                kind: TokenKind::Word(..) | TokenKind::Quoted(_),
                ..
            }) => {
                input.skip();
                path.push(read_name(input, Kind::Name)?);
            }
            _ => break,
        }
    }
    Ok(ExprKind::Path(path))
}

fn opens(input: &mut Reader<'_, '_>, ahead: usize) -> bool {
    look(input, ahead).is_some_and(|token| token.is(Symbol::LeftParen))
}

/// `x -> …`, `(x, y) -> …`. `None`, with nothing read, when there is no lambda here.
pub(super) fn read_lambda<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Option<Expr>> {
    let start = position(input);
    let arrow = match look(input, 0).map(|token| &token.kind) {
        Some(TokenKind::Word(..) | TokenKind::Quoted(_)) => 1,
        Some(TokenKind::Symbol(Symbol::LeftParen)) => {
            input.state().partners().of(start) - start + 1
        }
        _ => return Ok(None),
    };
    if !look(input, arrow).is_some_and(|token| token.is(Symbol::Arrow)) {
        return Ok(None);
    }
    let parameters = if arrow == 1 {
        vec![read_name(input, Kind::Name)?]
    } else {
        read_names(input)?
    };
    read_symbol(input, Symbol::Arrow)?;
    let body = Box::new(climb(input, precedence::LAMBDA, rules)?);
    Ok(Some(Spanned::new(
        ExprKind::Lambda { parameters, body },
        span_since(input, start),
    )))
}

/// `(x, y)`, which may be empty
fn read_names(input: &mut Reader<'_, '_>) -> Outcome<Vec<Ident>> {
    let mut names = Vec::new();
    read_symbol(input, Symbol::LeftParen)?;
    if read_symbol(input, Symbol::RightParen).is_ok() {
        return Ok(names);
    }
    loop {
        names.push(read_name(input, Kind::Name)?);
        if read_symbol(input, Symbol::Comma).is_err() {
            read_symbol(input, Symbol::RightParen)?;
            return Ok(names);
        }
    }
}
