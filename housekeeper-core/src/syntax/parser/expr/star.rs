//! `*`, `COLUMNS(…)` and what is done to the columns.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{
    ColumnMatcher, ColumnTransformer, Columns, Expr, ExprKind, Ident, Path, Star, StarLike,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `*`, after its qualifier
    pub(in super::super) fn star(&mut self, qualifier: Option<Path>) -> Parse<ExprKind> {
        self.need_symbol(Symbol::Star)?;
        let like = self.star_like()?;
        let transformers = self.transformers()?;
        Ok(ExprKind::Star(Box::new(Star {
            qualifier,
            like,
            transformers,
        })))
    }

    /// `LIKE 'pattern'`, `ILIKE 'pattern'`, or nothing
    fn star_like(&mut self) -> Parse<Option<StarLike>> {
        let case_insensitive = match self.word() {
            Some(Keyword::Like) => false,
            Some(Keyword::Ilike) => true,
            _ => return Ok(None),
        };
        self.skip_word();
        let pattern = self.string()?;
        Ok(Some(StarLike {
            case_insensitive,
            pattern,
        }))
    }

    /// `COLUMNS('re')`, `COLUMNS(a, b)`, after its qualifier
    pub(in super::super) fn columns(&mut self, qualifier: Option<Path>) -> Parse<ExprKind> {
        self.need(Keyword::Columns)?;
        let matcher = self.parens(|p| match p.regexp() {
            Some(regexp) => Ok(ColumnMatcher::Regexp(regexp)),
            None => p
                .list(|p| p.name_path(Kind::ColumnName))
                .map(ColumnMatcher::Names),
        })?;
        let transformers = self.transformers()?;
        Ok(ExprKind::Columns(Box::new(Columns {
            qualifier,
            matcher,
            transformers,
        })))
    }

    /// Whether the word and the parenthesis at hand are followed by a pattern or by names: with
    /// anything else, it is a call of a function of that name.
    pub(super) fn sees_columns(&self) -> bool {
        if self.sees_string_at(2) {
            return self.sees_symbol_at(3, Symbol::RightParen);
        }
        let mut at = 2;
        while self.sees_name_at(at) {
            at += 1;
            if self.sees_symbol_at(at, Symbol::RightParen) {
                return true;
            }
            if !self.sees_symbol_at(at, Symbol::Comma) && !self.sees_symbol_at(at, Symbol::Dot) {
                return false;
            }
            at += 1;
        }
        false
    }

    /// What is done to each of several columns.
    pub(in super::super) fn transformers(&mut self) -> Parse<Vec<ColumnTransformer>> {
        let mut transformers = Vec::new();
        loop {
            transformers.push(match self.word() {
                Some(Keyword::Except) if self.except_is_transformer() => self.except()?,
                Some(Keyword::Replace) => self.replace()?,
                Some(Keyword::Apply) => self.apply()?,
                _ => return Ok(transformers),
            });
        }
    }

    /// Whether the EXCEPT at hand leaves out columns and does not start another query.
    fn except_is_transformer(&self) -> bool {
        match self.peek_at(1).map(|token| &token.kind) {
            // Not even `* EXCEPT SELECT 1` is another query to ClickHouse.
            Some(TokenKind::Symbol(Symbol::LeftParen)) => {
                let starts_query = matches!(
                    self.word_at(2),
                    Some(Keyword::Select | Keyword::With | Keyword::From | Keyword::Explain)
                );
                let ends_name = self.sees_symbol_at(3, Symbol::Comma)
                    || self.sees_symbol_at(3, Symbol::RightParen);
                !self.sees_symbol_at(2, Symbol::LeftParen) && (!starts_query || ends_name)
            }
            Some(_) => true,
            None => false,
        }
    }

    /// `EXCEPT [STRICT] a`, `EXCEPT (a, b)`, `EXCEPT 're'`
    fn except(&mut self) -> Parse<ColumnTransformer> {
        self.need(Keyword::Except)?;
        let strict = self.strict();
        if !strict && let Some(regexp) = self.regexp() {
            return Ok(ColumnTransformer::ExceptRegexp(regexp));
        }
        if !self.sees_symbol(Symbol::LeftParen) {
            let columns = vec![self.name(Kind::ColumnName)?];
            return Ok(ColumnTransformer::Except { strict, columns });
        }
        self.parens(|p| {
            if !strict && let Some(regexp) = p.regexp() {
                return Ok(ColumnTransformer::ExceptRegexp(regexp));
            }
            let columns = p.list(|p| p.name(Kind::ColumnName))?;
            Ok(ColumnTransformer::Except { strict, columns })
        })
    }

    /// `REPLACE [STRICT] (x AS a)`, `REPLACE x AS a`
    fn replace(&mut self) -> Parse<ColumnTransformer> {
        self.need(Keyword::Replace)?;
        let strict = self.strict();
        let items = if self.sees_symbol(Symbol::LeftParen) {
            self.parens(|p| p.list(Self::replacement))?
        } else {
            vec![self.replacement()?]
        };
        Ok(ColumnTransformer::Replace { strict, items })
    }

    fn replacement(&mut self) -> Parse<(Expr, Ident)> {
        let value = self.expr()?;
        self.need(Keyword::As)?;
        Ok((value, self.name(Kind::ColumnName)?))
    }

    /// `APPLY f`, `APPLY f(parameters)`, `APPLY (x -> …)`, with or without parentheses around it
    fn apply(&mut self) -> Parse<ColumnTransformer> {
        self.need(Keyword::Apply)?;
        let in_parens = self.eat_symbol(Symbol::LeftParen);
        let mut transformer = self.applied()?;
        if in_parens {
            if self.eat_symbol(Symbol::Comma) {
                let text = self.string()?;
                match &mut transformer {
                    ColumnTransformer::ApplyFunction { prefix, .. }
                    | ColumnTransformer::ApplyLambda { prefix, .. } => *prefix = Some(text),
                    _ => {}
                }
            }
            self.need_symbol(Symbol::RightParen)?;
        }
        Ok(transformer)
    }

    fn applied(&mut self) -> Parse<ColumnTransformer> {
        let is_lambda = self.sees_symbol_at(1, Symbol::Arrow)
            || (self.sees_symbol(Symbol::LeftParen) && self.sees_name_at(1));
        if is_lambda {
            let lambda = self.expr()?;
            return match lambda.node {
                ExprKind::Lambda { .. } => Ok(ColumnTransformer::ApplyLambda {
                    lambda: Box::new(lambda),
                    prefix: None,
                }),
                _ => self.fail(Kind::Name),
            };
        }
        let name = self.name(Kind::FunctionName)?;
        let parameters = if self.eat_symbol(Symbol::LeftParen) {
            let start = self.at();
            let parameters = self.elements_until(Symbol::RightParen, false)?;
            // ClickHouse's inner name for lambdas.
            if name.node == "lambda" && !makes_lambda(&parameters) {
                return self.refuse_since(start, "a lambda of APPLY has one argument: `x -> …`");
            }
            Some(parameters)
        } else {
            None
        };
        Ok(ColumnTransformer::ApplyFunction {
            name,
            parameters,
            prefix: None,
        })
    }

    fn strict(&mut self) -> bool {
        let followed = self.sees_symbol_at(1, Symbol::LeftParen) || self.sees_name_at(1);
        followed && self.eat(Keyword::Strict)
    }

    /// A string, if one stands here.
    fn regexp(&mut self) -> Option<Spanned<String>> {
        self.string().ok()
    }
}

/// Whether `lambda(…)` has the arguments ClickHouse's own spelling of a lambda has.
fn makes_lambda(arguments: &[Expr]) -> bool {
    match arguments {
        [parameters, _body] => match &parameters.node {
            ExprKind::Tuple(names) => is_one_name(names),
            ExprKind::Function(call) => call.name.node == "tuple" && is_one_name(&call.arguments),
            _ => false,
        },
        _ => false,
    }
}

const fn is_one_name(names: &[Expr]) -> bool {
    match names {
        [name] => matches!(name.node, ExprKind::Path(_)),
        _ => false,
    }
}
