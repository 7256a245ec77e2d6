//! Strings and quoted names.

use std::borrow::Cow;

use super::escape::unescape;
use super::insert::InsertWatch;
use super::{Lexer, is_word_byte};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::start::next_statement;
use crate::syntax::token::{Symbol, TokenKind};

/// How often a file is read on after a quote that is not closed.
const MAX_RESTARTS: usize = 100;

impl<'s> Lexer<'s> {
    /// `'…'`
    pub(super) fn string(&mut self, start: usize) {
        let Some(content) = self.quoted_content('\'', start) else {
            return;
        };
        let kind = match unescape(content, b'\'') {
            Cow::Borrowed(_) => TokenKind::String(Cow::Borrowed(content)),
            Cow::Owned(bytes) => bytes_token(bytes),
        };
        self.push(kind, start);
    }

    /// `` `…` `` or `"…"`
    pub(super) fn quoted_name(&mut self, quote: char) {
        let start = self.at;
        let Some(content) = self.quoted_content(quote, start) else {
            return;
        };
        let name = match unescape(content, quote as u8) {
            Cow::Borrowed(_) => Some(Cow::Borrowed(content)),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
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

    /// `x'4142'` and `b'01000001'`
    pub(super) fn binary_string(&mut self, start: usize, base: u8) {
        self.at += 1;
        let Some(content) = self.quoted_content('\'', start) else {
            return;
        };
        let (radix, digits_per_byte, name) = match base {
            b'x' | b'X' => (16, 2, "hexadecimal"),
            _ => (2, 8, "binary"),
        };
        if let Some(bytes) = decode_digits(content.as_bytes(), radix, digits_per_byte) {
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
        let tag = rest[1..]
            .bytes()
            .take_while(|byte| is_word_byte(*byte) && *byte != b'$')
            .count();
        if rest.as_bytes().get(tag + 1) != Some(&b'$') {
            return false;
        }
        let delimiter = &rest[..tag + 2];
        let Some(length) = rest[delimiter.len()..].find(delimiter) else {
            return false;
        };
        let content = &rest[delimiter.len()..delimiter.len() + length];
        self.at += length + 2 * delimiter.len();
        self.push(TokenKind::String(Cow::Borrowed(content)), start);
        true
    }

    /// What stands between the quote at hand and its partner, as it is written.
    fn quoted_content(&mut self, quote: char, start: usize) -> Option<&'s str> {
        let open = self.at + 1;
        let bytes = self.text.as_bytes();
        let quote_byte = quote as u8;
        let mut at = open;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\\' => at += 2,
                byte if *byte == quote_byte && bytes.get(at + 1) == Some(&quote_byte) => at += 2,
                byte if *byte == quote_byte => {
                    self.at = at + 1;
                    return Some(&self.text[open..at]);
                }
                _ => at += 1,
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
                let is_before = |each: &Diagnostic| each.primary().is_none_or(|at| at.start < start);
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
