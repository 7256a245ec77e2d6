//! What can go wrong between `start` and a server that answers.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why there is no local ClickHouse, or why it did not do what was asked.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No server was given, none is installed, and the embedded engine cannot be
    /// had on this machine. The message lists the ways out.
    NoEngine {
        /// Why the embedded engine is not available.
        reason: String,
    },
    /// The given server does not answer as ClickHouse does.
    Server {
        /// Its address, without credentials.
        url: String,
        /// What happened instead.
        reason: String,
    },
    /// A server address that cannot be used.
    Url {
        /// What is wrong with it. The address itself may hold a password and is
        /// not repeated.
        reason: String,
    },
    /// The data directory belongs to another server, of this process or another.
    DataDirInUse {
        /// The directory.
        path: PathBuf,
    },
    /// This process already runs the embedded engine, of which there can be only
    /// one, on other data or with other options.
    AlreadyRunning {
        /// The data it runs on.
        running: PathBuf,
        /// What does not agree.
        reason: String,
    },
    /// The fetched engine is not the one that was pinned. The file was deleted.
    Checksum {
        /// The package and its version.
        package: String,
        /// The pinned SHA-512, in hexadecimal.
        expected: String,
        /// The SHA-512 of what arrived.
        found: String,
    },
    /// The engine could not be fetched.
    Fetch {
        /// What the package manager said.
        reason: String,
    },
    /// The server process or the engine did not start.
    Start {
        /// What happened.
        reason: String,
    },
    /// The server or the engine did not stop.
    Stop {
        /// What keeps it.
        reason: String,
    },
    /// A statement failed.
    Query {
        /// ClickHouse's error code, where its answer has one.
        code: Option<i32>,
        /// ClickHouse's message.
        message: String,
    },
    /// A file or a socket.
    Io {
        /// What was being done.
        action: String,
        /// The error of the operating system.
        source: io::Error,
    },
}

impl Error {
    /// For `map_err`: `error` happened while doing `action`.
    pub(crate) fn io(action: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let action = action.into();
        move |source| Self::Io { action, source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEngine { reason } => {
                write!(f, "no ClickHouse to work with: {reason}\n{WAYS_OUT}")
            }
            Self::Server { url, reason } => write!(f, "the ClickHouse server at {url}: {reason}"),
            Self::Url { reason } => write!(f, "the address of the ClickHouse server: {reason}"),
            Self::DataDirInUse { path } => write!(
                f,
                "the data directory {} is in use by another server; stop that one, or use another directory",
                path.display()
            ),
            Self::AlreadyRunning { running, reason } => write!(
                f,
                "this process already runs the embedded engine on {}: {reason}",
                running.display()
            ),
            Self::Checksum {
                package,
                expected,
                found,
            } => write!(
                f,
                "{package} has not the pinned checksum, so it was deleted\n  expected sha512 {expected}\n  found    sha512 {found}"
            ),
            Self::Fetch { reason } => write!(f, "fetching the embedded engine: {reason}"),
            Self::Start { reason } => write!(f, "starting ClickHouse: {reason}"),
            Self::Stop { reason } => write!(f, "stopping ClickHouse: {reason}"),
            Self::Query { message, .. } => f.write_str(message),
            Self::Io { action, source } => write!(f, "{action}: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Ends every [`Error::NoEngine`].
const WAYS_OUT: &str = "any one of these helps:
  - set CLICKHOUSE_URL (or HOUSEKEEPER_URL) to a running server, for example http://127.0.0.1:8123
  - install ClickHouse, so that `clickhouse` is on PATH
  - install npm (it comes with Node.js), so that the embedded engine can be fetched, once
  - set HOUSEKEEPER_LIBCHDB to an existing libchdb.so";
