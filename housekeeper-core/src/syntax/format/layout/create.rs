//! CREATE of what has columns or a query: a line for each clause.

use super::super::document::WIDTH;
use super::super::plan::Gap;
use super::super::spacing::is_sign;
use super::super::word::WordKind;
use super::{Layout, Task};
use crate::syntax::token::Symbol;

/// What a clause of a CREATE starts with, and how many words that is.
const CLAUSES: [(&[&str], usize); 21] = [
    (&["AS"], 1),
    (&["CLONE", "AS"], 2),
    (&["COMMENT"], 1),
    (&["DEFINER"], 1),
    (&["EMPTY"], 1),
    (&["ENGINE"], 1),
    (&["INNER", "ENGINE"], 2),
    (&["LAYOUT"], 1),
    (&["LIFETIME"], 1),
    (&["ORDER", "BY"], 2),
    (&["PARTITION", "BY"], 2),
    (&["POPULATE"], 1),
    (&["PRIMARY", "KEY"], 2),
    (&["RANGE"], 1),
    (&["REFRESH"], 1),
    (&["SAMPLE", "BY"], 2),
    (&["SETTINGS"], 1),
    (&["SOURCE"], 1),
    (&["SQL", "SECURITY"], 2),
    (&["TO"], 1),
    (&["TTL"], 1),
];

/// A clause: where it starts, and where what it says starts.
#[derive(Debug, Clone, Copy)]
struct Clause {
    start: usize,
    body: usize,
}

impl Layout<'_, '_> {
    /// Lays out `CREATE TABLE`, `CREATE VIEW` and their like, up to word `end`.
    pub(super) fn create(&mut self, end: usize) {
        let mut clauses: Vec<Clause> = Vec::new();
        let (mut elements, mut query) = (None, None);
        for at in self.top(0, end) {
            let last = clauses.last().map(|clause| clause.start);
            if at > 0 && self.is(at - 1, "AS") && self.starts_query(at) {
                query = Some(at);
                break;
            }
            let may_have_elements = last.is_none_or(|last| self.is(last, "TO"));
            if self.is_symbol(at, Symbol::LeftParen) && may_have_elements && elements.is_none() {
                elements = Some(at);
            } else if let Some(words) = self.create_clause(at, last) {
                let body = at + words;
                clauses.push(Clause { start: at, body });
            }
        }
        let gap = if elements.is_some() || query.is_some() {
            Gap::Hard
        } else {
            self.plan.group(0, end, WIDTH);
            Gap::Line
        };
        let first = clauses.first().map_or(end, |clause| clause.start);
        self.push_other_brackets(0, first, elements);
        if let Some(start) = elements {
            self.elements(start);
        }
        for (index, clause) in clauses.iter().enumerate() {
            let next = clauses.get(index + 1).map_or(end, |next| next.start);
            let next = query.map_or(next, |query| next.min(query));
            self.plan.gaps[clause.start] = gap;
            if self.is(clause.start, "SETTINGS") && self.is_symbol(clause.body, Symbol::LeftParen) {
                self.plan.spaces[clause.body] = Some(0);
            }
            if self.is_any(
                clause.start,
                &["ORDER", "PARTITION", "PRIMARY", "SETTINGS", "TTL"],
            ) {
                self.clause(clause.start, clause.body, next);
            } else if self.is_any(clause.start, &["SOURCE", "LAYOUT"]) {
                // `SOURCE(KIND(key value …))`
                let kind = clause.body + 2;
                if self.is_symbol(kind, Symbol::LeftParen) {
                    self.tasks.push(Task::Pairs(kind));
                }
            } else {
                self.push_other_brackets(clause.body.min(next), next, elements);
            }
        }
        if let Some(start) = query {
            let gap = Gap::Hard;
            if self.is(start, "WITH") {
                self.plan.gaps[start] = gap;
            }
            self.tasks.push(Task::Query { start, end, gap });
        }
    }

    /// `(key value key (key value) …)`, which opens at `start`: a line for each pair.
    pub(super) fn pairs(&mut self, start: usize) {
        let end = self.brackets.end(start);
        if end <= start + 1 {
            return;
        }
        self.block(start, end, WIDTH);
        let mut at = start + 1;
        while at < end {
            self.plan.gaps[at] = Gap::Line;
            let value = at + 1;
            at = if self.is_symbol(value, Symbol::LeftParen) {
                self.tasks.push(Task::Pairs(value));
                self.brackets.end(value) + 1
            } else {
                let signs = usize::from(value < end && is_sign(self.words, value));
                let mut after = value + signs + 1;
                if after < end && self.is_symbol(after, Symbol::LeftParen) {
                    self.tasks.push(Task::Bracket(after));
                    after = self.brackets.end(after) + 1;
                }
                after
            };
        }
    }

    /// The brackets in `start..end`, but not those of the elements.
    fn push_other_brackets(&mut self, start: usize, end: usize, elements: Option<usize>) {
        match elements {
            Some(elements) if (start..end).contains(&elements) => {
                self.push_brackets(start, elements);
                let after = self.brackets.end(elements) + 1;
                self.push_brackets(after.min(end), end);
            }
            _ => self.push_brackets(start, end),
        }
    }

    /// How many words the clause that starts at `at` starts with; `last` is the one before.
    fn create_clause(&self, at: usize, last: Option<usize>) -> Option<usize> {
        let word = &self.words[at];
        if at == 0 || word.kind != WordKind::Keyword {
            return None;
        }
        let (_, words) = CLAUSES.iter().find(|(words, _)| self.are(at, words))?;
        let after = |keyword: &str| last.is_some_and(|last| self.is(last, keyword));
        let belongs_to_last = (word.is("TO") && (after("TTL") || after("ORDER")))
            || (word.is("DEFINER") && after("SQL"))
            || (word.is("AS") && self.is_any(at - 1, &["EMPTY", "CLONE"]))
            || (word.is("ENGINE") && self.is(at - 1, "INNER"))
            || (word.is("SETTINGS") && after("REFRESH"))
            || (word.is("COMMENT")
                && self
                    .words
                    .get(at + 1)
                    .is_none_or(|next| next.kind != WordKind::Literal));
        (!belongs_to_last).then_some(*words)
    }
}
