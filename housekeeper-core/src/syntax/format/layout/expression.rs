//! Expressions: broken before their operators, those that bind least first.

use super::super::document::WIDTH;
use super::super::plan::Gap;
use super::super::spacing::is_sign;
use super::{Layout, Task};
use crate::syntax::token::Symbol as S;

/// The operators lines break at, from those that bind least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// `? :`
    Conditional,
    Or,
    And,
    Sum,
    Product,
}

impl Layout<'_, '_> {
    /// Lays out `start..end`.
    pub(super) fn expression(&mut self, start: usize, end: usize, hangs: bool) {
        let operators = self.operators(start, end);
        if operators.is_empty() {
            self.push_brackets(start, end);
            return;
        }
        self.plan.group(start, end, WIDTH);
        if hangs {
            self.plan.indent(operators[0], end);
        }
        let mut from = start;
        for at in operators {
            self.plan.gaps[at] = Gap::Line;
            self.push_expression(from, at);
            from = at + 1;
        }
        self.push_expression(from, end);
    }

    /// Whether `start..end` has operators that lines break at.
    pub(super) fn breaks_at_operators(&self, start: usize, end: usize) -> bool {
        !self.operators(start, end).is_empty()
    }

    /// The operators in `start..end` that bind least.
    fn operators(&self, start: usize, end: usize) -> Vec<usize> {
        let mut least: Option<Level> = None;
        let mut found = Vec::new();
        let mut betweens = 0_usize;
        for at in self.top(start, end).skip(1) {
            if self.is(at, "BETWEEN") {
                betweens += 1;
            } else if self.is(at, "AND") && betweens > 0 {
                betweens -= 1;
                continue;
            }
            let Some(level) = self.level(at) else {
                continue;
            };
            if least.is_none_or(|least| level < least) {
                least = Some(level);
                found.clear();
            }
            if least == Some(level) {
                found.push(at);
            }
        }
        found
    }

    fn level(&self, at: usize) -> Option<Level> {
        let word = &self.words[at];
        if word.is("OR") {
            return Some(Level::Or);
        }
        if word.is("AND") {
            return Some(Level::And);
        }
        let is_binary = self.words[at - 1].ends_operand();
        if word.is_symbol(S::Question) || (word.is_symbol(S::Colon) && is_binary) {
            return (!self.brackets.is_in_braces(self.words, at)).then_some(Level::Conditional);
        }
        if !is_binary || is_sign(self.words, at) {
            return None;
        }
        if word.is_symbol(S::Plus) || word.is_symbol(S::Minus) || word.is_symbol(S::Concat) {
            return Some(Level::Sum);
        }
        (word.is_symbol(S::Star) || word.is_symbol(S::Slash) || word.is_symbol(S::Percent))
            .then_some(Level::Product)
    }

    /// Leaves the brackets in `start..end` to be laid out.
    pub(super) fn push_brackets(&mut self, start: usize, end: usize) {
        let brackets: Vec<_> = self
            .top(start, end)
            .filter(|at| self.brackets.end(*at) > *at)
            .collect();
        self.tasks.extend(brackets.into_iter().map(Task::Bracket));
    }
}
