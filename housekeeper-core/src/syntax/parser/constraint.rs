//! Constraints.

use super::cursor::{Parse, Parser};
use super::expected::Kind;
use crate::source::Spanned;
use crate::syntax::ast::{ConstraintDef, ConstraintKind};
use crate::syntax::keyword::Keyword as K;

/// What a foreign key may do when the row it points to changes.
const ACTIONS: [&str; 5] = [
    "RESTRICT",
    "CASCADE",
    "SET NULL",
    "NO ACTION",
    "SET DEFAULT",
];

impl Parser<'_> {
    /// What stands after `CONSTRAINT`: `name CHECK expr`, `name ASSUME expr`
    pub(super) fn constraint_def(&mut self) -> Parse<Spanned<ConstraintDef>> {
        self.spanned(|p| {
            let name = p.name(Kind::Name)?;
            let kind = if p.eat(K::Assume) {
                ConstraintKind::Assume
            } else {
                p.need(K::Check)?;
                ConstraintKind::Check
            };
            let expr = p.expr()?;
            Ok(ConstraintDef { name, kind, expr })
        })
    }

    /// What stands after `FOREIGN KEY`. ClickHouse reads it and keeps nothing of it.
    pub(super) fn foreign_key(&mut self) -> Parse<()> {
        self.expr()?;
        self.need_phrase("REFERENCES")?;
        self.object_name()?;
        self.expr()?;
        while self.eat(K::On) {
            if !self.eat(K::Delete) {
                self.need(K::Update)?;
            }
            if self.eat_one_of(&ACTIONS).is_none() {
                return Err(super::cursor::Failed);
            }
        }
        Ok(())
    }
}
