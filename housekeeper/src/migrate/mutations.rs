//! Mutations: what an ALTER leaves to the server to do with the rows that are there.
//!
//! A statement waits for its mutation, and the mutation goes on where the statement is interrupted. One that fails is
//! tried again by the server for ever, and whatever comes after it waits.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fmt;
use std::time::{Duration, Instant};

use bytes::Bytes;

use super::abilities::FAIL_REASON;
use super::cluster::Site;
use super::literal::quote;
use super::row_binary::{Fields, Malformed};
use super::server::RequestError;
use super::variables::Variables;
use super::{Error, Progress, Result, StepPlace};

const DOING: &str = "asking the server for mutations";

const POLL: Duration = Duration::from_secs(1);

/// A mutation that the server cannot finish.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StuckMutation {
    /// `database.table`.
    pub table: String,
    /// What it does, as the server writes it.
    pub command: String,
    /// Why it fails, as the server says.
    pub reason: String,
    /// The statement that ends it. What it has done until then stays.
    pub kill: String,
}

impl fmt::Display for StuckMutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the mutation {} of {} fails: {}\nThe server tries it again for ever. To end it: {}",
            self.command, self.table, self.reason, self.kill
        )
    }
}

/// How long a mutation that fails may go without getting anywhere until a person is asked: the server tries again, and
/// some causes go by, such as a want of memory.
const PATIENCE: Duration = Duration::from_secs(10);

/// Seconds by which the clocks of two servers may differ, or one be set back.
const CLOCKS_DIFFER: u64 = 60;

/// What a step has left to the server: the mutations of its table since it began.
#[derive(Clone, Copy)]
pub(super) struct Mutations<'m> {
    pub(super) site: &'m Site<'m>,
    /// `database.table`.
    pub(super) object: &'m str,
    /// When the step began: seconds since 1970, by the server's clock; 0 where that is not known.
    pub(super) since: u64,
    /// Their values are taken out of what is told.
    pub(super) variables: &'m Variables,
}

/// A mutation that is not done.
struct Unfinished {
    id: String,
    /// How many parts it has yet to write.
    parts: u64,
    command: String,
    /// Why it fails, if it does.
    reason: String,
}

/// The server's time: seconds since 1970.
pub(super) async fn now(site: &Site<'_>) -> Result<u64> {
    let bytes = site
        .server
        .fetch("SELECT toUInt64(toUnixTimestamp(now()))")
        .await;
    let bytes = bytes.map_err(|source| Error::server(DOING, source))?;
    let now = Fields::new(&bytes).u64();
    now.map_err(|Malformed| Error::malformed(DOING))
}

impl Mutations<'_> {
    /// Waits until those that are there now are done. What an application asks for meanwhile is not waited for. Returns
    /// what fails and does not get anywhere.
    pub(super) async fn wait(
        self,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Option<StuckMutation>> {
        let began = Instant::now();
        let mut awaited: Option<BTreeSet<String>> = None;
        let (mut fewest, mut moved) = (u64::MAX, began);
        loop {
            let mut found = self.unfinished().await?;
            let awaited = awaited.get_or_insert_with(|| {
                let ids = found.iter().map(|mutation| mutation.id.clone());
                ids.collect()
            });
            found.retain(|mutation| awaited.contains(&mutation.id));
            if found.is_empty() {
                return Ok(None);
            }
            let parts = found.iter().map(|mutation| mutation.parts).sum();
            if parts < fewest {
                (fewest, moved) = (parts, Instant::now());
            }
            if moved.elapsed() >= PATIENCE
                && let Some(stuck) = found.iter().find(|mutation| !mutation.reason.is_empty())
            {
                return Ok(Some(self.stuck(stuck)));
            }
            progress(Progress::Mutating {
                place: place.clone(),
                parts,
                elapsed: began.elapsed(),
            });
            tokio::time::sleep(POLL).await;
        }
    }

    /// Tells how far they are, for as long as this is awaited.
    pub(super) async fn tell(
        self,
        place: &StepPlace,
        progress: &mut (dyn FnMut(Progress) + Send),
    ) -> Infallible {
        let began = Instant::now();
        loop {
            tokio::time::sleep(POLL).await;
            // It is the statement that matters; what cannot be asked now is asked again.
            if let Ok(found) = self.unfinished().await
                && !found.is_empty()
            {
                progress(Progress::Mutating {
                    place: place.clone(),
                    parts: found.iter().map(|mutation| mutation.parts).sum(),
                    elapsed: began.elapsed(),
                });
            }
        }
    }

    /// Whether one of them is done, on every server that is asked. Those that were killed are in no list.
    pub(super) async fn are_done(self) -> Result<bool> {
        let query = format!(
            "SELECT toUInt64(count() > 0) FROM system.mutations WHERE is_done AND {} AND create_time >= toDateTime({})",
            self.of_the_table(),
            self.since
        );
        Ok(self.numbers(&query).await?.iter().all(|done| *done == 1))
    }

    /// Whether rows may be left as they were: somebody has ended the mutation, and parts have columns that the table has
    /// not, or with other types.
    pub(super) async fn may_be_killed(self) -> Result<bool> {
        if self.are_done().await? || !self.unfinished().await?.is_empty() {
            return Ok(false);
        }
        let table = self.of_the_table();
        let query = format!(
            "SELECT toUInt64(count() > 0) FROM system.parts_columns WHERE active AND {table} AND (column, type) NOT IN \
             (SELECT name, type FROM system.columns WHERE {table})"
        );
        Ok(self.numbers(&query).await?.contains(&1))
    }

    async fn unfinished(self) -> Result<Vec<Unfinished>> {
        let reason = if self.site.abilities.has(FAIL_REASON) {
            FAIL_REASON
        } else {
            "''"
        };
        let query = format!(
            "SELECT mutation_id, command, toUInt64(greatest(parts_to_do, 0)), {reason} FROM system.mutations \
             WHERE NOT is_done AND {} AND create_time >= toDateTime({}) ORDER BY create_time, mutation_id",
            self.of_the_table(),
            self.since.saturating_sub(CLOCKS_DIFFER)
        );
        let mut found = Vec::new();
        for bytes in self.answers(&query).await? {
            let mut fields = Fields::new(&bytes);
            while !fields.is_empty() {
                let mutation = read(&mut fields);
                found.push(mutation.map_err(|Malformed| Error::malformed(DOING))?);
            }
        }
        Ok(found)
    }

    fn stuck(self, mutation: &Unfinished) -> StuckMutation {
        StuckMutation {
            table: self.object.to_owned(),
            command: self.variables.redact(&mutation.command),
            reason: self.variables.redact(&mutation.reason),
            kill: format!(
                "KILL MUTATION WHERE {} AND mutation_id = {}",
                self.of_the_table(),
                quote(&mutation.id)
            ),
        }
    }

    /// Steps name tables without quotes: where there is a second dot, it is not known which one is between the names.
    fn of_the_table(self) -> String {
        match self.object.split_once('.') {
            Some((database, table)) if !table.contains('.') => {
                format!(
                    "database = {} AND table = {}",
                    quote(database),
                    quote(table)
                )
            }
            _ => format!("concat(database, '.', table) = {}", quote(self.object)),
        }
    }

    async fn numbers(self, query: &str) -> Result<Vec<u64>> {
        let answers = self.answers(query).await?;
        let numbers = answers.iter().map(|bytes| Fields::new(bytes).u64());
        let numbers: Result<Vec<u64>, Malformed> = numbers.collect();
        numbers.map_err(|Malformed| Error::malformed(DOING))
    }

    async fn answers(self, query: &str) -> Result<Vec<Bytes>> {
        let answers = self.site.ask(query).await?.into_iter();
        let bytes = answers.map(|answer| answer.bytes);
        let bytes: Result<Vec<Bytes>, RequestError> = bytes.collect();
        bytes.map_err(|source| Error::server(DOING, source))
    }
}

fn read(fields: &mut Fields<'_>) -> Result<Unfinished, Malformed> {
    Ok(Unfinished {
        id: fields.string()?,
        command: fields.string()?,
        parts: fields.u64()?,
        reason: fields.string()?,
    })
}
