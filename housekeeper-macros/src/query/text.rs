//! The statement of a `query!`, and where each part of it stands in the file with the macro.

use std::path::Path;

use housekeeper_core::diagnostic::Diagnostic;
use housekeeper_core::source::{FileId, SourceMap, Span};
use syn::LitStr;

/// Where a statement stands in the file with the macro.
pub(crate) struct Place {
    /// The file with the statement alone.
    sql: FileId,
    /// The file with the macro.
    file: FileId,
    /// For each byte of the statement its place there.
    offsets: Vec<u32>,
}

impl Place {
    /// Finds the statement, which is the file `sql`, and adds the file that it stands in to the sources. `None` where it
    /// is not there.
    pub(crate) fn find(literal: &LitStr, sql: FileId, sources: &mut SourceMap) -> Option<Self> {
        let path = literal.span().unwrap().local_file()?;
        let (text, offsets) = written(literal, &literal.value())?.offsets(&path)?;
        let file = sources.add(path.to_string_lossy().replace('\\', "/"), text);
        Some(Self { sql, file, offsets })
    }

    /// The same message about the file with the macro.
    pub(crate) fn of(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        for label in &mut diagnostic.labels {
            if label.span.file == self.sql {
                let at = |offset: u32| self.offsets.get(offset as usize).copied().unwrap_or(0);
                let Span { start, end, .. } = label.span;
                // Behind the last letter, and not before the first of what comes after an escape.
                let stop = if end > start {
                    at(end - 1) + 1
                } else {
                    at(end)
                };
                label.span = Span::new(self.file, at(start), stop.max(at(start)));
            }
        }
        diagnostic
    }
}

/// `src/main.rs:12`: what a query without a name is called.
pub(crate) fn name(literal: &LitStr) -> String {
    let span = literal.span().unwrap();
    format!("{}:{}", span.file().replace('\\', "/"), span.line())
}

/// A literal as it is written.
struct Written {
    token: String,
    line: usize,
    column: usize,
    /// For each byte of the value, and the end of it, its place in the token.
    offsets: Vec<usize>,
}

/// `None` where the value cannot be found in what is written.
fn written(literal: &LitStr, value: &str) -> Option<Written> {
    let token = literal.token().to_string();
    let span = literal.span().unwrap();
    let offsets = if token.starts_with('r') {
        let start = token.find('"')? + 1;
        (0..=value.len()).map(|at| start + at).collect()
    } else {
        escaped(&token, value)?
    };
    Some(Written {
        token,
        line: span.line(),
        column: span.column(),
        offsets,
    })
}

impl Written {
    /// The file, and for each byte of the value its place in it. `None` where the literal is not there: another macro
    /// has made it.
    fn offsets(&self, path: &Path) -> Option<(String, Vec<u32>)> {
        let text = std::fs::read_to_string(path).ok()?;
        let line_start: usize = text
            .split_inclusive('\n')
            .take(self.line.checked_sub(1)?)
            .map(str::len)
            .sum();
        let line = text.get(line_start..)?;
        let (column, _) = line.char_indices().nth(self.column.checked_sub(1)?)?;
        let start = line_start + column;
        // Files with `\r\n` have tokens with `\n`.
        if !text[start..].starts_with(&self.token) {
            return None;
        }
        let place = |offset: &usize| u32::try_from(start + offset).ok();
        let places = self.offsets.iter().map(place).collect::<Option<_>>()?;
        Some((text, places))
    }
}

/// The places of the bytes of `value` in a literal with escapes. `None` where it reads as another value.
fn escaped(token: &str, value: &str) -> Option<Vec<usize>> {
    let mut offsets = Vec::with_capacity(value.len() + 1);
    let mut at = 1;
    let mut letters = value.chars();
    while !token[at..].starts_with('"') {
        let rest = &token[at..];
        let length = match rest.as_bytes() {
            [b'\\', b'\n', ..] => {
                // The line goes on with the first letter of the next one.
                at += 1 + rest[1..].find(|c: char| !c.is_ascii_whitespace())?;
                continue;
            }
            [b'\\', b'x', ..] => 4,
            [b'\\', b'u', ..] => rest.find('}')? + 1,
            [b'\\', _, ..] => 2,
            _ => rest.chars().next()?.len_utf8(),
        };
        let letter = letters.next()?;
        offsets.extend(std::iter::repeat_n(at, letter.len_utf8()));
        if length == letter.len_utf8() {
            let end = offsets.len();
            for (index, offset) in offsets[end - length..].iter_mut().enumerate() {
                *offset += index;
            }
        }
        at += length;
    }
    offsets.push(at);
    letters.next().is_none().then_some(offsets)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn each_letter_is_found_where_it_is_written() {
        for (token, value, expected) in [
            (r#""ab""#, "ab", vec![1, 2, 3]),
            (r#""a\nb""#, "a\nb", vec![1, 2, 4, 5]),
            (r#""a\\\"b""#, "a\\\"b", vec![1, 2, 4, 6, 7]),
            (r#""\x41\u{e4}b""#, "Aäb", vec![1, 5, 5, 11, 12]),
            ("\"a\\\n   b\"", "ab", vec![1, 7, 8]),
            (r#""ä""#, "ä", vec![1, 2, 3]),
        ] {
            assert_eq!(escaped(token, value).as_ref(), Some(&expected), "{token}");
        }
        assert_eq!(escaped(r#""ab""#, "abc"), None);
    }
}
