//! `*`, `COLUMNS(…)` and what is done to the columns.

use super::super::expected::{Expected, Kind};
use super::super::rule::{
    Outcome, Reader, eat, eat_symbol, expected, look, read_keyword, read_name, read_symbol,
};
use super::ExprRules;
use super::atom::read_list;
use crate::source::Spanned;
use crate::syntax::ast::{
    ColumnMatcher, ColumnTransformer, Columns, Expr, ExprKind, Ident, Path, Star,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// `*`, after its qualifier
pub(super) fn read_star<'t>(
    input: &mut Reader<'t, '_>,
    qualifier: Option<Path>,
    rules: &ExprRules<'t>,
) -> Outcome<ExprKind> {
    read_symbol(input, Symbol::Star)?;
    let transformers = read_transformers(input, rules)?;
    Ok(ExprKind::Star(Box::new(Star {
        like: None,
        qualifier,
        transformers,
    })))
}

/// `COLUMNS('re')`, `COLUMNS(a, b)`, after its qualifier
pub(super) fn read_columns<'t>(
    input: &mut Reader<'t, '_>,
    qualifier: Option<Path>,
    rules: &ExprRules<'t>,
) -> Outcome<ExprKind> {
    read_keyword(input, Keyword::Columns)?;
    read_symbol(input, Symbol::LeftParen)?;
    let matcher = match read_string(input) {
        Some(regexp) => ColumnMatcher::Regexp(regexp),
        None => ColumnMatcher::Names(read_paths(input)?),
    };
    read_symbol(input, Symbol::RightParen)?;
    let transformers = read_transformers(input, rules)?;
    Ok(ExprKind::Columns(Box::new(Columns {
        qualifier,
        matcher,
        transformers,
    })))
}

fn read_paths(input: &mut Reader<'_, '_>) -> Outcome<Vec<Path>> {
    let mut paths = Vec::new();
    loop {
        let mut path = vec![read_name(input, Kind::ColumnName)?];
        while eat_symbol(input, Symbol::Dot) {
            path.push(read_name(input, Kind::ColumnName)?);
        }
        paths.push(path);
        if !eat_symbol(input, Symbol::Comma) {
            return Ok(paths);
        }
    }
}

fn read_transformers<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<Vec<ColumnTransformer>> {
    let mut transformers = Vec::new();
    loop {
        transformers.push(match look(input, 0).and_then(Token::keyword) {
            Some(Keyword::Except) if except_is_transformer(input) => read_except(input)?,
            Some(Keyword::Replace) => read_replace(input, rules)?,
            Some(Keyword::Apply) => read_apply(input, rules)?,
            _ => return Ok(transformers),
        });
    }
}

/// Whether the EXCEPT at hand leaves out columns and does not start another query.
fn except_is_transformer(input: &mut Reader<'_, '_>) -> bool {
    match look(input, 1).map(|token| &token.kind) {
        Some(TokenKind::Word(_, keyword)) => !matches!(
            keyword,
            Some(Keyword::Select | Keyword::All | Keyword::Distinct | Keyword::With)
        ),
        Some(TokenKind::Symbol(Symbol::LeftParen)) => !matches!(
            look(input, 2),
            Some(token) if token.is(Symbol::LeftParen)
                || matches!(token.keyword(), Some(Keyword::Select | Keyword::With))
        ),
        Some(_) => true,
        None => false,
    }
}

/// `EXCEPT [STRICT] a`, `EXCEPT (a, b)`, `EXCEPT 're'`
fn read_except(input: &mut Reader<'_, '_>) -> Outcome<ColumnTransformer> {
    read_keyword(input, Keyword::Except)?;
    let strict = eat_strict(input);
    if let Some(regexp) = read_string(input).filter(|_| !strict) {
        return Ok(ColumnTransformer::ExceptRegexp(regexp));
    }
    let mut columns = Vec::new();
    if eat_symbol(input, Symbol::LeftParen) {
        if let Some(regexp) = read_string(input).filter(|_| !strict) {
            read_symbol(input, Symbol::RightParen)?;
            return Ok(ColumnTransformer::ExceptRegexp(regexp));
        }
        loop {
            columns.push(read_name(input, Kind::ColumnName)?);
            if !eat_symbol(input, Symbol::Comma) {
                read_symbol(input, Symbol::RightParen)?;
                break;
            }
        }
    } else {
        columns.push(read_name(input, Kind::ColumnName)?);
    }
    Ok(ColumnTransformer::Except { strict, columns })
}

/// `REPLACE [STRICT] (x AS a)`, `REPLACE x AS a`
fn read_replace<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<ColumnTransformer> {
    read_keyword(input, Keyword::Replace)?;
    let strict = eat_strict(input);
    let mut items = Vec::new();
    if eat_symbol(input, Symbol::LeftParen) {
        loop {
            items.push(read_replacement(input, rules)?);
            if !eat_symbol(input, Symbol::Comma) {
                read_symbol(input, Symbol::RightParen)?;
                break;
            }
        }
    } else {
        items.push(read_replacement(input, rules)?);
    }
    Ok(ColumnTransformer::Replace { strict, items })
}

fn read_replacement<'t>(
    input: &mut Reader<'t, '_>,
    rules: &ExprRules<'t>,
) -> Outcome<(Expr, Ident)> {
    let value = input.parse(&rules.expr)?;
    read_keyword(input, Keyword::As)?;
    Ok((value, read_name(input, Kind::ColumnName)?))
}

/// `APPLY f`, `APPLY f(parameters)`, `APPLY (x -> …)`, with or without parentheses around it
fn read_apply<'t>(input: &mut Reader<'t, '_>, rules: &ExprRules<'t>) -> Outcome<ColumnTransformer> {
    read_keyword(input, Keyword::Apply)?;
    let in_parens = eat_symbol(input, Symbol::LeftParen);
    let transformer = if let Some(lambda) = super::name::read_lambda(input, rules)? {
        ColumnTransformer::ApplyLambda(Box::new(lambda))
    } else {
        let name = read_name(input, Kind::Name)?;
        let parameters = if eat_symbol(input, Symbol::LeftParen) {
            Some(read_list(input, Symbol::RightParen, false, rules)?)
        } else {
            None
        };
        ColumnTransformer::ApplyFunction { name, parameters }
    };
    if in_parens {
        read_symbol(input, Symbol::RightParen)?;
    }
    Ok(transformer)
}

fn eat_strict(input: &mut Reader<'_, '_>) -> bool {
    let followed = look(input, 1).is_some_and(|token| {
        token.is(Symbol::LeftParen)
            || matches!(token.kind, TokenKind::Word(..) | TokenKind::Quoted(_))
    });
    followed && eat(input, Keyword::Strict)
}

fn read_string(input: &mut Reader<'_, '_>) -> Option<Spanned<String>> {
    let token = look(input, 0)?;
    let TokenKind::String(text) = &token.kind else {
        let _ = expected::<()>(input, Expected::Kind(Kind::String));
        return None;
    };
    input.skip();
    Some(Spanned::new(text.clone().into_owned(), token.span))
}
