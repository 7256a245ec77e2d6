//! From a file to the words of its statements.

use super::note::{Note, column, count_breaks};
use super::word::{Word, WordKind};
use crate::syntax::lexer::{CommentToken, Lexed};
use crate::syntax::parser::{Mark, Marks, read_marks};
use crate::syntax::token::{Symbol, Token};

/// All words of a file, and its end, which is a word with no text.
pub(super) fn read_words<'s>(lexed: &Lexed<'s>, text: &'s str) -> (Vec<Word<'s>>, Word<'s>) {
    let mut reader = Reader {
        text,
        comments: &lexed.comments,
        at: text.len() - text.trim_start_matches('\u{feff}').len(),
    };
    let mut words = Vec::with_capacity(lexed.tokens.len());
    let statements = lexed
        .tokens
        .split_inclusive(|token| token.is(Symbol::Semicolon));
    for statement in statements {
        let ends = statement
            .last()
            .is_some_and(|last| last.is(Symbol::Semicolon));
        let (tokens, end) = statement.split_at(statement.len() - usize::from(ends));
        let marks = read_marks(tokens, text).unwrap_or_default();
        reader.statement(tokens, &marks, &mut words);
        for token in end {
            let word = Word::new(token, &text[token.span.range()], false);
            words.push(reader.place(word, token.span.range()));
        }
    }
    let end = Word {
        text: "".into(),
        kind: WordKind::Verbatim,
        notes: Vec::new(),
        breaks: 0,
        column: 0,
        glued: false,
    };
    let end = reader.place(end, text.len()..text.len());
    (words, end)
}

struct Reader<'a, 's> {
    text: &'s str,
    /// The comments that are not read yet.
    comments: &'a [CommentToken<'s>],
    /// The end of what was read last.
    at: usize,
}

impl<'s> Reader<'_, 's> {
    /// Reads the words of a statement, without its semicolon.
    fn statement(&mut self, tokens: &[Token<'s>], marks: &Marks, words: &mut Vec<Word<'s>>) {
        let first = words.len();
        let mut keywords = vec![false; tokens.len()];
        // The end of the text each token starts.
        let mut ends: Vec<usize> = (1..=tokens.len()).collect();
        for (at, mark) in marks.iter() {
            match mark {
                Mark::Keyword => keywords[at] = true,
                Mark::Text { end } => ends[at] = end,
            }
        }
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let end = ends[at];
            let range = token.span.range().start..tokens[end - 1].span.range().end;
            if !range.is_empty() {
                // It is empty where an INSERT has no rows.
                let mut word = Word::new(token, &self.text[range.clone()], keywords[at]);
                if end > at + 1 {
                    word.kind = WordKind::Literal;
                }
                words.push(self.place(word, range));
            }
            at = end;
        }
        Word::raise(&mut words[first..]);
    }

    /// Gives a word, which stands at `range`, the comments and the space before it.
    fn place(&mut self, mut word: Word<'s>, range: std::ops::Range<usize>) -> Word<'s> {
        word.glued = self.at == range.start;
        while let Some(comment) = self.take_comment(range.start) {
            let place = comment.span.range();
            word.notes.push(Note {
                text: self.text[place.clone()].trim_end(),
                breaks: count_breaks(&self.text[self.at..place.start]),
                column: column(self.text, place.start),
                to_line_end: !self.text[place.clone()].starts_with("/*"),
            });
            self.at = place.end;
        }
        word.breaks = count_breaks(&self.text[self.at..range.start]);
        if !word.notes.is_empty() {
            word.column = column(self.text, range.start);
        }
        self.at = range.end;
        // Comments in text that is left as it is are a part of it.
        while self.take_comment(range.end).is_some() {}
        word
    }

    /// The next comment that starts before `end`.
    fn take_comment(&mut self, end: usize) -> Option<CommentToken<'s>> {
        let (first, rest) = self.comments.split_first()?;
        if first.span.range().start >= end {
            return None;
        }
        self.comments = rest;
        Some(*first)
    }
}
