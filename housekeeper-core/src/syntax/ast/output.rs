//! Where the result of a statement goes, and how it is written.

use super::{Ident, Number, Setting};
use crate::source::Spanned;

/// `INTO OUTFILE … FORMAT … SETTINGS …`, after a statement that gives rows. Never empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OutputOptions {
    /// `INTO OUTFILE`
    pub file: Option<OutputFile>,
    /// `FORMAT name`
    pub format: Option<Ident>,
    /// `SETTINGS …` of the whole statement; empty without it.
    pub settings: Vec<Setting>,
}

impl OutputOptions {
    /// `FORMAT name`
    pub const fn format(name: Ident) -> Self {
        Self {
            file: None,
            format: Some(name),
            settings: Vec::new(),
        }
    }
}

/// `INTO OUTFILE 'path'`: the client writes the rows to a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OutputFile {
    /// The path.
    pub path: Spanned<String>,
    /// `APPEND`
    pub append: bool,
    /// `TRUNCATE`
    pub truncate: bool,
    /// `AND STDOUT`
    pub and_stdout: bool,
    /// `COMPRESSION 'gzip'`
    pub compression: Option<Compression>,
}

/// `COMPRESSION 'method' [LEVEL n]`
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Compression {
    /// The method.
    pub method: Spanned<String>,
    /// `LEVEL n`
    pub level: Option<Number>,
}
