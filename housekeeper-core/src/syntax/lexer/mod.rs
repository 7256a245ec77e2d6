//! Text to tokens and comments.

mod class;
mod data;
mod escape;
mod insert;
mod number;
mod quoted;
mod trivia;

use std::borrow::Cow;
use std::collections::HashMap;

use self::class::{Class, WORD_BYTES, class_of, is_word_byte};
use self::insert::InsertWatch;
use super::keyword::Keyword;
use super::token::{Symbol, Token, TokenKind};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// The tokens and comments of one file.
#[derive(Debug, Default)]
pub(crate) struct Lexed<'s> {
    pub(crate) tokens: Vec<Token<'s>>,
    pub(crate) comments: Vec<CommentToken<'s>>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// A comment of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CommentToken<'s> {
    /// The text after `--`, as it stands.
    pub(crate) text: &'s str,
    pub(crate) span: Span,
    /// Whether it is a `--` comment with nothing before it on its line.
    pub(crate) own_line: bool,
}

/// Reads a whole file. Text that is no token becomes [`TokenKind::Invalid`] and a diagnostic.
///
/// The loops over bytes are plain ones: an iterator with a closure costs a call or three for each
/// byte in a build without optimisation, which is what build scripts and macros are.
pub(crate) fn lex(file: FileId, text: &str) -> Lexed<'_> {
    let mut lexer = Lexer {
        text,
        bytes: text.as_bytes(),
        file,
        at: 0,
        insert: InsertWatch::default(),
        restarts: 0,
        restarted_at: 0,
        last_delimiters: None,
        lexed: Lexed {
            // About a token for each four bytes of SQL; rows of an INSERT are one, however long.
            tokens: Vec::with_capacity((text.len() / 4).min(1024)),
            ..Lexed::default()
        },
    };
    if text.starts_with('\u{feff}') {
        lexer.at = '\u{feff}'.len_utf8();
    }
    while lexer.at < text.len() {
        lexer.step();
    }
    lexer.lexed
}

struct Lexer<'s> {
    text: &'s str,
    /// The text again, to index into.
    bytes: &'s [u8],
    file: FileId,
    /// The byte to be read next.
    at: usize,
    /// Finds where the rows of an INSERT start.
    insert: InsertWatch,
    /// Where each `$tag$` of the text stands last, once it is asked for.
    last_delimiters: Option<HashMap<&'s str, usize>>,
    /// How often the lexer went on after a quote that is not closed.
    restarts: usize,
    /// How many tokens there were when it last did.
    restarted_at: usize,
    lexed: Lexed<'s>,
}

impl<'s> Lexer<'s> {
    /// Reads one token, one comment or some white space.
    fn step(&mut self) {
        let start = self.at;
        match class_of(self.bytes[start]) {
            Class::Space => self.at += 1,
            Class::Word => self.word(),
            Class::Digit => self.number(),
            Class::Dollar => {
                if !self.heredoc() {
                    self.word();
                }
            }
            Class::String => self.string(start),
            Class::Name => self.quoted_name(self.bytes[start]),
            Class::Sign => self.sign(),
            Class::Wide => self.wide(),
        }
        debug_assert!(
            self.at > start || self.restarted_at == self.lexed.tokens.len(),
            "the lexer moves on, or takes back a quote that was not closed"
        );
    }

    /// What starts with a sign: that, a comment, or a number.
    fn sign(&mut self) {
        let next = self.byte(self.at + 1);
        match self.bytes[self.at] {
            b'-' if next == b'-' => self.line_comment(2),
            b'#' if matches!(next, b' ' | b'!') => self.line_comment(1),
            b'/' if next == b'*' => self.block_comment(),
            b'/' if next == b'/' => self.line_comment(2),
            b'.' if self.starts_number_after_dot() => self.number(),
            _ => self.symbol(),
        }
    }

    /// A character that is not ASCII: white space, or nothing that can stand there.
    fn wide(&mut self) {
        match self.rest().chars().next() {
            Some(quote @ ('\u{2018}' | '\u{201c}')) if self.curly_quotes(quote) => {}
            Some(space @ ('\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')) => {
                self.at += space.len_utf8();
            }
            Some(space) if space.is_whitespace() => self.at += space.len_utf8(),
            _ => self.unexpected(),
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let end = self.word_end(start);
        let (first, next) = (self.bytes[start], self.byte(start + 1));
        if end - start == 1 && next == b'\'' && matches!(first, b'x' | b'X' | b'b' | b'B') {
            self.binary_string(start, first);
            return;
        }
        // A word may start with one `$`, and not with two.
        if first == b'$' && (next == b'$' || end - start == 1) {
            self.at += 1;
            self.push(TokenKind::Symbol(Symbol::Dollar), start);
            return;
        }
        self.at = end;
        let word = &self.text[start..end];
        self.push(TokenKind::Word(word, Keyword::find(word)), start);
    }

    /// Where the bytes of a word end that go on at `from`.
    fn word_end(&self, from: usize) -> usize {
        let mut end = from;
        while end < self.bytes.len() && WORD_BYTES[self.bytes[end] as usize] {
            end += 1;
        }
        end
    }

    /// The byte at `at`; NUL, which nothing starts with, at the end.
    fn byte(&self, at: usize) -> u8 {
        if at < self.bytes.len() {
            self.bytes[at]
        } else {
            0
        }
    }

    fn symbol(&mut self) {
        let start = self.at;
        let (symbol, length) = match (self.bytes[start], self.byte(start + 1)) {
            (b'<', b'=') if self.byte(start + 2) == b'>' => (Symbol::Spaceship, 3),
            (b':', b':') => (Symbol::DoubleColon, 2),
            (b'-', b'>') => (Symbol::Arrow, 2),
            (b'=', b'=') => (Symbol::Equal, 2),
            (b'!', b'=') | (b'<', b'>') => (Symbol::NotEqual, 2),
            (b'<', b'=') => (Symbol::LessOrEqual, 2),
            (b'>', b'=') => (Symbol::GreaterOrEqual, 2),
            (b'|', b'|') => (Symbol::Concat, 2),
            (b'@', b'@') => (Symbol::DoubleAt, 2),
            (b'(', _) => (Symbol::LeftParen, 1),
            (b')', _) => (Symbol::RightParen, 1),
            (b'[', _) => (Symbol::LeftBracket, 1),
            (b']', _) => (Symbol::RightBracket, 1),
            (b'{', _) => (Symbol::LeftBrace, 1),
            (b'}', _) => (Symbol::RightBrace, 1),
            (b',', _) => (Symbol::Comma, 1),
            (b';', _) => (Symbol::Semicolon, 1),
            (b'.', _) => (Symbol::Dot, 1),
            (b':', _) => (Symbol::Colon, 1),
            (b'?', _) => (Symbol::Question, 1),
            (b'=', _) => (Symbol::Equal, 1),
            (b'<', _) => (Symbol::Less, 1),
            (b'>', _) => (Symbol::Greater, 1),
            (b'+', _) => (Symbol::Plus, 1),
            (b'-', _) => (Symbol::Minus, 1),
            (b'*', _) => (Symbol::Star, 1),
            (b'/', _) => (Symbol::Slash, 1),
            (b'%', _) => (Symbol::Percent, 1),
            (b'@', _) => (Symbol::At, 1),
            (b'^', _) => (Symbol::Caret, 1),
            _ => return self.unexpected(),
        };
        self.at += length;
        self.push(TokenKind::Symbol(symbol), start);
    }

    /// A character no token starts with. A run of them is one error.
    fn unexpected(&mut self) {
        let start = self.at;
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return;
        };
        let length = rest
            .char_indices()
            .find(|(_, c)| c.is_ascii() && *c != first)
            .map_or(rest.len(), |(at, _)| at);
        self.at += length;
        let span = self.span(start, self.at);
        let mut diagnostic = Diagnostic::error(
            Code::UnexpectedCharacter,
            format!("unexpected character {}", show_character(first)),
        )
        .at(span, "ClickHouse does not know this character here");
        if let Some(help) = character_help(first) {
            diagnostic = diagnostic.help(help);
        }
        self.lexed.diagnostics.push(diagnostic);
        self.push(TokenKind::Invalid, start);
    }

    fn rest(&self) -> &'s str {
        &self.text[self.at..]
    }

    fn push(&mut self, kind: TokenKind<'s>, start: usize) {
        let span = self.span(start, self.at);
        let rows = self.insert.see(&kind);
        self.lexed.tokens.push(Token { kind, span });
        if let Some(rows) = rows {
            self.rows(rows);
        }
    }

    fn fail(&mut self, diagnostic: Diagnostic, start: usize) {
        self.lexed.diagnostics.push(diagnostic);
        self.push(TokenKind::Invalid, start);
    }

    /// The map holds no file of 4 GiB or more.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the map refuses larger files"
    )]
    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, start as u32, end as u32)
    }
}

fn show_character(c: char) -> Cow<'static, str> {
    match c {
        '\0' => Cow::Borrowed("NUL"),
        c if c.is_control() => Cow::Owned(format!("U+{:04X}", u32::from(c))),
        c if c.is_ascii() => Cow::Owned(format!("`{c}`")),
        c => Cow::Owned(format!("`{c}` (U+{:04X})", u32::from(c))),
    }
}

fn character_help(c: char) -> Option<&'static str> {
    match c {
        '\u{2018}' | '\u{2019}' => Some("write strings in straight quotes: '…'"),
        '\u{201c}' | '\u{201d}' => Some("write names in straight double quotes or backquotes"),
        '\u{2212}' | '\u{2013}' | '\u{2014}' => Some("write minus as `-`"),
        '!' => Some("write `NOT`, or `!=` to compare"),
        '|' => Some("write `||` to put strings together and `OR` for either"),
        '&' => Some("write `AND`, or `bitAnd(a, b)`"),
        '~' => Some("write `bitNot(a)`"),
        c if c.is_alphabetic() => Some("write names with such letters in backquotes"),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
