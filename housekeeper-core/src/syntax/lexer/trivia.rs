//! Comments.

use super::{CommentToken, Lexer};
use crate::diagnostic::{Code, Diagnostic};

impl Lexer<'_> {
    /// A comment up to the end of the line; `marker` is the length of its sign.
    pub(super) fn line_comment(&mut self, marker: usize) {
        let start = self.at;
        while self.at < self.bytes.len() && self.bytes[self.at] != b'\n' {
            self.at += 1;
        }
        let text = self.text[start + marker..self.at].trim_end_matches('\r');
        let end = start + marker + text.len();
        let own_line = self.bytes[start] == b'-' && self.starts_line(start);
        self.lexed.comments.push(CommentToken {
            text,
            span: self.span(start, end),
            own_line,
        });
    }

    /// `/* … */`, which may nest
    pub(super) fn block_comment(&mut self) {
        let start = self.at;
        let rest = self.rest();
        if let Some(length) = block_comment_length(rest) {
            self.at += length;
            self.lexed.comments.push(CommentToken {
                text: &rest[2..length - 2],
                span: self.span(start, self.at),
                own_line: false,
            });
        } else {
            self.at = self.text.len();
            let diagnostic = Diagnostic::error(Code::Unterminated, "this comment is never closed")
                .at(self.span(start, start + 2), "it starts here")
                .help("close it with `*/`");
            self.fail(diagnostic, start);
        }
    }

    /// Whether only white space stands before `at` on its line.
    fn starts_line(&self, at: usize) -> bool {
        let line = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        self.text[line..at]
            .chars()
            .all(|c| c.is_whitespace() || c == '\u{feff}')
    }
}

/// The length of the comment at the start of `text`, with those in it; `None` when it never ends.
pub(super) fn block_comment_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    loop {
        match bytes.get(at..at + 2)? {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
}
