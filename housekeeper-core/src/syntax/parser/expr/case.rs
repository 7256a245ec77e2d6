//! `CASE`.

use super::super::cursor::{Parse, Parser};
use super::alias::may_name_expr;
use crate::syntax::ast::{CaseBranch, Expr, ExprKind};
use crate::syntax::keyword::Keyword;

impl Parser<'_> {
    /// `CASE [x] WHEN … THEN … [ELSE …] END`
    pub(super) fn case(&mut self) -> Parse<ExprKind> {
        self.need(Keyword::Case)?;
        let operand = if self.sees(Keyword::When) {
            None
        } else {
            Some(Box::new(self.case_part()?))
        };
        let mut branches = Vec::new();
        // With an operand, ClickHouse can do without branches.
        while (branches.is_empty() && operand.is_none()) || self.sees(Keyword::When) {
            self.need(Keyword::When)?;
            let when = self.case_part()?;
            self.need(Keyword::Then)?;
            let then = self.case_part()?;
            branches.push(CaseBranch { when, then });
        }
        let otherwise = if self.eat(Keyword::Else) {
            Some(Box::new(self.case_part()?))
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

    /// A part of a CASE. It may have a name without AS.
    fn case_part(&mut self) -> Parse<Expr> {
        let start = self.at();
        let part = self.expr()?;
        Ok(self.item_with(start, part, |keyword| {
            may_name_expr(keyword)
                && !matches!(
                    keyword,
                    Keyword::When | Keyword::Then | Keyword::Else | Keyword::End
                )
        }))
    }
}
