//! From a file to the words of its statements.

use super::note::{Note, column, count_breaks};
use super::word::{Word, WordKind, guess_keywords};
use crate::syntax::keyword::Keyword;
use crate::syntax::lexer::{CommentToken, Lexed};
use crate::syntax::parser::keywords;
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
        let first = words.len();
        let known = keywords(tokens, text);
        let is_known = known.is_some();
        let keywords = known.unwrap_or_else(|| guess_keywords(tokens));
        let rows = first_row(tokens).unwrap_or(tokens.len());
        for (token, keyword) in tokens[..rows].iter().zip(keywords) {
            let word = Word::new(token, &text[token.span.range()], keyword);
            words.push(reader.place(word, token.span.range()));
        }
        if let [first, ..] = &tokens[rows..] {
            let end = tokens[tokens.len() - 1].span.range().end;
            let range = first.span.range().start..end;
            let mut word = Word::new(first, &text[range.clone()], false);
            word.kind = WordKind::Verbatim;
            words.push(reader.place(word, range));
        }
        if is_known {
            Word::raise(&mut words[first..]);
        }
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

/// The index of the first token of the rows of an INSERT, which are left as they are.
fn first_row(tokens: &[Token<'_>]) -> Option<usize> {
    if tokens.first()?.keyword() != Some(Keyword::Insert) {
        return None;
    }
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if token.is(Symbol::LeftParen) {
            depth += 1;
        } else if token.is(Symbol::RightParen) {
            depth = depth.saturating_sub(1);
        } else if depth == 0 {
            match token.keyword() {
                Some(Keyword::Select) => return None,
                Some(Keyword::Values)
                    if tokens
                        .get(at + 1)
                        .is_some_and(|next| next.is(Symbol::LeftParen))
                        && at > 2 =>
                {
                    return Some(at + 1);
                }
                _ => {}
            }
        }
    }
    None
}

struct Reader<'a, 's> {
    text: &'s str,
    /// The comments that are not read yet.
    comments: &'a [CommentToken<'s>],
    /// The end of what was read last.
    at: usize,
}

impl<'s> Reader<'_, 's> {
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
