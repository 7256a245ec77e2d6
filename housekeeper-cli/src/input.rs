//! What is named on the command line to be read: a file, or `-`.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use housekeeper_core::diagnostic::{Code, Diagnostic};
use housekeeper_core::source::{Entry, FileId, Files, Session, SourceMap};

use crate::failure::Failure;
use crate::output;

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Input {
    /// `-`
    Stdin,
    /// A file, by the path as it was given.
    File(PathBuf),
}

impl Input {
    /// What an argument means.
    pub(crate) fn of(argument: &Path) -> Self {
        if argument == Path::new("-") {
            Self::Stdin
        } else {
            Self::File(argument.to_owned())
        }
    }

    /// How messages call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "<stdin>".to_owned(),
            Self::File(path) => path.to_string_lossy().replace('\\', "/"),
        }
    }

    /// Reads it, or prints why it cannot be read.
    pub(crate) fn read(&self) -> Result<(SourceMap, FileId), Failure> {
        let mut session = Session::new(self);
        let name = self.name();
        let missing = || Diagnostic::error(Code::FileNotRead, format!("there is no file `{name}`"));
        let Some(file) = session.read(&name, None, missing) else {
            output::diagnostics(&session.diagnostics, &session.sources, String::new());
            return Err(Failure::Diagnosed);
        };
        Ok((session.sources, file))
    }
}

/// It is the only file that there is, whatever its name.
impl Files for Input {
    fn read(&self, _: &str) -> io::Result<Vec<u8>> {
        match self {
            Self::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
            Self::File(path) => fs::read(path),
        }
    }

    fn list(&self, _: &str) -> io::Result<Vec<Entry>> {
        Err(io::ErrorKind::NotADirectory.into())
    }
}
