use std::fmt;

use crate::error::Error;

/// A batch that the server has stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stored {
    /// Which one, counted from 1.
    pub batch: u64,
    /// How many rows it has.
    pub rows: u64,
    /// Its `insert_deduplication_token`.
    pub token: String,
}

/// A batch that failed.
#[derive(Debug)]
#[non_exhaustive]
pub struct FailedBatch {
    /// Which one, counted from 1.
    pub batch: u64,
    /// How many rows it has.
    pub rows: u64,
    /// Its `insert_deduplication_token`. An insert of the same rows under it stores them once, in a
    /// table that remembers tokens.
    pub token: String,
    /// Whether its rows may be stored, all of them or some. If not, none are.
    pub in_doubt: bool,
    /// What happened, at the last attempt.
    pub error: Error,
}

impl fmt::Display for FailedBatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            batch,
            rows,
            token,
            in_doubt,
            error,
        } = self;
        let state = if *in_doubt {
            "may be stored or not"
        } else {
            "is not stored"
        };
        write!(
            f,
            "batch {batch} of {rows} rows (`{token}`) {state}: {error}"
        )
    }
}
