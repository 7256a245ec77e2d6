//! Joins.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::{Join, JoinConstraint, JoinKind, JoinLocality, JoinStrictness};
use crate::syntax::keyword::Keyword as K;
use crate::syntax::token::Symbol;

impl Parser<'_> {
    /// A join, or nothing.
    pub(super) fn join(&mut self) -> Parse<Option<Join>> {
        if self.eat_symbol(Symbol::Comma) {
            return Ok(Some(Join::Table {
                locality: None,
                strictness: None,
                kind: JoinKind::Comma,
                table: Box::new(self.table()?),
                constraint: None,
            }));
        }
        if let Some(left) = self.array_join() {
            let items = self.list(Self::element)?;
            return Ok(Some(Join::Array { left, items }));
        }
        let start = self.at();
        let locality = self.locality();
        let natural = self.eat(K::Natural);
        let before = self.strictness();
        let kind = self.join_kind();
        // The last one counts.
        let strictness = self.strictness().or(before);
        if matches!(
            kind,
            Some(JoinKind::Left | JoinKind::Right | JoinKind::Full)
        ) {
            self.eat(K::Outer);
        }
        if !self.eat(K::Join) {
            if self.at() == start {
                return Ok(None);
            }
            self.need(K::Join)?;
        }
        if let Some(problem) = refuse_join(strictness, kind) {
            return self.refuse_since(start, problem);
        }
        let kind = kind.unwrap_or(match strictness {
            Some(JoinStrictness::Semi | JoinStrictness::Anti) => JoinKind::Left,
            _ => JoinKind::Inner,
        });
        let table = Box::new(self.table()?);
        let constraint = if natural {
            Some(JoinConstraint::Natural)
        } else if matches!(kind, JoinKind::Cross | JoinKind::Paste) {
            None
        } else {
            Some(self.join_constraint()?)
        };
        Ok(Some(Join::Table {
            locality,
            strictness,
            kind,
            table,
            constraint,
        }))
    }

    /// `[LEFT | INNER] ARRAY JOIN`: whether it is a left one
    fn array_join(&mut self) -> Option<bool> {
        let (left, words) = match self.word()? {
            K::Array if self.word_at(1) == Some(K::Join) => (false, 2),
            K::Left if self.sees_all(&[K::Left, K::Array, K::Join]) => (true, 3),
            K::Inner if self.sees_all(&[K::Inner, K::Array, K::Join]) => (false, 3),
            _ => return None,
        };
        for _ in 0..words {
            self.skip_word();
        }
        Some(left)
    }

    fn locality(&mut self) -> Option<JoinLocality> {
        if self.eat(K::Global) {
            Some(JoinLocality::Global)
        } else if self.sees_name() && self.word().is_none() && self.eat_phrase("LOCAL") {
            Some(JoinLocality::Local)
        } else {
            None
        }
    }

    fn strictness(&mut self) -> Option<JoinStrictness> {
        let strictness = match self.word()? {
            K::Any => JoinStrictness::Any,
            K::All => JoinStrictness::All,
            K::Asof => JoinStrictness::Asof,
            K::Semi => JoinStrictness::Semi,
            K::Anti | K::Only => JoinStrictness::Anti,
            _ => return None,
        };
        self.skip_word();
        Some(strictness)
    }

    fn join_kind(&mut self) -> Option<JoinKind> {
        let kind = match self.word()? {
            K::Inner => JoinKind::Inner,
            K::Left => JoinKind::Left,
            K::Right => JoinKind::Right,
            K::Full => JoinKind::Full,
            K::Cross => JoinKind::Cross,
            K::Paste => JoinKind::Paste,
            _ => return None,
        };
        self.skip_word();
        Some(kind)
    }

    /// `ON condition`, `USING (a, b)`, `USING a, b`
    fn join_constraint(&mut self) -> Parse<JoinConstraint> {
        if self.eat(K::On) {
            return self.expr().map(JoinConstraint::On);
        }
        self.need(K::Using)?;
        let columns = if self.sees_symbol(Symbol::LeftParen) {
            self.parens(|p| p.list(Self::element))?
        } else {
            self.list(Self::element)?
        };
        Ok(JoinConstraint::Using(columns))
    }
}

/// What is wrong with the words of a join, if ClickHouse refuses them together.
const fn refuse_join(
    strictness: Option<JoinStrictness>,
    kind: Option<JoinKind>,
) -> Option<&'static str> {
    match (strictness, kind) {
        (Some(_), Some(JoinKind::Cross | JoinKind::Paste)) => Some(
            "CROSS and PASTE JOIN pair all rows: ANY, ALL, ASOF, SEMI and ANTI do not go with them",
        ),
        (
            Some(JoinStrictness::Semi | JoinStrictness::Anti),
            Some(JoinKind::Inner | JoinKind::Full),
        ) => Some("SEMI and ANTI JOIN are LEFT or RIGHT"),
        _ => None,
    }
}
