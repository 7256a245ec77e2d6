//! The tokens of a statement as they will be written, with the comments before each.

use std::borrow::Cow;

use super::note::Note;
use crate::syntax::token::{Symbol, Token, TokenKind};

/// A token and what stands between it and the token before.
#[derive(Debug)]
pub(super) struct Word<'s> {
    /// What is written: the token as it stands in the file, or in upper case.
    pub(super) text: Cow<'s, str>,
    pub(super) kind: WordKind,
    /// The comments before it.
    pub(super) notes: Vec<Note<'s>>,
    /// The line breaks directly before it, two at most.
    pub(super) breaks: u8,
    /// How many characters stand before it on its line, if comments stand before it.
    pub(super) column: usize,
    /// Whether nothing at all stands between it and the token before.
    pub(super) glued: bool,
}

/// What a token is to the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A word of the language. Its text in upper case is asked for with [`Word::is`].
    Keyword,
    /// A name, quoted or not.
    Name,
    /// A number or a string, or more of them that are taken as they are written.
    Literal,
    Symbol(Symbol),
    /// The rows of an INSERT.
    Verbatim,
}

/// Words before a parenthesis that are more like the name of a function: they are written as the
/// author wrote them.
const NAMES_OF_FUNCTIONS: [&str; 21] = [
    "DATEADD",
    "DATEDIFF",
    "DATESUB",
    "DATE_ADD",
    "DATE_DIFF",
    "DATE_SUB",
    "IF",
    "LEFT",
    "LTRIM",
    "OVERLAY",
    "POSITION",
    "RIGHT",
    "RTRIM",
    "SUBSTRING",
    "TIMESTAMPADD",
    "TIMESTAMPDIFF",
    "TIMESTAMPSUB",
    "TIMESTAMP_ADD",
    "TIMESTAMP_DIFF",
    "TIMESTAMP_SUB",
    "TRIM",
];

impl<'s> Word<'s> {
    /// The word a token becomes. `keyword` says whether it is a word of the language here.
    pub(super) fn new(token: &Token<'s>, text: &'s str, keyword: bool) -> Self {
        let kind = match &token.kind {
            TokenKind::Word(..) if keyword => WordKind::Keyword,
            TokenKind::Word(..) | TokenKind::Quoted(_) => WordKind::Name,
            TokenKind::Number(_) | TokenKind::String(_) | TokenKind::Bytes(_) => WordKind::Literal,
            TokenKind::Symbol(symbol) => WordKind::Symbol(*symbol),
            TokenKind::Data(_) | TokenKind::Invalid => WordKind::Verbatim,
        };
        Self {
            text: Cow::Borrowed(text),
            kind,
            notes: Vec::new(),
            breaks: 0,
            column: 0,
            glued: false,
        }
    }

    /// Writes keywords in upper case.
    pub(super) fn raise(words: &mut [Self]) {
        for index in 0..words.len() {
            let calls = words
                .get(index + 1)
                .is_some_and(|next| next.is_symbol(Symbol::LeftParen));
            let word = &mut words[index];
            let is_name = calls && NAMES_OF_FUNCTIONS.iter().any(|name| word.is(name));
            if word.kind == WordKind::Keyword
                && !is_name
                && word.text.bytes().any(|byte| byte.is_ascii_lowercase())
            {
                word.text = Cow::Owned(word.text.to_ascii_uppercase());
            }
        }
    }

    /// Whether it is this word of the language.
    pub(super) fn is(&self, keyword: &str) -> bool {
        self.kind == WordKind::Keyword && self.text.eq_ignore_ascii_case(keyword)
    }

    /// Whether it is one of these words of the language.
    pub(super) fn is_any(&self, keywords: &[&str]) -> bool {
        self.kind == WordKind::Keyword
            && keywords
                .iter()
                .any(|keyword| self.text.eq_ignore_ascii_case(keyword))
    }

    /// Whether it is this sign.
    pub(super) fn is_symbol(&self, symbol: Symbol) -> bool {
        self.kind == WordKind::Symbol(symbol)
    }

    /// Whether it opens a bracket.
    pub(super) const fn opens(&self) -> bool {
        matches!(self.kind, WordKind::Symbol(symbol) if symbol.closing().is_some())
    }

    /// Whether it closes a bracket.
    pub(super) const fn closes(&self) -> bool {
        matches!(self.kind, WordKind::Symbol(symbol) if symbol.is_closing())
    }

    /// Whether an operand can end with it.
    pub(super) fn ends_operand(&self) -> bool {
        match self.kind {
            WordKind::Name | WordKind::Literal | WordKind::Verbatim => true,
            WordKind::Keyword => self.is_any(&["END", "NULL", "TRUE", "FALSE"]),
            WordKind::Symbol(symbol) => symbol.is_closing(),
        }
    }

    /// How wide it is, in characters. Of a text of several lines, the last line.
    pub(super) fn width(&self) -> usize {
        let last = self.text.rsplit('\n').next().unwrap_or_default();
        last.chars().count()
    }
}
