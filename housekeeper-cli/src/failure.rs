//! Why a command did not do what was asked.

use std::fmt::Display;
use std::io;
use std::path::Path;

/// Why the exit code is not 0.
#[derive(Debug)]
pub(crate) enum Failure {
    /// What happened and what to do about it; not printed yet.
    Error(String),
    /// The same, of which other programs have been told on standard output.
    Told(String),
    /// A signal has stopped it: what is to be said, and the exit code. Other programs have been told.
    Stopped(String, u8),
    /// The diagnostics have been printed, and say all.
    Diagnosed,
    /// It was asked whether something differs, and it does: exit code 2.
    Differs,
}

impl Failure {
    /// A failure with this text.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self::Error(text.into())
    }

    /// For `map_err`: the system's error happened while doing `action` to a file.
    pub(crate) fn io(action: &str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let text = format!("cannot {action} {}", path.display());
        move |error| Self::Error(format!("{text}: {error}"))
    }

    /// For `map_err`: another library's error, which says everything itself.
    pub(crate) fn from_error(error: impl Display) -> Self {
        Self::Error(error.to_string())
    }
}
