//! One SELECT.

use super::super::cursor::{Parse, Parser};
use super::super::expected::{Expected, Kind};
use crate::source::Spanned;
use crate::syntax::ast::{
    Distinct, Expr, ExprKind, FromClause, Limit, Literal, NamedWindow, Select, Star,
};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

impl Parser<'_> {
    /// One SELECT, with `FROM …` after or before its list.
    pub(in super::super) fn select(&mut self) -> Parse<Select> {
        if !matches!(
            self.word(),
            Some(Keyword::Select | Keyword::With | Keyword::From)
        ) {
            return self.fail(Kind::Query);
        }
        let with = if self.eat(Keyword::With) {
            Some(self.with()?)
        } else {
            None
        };
        let mut from = self.from_clause()?;
        let mut select = self.select_list(from.is_some())?;
        if from.is_none() {
            from = self.from_clause()?;
        }
        select.with = with;
        select.from = from;
        select.prewhere = self.condition(Keyword::Prewhere)?;
        select.filter = self.condition(Keyword::Where)?;
        select.group_by = self.group_by()?;
        select.having = self.condition(Keyword::Having)?;
        select.windows = self.windows()?;
        select.qualify = self.condition(Keyword::Qualify)?;
        if self.eat_all(&[Keyword::Order, Keyword::By]) {
            select.order_by = Some(self.order_by()?);
        }
        self.limits(&mut select)?;
        select.settings = self.settings_clause()?;
        Ok(select)
    }

    fn from_clause(&mut self) -> Parse<Option<FromClause>> {
        if self.eat(Keyword::From) {
            self.from().map(Some)
        } else {
            Ok(None)
        }
    }

    fn condition(&mut self, keyword: Keyword) -> Parse<Option<Expr>> {
        if self.eat(keyword) {
            self.element().map(Some)
        } else {
            Ok(None)
        }
    }

    /// `SELECT [DISTINCT] [TOP n] list`; after a FROM, nothing at all stands for `SELECT *`.
    fn select_list(&mut self, after_from: bool) -> Parse<Select> {
        let mut select = Select::default();
        if !self.eat(Keyword::Select) {
            if after_from {
                let all = ExprKind::Star(Box::new(Star {
                    qualifier: None,
                    like: None,
                    transformers: Vec::new(),
                }));
                let span = self.span_since(self.at() - 1);
                select.projection = vec![Spanned::new(all, span)];
                return Ok(select);
            }
            self.need(Keyword::Select)?;
        }
        if self.sees(Keyword::Distinct) && !self.is_column_at(1) {
            self.skip_word();
            select.distinct = Some(if self.eat(Keyword::On) {
                Distinct::On(self.paren_list(Self::element)?)
            } else {
                Distinct::All
            });
        } else if self.sees(Keyword::All) && !self.is_column_at(1) {
            self.skip_word();
        }
        if self.sees(Keyword::Top)
            && (self.sees_number_at(1) || self.sees_symbol_at(1, Symbol::LeftParen))
        {
            self.skip_word();
            select.limit = Some(self.top()?);
        }
        loop {
            let start = self.at();
            let item = match self.select_item() {
                Ok(item) if !self.sees_misplaced_item() => item,
                outcome if self.may_recover() => {
                    if outcome.is_ok() {
                        self.note_after_item();
                    }
                    self.recover_item(start)?;
                    if self.eat_symbol_quietly(Symbol::Comma) {
                        continue;
                    }
                    return Ok(select);
                }
                Ok(item) => item,
                Err(failed) => return Err(failed),
            };
            // A comma after the last column is allowed, unless that has a name.
            let may_be_last = !matches!(item.node, ExprKind::Alias { .. });
            select.projection.push(item);
            if !self.eat_symbol(Symbol::Comma) || (may_be_last && self.ends_list()) {
                return Ok(select);
            }
        }
    }

    /// Whether something stands after a column that can neither go on it nor follow the list.
    fn sees_misplaced_item(&self) -> bool {
        self.peek().is_some_and(|token| match &token.kind {
            TokenKind::Word(_, None)
            | TokenKind::Quoted(_)
            | TokenKind::Number(_)
            | TokenKind::String(_)
            | TokenKind::Bytes(_) => true,
            TokenKind::Word(..)
            | TokenKind::Symbol(_)
            | TokenKind::Data(_)
            | TokenKind::Invalid => false,
        })
    }

    /// Notes what could stand after a column.
    fn note_after_item(&mut self) {
        self.expect(Expected::Symbol(Symbol::Comma));
        for keyword in [
            Keyword::From,
            Keyword::Where,
            Keyword::Group,
            Keyword::Order,
            Keyword::Limit,
            Keyword::Union,
        ] {
            self.expect(Expected::Clause(keyword));
        }
    }

    /// Whether the word before the token `ahead` from here can only be a column: `SELECT all, b`.
    fn is_column_at(&self, ahead: usize) -> bool {
        match self.peek_at(ahead) {
            None => true,
            Some(token) => {
                matches!(token.kind, TokenKind::Symbol(symbol)
                if !matches!(symbol, Symbol::LeftParen | Symbol::LeftBracket | Symbol::LeftBrace
                    | Symbol::Star | Symbol::Minus | Symbol::Plus | Symbol::DoubleAt))
            }
        }
    }

    /// `n [WITH TIES]`, `(n) [WITH TIES]`, after `TOP`
    fn top(&mut self) -> Parse<Limit> {
        let number = if self.sees_symbol(Symbol::LeftParen) {
            self.parens(|p| p.spanned(Self::number))?
        } else {
            self.spanned(Self::number)?
        };
        let limit = Some(number.map(|number| ExprKind::Literal(Literal::Number(number))));
        let with_ties = self.eat_all(&[Keyword::With, Keyword::Ties]);
        Ok(Limit {
            limit,
            offset: None,
            with_ties,
        })
    }

    /// Whether the list ends at hand, so that the comma before was one too many.
    fn ends_list(&self) -> bool {
        let Some(token) = self.peek() else {
            return true;
        };
        match token.keyword() {
            Some(Keyword::From) => !self.peek_at(1).is_none_or(|next| {
                matches!(next.kind, TokenKind::Symbol(symbol)
                    if !matches!(symbol, Symbol::LeftParen | Symbol::LeftBrace))
                    || matches!(next.keyword(), Some(Keyword::From | Keyword::As))
            }),
            Some(_) => false,
            None => token.is(Symbol::RightParen),
        }
    }

    /// `WINDOW w AS (…), …`
    fn windows(&mut self) -> Parse<Vec<NamedWindow>> {
        if !self.eat(Keyword::Window) {
            return Ok(Vec::new());
        }
        self.list(|p| {
            let name = p.name(Kind::Name)?;
            p.need(Keyword::As)?;
            let spec = p.window_spec()?;
            Ok(NamedWindow { name, spec })
        })
    }
}
