//! Deciding what became of a step that an earlier run left open.

use super::cluster::Site;
use super::log::{Entry, Event};
use super::mutations::Mutations;
use super::plan::Pending;
use super::render::Target;
use super::row_binary::Fields;
use super::status::{show_time, time_of};
use super::variables::Variables;
use super::{Cost, Error, Probe, Result, Undecided};

/// What to do about a pending step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Todo {
    /// Its effect is not there: run it.
    Run,
    /// An earlier run may have done a part of it: take that away, and run it.
    Restart,
    /// Its effect is there: record that.
    Record,
    /// Another host has done it to a table that this one shares: wait until it is here, and record it.
    Follow,
}

impl Todo {
    /// Whether its statement is sent.
    pub(super) const fn is_sent(self) -> bool {
        matches!(self, Self::Run | Self::Restart)
    }
}

/// What ClickHouse answers to an ALTER whose mutation fails. What it changed of the table's structure stays, so a probe
/// may say that it is done while the rows are not what they should be.
pub(super) const UNFINISHED: u32 = 341;

/// What servers from before 20.4 answer where a UUID is asked for.
const UNKNOWN_IDENTIFIER: u32 = 47;

/// Decides about each pending step. Asks the server about open ones, and with
/// `adopt_existing` about all that a query can tell of; the queries change nothing.
pub(super) async fn decide(
    site: &Site<'_>,
    target: Target<'_>,
    pending: &[Pending<'_, '_>],
    adopt_existing: bool,
) -> Result<Vec<Todo>> {
    let mut todo = Vec::with_capacity(pending.len());
    for step in pending {
        todo.push(match (step.open, step.step.probe) {
            (Some(entry), _)
                if entry.event == Event::Failed
                    && entry.error_code == UNFINISHED
                    && step.step.cost != Cost::Metadata =>
            {
                return Err(Error::Undecided(Box::new(undecided(target, step, entry))));
            }
            (open, Probe::Query(query)) if adopt_existing || open.is_some() => {
                let todo = probe(site, step, query).await?;
                if let (Todo::Record, Some(entry)) = (todo, open)
                    && rows_may_be_left(site, step, entry).await?
                {
                    let undecided = Undecided {
                        failed: Some(KILLED.to_owned()),
                        ..undecided(target, step, entry)
                    };
                    return Err(Error::Undecided(Box::new(undecided)));
                }
                todo
            }
            (None, _) => Todo::Run,
            (Some(entry), Probe::Moved { before, after }) => {
                let then = names(site, step, before).await? == entry.names_before;
                let moved = names(site, step, after).await? == entry.names_before;
                match (then, moved) {
                    (true, false) => Todo::Run,
                    (false, true) => Todo::Record,
                    // Some hosts have done it and some have not, or somebody has had a hand in it; or an earlier version
                    // of Housekeeper has started it and wrote nothing down.
                    (true, true) | (false, false) => {
                        return Err(Error::Undecided(Box::new(undecided(target, step, entry))));
                    }
                }
            }
            (Some(entry), _) => {
                return Err(Error::Undecided(Box::new(undecided(target, step, entry))));
            }
        });
    }
    Ok(todo)
}

/// What a mutation looks like that somebody has ended.
const KILLED: &str = "its mutation is not among those that are done, and parts of the table have other columns than the \
                      table itself, as after KILL MUTATION";

/// Whether the structure is what a step makes of it, which a probe finds, and the rows may be what they were.
async fn rows_may_be_left(
    site: &Site<'_>,
    pending: &Pending<'_, '_>,
    entry: &Entry,
) -> Result<bool> {
    if pending.step.cost != Cost::Mutation {
        return Ok(false);
    }
    let mutations = Mutations {
        site,
        object: pending.step.object,
        since: entry.began_at,
        variables: &Variables::default(),
    };
    mutations.may_be_killed().await
}

async fn probe(site: &Site<'_>, pending: &Pending<'_, '_>, query: &str) -> Result<Todo> {
    let done = hosts_with(site, pending, query).await?;
    Ok(match pending.step.restart {
        _ if done.iter().all(|(_, is_there)| *is_there) => Todo::Record,
        Some(_) if pending.open.is_some() => Todo::Restart,
        _ => Todo::Run,
    })
}

/// Who has the names that a step is about to change, to be kept in the log; empty where its probe needs nothing.
pub(super) async fn names_before(site: &Site<'_>, pending: &Pending<'_, '_>) -> Result<String> {
    match pending.step.probe {
        Probe::Moved { before, .. } => names(site, pending, before).await,
        Probe::Query(_) | Probe::Unknown => Ok(String::new()),
    }
}

/// What a query of names answers on all hosts; nothing where a server is too old for UUIDs.
async fn names(site: &Site<'_>, pending: &Pending<'_, '_>, query: &str) -> Result<String> {
    let mut all = Vec::new();
    for answer in site.ask(query).await? {
        let host = answer.host.unwrap_or_default();
        let bytes = match answer.bytes {
            Ok(bytes) => bytes,
            Err(error) if error.code == Some(UNKNOWN_IDENTIFIER) => return Ok(String::new()),
            Err(error) => return Err(wrong(pending, query, &host, &format!("failed ({error})"))),
        };
        let names = Fields::new(&bytes).string();
        let names = names.map_err(|_| wrong(pending, query, &host, "did not answer one String"))?;
        all.push(format!("{host} {names}"));
    }
    all.sort();
    Ok(all.join("\n"))
}

/// The hosts, each with whether the effect of a step is there; one without a name where there is no cluster.
pub(super) async fn hosts_with(
    site: &Site<'_>,
    pending: &Pending<'_, '_>,
    query: &str,
) -> Result<Vec<(String, bool)>> {
    let mut hosts = Vec::new();
    for answer in site.ask(query).await? {
        let host = answer.host.unwrap_or_default();
        let bytes = answer.bytes;
        let bytes =
            bytes.map_err(|error| wrong(pending, query, &host, &format!("failed ({error})")))?;
        match *bytes {
            [0] => hosts.push((host, false)),
            [1] => hosts.push((host, true)),
            _ => {
                return Err(wrong(
                    pending,
                    query,
                    &host,
                    "did not answer one UInt8, 0 or 1",
                ));
            }
        }
    }
    Ok(hosts)
}

/// A probe that did not tell.
fn wrong(pending: &Pending<'_, '_>, query: &str, host: &str, answer: &str) -> Error {
    let answer = if host.is_empty() {
        answer.to_owned()
    } else {
        format!("{answer}, on {host}")
    };
    Error::Probe {
        place: Box::new(pending.place()),
        sql: query.to_owned(),
        answer,
    }
}

fn undecided(target: Target<'_>, pending: &Pending<'_, '_>, entry: &Entry) -> Undecided {
    let mut started = entry.who.clone();
    if let Some(at) = time_of(entry.recorded_at) {
        started = format!("{started}, {}", show_time(at));
    }
    Undecided {
        place: pending.place(),
        sql: target.shown(pending.step.sql),
        started,
        failed: (entry.event == Event::Failed).then(|| entry.error.clone()),
    }
}
