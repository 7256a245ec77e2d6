//! Queries: a line for each clause.

use super::super::document::WIDTH;
use super::super::plan::Gap;
use super::super::word::WordKind;
use super::{Layout, Task};
use crate::syntax::token::Symbol;

/// A clause of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clause {
    With,
    Select,
    From,
    Join,
    /// WHERE and the like, ORDER BY, LIMIT: what may come after FROM. How many words it starts with.
    Other(usize),
    /// UNION and its like, with ALL or DISTINCT
    Operator,
}

impl Layout<'_, '_> {
    /// Lays out a query, with `gap` between its clauses.
    pub(super) fn query(&mut self, start: usize, end: usize, gap: Gap) {
        let clauses = self.clauses(start, end);
        for (index, (at, clause)) in clauses.iter().copied().enumerate() {
            let next = clauses.get(index + 1).map_or(end, |(at, _)| *at);
            if at > start {
                self.plan.gaps[at] = gap;
            }
            match clause {
                Clause::With => self.with(at, next),
                Clause::Select => self.select_list(at, next),
                Clause::From => self.clause(at, at + 1, next),
                Clause::Join => self.join(at, next),
                Clause::Other(words) => self.clause(at, at + words, next),
                Clause::Operator => {
                    let words = 1 + usize::from(self.is_any(at + 1, &["ALL", "DISTINCT"]));
                    if at + words < next {
                        // A query in parentheses.
                        self.plan.gaps[at + words] = gap;
                        self.push_brackets(at + words, next);
                    }
                }
            }
        }
        let first = clauses.first().map_or(end, |(at, _)| *at);
        self.push_brackets(start, first);
    }

    fn clauses(&self, start: usize, end: usize) -> Vec<(usize, Clause)> {
        let mut clauses: Vec<(usize, Clause)> = Vec::new();
        for at in self.top(start, end) {
            let last = clauses.last().map(|(_, clause)| *clause);
            if let Some(clause) = self.clause_at(at, start, last) {
                clauses.push((at, clause));
            }
        }
        clauses
    }

    /// The clause that starts at `at`, in a query that starts at `start`; `last` is the one before.
    fn clause_at(&self, at: usize, start: usize, last: Option<Clause>) -> Option<Clause> {
        let word = &self.words[at];
        if word.kind != WordKind::Keyword {
            return None;
        }
        let after_operator = matches!(last, None | Some(Clause::Operator));
        let is = |keyword| word.is(keyword);
        if is("SELECT") {
            return Some(Clause::Select);
        }
        if is("WITH") {
            let modifies = self.is_any(at + 1, &["TOTALS", "ROLLUP", "CUBE", "TIES", "FILL"]);
            return (after_operator && !modifies).then_some(Clause::With);
        }
        if is("FROM") {
            let starts = matches!(
                last,
                None | Some(Clause::With | Clause::Select | Clause::Operator)
            );
            let compares = at > start && self.is(at - 1, "DISTINCT") && at > 1 && {
                self.is_any(at - 2, &["IS", "NOT"])
            };
            return (starts && !compares).then_some(Clause::From);
        }
        if is("UNION") || is("INTERSECT") || is("EXCEPT") {
            let words = 1 + usize::from(self.is_any(at + 1, &["ALL", "DISTINCT"]));
            return self.starts_query(at + words).then_some(Clause::Operator);
        }
        if matches!(last, Some(Clause::From | Clause::Join)) && self.starts_join(at) {
            return Some(Clause::Join);
        }
        if word.is_any(&["GROUP", "ORDER"]) && self.is(at + 1, "BY") {
            return Some(Clause::Other(2));
        }
        if word.is_any(&[
            "PREWHERE", "WHERE", "HAVING", "WINDOW", "QUALIFY", "LIMIT", "SETTINGS", "FORMAT",
            "FETCH",
        ]) {
            return Some(Clause::Other(1));
        }
        if is("OFFSET") {
            let limit = self.find(start, at, "LIMIT").is_some();
            return (!limit).then_some(Clause::Other(1));
        }
        if is("INTO") && self.is(at + 1, "OUTFILE") {
            return Some(Clause::Other(2));
        }
        let is_text = |at: usize| {
            self.words
                .get(at)
                .is_some_and(|word| word.kind == WordKind::Literal)
        };
        (is("COMMENT") && is_text(at + 1)).then_some(Clause::Other(1))
    }

    /// Whether the words of a join start at `at`.
    fn starts_join(&self, at: usize) -> bool {
        const WORDS: [&str; 15] = [
            "GLOBAL", "NATURAL", "ANY", "ALL", "ASOF", "SEMI", "ANTI", "INNER", "LEFT", "RIGHT",
            "FULL", "CROSS", "PASTE", "OUTER", "ARRAY",
        ];
        let mut at = at;
        if at > 0 && self.is_any(at - 1, &WORDS) {
            return false;
        }
        while self.is_any(at, &WORDS) {
            at += 1;
        }
        self.is(at, "JOIN")
    }

    /// `SELECT [DISTINCT [ON (…)]] [TOP n] a, b`
    fn select_list(&mut self, start: usize, end: usize) {
        let mut body = start + 1;
        if self.is_any(body, &["DISTINCT", "ALL"]) {
            body += 1;
            if self.is(body, "ON") && self.is_symbol(body + 1, Symbol::LeftParen) {
                self.push_brackets(body + 1, body + 2);
                body = self.brackets.end(body + 1) + 1;
            }
        }
        if body >= end {
            return;
        }
        self.plan.group(start, end, WIDTH);
        self.plan.indent(body, end);
        for (start, end) in self.items(body, end) {
            self.plan.gaps[start] = Gap::Line;
            let hangs = true;
            self.tasks.push(Task::Expression { start, end, hangs });
        }
    }

    /// `WITH a AS (…), 1 AS b`
    pub(super) fn with(&mut self, start: usize, end: usize) {
        let body = start + 1 + usize::from(self.is(start + 1, "RECURSIVE"));
        let items = self.items(body, end);
        if !items.iter().all(|item| self.names_query(item.0, item.1)) {
            self.clause(start, body, end);
            return;
        }
        for (start, end) in items {
            if start > body {
                self.plan.gaps[start] = Gap::Row;
            }
            self.tasks.push(Task::Expression {
                start,
                end,
                hangs: false,
            });
        }
    }

    /// Whether `start..end` is `name [(columns)] AS [MATERIALIZED] (query)`.
    fn names_query(&self, start: usize, end: usize) -> bool {
        let last = self.top(start, end).last().unwrap_or(start);
        last > start
            && self.is_symbol(last, Symbol::LeftParen)
            && self.is_any(last - 1, &["AS", "MATERIALIZED"])
            && self.starts_query(last + 1)
    }

    /// `LEFT JOIN t ON a = b`
    fn join(&mut self, start: usize, end: usize) {
        let condition = self
            .top(start, end)
            .find(|at| self.is_any(*at, &["ON", "USING"]));
        let Some(condition) = condition else {
            let mut body = start;
            while !self.is(body, "JOIN") {
                body += 1;
            }
            self.clause(start, body + 1, end);
            return;
        };
        self.push_brackets(start, condition);
        self.plan.indent(condition, end);
        self.plan.group_with_gap(condition, end, WIDTH);
        self.plan.gaps[condition] = Gap::Line;
        let items = self.items(condition + 1, end);
        let hangs = items.len() > 1;
        for (start, end) in items {
            self.tasks.push(Task::Expression { start, end, hangs });
        }
    }
}
