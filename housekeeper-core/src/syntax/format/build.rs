//! From words and their layout to a document.

use super::brackets::Brackets;
use super::document::Part;
use super::note::{Note, starts_line};
use super::plan::{Gap, Plan};
use super::spacing::has_space;
use super::word::{Word, WordKind};
use crate::syntax::token::Symbol;

/// The document of a statement, without the comments before it.
pub(super) fn build<'t>(words: &'t [Word<'_>], brackets: &Brackets, plan: &Plan) -> Vec<Part<'t>> {
    let mut builder = Builder {
        parts: Vec::new(),
        words,
        brackets,
        plan,
    };
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            builder.between(at);
        }
        builder.open(&plan.opens[at]);
        builder.parts.push(Part::Text(&word.text));
        for _ in 0..plan.closes[at] {
            builder.parts.push(Part::Close);
        }
    }
    builder.parts
}

struct Builder<'a, 't, 's> {
    parts: Vec<Part<'t>>,
    words: &'t [Word<'s>],
    brackets: &'a Brackets,
    plan: &'a Plan,
}

impl<'t> Builder<'_, 't, '_> {
    fn open(&mut self, limits: &[usize]) {
        self.parts.extend(limits.iter().copied().map(Part::Open));
    }

    fn indent(&mut self, steps: i32) {
        if steps != 0 {
            self.parts.push(Part::Indent(steps));
        }
    }

    /// What stands between word `at` and the one before.
    fn between(&mut self, at: usize) {
        let word = &self.words[at];
        let indent = self.plan.indents[at - 1];
        let closes = word.closes() || word.is("END");
        if closes && word.notes.iter().any(|note| note.breaks > 0) {
            // Comments at the end of a block stand in the block.
            self.notes(&word.notes, at);
            self.indent(indent);
            self.parts.push(Part::Hard);
            return;
        }
        self.indent(indent);
        self.open(&self.plan.early[at]);
        if word.notes.is_empty() {
            self.gap(at, self.spaces(at));
        } else if is_inline(word) && !closes {
            let opened = self.words[at - 1].opens();
            self.gap(at, if opened { 0 } else { self.spaces(at).max(1) });
            for note in &word.notes {
                self.parts.push(Part::Text(note.text));
                self.parts.push(Part::Space(1));
            }
            if word.is_symbol(Symbol::Comma) || word.is_symbol(Symbol::Semicolon) {
                self.parts.pop();
            }
        } else {
            self.gap_with_notes(at);
        }
    }

    fn spaces(&self, at: usize) -> usize {
        let space = || usize::from(has_space(self.words, self.brackets, at));
        self.plan.spaces[at].unwrap_or_else(space)
    }

    fn gap(&mut self, at: usize, spaces: usize) {
        if starts_line(&self.words[at - 1]) {
            self.parts.push(Part::Space(1));
            return;
        }
        self.parts.push(match self.plan.gaps[at] {
            Gap::Closed => Part::Space(spaces),
            Gap::Line => Part::Line(spaces),
            Gap::Fill => Part::Fill(spaces),
            Gap::Row if self.words[at].breaks == 2 => Part::Blank,
            Gap::Hard | Gap::Row => Part::Hard,
        });
    }

    /// The gap before word `at`, with comments in it.
    ///
    /// Whether an empty line stands under a comment decides what the comment speaks of, so that
    /// neither comes nor goes.
    fn gap_with_notes(&mut self, at: usize) {
        let (word, gap) = (&self.words[at], self.plan.gaps[at]);
        // A line that was not to be broken goes on further to the right.
        let hangs = gap == Gap::Closed
            && !word.opens()
            && !word.is_symbol(Symbol::Comma)
            && !word.is_symbol(Symbol::Semicolon);
        self.indent(i32::from(hangs));
        let (own_line, must_break) = self.notes(&word.notes, at);
        if must_break || (own_line && word.breaks > 0) {
            let blank = word.breaks == 2 && (own_line || gap == Gap::Row);
            self.parts
                .push(if blank { Part::Blank } else { Part::Hard });
        } else if own_line {
            self.parts.push(Part::Space(1));
        } else {
            self.gap(at, self.spaces(at));
        }
        self.indent(-i32::from(hangs));
    }

    /// Comments before word `at`. Whether the last stands on a line of its own, and whether
    /// nothing can stand after it on its line.
    fn notes(&mut self, notes: &'t [Note<'_>], at: usize) -> (bool, bool) {
        let word = &self.words[at];
        let starts_clause = matches!(self.plan.gaps[at], Gap::Hard | Gap::Line)
            && word.kind == WordKind::Keyword
            && !word.is_any(&["AND", "OR", "END"]);
        // What stands further to the right than the clause under it speaks of the one above it.
        let above = notes.iter().take_while(|note| note.column > word.column);
        let above = if starts_clause { above.count() } else { 0 };
        self.indent(i32::from(above > 0));
        let (mut own_line, mut must_break) = (false, false);
        for (index, note) in notes.iter().enumerate() {
            self.indent(-i32::from(index > 0 && index == above));
            if note.breaks == 0 && !must_break {
                self.parts.push(Part::Space(1));
                self.parts.push(if note.to_line_end {
                    Part::Trailing(note.text)
                } else {
                    Part::Text(note.text)
                });
            } else {
                let keeps_blank = index > 0 || self.plan.gaps[at] == Gap::Row;
                let blank = note.breaks == 2 && keeps_blank;
                self.parts
                    .push(if blank { Part::Blank } else { Part::Hard });
                self.parts.push(Part::Text(note.text));
                own_line = true;
            }
            must_break = note.to_line_end;
        }
        self.indent(-i32::from(above > 0 && above == notes.len()));
        (own_line, must_break)
    }
}

/// Whether all comments before a word stand on its line and on that of the word before.
fn is_inline(word: &Word<'_>) -> bool {
    word.breaks == 0
        && word
            .notes
            .iter()
            .all(|note| note.breaks == 0 && !note.to_line_end)
}
