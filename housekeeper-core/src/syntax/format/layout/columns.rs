//! Columns and what else stands in the parentheses of a CREATE: a line for each, the types under
//! each other, and what comes after the types as well.

use super::super::document::WIDTH;
use super::super::note::starts_line;
use super::super::plan::Gap;
use super::super::spacing::has_space;
use super::{Layout, Task};
use crate::syntax::token::Symbol;

/// Names and types that are wider than this are not waited for.
const WIDEST: usize = 32;

/// What may stand after the type of a column.
const CLAUSES: [&str; 19] = [
    "ALIAS",
    "AUTO_INCREMENT",
    "BIDIRECTIONAL",
    "CODEC",
    "COLLATE",
    "COMMENT",
    "DEFAULT",
    "EPHEMERAL",
    "EXPRESSION",
    "HIERARCHICAL",
    "INJECTIVE",
    "IS_OBJECT_ID",
    "MATERIALIZED",
    "NOT",
    "NULL",
    "PRIMARY",
    "SETTINGS",
    "STATISTICS",
    "TTL",
];

/// A column: where its type starts, where what comes after the type starts, and where it ends.
#[derive(Debug, Clone, Copy)]
struct Column {
    start: usize,
    data_type: usize,
    rest: usize,
    end: usize,
}

impl Layout<'_, '_> {
    /// Lays out the elements in the parenthesis that word `start` opens.
    pub(super) fn elements(&mut self, start: usize) {
        self.plan.spaces[start] = Some(1);
        let end = self.brackets.end(start);
        let items = self.items(start + 1, end);
        if items.iter().all(|(start, end)| end - start == 1) {
            // Names only: those of a view.
            self.tasks.push(Task::Bracket(start));
            return;
        }
        self.plan.indent(start + 1, end);
        self.plan.gaps[end] = Gap::Hard;
        let mut section = Vec::new();
        for (index, (from, to)) in items.into_iter().enumerate() {
            self.plan.gaps[from] = if index == 0 { Gap::Hard } else { Gap::Row };
            let blank = self.stands_apart(from);
            if blank {
                self.align(&section);
                section.clear();
            }
            if self.is_any(
                from,
                &["INDEX", "CONSTRAINT", "PROJECTION", "PRIMARY", "FOREIGN"],
            ) {
                self.element(from, to);
            } else {
                section.push(self.column(from, to));
            }
        }
        self.align(&section);
    }

    /// Whether an empty line stands before the element that starts at `at`.
    fn stands_apart(&self, at: usize) -> bool {
        let word = &self.words[at];
        let follows = starts_line(&self.words[at - 1]) && word.notes.is_empty();
        !follows && (word.breaks == 2 || word.notes.iter().any(|note| note.breaks == 2))
    }

    /// An element that is no column.
    fn element(&mut self, start: usize, end: usize) {
        // A parenthesis after the name of an index or a projection is no call.
        if self.is_any(start, &["INDEX", "PROJECTION"])
            && self.is_symbol(start + 2, Symbol::LeftParen)
        {
            self.plan.spaces[start + 2] = Some(1);
        }
        let hangs = true;
        self.tasks.push(Task::Expression { start, end, hangs });
    }

    /// Lays out a column.
    fn column(&mut self, start: usize, end: usize) -> Column {
        let mut data_type = start + 1;
        while data_type + 1 < end && self.is_symbol(data_type, Symbol::Dot) {
            data_type += 2;
        }
        let clauses: Vec<_> = self
            .top(data_type, end)
            .filter(|at| self.is_any(*at, &CLAUSES))
            .collect();
        let rest = clauses.first().copied().unwrap_or(end);
        let is_null = |at: usize| self.is_any(at, &["NOT", "NULL"]);
        let mut starts: Vec<_> = clauses
            .into_iter()
            .filter(|at| *at == rest || !is_null(*at))
            .collect();
        self.push_brackets(start, rest);
        if rest < end {
            self.plan.indent(rest, end);
        }
        starts.push(end);
        for pair in starts.windows(2) {
            self.plan.gaps[pair[0]] = Gap::Line;
            self.plan.group_with_gap(pair[0], pair[1], WIDTH);
            self.push_expression(pair[0] + 1, pair[1]);
        }
        Column {
            start,
            data_type: data_type.min(end),
            rest,
            end,
        }
    }

    /// Puts the types of columns under each other, and what comes after them.
    fn align(&mut self, columns: &[Column]) {
        let within = |width: &usize| *width <= WIDEST;
        let name_width =
            |layout: &Self, column: &Column| layout.width(column.start, column.data_type);
        let type_width =
            |layout: &Self, column: &Column| layout.width(column.data_type, column.rest);
        let has_type = |column: &&Column| column.data_type < column.end;
        let has_rest =
            |column: &&Column| column.rest < column.end && column.data_type < column.rest;
        let names = columns.iter().filter(has_type);
        let names = names
            .map(|column| name_width(self, column))
            .filter(within)
            .max();
        let types = columns.iter().filter(has_rest);
        let types = types
            .map(|column| type_width(self, column))
            .filter(within)
            .max();
        for column in columns {
            if has_type(&column) {
                let pad = names.unwrap_or(0).saturating_sub(name_width(self, column));
                self.plan.spaces[column.data_type] = Some(1 + pad);
            }
            if has_rest(&column) {
                let pad = types.unwrap_or(0).saturating_sub(type_width(self, column));
                self.plan.spaces[column.rest] = Some(1 + pad);
            }
        }
    }

    /// The width of words `start..end` on one line.
    fn width(&self, start: usize, end: usize) -> usize {
        let space = |at: usize| at > start && has_space(self.words, self.brackets, at);
        let word = |at: usize| usize::from(space(at)) + self.words[at].width();
        (start..end).map(word).sum()
    }
}
