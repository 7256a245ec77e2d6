//! Rows of the log, to be written.

use std::time::Duration;

use super::{Attempt, Entry, Event, Kind, Log};
use crate::migrate::literal::quote;
use crate::migrate::lock::Lock;
use crate::migrate::server::RequestError;
use crate::migrate::way::Way;
use crate::migrate::{Result, Step};

impl Log<'_> {
    /// Appends a row and waits until the server has it.
    ///
    /// # Errors
    ///
    /// Among others when the lock is another's by now: the row is then not written.
    pub(in crate::migrate) async fn record(
        &self,
        lock: &Lock<'_>,
        attempt: &mut Attempt,
        subject: &Subject<'_>,
        outcome: Outcome<'_>,
    ) -> Result<()> {
        let sql = insert(
            [&self.table(), &lock.fence(), self.user],
            attempt,
            subject,
            outcome,
        );
        match self.server.note(&sql, &[self.mark(attempt)]).await {
            Ok(()) => Ok(()),
            Err(error) if lock.is_gone(&error) && !lock.is_held().await => Err(lock.lost().await),
            Err(error) => Err(self.failed("writing to", error)),
        }
    }
}

/// How it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::migrate) enum How {
    /// The statement was sent.
    Ran,
    /// A probe found its effect.
    Probed,
    /// Another host did it, and replication has carried it here.
    Replicated,
    /// A person said so.
    Resolved,
}

impl How {
    fn name(self) -> &'static str {
        match self {
            Self::Ran => "ran",
            Self::Probed => "probed",
            Self::Replicated => "replicated",
            Self::Resolved => "resolved",
        }
    }
}

/// The step a row is about.
#[derive(Debug, Clone)]
pub(in crate::migrate) struct Subject<'s> {
    pub(in crate::migrate) kind: Kind,
    pub(in crate::migrate) version: &'s str,
    pub(in crate::migrate) name: &'s str,
    pub(in crate::migrate) migration_hash: &'s str,
    /// From 1.
    pub(in crate::migrate) step: u32,
    pub(in crate::migrate) steps: u32,
    pub(in crate::migrate) statement_hash: &'s str,
    pub(in crate::migrate) description: String,
}

impl<'s> Subject<'s> {
    /// A step, its number from 1.
    pub(in crate::migrate) fn of(way: Way<'s>, number: u32, step: &'s Step<'_>) -> Self {
        Self {
            kind: way.kind,
            version: way.migration.version,
            name: way.migration.name,
            migration_hash: way.migration.hash,
            step: number,
            steps: way.count(),
            statement_hash: step.hash,
            description: format!("{} {}", step.kind, step.object),
        }
    }

    /// A step that only the log knows.
    pub(in crate::migrate) fn recorded(entry: &'s Entry) -> Self {
        Self {
            kind: entry.kind,
            version: &entry.version,
            name: &entry.name,
            migration_hash: &entry.migration_hash,
            step: entry.step,
            steps: entry.steps,
            statement_hash: &entry.statement_hash,
            description: String::new(),
        }
    }
}

/// What a new row says.
#[derive(Debug, Clone, Copy)]
pub(in crate::migrate) struct Outcome<'e> {
    pub(in crate::migrate) event: Event,
    pub(in crate::migrate) how: How,
    /// Since the statement started.
    pub(in crate::migrate) duration: Duration,
    /// Why it failed, values of variables taken out.
    pub(in crate::migrate) error: Option<&'e RequestError>,
    /// Who has which name, where the probe compares that; else empty.
    pub(in crate::migrate) names_before: &'e str,
}

impl<'e> Outcome<'e> {
    /// The statement is about to be sent.
    pub(in crate::migrate) const fn started(names_before: &'e str) -> Self {
        Self {
            event: Event::Started,
            how: How::Ran,
            duration: Duration::ZERO,
            error: None,
            names_before,
        }
    }

    /// Its effect is there.
    pub(in crate::migrate) const fn finished(how: How, duration: Duration) -> Self {
        Self {
            event: Event::Finished,
            how,
            duration,
            error: None,
            names_before: "",
        }
    }

    /// A person said so.
    pub(in crate::migrate) const fn resolved(event: Event) -> Self {
        Self {
            event,
            how: How::Resolved,
            duration: Duration::ZERO,
            error: None,
            names_before: "",
        }
    }

    /// The server has said no, or has given up.
    pub(in crate::migrate) const fn failed(error: &'e RequestError, duration: Duration) -> Self {
        Self {
            event: Event::Failed,
            how: How::Ran,
            duration,
            error: Some(error),
            names_before: "",
        }
    }
}

/// `INSERT … SELECT` rather than `VALUES`: it is never asynchronous, whatever the user's
/// settings say, so a row that was answered for is there to be read.
///
/// It reads from the claim to the lock, which is there for as long as this run has it.
fn insert(
    [table, fence, user]: [&str; 3],
    attempt: &mut Attempt,
    subject: &Subject<'_>,
    outcome: Outcome<'_>,
) -> String {
    let (code, message) = match outcome.error {
        Some(error) => (error.code.unwrap_or(0), error.message.as_str()),
        None => (0, ""),
    };
    let mut row = Row::default();
    row.number("sequence", attempt.next_sequence())
        .expression("recorded_at", "now()")
        .text("attempt", attempt.id())
        .text("kind", subject.kind.name())
        .text("version", subject.version)
        .text("name", subject.name)
        .number("step", subject.step)
        .number("steps", subject.steps)
        .text("event", outcome.event.name())
        .text("how", outcome.how.name())
        .text("description", &subject.description)
        .text("migration_hash", subject.migration_hash)
        .text("statement_hash", subject.statement_hash)
        .number("duration_ms", outcome.duration.as_millis())
        .number("error_code", code)
        .text("error", message)
        .text("names_before", outcome.names_before)
        .expression("server", "hostName()")
        .expression("user", user)
        .text("who", attempt.who())
        .text("housekeeper_version", env!("CARGO_PKG_VERSION"));
    format!(
        "INSERT INTO {table} ({}) SELECT {} FROM {fence}",
        row.columns, row.values
    )
}

#[derive(Default)]
struct Row {
    columns: String,
    values: String,
}

impl Row {
    fn expression(&mut self, column: &str, value: &str) -> &mut Self {
        if !self.columns.is_empty() {
            self.columns.push_str(", ");
            self.values.push_str(", ");
        }
        self.columns.push_str(column);
        self.values.push_str(value);
        self
    }

    fn number(&mut self, column: &str, value: impl std::fmt::Display) -> &mut Self {
        self.expression(column, &value.to_string())
    }

    fn text(&mut self, column: &str, value: &str) -> &mut Self {
        self.expression(column, &quote(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::Migration;

    #[test]
    fn a_row_is_one_line_whatever_it_says() {
        const STEP: Step<'static> = Step::new(3, "create table", "a.`b'c`", &[], "hs");
        const MIGRATION: Migration<'static> = Migration::new("1", "it's", "f.sql", "hm", &[STEP]);
        let sql = insert(
            [
                "`hk`.revisions",
                "(SELECT count() FROM `hk`.lock_3)",
                "currentUser()",
            ],
            &mut Attempt::example(6),
            &Subject::of(Way::forth(&MIGRATION), 1, &STEP),
            Outcome {
                event: Event::Failed,
                how: How::Ran,
                duration: Duration::from_millis(1234),
                error: Some(&RequestError {
                    code: Some(57),
                    message: "Code: 57.\n\nthe\\end".to_owned(),
                }),
                names_before: "",
            },
        );
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(
            sql,
            format!(
                "INSERT INTO `hk`.revisions (sequence, recorded_at, attempt, kind, version, \
                 name, step, steps, event, how, description, migration_hash, statement_hash, \
                 duration_ms, error_code, error, names_before, server, user, who, housekeeper_version) \
                 SELECT 7, now(), 'A', 'migration', '1', 'it\\'s', 1, 1, 'failed', 'ran', \
                 'create table a.`b\\'c`', 'hm', 'hs', 1234, 57, \
                 'Code: 57.\\n\\nthe\\\\end', '', hostName(), currentUser(), 'me', '{version}' \
                 FROM (SELECT count() FROM `hk`.lock_3)"
            )
        );
    }
}
