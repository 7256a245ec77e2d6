//! `LIMIT`, `OFFSET` and `FETCH`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::{Distinct, Expr, Limit, LimitBy, LimitByKeys, Select};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `LIMIT … BY …`, `LIMIT …`, `OFFSET …` and `FETCH …`, each of which may be missing.
    pub(super) fn limits(&mut self, select: &mut Select) -> Parse<()> {
        let start = self.at();
        if self.eat(K::Limit) {
            let (limit, offset) = self.limit()?;
            if !self.eat(K::By) {
                return self.end_limit(select, limit, offset);
            }
            let by = self.limit_by_keys()?;
            if matches!(select.distinct, Some(Distinct::On(_))) {
                let problem = "LIMIT BY does not go with DISTINCT ON, which is one";
                return self.refuse_since(start, problem);
            }
            select.limit_by = Some(Box::new(LimitBy { limit, offset, by }));
            // After LIMIT BY, an OFFSET needs a LIMIT of its own.
            if self.eat(K::Limit) {
                let (limit, offset) = self.limit()?;
                return self.end_limit(select, limit, offset);
            }
        } else if self.eat(K::Offset) {
            self.offset(select)?;
        } else if select.limit.is_none() && self.sees(K::Fetch) {
            self.skip_word();
            let mut limit = Limit {
                limit: None,
                offset: None,
                with_ties: false,
            };
            self.fetch(select, &mut limit)?;
            select.limit = Some(limit);
        }
        self.check_ties(start, select)
    }

    /// Checks that rows that tie are rows in an order.
    fn check_ties(&mut self, start: usize, select: &Select) -> Parse<()> {
        let ties = select.limit.as_ref().is_some_and(|limit| limit.with_ties);
        if ties && select.order_by.is_none() {
            return self.refuse_since(start, "WITH TIES needs an ORDER BY");
        }
        Ok(())
    }

    /// `n`, `n OFFSET m`, `m, n`
    fn limit(&mut self) -> Parse<(Expr, Option<Expr>)> {
        let first = self.element()?;
        if self.eat_symbol(Symbol::Comma) {
            return Ok((self.element()?, Some(first)));
        }
        let offset = if self.eat(K::Offset) {
            Some(self.element()?)
        } else {
            None
        };
        Ok((first, offset))
    }

    fn limit_by_keys(&mut self) -> Parse<LimitByKeys> {
        if self.sees(K::All) && !self.sees_symbol_at(1, Symbol::LeftParen) {
            self.skip_word();
            return Ok(LimitByKeys::All);
        }
        self.list(Self::element).map(LimitByKeys::Exprs)
    }

    /// `[WITH TIES]`, after a limit
    fn end_limit(&mut self, select: &mut Select, limit: Expr, offset: Option<Expr>) -> Parse<()> {
        let start = self.at();
        let with_ties = self.eat_all(&[K::With, K::Ties]);
        if select.limit.is_some() {
            return self.refuse_since(start, "TOP and LIMIT do not go together");
        }
        select.limit = Some(Limit {
            limit: Some(limit),
            offset,
            with_ties,
        });
        self.check_ties(start, select)
    }

    /// `m [ROWS] [FETCH FIRST n ROWS ONLY | WITH TIES]`, after `OFFSET`
    fn offset(&mut self, select: &mut Select) -> Parse<()> {
        let offset = Some(self.element()?);
        if let Some(top) = &mut select.limit {
            top.offset = offset;
            return Ok(());
        }
        let mut limit = Limit {
            limit: None,
            offset,
            with_ties: false,
        };
        self.eat_row();
        if self.eat(K::Fetch) {
            self.fetch(select, &mut limit)?;
        }
        select.limit = Some(limit);
        Ok(())
    }

    /// `FIRST n ROWS ONLY`, after `FETCH`
    fn fetch(&mut self, select: &Select, limit: &mut Limit) -> Parse<()> {
        let start = self.at() - 1;
        if !self.eat(K::First) {
            self.need(K::Next)?;
        }
        limit.limit = Some(self.element()?);
        if !self.eat_row() {
            self.need(K::Rows)?;
        }
        if self.eat_all(&[K::With, K::Ties]) {
            limit.with_ties = true;
        } else {
            self.need(K::Only)?;
        }
        if select.order_by.is_none() {
            return self.refuse_since(start, "FETCH needs an ORDER BY");
        }
        Ok(())
    }

    fn eat_row(&mut self) -> bool {
        self.eat(K::Row) || self.eat(K::Rows)
    }
}
