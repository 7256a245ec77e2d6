//! Which words belong together as brackets, CASE and END included.

use super::word::Word;
use crate::syntax::token::Symbol;

/// The brackets of a statement.
#[derive(Debug)]
pub(super) struct Brackets {
    /// The word that closes what each word opens; the word itself when it opens nothing.
    partner: Vec<usize>,
    /// The bracket that each word stands in.
    outer: Vec<Option<usize>>,
}

impl Brackets {
    pub(super) fn find(words: &[Word<'_>]) -> Self {
        let mut partner: Vec<usize> = (0..words.len()).collect();
        let mut outer = vec![None; words.len()];
        let mut open: Vec<usize> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let closes = word.closes() || word.is("END");
            if closes && let Some(start) = open.last().copied() {
                let fits = if word.is("END") {
                    words[start].is("CASE")
                } else {
                    words[start].opens()
                };
                if fits {
                    partner[start] = at;
                    open.pop();
                }
            }
            outer[at] = open.last().copied();
            if word.opens() || word.is("CASE") {
                open.push(at);
            }
        }
        Self { partner, outer }
    }

    /// The word that closes what word `at` opens; `at` itself when that opens nothing.
    pub(super) fn end(&self, at: usize) -> usize {
        self.partner[at]
    }

    /// Whether word `at` stands directly in braces.
    pub(super) fn is_in_braces(&self, words: &[Word<'_>], at: usize) -> bool {
        self.outer[at].is_some_and(|outer| words[outer].is_symbol(Symbol::LeftBrace))
    }
}
