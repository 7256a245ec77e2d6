//! Expressions.
//!
//! Operators are read by climbing over the [table](crate::syntax::precedence) of precedences:
//! BETWEEN … AND, the conditional and the casts of signed numbers do not fit the fixed binding
//! powers of a Pratt parser. What an expression starts with is chosen by its first tokens, so that
//! no nesting makes the parser try the same text twice.

mod alias;
mod atom;
mod brackets;
mod call;
mod case;
mod climb;
mod infix;
mod interval;
mod name;
mod special_call;
mod star;
mod window;

pub(super) use alias::may_name_table;
pub(super) use brackets::{select_all, term_of};
pub(super) use infix::OPERATOR_WORDS;

use super::cursor::{Parse, Parser};
use crate::source::Spanned;
use crate::syntax::ast::{Expr, ExprKind, Ident};
use crate::syntax::keyword::Keyword;

impl Parser<'_> {
    /// An expression without a name: `a + b`.
    pub(super) fn expr(&mut self) -> Parse<Expr> {
        self.climb(0)
    }

    /// An expression that may have a name: `a + b AS c`. For lists and clauses.
    pub(super) fn element(&mut self) -> Parse<Expr> {
        let start = self.at();
        let operand = self.climb(0)?;
        Ok(self.element_of(start, operand))
    }

    /// An expression in the list of a SELECT, where a name needs no AS.
    pub(super) fn select_item(&mut self) -> Parse<Expr> {
        let start = self.at();
        let operand = self.climb(0)?;
        Ok(self.item_of(start, operand))
    }

    /// `operand [[AS] name]`, where the operand was read since token `start`.
    fn item_of(&mut self, start: usize, operand: Expr) -> Expr {
        self.item_with(start, operand, alias::may_name_expr)
    }

    fn item_with(&mut self, start: usize, operand: Expr, may_name: fn(Keyword) -> bool) -> Expr {
        let item = self.element_of(start, operand);
        if matches!(item.node, ExprKind::Alias { .. }) || stands_for_several(&item) {
            return item;
        }
        match self.implicit_alias(may_name) {
            Some(alias) => self.named(start, item, alias),
            None => item,
        }
    }

    /// `operand [AS name]`, where the operand was read since token `start`.
    fn element_of(&mut self, start: usize, operand: Expr) -> Expr {
        if stands_for_several(&operand) {
            return operand;
        }
        match self.explicit_alias() {
            Some(alias) => self.named(start, operand, alias),
            None => operand,
        }
    }

    fn named(&self, start: usize, operand: Expr, alias: Ident) -> Expr {
        let operand = Box::new(operand);
        Spanned::new(ExprKind::Alias { operand, alias }, self.span_since(start))
    }
}

/// Whether an expression stands for several columns, which cannot have one name.
const fn stands_for_several(expr: &Expr) -> bool {
    matches!(
        expr.node,
        ExprKind::Star(_) | ExprKind::Columns(_) | ExprKind::ElementStar { .. }
    )
}
