//! TTL of tables.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{Assignment, TtlAction, TtlItem};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// What stands after `TTL` of a table: rules with commas between them
    pub(super) fn ttl_items(&mut self) -> Parse<Vec<Spanned<TtlItem>>> {
        self.list(Self::ttl_item)
    }

    /// One rule: a moment and what happens then
    pub(super) fn ttl_item(&mut self) -> Parse<Spanned<TtlItem>> {
        self.spanned(|p| {
            let expr = p.expr()?;
            let action = p.ttl_action()?;
            Ok(TtlItem { expr, action })
        })
    }

    fn ttl_action(&mut self) -> Parse<TtlAction> {
        if self.eat_all(&[K::To, K::Disk]) {
            let if_exists = self.if_exists();
            let name = self.string()?;
            return Ok(TtlAction::ToDisk { if_exists, name });
        }
        if self.eat_all(&[K::To, K::Volume]) {
            let if_exists = self.if_exists();
            let name = self.string()?;
            return Ok(TtlAction::ToVolume { if_exists, name });
        }
        if self.eat_all(&[K::Group, K::By]) {
            let keys = self.list(Self::element)?;
            let set = if self.eat(K::Set) {
                self.assignments_before_rules()?
            } else {
                Vec::new()
            };
            return Ok(TtlAction::GroupBy { keys, set });
        }
        if self.eat(K::Recompress) {
            self.need(K::Codec)?;
            return self.invocations().map(TtlAction::Recompress);
        }
        let _ = self.eat(K::Delete);
        let filter = if self.eat(K::Where) {
            Some(self.expr()?)
        } else {
            None
        };
        Ok(TtlAction::Delete { filter })
    }

    /// `a = max(a), b = 1`; what follows a comma and is no assignment is another rule.
    fn assignments_before_rules(&mut self) -> Parse<Vec<Assignment>> {
        let mut set = vec![self.assignment()?];
        while self.sees_symbol(Symbol::Comma)
            && self.sees_name_at(1)
            && self.sees_symbol_at(2, Symbol::Equal)
        {
            self.skip();
            set.push(self.assignment()?);
        }
        Ok(set)
    }

    /// `column = expr`
    pub(super) fn assignment(&mut self) -> Parse<Assignment> {
        let column = self.name(Kind::ColumnName)?;
        self.need_symbol(Symbol::Equal)?;
        let value = self.expr()?;
        Ok(Assignment { column, value })
    }
}
