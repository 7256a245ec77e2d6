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
    pub(in super::super) fn select(&mut self) -> Parse<Box<Select>> {
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
        let mut from = self.optional_from()?;
        let mut select = self.select_list(from.is_some())?;
        if from.is_none() {
            from = self.optional_from()?;
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

    fn optional_from(&mut self) -> Parse<Option<FromClause>> {
        if self.eat(Keyword::From) {
            let outer = std::mem::replace(&mut self.aliases_need_as, false);
            let from = self.from();
            self.aliases_need_as = outer;
            from.map(Some)
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
    fn select_list(&mut self, after_from: bool) -> Parse<Box<Select>> {
        // In its box from the start: it is large, and each rule would move it.
        let mut select = Box::<Select>::default();
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
        let all = self.eat(Keyword::All);
        if self.eat(Keyword::Distinct) {
            select.distinct = Some(if self.eat(Keyword::On) {
                Distinct::On(self.parens(|p| p.list(Self::element))?)
            } else {
                Distinct::All
            });
            if all || self.sees(Keyword::All) {
                return self.fail(Kind::Expression);
            }
        }
        if self.eat(Keyword::Top) {
            select.limit = Some(self.top()?);
        }
        loop {
            let start = self.at();
            let item = match self.list_item(select.projection.is_empty()) {
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

    fn list_item(&mut self, is_first: bool) -> Parse<Expr> {
        if self.starts_from(is_first) {
            return self.fail(Kind::Expression);
        }
        self.select_item()
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

    /// Whether FROM is at hand, where a column has to stand, and starts the clause. Where an operand has
    /// to stand, it is a name.
    fn starts_from(&self, is_first: bool) -> bool {
        // A plus before an operand is nothing to ClickHouse.
        let at = usize::from(self.sees_symbol(Symbol::Plus));
        self.word_at(at) == Some(Keyword::From)
            && self.peek_at(at + 1).is_some_and(|next| match &next.kind {
                TokenKind::Word(_, keyword) => {
                    !matches!(keyword, Some(Keyword::From | Keyword::As))
                }
                TokenKind::Quoted(_) | TokenKind::Symbol(Symbol::LeftBrace) => true,
                TokenKind::Symbol(Symbol::LeftParen) => !is_first,
                _ => false,
            })
    }

    /// Whether the list ends at hand, so that the comma before was one too many.
    fn ends_list(&self) -> bool {
        let Some(token) = self.peek() else {
            return true;
        };
        match token.keyword() {
            // `from` alone is a column, and so is one with an alias.
            Some(Keyword::From) => self.peek_at(1).is_none_or(|next| match next.kind {
                TokenKind::Symbol(symbol) => {
                    matches!(symbol, Symbol::LeftParen | Symbol::LeftBrace)
                }
                _ => !matches!(next.keyword(), Some(Keyword::From | Keyword::As)),
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
