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
mod shape;
mod table;
mod upgrade;

pub(super) use attempt::Attempt;
pub(super) use entry::{Entry, Event, Kind};
pub(super) use history::{History, Recorded};
pub(super) use row::{How, Outcome, Subject};
pub(super) use shape::Shape;

use super::abilities::{Abilities, LOG_COMMENT};
use super::literal::{identifier, quote};
use super::server::{RequestError, Server, Setting};

/// The log of one application on one server.
#[derive(Clone, Copy)]
pub(super) struct Log<'l> {
    server: &'l Server,
    database: &'l str,
    /// Whether requests are marked by `log_comment`; else by their id.
    has_comments: bool,
    /// An expression for the user.
    user: &'static str,
}

impl<'l> Log<'l> {
    /// The log that this database keeps.
    pub(super) fn new(server: &'l Server, database: &'l str) -> Self {
        Self {
            server,
            database,
            has_comments: true,
            user: "currentUser()",
        }
    }

    /// The same, written as this server can.
    pub(super) fn written(mut self, abilities: &Abilities) -> Self {
        self.has_comments = abilities.has(LOG_COMMENT);
        self.user = abilities.user();
        self
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
        let mark = format!("{}{}", self.mark_start(), attempt.id());
        (self.marked_by().to_owned(), mark)
    }

    /// A condition on `system.processes`: requests of runs that write to this log.
    pub(super) fn is_marked(&self) -> String {
        let start = quote(&self.mark_start());
        if self.has_comments {
            format!("startsWith(Settings['{}'], {start})", self.marked_by())
        } else {
            format!("startsWith({}, {start})", self.marked_by())
        }
    }

    /// The setting, or the parameter of a request and the column of `system.processes`.
    const fn marked_by(&self) -> &'static str {
        if self.has_comments {
            LOG_COMMENT
        } else {
            "query_id"
        }
    }

    fn mark_start(&self) -> String {
        format!("housekeeper apply, log in {}: ", self.database)
    }

    /// What a request about the log failed to do, as an error.
    fn failed(&self, doing: &str, source: RequestError) -> super::Error {
        super::Error::Server {
            doing: self.doing(doing),
            source,
        }
    }

    fn doing(&self, doing: &str) -> String {
        format!("{doing} the log, {}.revisions", self.database)
    }
}

#[cfg(test)]
pub(super) use history::tests::log as log_in_short;
