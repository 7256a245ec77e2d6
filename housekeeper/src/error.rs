mod server;

use std::fmt;

pub use self::server::ServerError;
use crate::codec::{DecodeError, EncodeError};
use crate::inserter::FailedBatch;

/// The result of a query or an insert.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a query or an insert failed.
///
/// No variant holds credentials, and none holds the values of rows or parameters, except where
/// the server quotes them in its own message.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The server refused the statement, or failed in the middle of it.
    Server(ServerError),
    /// The server could not be reached, was too slow, or spoke another protocol.
    Client(clickhouse::error::Error),
    /// The server's columns are not the ones the rows were generated for.
    Schema(SchemaMismatch),
    /// A value cannot be stored in its column, or compared with it.
    Encode(EncodeError),
    /// A value read does not fit its Rust type.
    Decode {
        /// Which row of the answer it was, counted from 1.
        row: u64,
        /// What is wrong with the value.
        error: DecodeError,
    },
    /// The answer ends in the middle of its header or of a row.
    Incomplete {
        /// The rows that came whole.
        rows: u64,
    },
    /// A query for exactly one row found none.
    RowNotFound,
    /// The insert failed before, and takes no more rows.
    InsertFailed,
    /// A batch of an [`Inserter`](crate::Inserter) failed.
    Batch(Box<FailedBatch>),
    /// Batches were to be sent again if need be, and the table does not remember their tokens:
    /// their rows could be stored twice.
    NotDeduplicated,
    /// A record batch does not fit the table that it is inserted into, or the query that gives it.
    #[cfg(feature = "arrow")]
    RecordBatch(crate::arrow::RecordBatchError),
    /// A query of the application's own failed: one of `query!`, or a named one.
    Query {
        /// Which: its name, and the file and line where it stands.
        query: &'static str,
        /// Why.
        error: Box<Error>,
    },
}

/// A difference between the columns of the server and the ones the rows were generated for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaMismatch {
    /// The column as the generated code knows it. `None`: the server sent one column more.
    pub expected: Option<(String, String)>,
    /// Name and type of what the server sent in its place. `None`: it sent fewer columns.
    pub found: Option<(String, String)>,
}

impl Error {
    /// The server's error code, if the server is where it failed: 60 for an
    /// unknown table, 117 for columns of other types.
    pub fn code(&self) -> Option<u32> {
        match self {
            Self::Server(error) => error.code(),
            Self::Batch(batch) => batch.error.code(),
            Self::Query { error, .. } => error.code(),
            #[cfg(feature = "arrow")]
            Self::RecordBatch(_) => None,
            Self::Client(_)
            | Self::Schema(_)
            | Self::Encode(_)
            | Self::Decode { .. }
            | Self::Incomplete { .. }
            | Self::RowNotFound
            | Self::InsertFailed
            | Self::NotDeduplicated => None,
        }
    }
}

impl Error {
    /// The same error, with the query that failed.
    #[cold]
    pub(crate) fn in_query(self, query: &'static str) -> Self {
        Self::Query {
            query,
            error: Box::new(self),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Server(error) => error.fmt(f),
            Self::Client(error) => error.fmt(f),
            Self::Schema(mismatch) => mismatch.fmt(f),
            Self::Encode(error) => error.fmt(f),
            Self::Decode { row, error } => write!(f, "row {row}: {error}"),
            Self::Incomplete { rows } => {
                write!(f, "the server's answer breaks off after {rows} rows")
            }
            Self::RowNotFound => f.write_str("no row matches, and one was expected"),
            Self::InsertFailed => f.write_str("the insert failed before and takes no more rows"),
            Self::Batch(batch) => batch.fmt(f),
            #[cfg(feature = "arrow")]
            Self::RecordBatch(error) => error.fmt(f),
            Self::Query { query, error } => write!(f, "query {query}: {error}"),
            Self::NotDeduplicated => f.write_str(
                "the table does not remember the tokens of inserts, so a batch that is sent again may be stored twice: it is not replicated, and has no non_replicated_deduplication_window",
            ),
        }
    }
}

impl fmt::Display for SchemaMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the server's schema is not the one this program was built for: ")?;
        match (&self.expected, &self.found) {
            (Some((name, ty)), Some((found_name, found_ty))) if name == found_name => {
                write!(f, "column `{name}` is {found_ty} there and {ty} here")
            }
            (Some((name, ty)), Some((found_name, found_ty))) => write!(
                f,
                "it has `{found_name}` {found_ty} where `{name}` {ty} is expected"
            ),
            (Some((name, ty)), None) => write!(f, "it has no column `{name}` {ty}"),
            (None, Some((name, ty))) => write!(f, "it has `{name}` {ty} in addition"),
            (None, None) => f.write_str("it has other columns"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Client(error) => std::error::Error::source(error),
            Self::Decode { error, .. } => std::error::Error::source(error),
            Self::Batch(batch) => std::error::Error::source(&batch.error),
            Self::Query { error, .. } => std::error::Error::source(error),
            #[cfg(feature = "arrow")]
            Self::RecordBatch(error) => std::error::Error::source(error),
            Self::Server(_)
            | Self::Schema(_)
            | Self::Encode(_)
            | Self::Incomplete { .. }
            | Self::RowNotFound
            | Self::InsertFailed
            | Self::NotDeduplicated => None,
        }
    }
}

impl std::error::Error for SchemaMismatch {}

impl From<clickhouse::error::Error> for Error {
    fn from(error: clickhouse::error::Error) -> Self {
        match error {
            clickhouse::error::Error::BadResponse(message) => {
                Self::Server(ServerError::new(message))
            }
            other => Self::Client(other),
        }
    }
}

impl From<EncodeError> for Error {
    fn from(error: EncodeError) -> Self {
        Self::Encode(error)
    }
}

impl From<SchemaMismatch> for Error {
    fn from(mismatch: SchemaMismatch) -> Self {
        Self::Schema(mismatch)
    }
}

#[cfg(feature = "arrow")]
impl From<crate::arrow::RecordBatchError> for Error {
    fn from(error: crate::arrow::RecordBatchError) -> Self {
        Self::RecordBatch(error)
    }
}
