//! Files, from the outside into the source map.

use std::io;

use super::{FileId, Files, SourceMap, Span, Watched};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Files larger than this are refused: no schema is written by hand at this size.
const MAX_BYTES: usize = 64 << 20;

/// One compilation: where the files come from, and what the phases have gathered.
pub struct Session<'a> {
    /// Where the files come from.
    pub files: &'a dyn Files,
    /// What was read.
    pub sources: SourceMap,
    /// What was looked at.
    pub watched: Watched,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

impl<'a> Session<'a> {
    /// A compilation that has read nothing yet.
    pub fn new(files: &'a dyn Files) -> Self {
        Self {
            files,
            sources: SourceMap::new(),
            watched: Watched::default(),
            diagnostics: Diagnostics::new(),
        }
    }

    /// Reads a file as UTF-8 into the source map and remembers that it was looked at.
    ///
    /// `asked` is the place that asks for the file, where there is one; `missing` makes the diagnostic for a file
    /// that is not there. `None` only when a diagnostic says why.
    pub fn read(
        &mut self,
        path: &str,
        asked: Option<Span>,
        missing: impl FnOnce() -> Diagnostic,
    ) -> Option<FileId> {
        self.watched.file(path);
        let problem = match self.files.read(path) {
            Ok(bytes) if bytes.len() > MAX_BYTES => too_large(path, bytes.len()),
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => return Some(self.sources.add(path, text)),
                Err(error) => not_utf8(path, error.as_bytes(), error.utf8_error().valid_up_to()),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => missing(),
            Err(error) => {
                Diagnostic::error(Code::FileNotRead, format!("cannot read `{path}`: {error}"))
            }
        };
        self.diagnostics.push(match asked {
            Some(span) => problem.at(span, ""),
            None => problem,
        });
        None
    }
}

fn too_large(path: &str, bytes: usize) -> Diagnostic {
    Diagnostic::error(
        Code::FileTooLarge,
        format!(
            "`{path}` is {} MiB large; a schema file may have {} MiB",
            bytes >> 20,
            MAX_BYTES >> 20
        ),
    )
}

fn not_utf8(path: &str, bytes: &[u8], valid: usize) -> Diagnostic {
    let line = bytes[..valid].split(|byte| *byte == b'\n').count();
    Diagnostic::error(
        Code::FileNotUtf8,
        format!(
            "`{path}` is not UTF-8: byte {valid}, in line {line}, is {:#04x}",
            bytes[valid]
        ),
    )
    .help("save the file as UTF-8; write other bytes in a string as escapes, such as '\\xFF'")
}
