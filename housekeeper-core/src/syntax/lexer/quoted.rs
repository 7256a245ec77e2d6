//! Strings and quoted names.

use std::borrow::Cow;
use std::collections::HashMap;

use super::escape::unescape;
use super::insert::InsertWatch;
use super::{Lexer, is_word_byte};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::start::next_statement;
use crate::syntax::token::{Symbol, TokenKind};

/// How often a file is read on after a quote that is not closed.
const MAX_RESTARTS: usize = 100;

/// What stands between two quotes.
struct Content<'s> {
    text: &'s str,
    /// Whether it is what it says: nothing in it has to be decoded.
    is_plain: bool,
}

impl<'s> Lexer<'s> {
    /// `'…'`
    pub(super) fn string(&mut self, start: usize) {
        let Some(content) = self.quoted_content(b'\'', start) else {
            return;
        };
        let kind = if content.is_plain {
            TokenKind::String(Cow::Borrowed(content.text))
        } else {
            bytes_token(unescape(content.text, b'\''))
        };
        self.push(kind, start);
    }

    /// `` `…` `` or `"…"`
    pub(super) fn quoted_name(&mut self, quote: u8) {
        let start = self.at;
        let Some(content) = self.quoted_content(quote, start) else {
            return;
        };
        let name = if content.is_plain {
            Some(Cow::Borrowed(content.text))
        } else {
            let bytes = unescape(content.text, quote);
            String::from_utf8(bytes).ok().map(Cow::Owned)
        };
        let problem = match name {
            Some(name) if !name.is_empty() => {
                self.push(TokenKind::Quoted(name), start);
                return;
            }
            Some(_) => "a name cannot be empty",
            None => "a name is UTF-8 text",
        };
        let diagnostic =
            Diagnostic::error(Code::MalformedLiteral, problem).at(self.span(start, self.at), "");
        self.fail(diagnostic, start);
    }

    /// `‘…’`, a string, and `“…”`, a name: text as it stands. Returns whether there is one.
    pub(super) fn curly_quotes(&mut self, quote: char) -> bool {
        let start = self.at;
        let close = if quote == '\u{2018}' {
            '\u{2019}'
        } else {
            '\u{201d}'
        };
        let open = start + quote.len_utf8();
        let Some(length) = self.text[open..].find(close) else {
            return false;
        };
        let content = Cow::Borrowed(&self.text[open..open + length]);
        let kind = match quote {
            '\u{2018}' => TokenKind::String(content),
            _ if content.is_empty() => return false,
            _ => TokenKind::Quoted(content),
        };
        self.at = open + length + close.len_utf8();
        self.push(kind, start);
        true
    }

    /// `x'4142'` and `b'01000001'`
    pub(super) fn binary_string(&mut self, start: usize, base: u8) {
        self.at += 1;
        let Some(content) = self.quoted_content(b'\'', start) else {
            return;
        };
        let (radix, digits_per_byte, name) = match base {
            b'x' | b'X' => (16, 2, "hexadecimal"),
            _ => (2, 8, "binary"),
        };
        if let Some(bytes) = decode_digits(content.text.as_bytes(), radix, digits_per_byte) {
            self.push(bytes_token(bytes), start);
        } else {
            let message = format!("this {name} string has something else than digits in it");
            let diagnostic = Diagnostic::error(Code::MalformedLiteral, message)
                .at(self.span(start, self.at), "");
            self.fail(diagnostic, start);
        }
    }

    /// `$tag$ … $tag$`. Returns whether there is one; what never ends is a word with `$` in it.
    pub(super) fn heredoc(&mut self) -> bool {
        let start = self.at;
        let rest = self.rest();
        let Some(delimiter) = delimiter(rest) else {
            return false;
        };
        let last = self
            .last_delimiters
            .get_or_insert_with(|| last_delimiters(self.text));
        if last
            .get(delimiter)
            .is_none_or(|last| *last < start + delimiter.len())
        {
            return false;
        }
        let Some(length) = rest[delimiter.len()..].find(delimiter) else {
            return false;
        };
        let content = &rest[delimiter.len()..delimiter.len() + length];
        self.at += length + 2 * delimiter.len();
        self.push(TokenKind::String(Cow::Borrowed(content)), start);
        true
    }

    /// What stands between the quote at hand and its partner, as it is written.
    fn quoted_content(&mut self, quote: u8, start: usize) -> Option<Content<'s>> {
        let bytes = self.bytes;
        let open = self.at + 1;
        let mut at = open;
        let mut is_plain = true;
        while at < bytes.len() {
            let byte = bytes[at];
            if byte != quote && byte != b'\\' {
                at += 1;
            } else if byte == b'\\' || self.byte(at + 1) == quote {
                is_plain = false;
                at += 2;
            } else {
                self.at = at + 1;
                let text = &self.text[open..at];
                return Some(Content { text, is_plain });
            }
        }
        self.unterminated(start);
        None
    }

    /// Says which quote is not closed, and goes on where the next statement starts.
    fn unterminated(&mut self, start: usize) {
        let (start, restart) = match self.swallowing_token() {
            Some((token, restart)) => {
                let start = self.lexed.tokens[token].span.start;
                self.lexed.tokens.truncate(token);
                self.lexed.comments.retain(|each| each.span.start < start);
                let is_before =
                    |each: &Diagnostic| each.primary().is_none_or(|at| at.start < start);
                self.lexed.diagnostics.retain(is_before);
                (start as usize, Some(restart))
            }
            None => (start, next_statement(self.text, start..self.text.len())),
        };
        let restart = restart.filter(|_| self.restarts < MAX_RESTARTS);
        let first_line = self.text[start..].lines().next().unwrap_or_default();
        let span = self.span(start, start + first_line.len());
        let help = match first_line.trim_start_matches(is_base).chars().next() {
            Some('`') => "close it with a backquote".to_owned(),
            quote => format!("close it with `{}`", quote.unwrap_or('\'')),
        };
        let diagnostic = Diagnostic::error(Code::Unterminated, "this quote is never closed")
            .at(span, "it starts here")
            .help(help);
        self.at = restart.unwrap_or(self.text.len());
        self.insert = InsertWatch::default();
        self.fail(diagnostic, start);
        if restart.is_some() {
            self.restarts += 1;
            self.push(TokenKind::Symbol(Symbol::Semicolon), self.at);
            self.restarted_at = self.lexed.tokens.len();
        }
    }

    /// The first token in quotes in which another statement seems to start: it is rather that one
    /// which lacks its closing quote than what stands last. And where that statement starts.
    fn swallowing_token(&self) -> Option<(usize, usize)> {
        let tokens = self.lexed.tokens.iter().enumerate();
        tokens.skip(self.restarted_at).find_map(|(index, token)| {
            if !matches!(
                token.kind,
                TokenKind::String(_) | TokenKind::Bytes(_) | TokenKind::Quoted(_)
            ) || self.text[token.span.range()].starts_with('$')
            {
                return None;
            }
            let restart = next_statement(self.text, token.span.range())?;
            Some((index, restart))
        })
    }
}

/// Whether a letter says what the digits of a string are.
const fn is_base(c: char) -> bool {
    matches!(c, 'x' | 'X' | 'b' | 'B')
}

/// The `$tag$` that `text`, which starts with `$`, starts with.
fn delimiter(text: &str) -> Option<&str> {
    let tag = text[1..]
        .bytes()
        .take_while(|byte| is_word_byte(*byte) && *byte != b'$')
        .count();
    (text.as_bytes().get(tag + 1) == Some(&b'$')).then(|| &text[..tag + 2])
}

/// Where each `$tag$` stands last. What starts a string only if it is closed would else be sought
/// up to the end of the text each time.
fn last_delimiters(text: &str) -> HashMap<&str, usize> {
    text.match_indices('$')
        .filter_map(|(at, _)| Some((delimiter(&text[at..])?, at)))
        .collect()
}

fn bytes_token<'s>(bytes: Vec<u8>) -> TokenKind<'s> {
    match String::from_utf8(bytes) {
        Ok(text) => TokenKind::String(Cow::Owned(text)),
        Err(error) => TokenKind::Bytes(error.into_bytes()),
    }
}

/// Digits to bytes; the first byte may have fewer digits than the others.
fn decode_digits(digits: &[u8], radix: u32, per_byte: usize) -> Option<Vec<u8>> {
    let value = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |value, digit| {
            Some(value * radix + char::from(*digit).to_digit(radix)?)
        })
    };
    let (first, rest) = digits.split_at(digits.len() % per_byte);
    let first = (!first.is_empty()).then_some(first);
    first
        .into_iter()
        .chain(rest.chunks(per_byte))
        .map(|chunk| u8::try_from(value(chunk)?).ok())
        .collect()
}
