//! Comments, and where they stand.

use super::word::Word;
use crate::syntax::token::Symbol;

/// A comment before a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Note<'s> {
    /// The comment as it stands, without white space at its end.
    pub(super) text: &'s str,
    /// The line breaks before it, two at most. With none it stands at the end of a line.
    pub(super) breaks: u8,
    /// How many characters stand before it on its line.
    pub(super) column: usize,
    /// Whether it goes up to the end of the line, so that nothing can stand after it.
    pub(super) to_line_end: bool,
}

/// Puts comments that stand between a word and its comma or semicolon after that: then lists that
/// have their commas at the start of a line get them at the end of one.
///
/// Only comments that do not stand on a line of their own: those may be directives or docs, and
/// what they speak of is seen by what stands under them.
pub(super) fn move_over_commas<'s>(words: &mut [Word<'s>], end: &mut Word<'s>) {
    for at in 1..=words.len() {
        let (before, after) = words.split_at_mut(at);
        let Some(comma) = before.last_mut() else {
            continue;
        };
        let next = after.first_mut().unwrap_or(end);
        if !comma.is_symbol(Symbol::Comma) && !comma.is_symbol(Symbol::Semicolon) {
            continue;
        }
        let ends_line = comma.notes.last().is_some_and(|note| note.to_line_end);
        let trails = comma.notes.iter().all(|note| note.breaks == 0);
        let is_free = next
            .notes
            .first()
            .is_none_or(|note| note.breaks > 0 || !note.to_line_end);
        if ends_line && trails && is_free {
            comma.breaks = 0;
            if let Some(note) = next.notes.first_mut() {
                note.breaks = note.breaks.max(1);
            }
            let mut notes = std::mem::take(&mut comma.notes);
            notes.append(&mut next.notes);
            next.notes = notes;
        }
    }
}

/// Whether a word is a comma that starts a line, since comments that stand on lines of their own
/// come before it.
pub(super) fn starts_line(word: &Word<'_>) -> bool {
    word.is_symbol(Symbol::Comma) && word.notes.iter().any(|note| note.breaks > 0)
}

/// The line breaks in white space, two at most.
pub(super) fn count_breaks(space: &str) -> u8 {
    match space.bytes().filter(|byte| *byte == b'\n').count() {
        0 => 0,
        1 => 1,
        _ => 2,
    }
}

/// How many characters stand before `at` on its line.
pub(super) fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[line..at].chars().count()
}
