//! Statements, by their first words.

use super::super::document::WIDTH;
use super::super::plan::Gap;
use super::super::word::WordKind;
use super::{Layout, Task};
use crate::syntax::token::Symbol;

impl Layout<'_, '_> {
    /// Lays out a statement, which ends before word `end`.
    pub(super) fn statement(&mut self, end: usize) {
        let has_elements = |word: usize| self.is_any(word, &["TABLE", "VIEW", "DICTIONARY"]);
        if self.is(0, "EXPLAIN") {
            self.explain(end);
        } else if let Some(insert) = self.insert_after_with(end) {
            self.with(0, insert);
            self.plan.gaps[insert] = Gap::Hard;
            self.insert(insert, end);
        } else if self.starts_query(0) || self.is_symbol(0, Symbol::LeftParen) {
            self.push_query(0, end);
        } else if self.is(0, "INSERT") {
            self.insert(0, end);
        } else if self.is_any(0, &["CREATE", "ATTACH", "REPLACE"]) && (1..5).any(has_elements) {
            self.create(end);
        } else if self.is(0, "ALTER") && (1..3).any(|at| self.is(at, "TABLE")) {
            self.alter(end);
        } else {
            self.sentence(0, end);
        }
    }

    /// Where the INSERT is in `WITH … INSERT INTO …`.
    fn insert_after_with(&self, end: usize) -> Option<usize> {
        let insert = self.find(0, end, "INSERT")?;
        (self.is(0, "WITH") && self.is(insert + 1, "INTO")).then_some(insert)
    }

    fn push_query(&mut self, start: usize, end: usize) {
        self.tasks.push(Task::Query {
            start,
            end,
            gap: Gap::Hard,
        });
    }

    /// `EXPLAIN … SELECT …`
    fn explain(&mut self, end: usize) {
        let query = self.top(1, end).find(|at| self.starts_query(*at));
        match query {
            Some(query) => {
                self.plan.gaps[query] = Gap::Hard;
                self.push_brackets(0, query);
                self.push_query(query, end);
            }
            None => self.sentence(0, end),
        }
    }

    /// `INSERT INTO t (a, b) …`
    fn insert(&mut self, start: usize, end: usize) {
        let starts_source = |at: &usize| {
            let is_rows = self.words[*at].kind == WordKind::Verbatim || self.is(*at, "FORMAT");
            is_rows || (self.starts_query(*at) && !self.is(*at + 1, "INFILE") && *at > start + 1)
        };
        let source = self.top(start + 1, end).find(starts_source).unwrap_or(end);
        // The parenthesis of the columns stands apart; that of a table function does not.
        let opens = |at: &usize| self.is_symbol(*at, Symbol::LeftParen);
        let mut brackets: Vec<_> = self.top(start + 1, source).filter(opens).collect();
        if self.find(start, source, "FUNCTION").is_some() {
            brackets = brackets.split_off(brackets.len().min(1));
        }
        for at in brackets {
            self.plan.spaces[at] = Some(1);
        }
        self.push_brackets(start, source);
        if source < end && self.starts_query(source) {
            self.plan.gaps[source] = Gap::Hard;
            self.push_query(source, end);
        }
    }

    /// Any other statement: on one line if it fits, else broken after commas and before clauses.
    pub(super) fn sentence(&mut self, start: usize, end: usize) {
        const CLAUSES: [&str; 6] = ["COMMENT", "ENGINE", "FORMAT", "SETTINGS", "TO", "WHERE"];
        let mut breaks = Vec::new();
        for at in self.top(start, end).skip(1) {
            if self.is_any(at, &CLAUSES) {
                breaks.push((at, Gap::Line));
            } else if self.is_symbol(at - 1, Symbol::Comma) {
                breaks.push((at, Gap::Fill));
            }
        }
        self.push_brackets(start, end);
        let Some((first, _)) = breaks.first().copied() else {
            return;
        };
        self.plan.indent(first, end);
        for (index, (at, gap)) in breaks.iter().copied().enumerate() {
            self.plan.gaps[at] = gap;
            if gap == Gap::Line {
                let next = breaks[index + 1..]
                    .iter()
                    .find(|(_, gap)| *gap == Gap::Line);
                let next = next.map_or(end, |(at, _)| *at);
                self.plan.group_with_gap(at, next, WIDTH);
            }
        }
    }
}
