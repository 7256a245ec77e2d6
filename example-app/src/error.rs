//! What may go wrong.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// The result of a part of the demo.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why the demo ended early.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The system does not say where programs keep their data.
    NoDataDirectory,
    /// A file or directory of the demo's own.
    File {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        source: io::Error,
    },
    /// Another run of the demo holds the data.
    Busy {
        /// The directory.
        path: PathBuf,
    },
    /// The note of port and tokens cannot be understood.
    Identity {
        /// The file.
        path: PathBuf,
    },
    /// The port the dictionaries load from belongs to another program.
    PortTaken {
        /// The port.
        port: u16,
        /// What the system says.
        source: io::Error,
    },
    /// No port can be opened on the loopback interface.
    Listen(io::Error),
    /// No ClickHouse could be started or found.
    Server(housekeeper_local::Error),
    /// The migrations could not be applied.
    Migrations(housekeeper::migrate::Error),
    /// Starting ClickHouse ended in a panic.
    Stopped(String),
    /// A table has rows that the demo did not put there.
    NotOurs {
        /// The table.
        table: &'static str,
        /// How many rows.
        rows: u64,
    },
    /// A table does not have the rows that were sent to it.
    Lost {
        /// The table.
        table: &'static str,
        /// How many were sent.
        sent: u64,
        /// How many there are.
        found: u64,
    },
    /// A dictionary did not load.
    Dictionary {
        /// Its name.
        name: &'static str,
        /// Where the HTTP dictionaries load from.
        sources: String,
        /// What ClickHouse says.
        source: clickhouse::error::Error,
    },
    /// Rows could not be written or read.
    Rows(housekeeper::Error),
    /// A query failed.
    Query(clickhouse::error::Error),
    /// The terminal, or whatever the output goes to.
    Output(io::Error),
}

impl Error {
    pub(crate) fn file(path: &Path, source: io::Error) -> Self {
        Self::File {
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDataDirectory => f.write_str(
                "neither XDG_DATA_HOME nor HOME is set: say with --data DIR where to keep the demo's data",
            ),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Busy { path } => write!(
                f,
                "another run of the demo is using {}. Wait for its end, or give this one another place with --data DIR",
                path.display()
            ),
            Self::Identity { path } => write!(
                f,
                "{} should have the lines `port = …`, `countries token = …` and `ml token = …`. A server of the \
                 demo's own can start over with --fresh",
                path.display()
            ),
            Self::PortTaken { port, source } => write!(
                f,
                "the dictionaries of an earlier run load from port {port} of 127.0.0.1, which cannot be opened: \
                 {source}. End the program that has it; a server of the demo's own can also start over with --fresh"
            ),
            Self::Listen(source) => write!(f, "cannot open a port on 127.0.0.1: {source}"),
            Self::Server(source) => source.fmt(f),
            Self::Migrations(source) => source.fmt(f),
            Self::Stopped(reason) => write!(f, "ClickHouse could not be started: {reason}"),
            Self::NotOurs { table, rows } => write!(
                f,
                "the table {table} has {rows} rows that this demo did not put there; it leaves them alone. Give it \
                 a server without a database `ecommerce`"
            ),
            Self::Lost { table, sent, found } => {
                write!(f, "{sent} rows were sent to {table}, and {found} are there")
            }
            Self::Dictionary { name, sources, source } => write!(
                f,
                "the dictionary {name} did not load: {source}\n\
                 Its data comes from {sources} on this machine, which the server must be able to reach; and a \
                 dictionary keeps the address and the token it was created with"
            ),
            Self::Rows(source) => source.fmt(f),
            Self::Query(source) => source.fmt(f),
            Self::Output(source) => write!(f, "cannot write the output: {source}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File { source, .. }
            | Self::PortTaken { source, .. }
            | Self::Listen(source)
            | Self::Output(source) => Some(source),
            Self::Server(source) => Some(source),
            Self::Migrations(source) => Some(source),
            Self::Rows(source) => Some(source),
            Self::Query(source) | Self::Dictionary { source, .. } => Some(source),
            Self::NoDataDirectory
            | Self::Busy { .. }
            | Self::Identity { .. }
            | Self::Stopped(_)
            | Self::NotOurs { .. }
            | Self::Lost { .. } => None,
        }
    }
}

impl From<clickhouse::error::Error> for Error {
    fn from(source: clickhouse::error::Error) -> Self {
        Self::Query(source)
    }
}

impl From<housekeeper::Error> for Error {
    fn from(source: housekeeper::Error) -> Self {
        Self::Rows(source)
    }
}

impl From<housekeeper::migrate::Error> for Error {
    fn from(source: housekeeper::migrate::Error) -> Self {
        Self::Migrations(source)
    }
}
