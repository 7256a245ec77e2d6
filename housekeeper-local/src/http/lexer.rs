//! ClickHouse's tokens, as far as they are needed to find the end of an INSERT
//! statement and the FORMAT clause of a query.

/// One token and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A keyword, a name or a number.
    Word,
    /// A name in backticks or double quotes.
    QuotedName,
    /// A string.
    Text,
    /// Any other single character.
    Symbol(u8),
    /// A string, a quoted name or a comment that does not end.
    Unterminated,
}

/// Reads the tokens of a text, without spaces and comments.
#[derive(Debug, Clone)]
pub(crate) struct Lexer<'t> {
    text: &'t [u8],
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(crate) fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t [u8] {
        &self.text[self.at..]
    }

    /// Passes over spaces and comments; `false` at a comment that does not end.
    fn skip_blank(&mut self) -> bool {
        loop {
            let rest = self.rest();
            match rest {
                [c, ..] if c.is_ascii_whitespace() || *c == 0x0b || *c == 0 => self.at += 1,
                [b'-', b'-', ..] | [b'#', b' ' | b'!', ..] => {
                    match rest.iter().position(|c| *c == b'\n') {
                        Some(end) => self.at += end + 1,
                        None => self.at = self.text.len(),
                    }
                }
                [b'/', b'*', ..] => match find(&rest[2..], b"*/") {
                    Some(end) => self.at += 2 + end + 2,
                    None => return false,
                },
                _ => return true,
            }
        }
    }

    /// The end of what starts with the quote at `self.at`: a backslash escapes, a
    /// doubled quote stands for itself.
    fn quoted_end(&self, quote: u8) -> Option<usize> {
        let mut at = self.at + 1;
        loop {
            match self.text.get(at)? {
                b'\\' => at += 2,
                c if *c == quote && self.text.get(at + 1) == Some(&quote) => at += 2,
                c if *c == quote => return Some(at + 1),
                _ => at += 1,
            }
        }
    }

    /// The `$tag$` at `self.at`, if one starts there.
    fn heredoc_tag(&self) -> Option<&'t [u8]> {
        let rest = self.rest();
        let end = 1 + rest[1..].iter().position(|c| !is_word(*c))?;
        (rest[end] == b'$').then(|| &rest[..=end])
    }

    /// The end of a `$tag$…$tag$` text that starts at `self.at` with `tag`.
    fn heredoc_end(&self, tag: &[u8]) -> Option<usize> {
        let body = self.at + tag.len();
        Some(body + find(&self.text[body..], tag)? + tag.len())
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let before = self.at;
        if !self.skip_blank() {
            let token = Token {
                kind: Kind::Unterminated,
                start: before,
                end: self.text.len(),
            };
            self.at = self.text.len();
            return Some(token);
        }
        let start = self.at;
        let first = *self.text.get(start)?;
        let quoted = |end: Option<usize>, kind| {
            end.map_or((Kind::Unterminated, self.text.len()), |end| (kind, end))
        };
        let (kind, end) = match first {
            b'\'' => quoted(self.quoted_end(first), Kind::Text),
            b'`' | b'"' => quoted(self.quoted_end(first), Kind::QuotedName),
            c if is_word(c) => {
                let length = self.rest().iter().take_while(|c| is_word(**c)).count();
                (Kind::Word, start + length)
            }
            b'$' => match self.heredoc_tag() {
                Some(tag) => quoted(self.heredoc_end(tag), Kind::Text),
                None => (Kind::Symbol(first), start + 1),
            },
            c => (Kind::Symbol(c), start + 1),
        };
        self.at = end;
        Some(Token { kind, start, end })
    }
}

fn is_word(c: u8) -> bool {
    c.is_ascii_alphanumeric() || c == b'_' || c >= 0x80
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len())
        .position(|window| window == wanted)
}
