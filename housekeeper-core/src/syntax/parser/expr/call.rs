//! Function calls.

use super::super::cursor::{Parse, Parser};
use super::super::expected::Kind;
use super::super::unsupported_clause;
use super::special_call::is_special;
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, FunctionCall, Ident, NullTreatment};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// `f(x)`, `f(p)(x)`, with FILTER, NULLS and OVER
    pub(in super::super) fn call(&mut self) -> Parse<ExprKind> {
        let name = self.name(Kind::Expression)?;
        self.call_of(name)
    }

    /// The same after its name.
    pub(super) fn call_of(&mut self, name: Ident) -> Parse<ExprKind> {
        let mut distinct = quantifier(self, 0) == Some(Keyword::Distinct);
        let mut arguments = self.call_arguments()?;
        let mut parameters = None;
        if !distinct && self.sees_symbol(Symbol::LeftParen) {
            distinct = quantifier(self, 0) == Some(Keyword::Distinct);
            parameters = Some(arguments);
            arguments = self.call_arguments()?;
            if arguments.is_empty() {
                return self.fail(Kind::Expression);
            }
        }
        let filter = self.filter()?;
        let nulls = self.null_treatment();
        let over = self.over()?;
        Ok(ExprKind::Function(Box::new(FunctionCall {
            name,
            parameters,
            distinct,
            arguments,
            nulls,
            filter,
            over,
        })))
    }

    /// A table function: `numbers(10)`, `view(SELECT 1)`, `s3('…', SETTINGS a = 1)`
    pub(in super::super) fn table_function(&mut self) -> Parse<FunctionCall> {
        let start = self.at();
        let mut name = self.name(Kind::TableName)?;
        // ClickHouse makes a name with dots one name.
        while self.eat_symbol_quietly(Symbol::Dot) {
            let part = self.name(Kind::TableName)?;
            name = Spanned::new(
                format!("{}.{}", name.node, part.node),
                self.span_since(start),
            );
        }
        if name.eq_ignore_ascii_case("viewIfPermitted") {
            return self.refuse(|| unsupported_clause("viewIfPermitted"));
        }
        if name.eq_ignore_ascii_case("view") {
            let has_own_parens = self.sees_symbol_at(1, Symbol::LeftParen);
            let query = self.spanned(|p| p.nested(|p| p.parens(Self::query)))?;
            if has_own_parens && query.rest.is_empty() {
                return self.fail(Kind::Query);
            }
            let query = query.map(|query| ExprKind::Subquery(Box::new(query)));
            return Ok(FunctionCall::new(name, vec![query]));
        }
        if quantified(self, 0) {
            // To ClickHouse `f(DISTINCT a)` is the table function `fDistinct`, and there is none.
            self.skip();
            return self.fail(Kind::Expression);
        }
        self.need_symbol(Symbol::LeftParen)?;
        let mut arguments = Vec::new();
        while !self.eat_symbol(Symbol::RightParen) {
            if !arguments.is_empty() {
                self.need_symbol(Symbol::Comma)?;
            }
            let argument = self.table_function_argument()?;
            let ends = matches!(argument.node, ExprKind::Settings(_));
            arguments.push(argument);
            if ends {
                self.need_symbol(Symbol::RightParen)?;
                break;
            }
        }
        Ok(FunctionCall::new(name, arguments))
    }

    /// An argument of a table function; the last may be `SETTINGS …`.
    fn table_function_argument(&mut self) -> Parse<Expr> {
        if self.sees(Keyword::Settings) && self.sees_name_at(1) {
            return self.spanned(|p| p.settings_clause().map(ExprKind::Settings));
        }
        // A table function may stand in another: `remote('host', numbers(10))`.
        if self.sees_symbol_at(1, Symbol::LeftParen)
            && self.names_plain_function()
            && !quantified(self, 1)
        {
            let nested = self.attempt(|p| {
                let call = p.spanned(|p| {
                    let call = p.nested(Self::table_function)?;
                    Ok(ExprKind::Function(Box::new(call)))
                })?;
                if p.sees_symbol(Symbol::Comma) || p.sees_symbol(Symbol::RightParen) {
                    Ok(call)
                } else {
                    Err(super::super::cursor::Failed)
                }
            });
            if let Some(nested) = nested {
                return Ok(nested);
            }
        }
        self.element()
    }

    /// Whether the name at hand, before a parenthesis, has no grammar of its own: `NOT (a)`.
    fn names_plain_function(&self) -> bool {
        match self.peek().map(|token| &token.kind) {
            Some(TokenKind::Word(_, Some(keyword))) => {
                !is_special(*keyword)
                    && !matches!(
                        keyword,
                        Keyword::Case
                            | Keyword::Columns
                            | Keyword::Exists
                            | Keyword::Interval
                            | Keyword::Not
                    )
            }
            Some(TokenKind::Word(_, None)) => true,
            Some(TokenKind::Quoted(name)) => !Keyword::find(name).is_some_and(is_special),
            _ => false,
        }
    }

    fn call_arguments(&mut self) -> Parse<Vec<Expr>> {
        let quantified = quantified(self, 0);
        self.need_symbol(Symbol::LeftParen)?;
        if quantified {
            self.skip_word();
        }
        self.elements_until(Symbol::RightParen, false)
    }

    /// `FILTER (WHERE condition)`
    fn filter(&mut self) -> Parse<Option<Box<Expr>>> {
        if !(self.sees(Keyword::Filter) && self.sees_symbol_at(1, Symbol::LeftParen)) {
            return Ok(None);
        }
        self.skip_word();
        self.parens(|p| {
            p.need(Keyword::Where)?;
            p.element().map(|condition| Some(Box::new(condition)))
        })
    }

    /// `IGNORE NULLS`, `RESPECT NULLS`
    fn null_treatment(&mut self) -> Option<NullTreatment> {
        let treatment = match self.word()? {
            Keyword::Ignore => NullTreatment::Ignore,
            Keyword::Respect => NullTreatment::Respect,
            _ => return None,
        };
        if self.word_at(1) != Some(Keyword::Nulls) {
            return None;
        }
        self.skip_word();
        self.skip_word();
        Some(treatment)
    }
}

/// The word before the arguments, unless it is itself an argument: `f(distinct)`. The parenthesis
/// is `open` tokens from here.
fn quantifier(p: &Parser<'_>, open: usize) -> Option<Keyword> {
    let keyword = p.word_at(open + 1)?;
    if !matches!(keyword, Keyword::Distinct | Keyword::All) {
        return None;
    }
    let is_argument = p.peek_at(open + 2).is_none_or(|token| {
        token.is(Symbol::Comma) || token.is(Symbol::RightParen) || token.is(Symbol::Dot)
    });
    (!is_argument).then_some(keyword)
}

/// Whether such a word stands there.
fn quantified(p: &Parser<'_>, open: usize) -> bool {
    quantifier(p, open).is_some()
}
