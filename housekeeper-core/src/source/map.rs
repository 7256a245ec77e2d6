//! The files that were read, by number.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::secret::find_secrets;
use super::{FileId, Span};

/// Every file of one compilation: its display path and its text.
///
/// Cheap to clone: the texts are shared.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    files: Vec<Arc<SourceFile>>,
}

const BYTE_ORDER_MARK: char = '\u{feff}';

/// One file of a [`SourceMap`].
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    text: String,
    /// The offset of the first byte of each line.
    line_starts: Vec<u32>,
    /// What must not be shown, once somebody wants to know.
    secrets: OnceLock<Vec<Range<usize>>>,
}

/// A place as people count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl SourceMap {
    /// A map with no files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. `path` is what diagnostics show: as the user gave it, with `/` between parts.
    ///
    /// # Panics
    ///
    /// When the text is 4 GiB or longer; the loader refuses such a file before it comes here.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let text = text.into();
        assert!(
            u32::try_from(text.len()).is_ok(),
            "a source file is shorter than 4 GiB"
        );
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files
            .push(Arc::new(SourceFile::new(path.into(), text)));
        id
    }

    /// The file with this number.
    ///
    /// # Panics
    ///
    /// When the number comes from another map.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files, in the order they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(self.files.iter().map(|file| &**file))
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        &self.file(span.file).text[span.range()]
    }

    /// `path:line:column` of the start of a span.
    pub fn location(&self, span: Span) -> String {
        let file = self.file(span.file);
        let LineColumn { line, column } = file.line_column(span.start);
        format!("{}:{line}:{column}", file.path)
    }
}

impl SourceFile {
    fn new(path: String, text: String) -> Self {
        // A plain loop: this goes over every byte, in builds without optimisation.
        let bytes = text.as_bytes();
        let mut line_starts = vec![0];
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'\n' {
                line_starts.push(offset(at + 1));
            }
            at += 1;
        }
        Self {
            path,
            text,
            line_starts,
            secrets: OnceLock::new(),
        }
    }

    /// The path diagnostics show.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text with all letters covered that may be a part of a secret: a password, a token, a key. What is left
    /// stands where it stood.
    pub(crate) fn covered(&self, part: Range<usize>) -> Cow<'_, str> {
        let secrets = self.secrets.get_or_init(|| find_secrets(&self.text));
        let first = secrets.partition_point(|secret| secret.end <= part.start);
        let mut secrets = secrets[first..]
            .iter()
            .take_while(|secret| secret.start < part.end)
            .peekable();
        if secrets.peek().is_none() {
            return Cow::Borrowed(&self.text[part]);
        }
        let mut covered = String::with_capacity(part.len());
        for (at, c) in self.text[part.clone()].char_indices() {
            let at = part.start + at;
            while secrets.next_if(|secret| secret.end <= at).is_some() {}
            let is_secret = secrets.peek().is_some_and(|secret| secret.contains(&at));
            covered.push(if is_secret { cover(c) } else { c });
        }
        Cow::Owned(covered)
    }

    /// Where the text starts: after a byte order mark.
    pub(crate) fn start(&self) -> usize {
        if self.text.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len_utf8()
        } else {
            0
        }
    }

    /// The line and column of a byte offset; a byte order mark does not count. An offset inside a character counts as its start.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = (self.line_starts[line - 1] as usize).max(self.start());
        let column = self.text[start..]
            .char_indices()
            .take_while(|(at, _)| start + at < offset as usize)
            .count()
            + 1;
        LineColumn { line, column }
    }
}

/// The map holds no file of 4 GiB or more.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the map refuses larger files"
)]
const fn offset(at: usize) -> u32 {
    at as u32
}

/// A letter as long as `c` that says nothing; quotes and line breaks stay.
const fn cover(c: char) -> char {
    match c {
        '\'' | '"' | '`' | '\n' | '\r' | '\t' => c,
        _ => match c.len_utf8() {
            1 => '*',
            2 => '\u{b7}',
            3 => '\u{2022}',
            _ => '\u{10101}',
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, SourceMap};
    use crate::source::Span;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let mut map = SourceMap::new();
        let id = map.add("db/é.sql", "SELECT 1;\nSELECT 'ü', x;\n");
        let x = u32::try_from(map.file(id).text().find('x').unwrap()).unwrap();
        assert_eq!(
            map.file(id).line_column(x),
            LineColumn {
                line: 2,
                column: 13
            }
        );
        assert_eq!(map.location(Span::new(id, 0, 0)), "db/é.sql:1:1");
        assert_eq!(map.slice(Span::new(id, x, x + 1)), "x");
    }

    #[test]
    fn covers_secrets_in_place() {
        let mut map = SourceMap::new();
        let text = "ALTER USER u IDENTIFIED BY 'aé\u{20ac}\u{1f600}'; SELECT 'x'";
        let id = map.add("a.sql", text);
        let covered = map.file(id).covered(0..text.len());
        assert_eq!(covered.len(), text.len());
        assert_eq!(
            covered,
            "ALTER USER u IDENTIFIED BY '*\u{b7}\u{2022}\u{10101}'; SELECT 'x'"
        );
        assert_eq!(map.file(id).covered(0..5), "ALTER");
    }
}
