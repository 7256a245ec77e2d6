//! `GROUP BY`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::{Expr, GroupBy, GroupKeys};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// `GROUP BY …` and what goes with it, all of which may be missing.
    pub(super) fn group_by(&mut self) -> Parse<Option<GroupBy>> {
        let mut group_by = GroupBy {
            keys: GroupKeys::Exprs(Vec::new()),
            with_rollup: false,
            with_cube: false,
            with_totals: false,
        };
        let start = self.at();
        if self.eat_all(&[K::Group, K::By]) {
            self.group_keys(&mut group_by)?;
        }
        while self.sees(K::With) {
            let at = self.at();
            let flag = match self.word_at(1) {
                Some(K::Rollup) => &mut group_by.with_rollup,
                Some(K::Cube) => &mut group_by.with_cube,
                Some(K::Totals) => &mut group_by.with_totals,
                _ => break,
            };
            let is_twice = std::mem::replace(flag, true);
            self.skip_word();
            self.skip_word();
            if is_twice {
                return self.refuse_since(at, "this is given twice");
            }
        }
        // None of these stands here: an error should say that it could.
        for word in [K::Rollup, K::Cube, K::Totals] {
            self.eat_all(&[K::With, word]);
        }
        Ok((self.at() > start).then_some(group_by))
    }

    fn group_keys(&mut self, group_by: &mut GroupBy) -> Parse<()> {
        if self.sees(K::All) && !self.sees_symbol_at(1, Symbol::LeftParen) {
            self.skip_word();
            group_by.keys = GroupKeys::All;
            return Ok(());
        }
        if self.eat_all(&[K::Grouping, K::Sets]) {
            let sets = self.parens(|p| p.list(Self::grouping_set))?;
            group_by.keys = GroupKeys::GroupingSets(sets);
            return Ok(());
        }
        let opens = self.sees_symbol_at(1, Symbol::LeftParen);
        group_by.with_rollup = opens && self.sees(K::Rollup);
        group_by.with_cube = opens && self.sees(K::Cube);
        group_by.keys = GroupKeys::Exprs(if group_by.with_rollup || group_by.with_cube {
            self.skip_word();
            self.paren_list(Self::element)?
        } else {
            self.list(Self::element)?
        });
        Ok(())
    }

    /// One grouping set: `(a, b)`, `()`, `a`
    fn grouping_set(&mut self) -> Parse<Vec<Expr>> {
        if let Some(set) = self.attempt(|p| p.paren_list(Self::element)) {
            return Ok(set);
        }
        self.element().map(|key| vec![key])
    }
}
