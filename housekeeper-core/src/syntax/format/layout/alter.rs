//! ALTER TABLE: a line for each command when there are several.

use super::super::document::WIDTH;
use super::super::plan::Gap;
use super::{Layout, Task};
use crate::syntax::token::Symbol;

/// What commands start with.
const COMMANDS: [&str; 24] = [
    "ADD",
    "APPLY",
    "ATTACH",
    "CLEAR",
    "COMMENT",
    "DELETE",
    "DETACH",
    "DROP",
    "EXECUTE",
    "FETCH",
    "FORGET",
    "FREEZE",
    "MATERIALIZE",
    "MODIFY",
    "ALTER",
    "MOVE",
    "REMOVE",
    "RENAME",
    "REPLACE",
    "RESET",
    "REWRITE",
    "UNFREEZE",
    "UNLOCK",
    "UPDATE",
];

impl Layout<'_, '_> {
    /// Lays out `ALTER TABLE` up to word `end`.
    pub(super) fn alter(&mut self, end: usize) {
        let starts = self.top(1, end).skip(1).filter(|at| {
            let opens = usize::from(self.is_symbol(*at, Symbol::LeftParen));
            self.is_any(*at + opens, &COMMANDS)
        });
        let starts: Vec<_> = starts.collect();
        let Some(first) = starts.first().copied() else {
            self.sentence(0, end);
            return;
        };
        let mut commands = vec![first];
        commands.extend(
            starts
                .into_iter()
                .skip(1)
                .filter(|at| self.is_symbol(at - 1, Symbol::Comma)),
        );
        self.push_brackets(0, first);
        self.plan.indent(first, end);
        if let [only] = commands[..] {
            self.plan.gaps[only] = Gap::Line;
            self.plan.group_with_gap(only, end, WIDTH);
        } else {
            for at in &commands {
                self.plan.gaps[*at] = Gap::Row;
            }
            self.plan.gaps[first] = Gap::Hard;
        }
        commands.push(end);
        for pair in commands.windows(2) {
            let end = pair[1] - usize::from(self.is_symbol(pair[1] - 1, Symbol::Comma));
            self.command(pair[0], end);
        }
    }

    fn command(&mut self, start: usize, end: usize) {
        let query = self
            .are(start, &["MODIFY", "QUERY"])
            .then_some(start + 2)
            .filter(|at| self.starts_query(*at));
        if let Some(start) = query {
            let gap = Gap::Hard;
            self.plan.gaps[start] = gap;
            self.tasks.push(Task::Query { start, end, gap });
            return;
        }
        if self.is_any(start, &["ADD", "MODIFY", "ALTER"])
            && self.is_any(start + 1, &["INDEX", "PROJECTION"])
        {
            // A parenthesis after the name is no call.
            let bracket = self
                .top(start, end)
                .find(|at| self.is_symbol(*at, Symbol::LeftParen));
            if let Some(bracket) = bracket {
                self.plan.spaces[bracket] = Some(1);
            }
        }
        let items = self.items(start, end);
        if items.len() > 1 {
            // `UPDATE a = 1, b = 2 WHERE …`, `MODIFY SETTING a = 1, b = 2`
            self.plan.indent(items[1].0, end);
            for (from, _) in &items[1..] {
                self.plan.gaps[*from] = Gap::Fill;
            }
        }
        let condition = self.find(start, end, "WHERE").filter(|at| *at > start + 1);
        if let Some(at) = condition {
            self.plan.indent(at, end);
            self.plan.gaps[at] = Gap::Line;
            self.plan.group_with_gap(at, end, WIDTH);
            self.push_brackets(start, at);
            self.push_expression(at + 1, end);
        } else {
            for (start, end) in items {
                self.push_expression(start, end);
            }
        }
    }
}
