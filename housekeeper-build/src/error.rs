//! Why a build stops.

use std::path::PathBuf;
use std::{fmt, io};

/// Why a build stops.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A variable that Cargo sets for build scripts is not set: this is not a build script.
    NotABuildScript {
        /// The variable.
        variable: &'static str,
    },
    /// The files of the project are not right. The text is what people read, snippets included.
    Project {
        /// All diagnostics, rendered.
        text: String,
    },
    /// A file could not be read.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The file that keeps other processes out could not be locked.
    Lock {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABuildScript { variable } => write!(
                f,
                "`{variable}` is not set: housekeeper_build is for build scripts, which Cargo runs"
            ),
            Self::Project { text } => f.write_str(text),
            Self::Read { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Lock { path, error } => write!(
                f,
                "cannot lock {}, which keeps other processes from writing migrations at the same time: {error}",
                path.display()
            ),
            Self::Write { path, error } => write!(f, "cannot write {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { error, .. } | Self::Lock { error, .. } | Self::Write { error, .. } => {
                Some(error)
            }
            Self::NotABuildScript { .. } | Self::Project { .. } => None,
        }
    }
}
