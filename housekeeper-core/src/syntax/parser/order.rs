//! `ORDER BY` of queries and windows.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::syntax::ast::{
    Direction, Expr, Interpolation, NullsOrder, OrderBy, OrderItem, WithFill,
};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after `ORDER BY` of a SELECT.
    pub(super) fn order_by(&mut self) -> Parse<OrderBy> {
        if let Some(all) = self.attempt(Self::order_by_all) {
            return Ok(all);
        }
        let items = self.order_items()?;
        let interpolate = if self.eat(K::Interpolate) {
            Some(self.interpolations()?)
        } else {
            None
        };
        Ok(OrderBy::Items { items, interpolate })
    }

    /// `ALL [DESC] [NULLS FIRST]`, and nothing else of a key after it
    fn order_by_all(&mut self) -> Parse<OrderBy> {
        self.need(K::All)?;
        let direction = self.direction();
        let nulls = self.nulls_order()?;
        let goes_on = self.sees_infix()
            || self.sees_symbol(Symbol::Comma)
            || self.sees_symbol(Symbol::LeftParen);
        if goes_on {
            return self.fail(Kind::End);
        }
        Ok(OrderBy::All { direction, nulls })
    }

    /// One or more keys.
    pub(super) fn order_items(&mut self) -> Parse<Vec<OrderItem>> {
        self.list(Self::order_item)
    }

    fn order_item(&mut self) -> Parse<OrderItem> {
        let expr = self.element()?;
        let direction = self.direction();
        let nulls = self.nulls_order()?;
        let collate = if self.eat(K::Collate) {
            Some(self.string()?)
        } else {
            None
        };
        let fill = if self.eat_all(&[K::With, K::Fill]) {
            Some(Box::new(self.fill()?))
        } else {
            None
        };
        Ok(OrderItem {
            expr,
            direction,
            nulls,
            collate,
            fill,
        })
    }

    /// `ASC`, `DESC`, or nothing
    pub(super) fn direction(&mut self) -> Direction {
        if self.eat(K::Desc) || self.eat(K::Descending) {
            return Direction::Descending;
        }
        let _ = self.eat(K::Asc) || self.eat(K::Ascending);
        Direction::Ascending
    }

    fn nulls_order(&mut self) -> Parse<Option<NullsOrder>> {
        if !self.eat(K::Nulls) {
            return Ok(None);
        }
        if self.eat(K::First) {
            return Ok(Some(NullsOrder::First));
        }
        self.need(K::Last)?;
        Ok(Some(NullsOrder::Last))
    }

    fn fill(&mut self) -> Parse<WithFill> {
        Ok(WithFill {
            from: self.fill_part(K::From)?,
            to: self.fill_part(K::To)?,
            step: self.fill_part(K::Step)?,
            staleness: self.fill_part(K::Staleness)?,
        })
    }

    fn fill_part(&mut self, word: K) -> Parse<Option<Expr>> {
        if self.eat(word) {
            self.expr().map(Some)
        } else {
            Ok(None)
        }
    }

    /// `(a, b AS b + 1)`, or nothing
    fn interpolations(&mut self) -> Parse<Vec<Interpolation>> {
        if !self.sees_symbol(Symbol::LeftParen) {
            return Ok(Vec::new());
        }
        self.paren_list(|p| {
            let column = p.name(Kind::ColumnName)?;
            let expr = if p.eat(K::As) { Some(p.expr()?) } else { None };
            Ok(Interpolation { column, expr })
        })
    }
}
