//! `GROUP BY`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::{Expr, GroupBy, GroupKeys, GroupModifier};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `GROUP BY …` and what goes with it, all of which may be missing.
    pub(super) fn group_by(&mut self) -> Parse<Option<GroupBy>> {
        let mut group_by = GroupBy {
            keys: GroupKeys::Exprs(Vec::new()),
            modifier: None,
            with_totals: false,
        };
        let start = self.at();
        if self.eat_all(&[K::Group, K::By]) {
            (group_by.keys, group_by.modifier) = self.group_keys()?;
        }
        for (word, modifier) in [
            (K::Rollup, GroupModifier::Rollup),
            (K::Cube, GroupModifier::Cube),
        ] {
            let at = self.at();
            if self.eat_all(&[K::With, word]) && group_by.modifier.replace(modifier).is_some() {
                return self.refuse_since(at, "ROLLUP or CUBE is given twice");
            }
        }
        group_by.with_totals = self.eat_all(&[K::With, K::Totals]);
        Ok((self.at() > start).then_some(group_by))
    }

    fn group_keys(&mut self) -> Parse<(GroupKeys, Option<GroupModifier>)> {
        if self.sees(K::All) && !self.sees_symbol_at(1, Symbol::LeftParen) {
            self.skip_word();
            return Ok((GroupKeys::All, None));
        }
        if self.eat_all(&[K::Grouping, K::Sets]) {
            let sets = self.parens(|p| p.list(Self::grouping_set))?;
            return Ok((GroupKeys::GroupingSets(sets), None));
        }
        let modifier = match self.word() {
            Some(K::Rollup) => Some(GroupModifier::Rollup),
            Some(K::Cube) => Some(GroupModifier::Cube),
            _ => None,
        };
        if modifier.is_some() && self.sees_symbol_at(1, Symbol::LeftParen) {
            self.skip_word();
            let keys = self.paren_list(Self::element)?;
            return Ok((GroupKeys::Exprs(keys), modifier));
        }
        let keys = self.list(Self::element)?;
        Ok((GroupKeys::Exprs(keys), None))
    }

    /// One grouping set: `(a, b)`, `()`, `a`
    fn grouping_set(&mut self) -> Parse<Vec<Expr>> {
        if let Some(set) = self.attempt(|p| p.paren_list(Self::element)) {
            return Ok(set);
        }
        self.element().map(|key| vec![key])
    }
}
