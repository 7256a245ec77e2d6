//! Numbers.

use super::{Lexer, is_word_byte};
use crate::syntax::keyword::Keyword;
use crate::syntax::token::{Symbol, TokenKind};

impl Lexer<'_> {
    /// Whether the `.` at hand starts a number and is no sign: `.5`, but not `t.5` or `x[1].5`.
    pub(super) fn starts_number_after_dot(&self) -> bool {
        let digit_follows = matches!(self.rest().as_bytes(), [_, b'0'..=b'9', ..]);
        let after_operand = self
            .lexed
            .tokens
            .last()
            .is_some_and(|token| match token.kind {
                TokenKind::Word(..) | TokenKind::Quoted(_) | TokenKind::Number(_) => true,
                TokenKind::Symbol(symbol) => {
                    matches!(symbol, Symbol::RightParen | Symbol::RightBracket)
                }
                TokenKind::String(_)
                | TokenKind::Bytes(_)
                | TokenKind::Data(_)
                | TokenKind::Invalid => false,
            });
        digit_follows && !after_operand
    }

    /// A number, or a word that starts with digits: ClickHouse allows `12abc` as a name.
    pub(super) fn number(&mut self) {
        let start = self.at;
        // Nearly every number is a few digits and nothing else: no need to ask more.
        let mut end = start;
        while self.byte(end).is_ascii_digit() {
            end += 1;
        }
        let next = self.byte(end);
        if end > start && end - start < MOST_DIGITS && next != b'.' && !is_word_byte(next) {
            self.at = end;
            self.push(TokenKind::Number(&self.text[start..end]), start);
            return;
        }
        let bytes = self.rest().as_bytes();
        // `t.1.2` is the second element of the first element, not element 1.2.
        let after_dot =
            bytes[0] != b'.'
                && self.lexed.tokens.last().is_some_and(|token| {
                    token.is(Symbol::Dot) && token.span.end as usize == self.at
                });
        let mut length = if after_dot {
            digits(bytes)
        } else {
            number_length(bytes)
        };
        let is_word = bytes.get(length).copied().is_some_and(is_word_byte);
        if is_word {
            length = self.word_end(self.at + length) - self.at;
        }
        let text = &self.rest()[..length];
        self.at += length;
        if (is_word
            && (text.contains(['.', '+', '-'])
                || matches!(text.as_bytes(), [b'0', b'B', b'0'..=b'9', ..])))
            || (!is_word && overflows(text))
        {
            let diagnostic = crate::diagnostic::Diagnostic::error(
                crate::diagnostic::Code::MalformedLiteral,
                format!("`{text}` is not a number"),
            )
            .at(self.span(start, self.at), "");
            self.fail(diagnostic, start);
        } else if is_word {
            self.push(TokenKind::Word(text, Keyword::find(text)), start);
        } else {
            self.push(TokenKind::Number(text), start);
        }
    }
}

/// How many digits the largest number has that ClickHouse knows.
const MOST_DIGITS: usize = 309;

/// The length of the number at the start of `bytes`; a sign is no part of it.
fn number_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'0', b'x' | b'X', digit, ..] if digit.is_ascii_hexdigit() => {
            2 + fraction_and_exponent(&bytes[2..], u8::is_ascii_hexdigit, *b"pP")
        }
        [b'0', b'b', b'0' | b'1', ..] => 2 + run(&bytes[2..], |byte| matches!(byte, b'0' | b'1')),
        _ => fraction_and_exponent(bytes, u8::is_ascii_digit, *b"eE"),
    }
}

/// `digits [. digits] [e [sign] digits]`
fn fraction_and_exponent(bytes: &[u8], is_digit: fn(&u8) -> bool, exponent: [u8; 2]) -> usize {
    let mut length = run(bytes, is_digit);
    if bytes.get(length) == Some(&b'.') {
        length += 1;
        length += run(&bytes[length..], is_digit);
    }
    if bytes
        .get(length)
        .is_some_and(|byte| exponent.contains(byte))
    {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let power = digits(&bytes[length + 1 + sign..]);
        if power > 0 {
            length += 1 + sign + power;
        }
    }
    length
}

/// Whether ClickHouse has no number as large as this.
fn overflows(text: &str) -> bool {
    if text.len() < MOST_DIGITS && !has_exponent(text.as_bytes()) {
        return false;
    }
    match text.split_once(['p', 'P']) {
        // The exponent of a hexadecimal number is one of 2.
        Some((_, exponent)) => exponent
            .parse::<i32>()
            .is_ok_and(|exponent| exponent > 1023),
        None if text.starts_with("0x") || text.starts_with("0X") => false,
        None => text
            .replace('_', "")
            .parse::<f64>()
            .is_ok_and(f64::is_infinite),
    }
}

/// Whether it may have an exponent: `e` is a hexadecimal digit, too.
fn has_exponent(number: &[u8]) -> bool {
    let mut at = 0;
    while at < number.len() && !matches!(number[at], b'e' | b'E' | b'p' | b'P') {
        at += 1;
    }
    at < number.len()
}

fn digits(bytes: &[u8]) -> usize {
    run(bytes, u8::is_ascii_digit)
}

/// Digits with single `_` between them.
fn run(bytes: &[u8], is_digit: fn(&u8) -> bool) -> usize {
    let mut length = 0;
    loop {
        match bytes[length..] {
            [digit, ..] if is_digit(&digit) => length += 1,
            [b'_', digit, ..] if length > 0 && is_digit(&digit) => length += 2,
            _ => return length,
        }
    }
}
