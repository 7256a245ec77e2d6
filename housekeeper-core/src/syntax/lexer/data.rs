//! The rows of an INSERT, as they are written.

use super::insert::Rows;
use super::trivia::block_comment_length;
use super::{Lexer, is_word_byte};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::start::starts_statement;
use crate::syntax::token::{Symbol, TokenKind};

impl Lexer<'_> {
    /// Reads the rows that start here as one token. Measured with ClickHouse 26.9:
    ///
    /// - after `VALUES` and `FORMAT Values` they end at the first `;` outside of quotes and
    ///   comments. Here also before a line that starts another statement, outside of brackets: to
    ///   ClickHouse's parser that is data as well, but it is no rows, and what is meant is clear;
    /// - after any other format they end at an empty line, whatever is in them; the statement ends
    ///   there, too, with no `;`.
    ///
    /// A `;` directly after the name of a format is an error to ClickHouse: there is no token then.
    pub(super) fn rows(&mut self, rows: Rows) {
        let follows = self.rest().as_bytes().first();
        match rows {
            Rows::Values { named: true } | Rows::Format if follows == Some(&b';') => {}
            Rows::Values { .. } => self.values(),
            Rows::Format => self.formatted(),
        }
    }

    fn values(&mut self) {
        let range = values_range(self.rest());
        let start = self.at + range.start;
        self.at += range.end;
        let rows = &self.text[start..self.at];
        self.push(TokenKind::Data(rows), start);
        if range.lacks_semicolon {
            let place = self.span(start, self.at).after();
            let message = "expected `;` after the rows of the INSERT, found another statement";
            let diagnostic = Diagnostic::error(Code::UnexpectedToken, message)
                .at(place, "the `;` is missing here");
            self.lexed.diagnostics.push(diagnostic);
            self.push(TokenKind::Symbol(Symbol::Semicolon), self.at);
        }
    }

    fn formatted(&mut self) {
        let rest = self.rest();
        // White space up to the first line break, and that, are not data.
        let mut start = rest
            .bytes()
            .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\x0c'))
            .count();
        for skipped in ["\r", "\n"] {
            if rest[start..].starts_with(skipped) {
                start += 1;
            }
        }
        let (length, is_ended) = formatted_length(&rest[start..]);
        let start = self.at + start;
        self.at = start + length;
        let rows = &self.text[start..self.at];
        self.push(TokenKind::Data(rows), start);
        if is_ended {
            self.push(TokenKind::Symbol(Symbol::Semicolon), self.at);
        }
    }
}

/// Where the rows after `VALUES` start and end.
struct ValuesRange {
    start: usize,
    end: usize,
    /// Whether another statement starts directly after them.
    lacks_semicolon: bool,
}

/// Finds where the rows end. White space and comments around them are not part of them.
fn values_range(text: &str) -> ValuesRange {
    /// A text in which so many `$tag$` have no partner has none that do.
    const MAX_LONELY_TAGS: usize = 8;
    let bytes = text.as_bytes();
    let mut start = None;
    let mut end = 0;
    let mut at = 0;
    let mut lonely_tags = 0;
    let mut depth = 0_u32;
    let mut lacks_semicolon = false;
    while let Some(byte) = bytes.get(at) {
        let rest = &bytes[at..];
        let next = match byte {
            b';' => break,
            b'\'' | b'"' | b'`' => at + quoted_length(rest),
            b'\n' if depth == 0 && start.is_some() && starts_statement(&bytes[at + 1..]) => {
                lacks_semicolon = true;
                break;
            }
            b' ' | b'\t' | b'\n' | b'\r' | b'\x0b' | b'\x0c' => {
                at += 1;
                continue;
            }
            b'-' if rest.starts_with(b"--") => {
                at += line_length(rest);
                continue;
            }
            b'#' if rest.starts_with(b"# ") || rest.starts_with(b"#!") => {
                at += line_length(rest);
                continue;
            }
            b'/' if rest.starts_with(b"/*") => {
                at += block_comment_length(&text[at..]).unwrap_or(rest.len());
                continue;
            }
            b'$' if lonely_tags < MAX_LONELY_TAGS && !(at > 0 && is_word_byte(bytes[at - 1])) => {
                if let Some(length) = heredoc_length(&text[at..]) {
                    at + length
                } else {
                    lonely_tags += 1;
                    at + 1
                }
            }
            b'(' | b'[' | b'{' => {
                depth += 1;
                at + 1
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                at + 1
            }
            _ => at + 1,
        };
        start.get_or_insert(at);
        at = next;
        end = at;
    }
    // Whatever is left out is ASCII, so both are at characters.
    ValuesRange {
        start: start.unwrap_or(0),
        end,
        lacks_semicolon,
    }
}

/// The length of what starts with a quote, up to its partner.
fn quoted_length(bytes: &[u8]) -> usize {
    let quote = bytes[0];
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            byte if *byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn line_length(bytes: &[u8]) -> usize {
    let newline = bytes.iter().position(|byte| *byte == b'\n');
    newline.unwrap_or(bytes.len())
}

/// The length of `$tag$ … $tag$`, if that is what starts here.
fn heredoc_length(text: &str) -> Option<usize> {
    let tag = text[1..].bytes();
    let tag = tag
        .take_while(|byte| is_word_byte(*byte) && *byte != b'$')
        .count();
    if text.as_bytes().get(tag + 1) != Some(&b'$') {
        return None;
    }
    let delimiter = &text[..tag + 2];
    let content = text[delimiter.len()..].find(delimiter)?;
    Some(content + 2 * delimiter.len())
}

/// How long the rows of a format are that start here, and whether an empty line ends them. The line
/// break at their end is not part of them.
fn formatted_length(text: &str) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(newline) = bytes[from..].iter().position(|byte| *byte == b'\n') {
        let newline = from + newline;
        let end = if newline > 0 && bytes[newline - 1] == b'\r' {
            newline - 1
        } else {
            newline
        };
        match &bytes[newline + 1..] {
            [b'\n', ..] | [b'\r', b'\n', ..] => return (end, true),
            [] => return (end, false),
            _ => from = newline + 1,
        }
    }
    (bytes.len(), false)
}
