//! `housekeeper.revisions`: an append-only log of what was done to the schema.
//!
//! Before a statement is sent, a row says `started`; after it, another says `finished`
//! or `failed`. Nothing is ever updated or deleted. What holds for a step is what its
//! newest row says, and rows are ordered by a number that counts up, not by any clock.

mod attempt;
mod entry;
mod history;
mod read;
mod row;
mod table;
mod upgrade;

pub(super) use attempt::Attempt;
pub(super) use entry::{Entry, Event, Kind};
pub(super) use history::{History, Recorded};
pub(super) use row::{How, Outcome, Subject};

use super::literal::{identifier, quote};
use super::server::{RequestError, Server, Setting};

/// The log of one application on one server.
#[derive(Clone, Copy)]
pub(super) struct Log<'l> {
    server: &'l Server,
    database: &'l str,
}

impl<'l> Log<'l> {
    /// The log that this database keeps.
    pub(super) fn new(server: &'l Server, database: &'l str) -> Self {
        Self { server, database }
    }

    /// The database that it stands in.
    pub(super) const fn database(&self) -> &'l str {
        self.database
    }

    /// The table, quoted.
    fn table(&self) -> String {
        format!("{}.revisions", identifier(self.database))
    }

    /// The setting by which the next run recognises the requests of this one while the
    /// server still works on them: see [`wait_until_quiet`](super::quiet).
    pub(super) fn mark(&self, attempt: &Attempt) -> Setting {
        let comment = format!("{}{}", self.mark_start(), attempt.id());
        ("log_comment".to_owned(), comment)
    }

    /// A condition on `system.processes`: requests of runs that write to this log.
    pub(super) fn is_marked(&self) -> String {
        let start = quote(&self.mark_start());
        format!("startsWith(Settings['log_comment'], {start})")
    }

    fn mark_start(&self) -> String {
        format!("housekeeper apply, log in {}: ", self.database)
    }

    /// What a request about the log failed to do, as an error.
    fn failed(&self, doing: &str, source: RequestError) -> super::Error {
        super::Error::Server {
            doing: format!("{doing} the log, {}.revisions", self.database),
            source,
        }
    }
}

#[cfg(test)]
pub(super) use history::tests::log as log_in_short;
