//! Which lines of a statement break, by the words in it.
//!
//! A statement is cut into clauses, those into the items of lists, and those at their operators,
//! from the outside to the inside. What is in brackets comes later, from a list of things to do, so
//! that nothing here calls itself.

mod alter;
mod columns;
mod create;
mod expression;
mod query;
mod statement;

use super::brackets::Brackets;
use super::document::WIDTH;
use super::plan::{Gap, Plan};
use super::word::{Word, WordKind};
use crate::syntax::token::Symbol;

/// A query in parentheses that is no wider than this may stand on one line.
const SHORT: usize = 60;

/// Lays out the words of one statement.
pub(super) fn lay_out(words: &[Word<'_>], brackets: &Brackets) -> Plan {
    let mut layout = Layout {
        words,
        brackets,
        plan: Plan::new(words.len()),
        tasks: Vec::new(),
    };
    let end = words.len() - usize::from(words[words.len() - 1].is_symbol(Symbol::Semicolon));
    if end > 0 {
        layout.statement(end);
    }
    while let Some(task) = layout.tasks.pop() {
        match task {
            Task::Bracket(start) => layout.bracket(start),
            Task::Expression { start, end, hangs } => layout.expression(start, end, hangs),
            Task::Query { start, end, gap } => layout.query(start, end, gap),
            Task::Pairs(start) => layout.pairs(start),
        }
    }
    for (at, word) in words.iter().enumerate() {
        // Before the rows of an INSERT there may be a new line or not, but nothing else is free.
        if word.kind == WordKind::Verbatim {
            layout.plan.gaps[at] = if word.breaks > 0 {
                Gap::Hard
            } else {
                Gap::Closed
            };
            layout.plan.unindent(at);
        }
    }
    layout.plan
}

struct Layout<'a, 's> {
    words: &'a [Word<'s>],
    brackets: &'a Brackets,
    plan: Plan,
    tasks: Vec<Task>,
}

/// What is still to be laid out.
#[derive(Debug)]
enum Task {
    /// What stands in the bracket that this word opens.
    Bracket(usize),
    /// An expression, or anything else with no clauses and no commas; whether its lines but the
    /// first are further to the right.
    Expression {
        start: usize,
        end: usize,
        hangs: bool,
    },
    /// The keys and values in the parenthesis that this word opens.
    Pairs(usize),
    /// A query, and what stands between its clauses.
    Query { start: usize, end: usize, gap: Gap },
}

impl Layout<'_, '_> {
    /// Whether word `at` is this word of the language.
    fn is(&self, at: usize, keyword: &str) -> bool {
        self.words.get(at).is_some_and(|word| word.is(keyword))
    }

    /// Whether word `at` is one of these words of the language.
    fn is_any(&self, at: usize, keywords: &[&str]) -> bool {
        self.words.get(at).is_some_and(|word| word.is_any(keywords))
    }

    /// Whether these words of the language stand at `at`, one after the other.
    fn are(&self, at: usize, keywords: &[&str]) -> bool {
        keywords
            .iter()
            .enumerate()
            .all(|(index, keyword)| self.is(at + index, keyword))
    }

    fn is_symbol(&self, at: usize, symbol: Symbol) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| word.is_symbol(symbol))
    }

    /// The words in `start..end` that are not in brackets; of brackets the one that opens.
    fn top(&self, start: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
        let brackets = self.brackets;
        let within = move |at: usize| (at < end).then_some(at);
        std::iter::successors(within(start), move |at| within(brackets.end(*at) + 1))
    }

    /// The first word in `start..end`, not in brackets, that is this word of the language.
    fn find(&self, start: usize, end: usize, keyword: &str) -> Option<usize> {
        self.top(start, end).find(|at| self.is(*at, keyword))
    }

    /// The items of `start..end`, which have commas between them.
    fn items(&self, start: usize, end: usize) -> Vec<(usize, usize)> {
        let mut items = Vec::new();
        let mut from = start;
        for at in self.top(start, end) {
            if self.is_symbol(at, Symbol::Comma) {
                items.push((from, at));
                from = at + 1;
            }
        }
        items.push((from, end));
        items.retain(|(start, end)| start < end);
        items
    }

    /// Whether a query starts at `at`.
    fn starts_query(&self, at: usize) -> bool {
        if !self.is_symbol(at, Symbol::LeftParen) {
            return self.is_any(at, &["SELECT", "WITH", "FROM", "EXPLAIN"]);
        }
        let after = self.brackets.end(at) + 1;
        let mut inner = at;
        while self.is_symbol(inner, Symbol::LeftParen) {
            inner += 1;
        }
        self.is_any(inner, &["SELECT", "WITH", "FROM"])
            && (self.is_any(after, &["UNION", "INTERSECT", "EXCEPT"])
                || after >= self.words.len()
                || self.words[after].closes()
                || self.is_symbol(after, Symbol::Semicolon))
    }

    /// A keyword and what follows it: on one line, or with what follows on indented lines of its own.
    ///
    /// The head is `start..body`.
    fn clause(&mut self, start: usize, body: usize, end: usize) {
        if body >= end {
            return;
        }
        let items = self.items(body, end);
        if items.len() > 1 {
            self.plan.group(start, end, WIDTH);
            self.plan.indent(body, end);
            for (start, end) in items {
                self.plan.gaps[start] = Gap::Line;
                let hangs = true;
                self.tasks.push(Task::Expression { start, end, hangs });
            }
        } else if self.breaks_at_operators(body, end) {
            self.plan.group(start, end, WIDTH);
            self.plan.indent(body, end);
            self.plan.gaps[body] = Gap::Line;
            self.tasks.push(Task::Expression {
                start: body,
                end,
                hangs: false,
            });
        } else {
            self.tasks.push(Task::Expression {
                start: body,
                end,
                hangs: true,
            });
        }
    }

    /// What stands in the bracket that word `start` opens.
    fn bracket(&mut self, start: usize) {
        let end = self.brackets.end(start);
        if end <= start + 1 {
            return;
        }
        if self.words[start].is("CASE") {
            self.case(start, end);
            return;
        }
        let inner = start + 1;
        if self.is_one_bracket(inner, end) {
            // `f(g(…))` breaks only inside of `g`.
            self.push_brackets(inner, end);
            return;
        }
        if self.starts_query(inner) {
            self.block(start, end, SHORT);
            self.tasks.push(Task::Query {
                start: inner,
                end,
                gap: Gap::Line,
            });
            return;
        }
        let has_notes = |at: usize| !self.words[at].notes.is_empty();
        let is_one_word = end == inner + 1 && !has_notes(inner) && !has_notes(end);
        if is_one_word || self.is_parameter(start) {
            // One word has no room to break.
            return;
        }
        self.block(start, end, WIDTH);
        if self.is_any(inner, &["PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS"]) {
            self.window(inner, end);
            return;
        }
        let items = self.items(inner, end);
        let is_plain = |(start, end): &(usize, usize)| match end - start {
            1 => self.words[*start].kind == WordKind::Literal,
            2 => super::spacing::is_sign(self.words, *start),
            _ => false,
        };
        let gap = if items.len() > 8 && items.iter().all(is_plain) {
            Gap::Fill
        } else {
            Gap::Line
        };
        let hangs = items.len() > 1;
        for (start, end) in items {
            if start > inner {
                self.plan.gaps[start] = gap;
            }
            self.tasks.push(Task::Expression { start, end, hangs });
        }
    }

    /// Whether `start..end` is a bracket, or a name and one.
    fn is_one_bracket(&self, start: usize, end: usize) -> bool {
        let named = self.words[start].kind == WordKind::Name;
        let bracket = start + usize::from(named);
        self.words[bracket].opens() && self.brackets.end(bracket) + 1 == end
    }

    /// The bracket at `start` and `end` is a group, and what is in it an indented block.
    fn block(&mut self, start: usize, end: usize, limit: usize) {
        self.plan.group(start, end + 1, limit);
        self.plan.indent(start + 1, end);
        self.plan.gaps[start + 1] = Gap::Line;
        self.plan.gaps[end] = Gap::Line;
    }

    /// Whether the brace at `start` is that of a query parameter.
    fn is_parameter(&self, start: usize) -> bool {
        self.is_symbol(start, Symbol::LeftBrace) && self.is_symbol(start + 2, Symbol::Colon) && {
            let name = &self.words[start + 1];
            matches!(name.kind, WordKind::Name | WordKind::Keyword)
        }
    }

    /// `PARTITION BY … ORDER BY … ROWS …`, in parentheses
    fn window(&mut self, start: usize, end: usize) {
        let is_clause = |at: &usize| {
            self.are(*at, &["PARTITION", "BY"])
                || self.are(*at, &["ORDER", "BY"])
                || self.is_any(*at, &["ROWS", "RANGE", "GROUPS"])
        };
        let mut clauses: Vec<_> = self.top(start, end).filter(is_clause).collect();
        for at in clauses.iter().filter(|at| **at > start) {
            self.plan.gaps[*at] = Gap::Line;
        }
        clauses.push(end);
        for pair in clauses.windows(2) {
            let head = 1 + usize::from(self.is(pair[0] + 1, "BY"));
            self.clause(pair[0], pair[0] + head, pair[1]);
        }
    }

    /// `CASE … WHEN … THEN … ELSE … END`
    fn case(&mut self, start: usize, end: usize) {
        self.plan.group(start, end + 1, SHORT);
        self.plan.indent(start + 1, end);
        self.plan.gaps[end] = Gap::Line;
        let is_branch = |at: &usize| self.is_any(*at, &["WHEN", "ELSE"]);
        let mut branches: Vec<_> = self.top(start + 1, end).filter(is_branch).collect();
        for at in &branches {
            self.plan.gaps[*at] = Gap::Line;
        }
        let first = branches.first().copied().unwrap_or(end);
        self.push_expression(start + 1, first);
        branches.push(end);
        for pair in branches.windows(2) {
            let then = self.find(pair[0], pair[1], "THEN").unwrap_or(pair[1]);
            self.push_expression(pair[0] + 1, then);
            self.push_expression(then + 1, pair[1]);
        }
    }

    fn push_expression(&mut self, start: usize, end: usize) {
        if start < end {
            let hangs = true;
            self.tasks.push(Task::Expression { start, end, hangs });
        }
    }
}
