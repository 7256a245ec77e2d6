//! `CASE`.

use super::super::cursor::{Parse, Parser};
use crate::syntax::ast::{CaseBranch, ExprKind};
use crate::syntax::keyword::Keyword;

impl Parser<'_> {
    /// `CASE [x] WHEN … THEN … [ELSE …] END`
    pub(super) fn case(&mut self) -> Parse<ExprKind> {
        self.need(Keyword::Case)?;
        let operand = if self.sees(Keyword::When) {
            None
        } else {
            Some(Box::new(self.element()?))
        };
        let mut branches = Vec::new();
        // With an operand, ClickHouse can do without branches.
        while (branches.is_empty() && operand.is_none()) || self.sees(Keyword::When) {
            self.need(Keyword::When)?;
            let when = self.element()?;
            self.need(Keyword::Then)?;
            let then = self.element()?;
            branches.push(CaseBranch { when, then });
        }
        let otherwise = if self.eat(Keyword::Else) {
            Some(Box::new(self.element()?))
        } else {
            None
        };
        self.need(Keyword::End)?;
        Ok(ExprKind::Case {
            operand,
            branches,
            otherwise,
        })
    }
}
