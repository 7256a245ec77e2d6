//! Text to tokens and comments.

mod data;
mod escape;
mod insert;
mod number;
mod quoted;
mod trivia;

use std::borrow::Cow;

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
pub(crate) fn lex(file: FileId, text: &str) -> Lexed<'_> {
    let mut lexer = Lexer {
        text,
        file,
        at: 0,
        insert: InsertWatch::default(),
        restarts: 0,
        restarted_at: 0,
        lexed: Lexed::default(),
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
    file: FileId,
    /// The byte to be read next.
    at: usize,
    /// Finds where the rows of an INSERT start.
    insert: InsertWatch,
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
        let Some(first) = self.rest().chars().next() else {
            return;
        };
        match first {
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' => self.at += 1,
            '-' if self.rest().starts_with("--") => self.line_comment(2),
            '#' if self.rest().starts_with("# ") || self.rest().starts_with("#!") => {
                self.line_comment(1);
            }
            '/' if self.rest().starts_with("/*") => self.block_comment(),
            '\'' => self.string(start),
            '`' | '"' => self.quoted_name(first),
            '$' if self.heredoc() => {}
            '.' if self.starts_number_after_dot() => self.number(),
            '0'..='9' => self.number(),
            'a'..='z' | 'A'..='Z' | '_' | '$' => self.word(),
            _ if first.is_whitespace()
                || matches!(
                    first,
                    '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
                ) =>
            {
                self.at += first.len_utf8();
            }
            _ => self.symbol(first),
        }
        debug_assert!(
            self.at > start || self.restarted_at == self.lexed.tokens.len(),
            "the lexer moves on, or takes back a quote that was not closed"
        );
    }

    fn word(&mut self) {
        let start = self.at;
        let rest = self.rest();
        let length = rest
            .bytes()
            .position(|byte| !is_word_byte(byte))
            .unwrap_or(rest.len());
        if length == 1 && matches!(rest.as_bytes(), [b'x' | b'X' | b'b' | b'B', b'\'', ..]) {
            self.binary_string(start, rest.as_bytes()[0]);
            return;
        }
        if &rest[..length] == "$" {
            self.at += 1;
            self.push(TokenKind::Symbol(Symbol::Dollar), start);
            return;
        }
        self.at += length;
        let word = &rest[..length];
        self.push(TokenKind::Word(word, Keyword::find(word)), start);
    }

    fn symbol(&mut self, first: char) {
        let start = self.at;
        let rest = self.rest().as_bytes();
        let (symbol, length) = match rest {
            [b'<', b'=', b'>', ..] => (Symbol::Spaceship, 3),
            [b':', b':', ..] => (Symbol::DoubleColon, 2),
            [b'-', b'>', ..] => (Symbol::Arrow, 2),
            [b'=', b'=', ..] => (Symbol::Equal, 2),
            [b'!', b'=', ..] | [b'<', b'>', ..] => (Symbol::NotEqual, 2),
            [b'<', b'=', ..] => (Symbol::LessOrEqual, 2),
            [b'>', b'=', ..] => (Symbol::GreaterOrEqual, 2),
            [b'|', b'|', ..] => (Symbol::Concat, 2),
            [b'@', b'@', ..] => (Symbol::DoubleAt, 2),
            [b'(', ..] => (Symbol::LeftParen, 1),
            [b')', ..] => (Symbol::RightParen, 1),
            [b'[', ..] => (Symbol::LeftBracket, 1),
            [b']', ..] => (Symbol::RightBracket, 1),
            [b'{', ..] => (Symbol::LeftBrace, 1),
            [b'}', ..] => (Symbol::RightBrace, 1),
            [b',', ..] => (Symbol::Comma, 1),
            [b';', ..] => (Symbol::Semicolon, 1),
            [b'.', ..] => (Symbol::Dot, 1),
            [b':', ..] => (Symbol::Colon, 1),
            [b'?', ..] => (Symbol::Question, 1),
            [b'=', ..] => (Symbol::Equal, 1),
            [b'<', ..] => (Symbol::Less, 1),
            [b'>', ..] => (Symbol::Greater, 1),
            [b'+', ..] => (Symbol::Plus, 1),
            [b'-', ..] => (Symbol::Minus, 1),
            [b'*', ..] => (Symbol::Star, 1),
            [b'/', ..] => (Symbol::Slash, 1),
            [b'%', ..] => (Symbol::Percent, 1),
            [b'@', ..] => (Symbol::At, 1),
            [b'^', ..] => (Symbol::Caret, 1),
            _ => return self.unexpected(first),
        };
        self.at += length;
        self.push(TokenKind::Symbol(symbol), start);
    }

    /// A character no token starts with. A run of them is one error.
    fn unexpected(&mut self, first: char) {
        let start = self.at;
        let rest = self.rest();
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

/// Whether a byte can be inside a bare word.
fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$'
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
