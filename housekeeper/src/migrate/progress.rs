use std::fmt;
use std::time::Duration;

use super::{Cost, HostOutcome, LockHolder, StepPlace};

/// What happens while migrations are applied. It owns what it tells: it may be sent elsewhere.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Progress {
    /// There is something to do. Comes once, before the first step.
    Pending {
        /// Migrations that are not all done.
        migrations: usize,
        /// Steps that are not done.
        steps: usize,
    },
    /// The server still works on requests of an earlier run that ended; they have to end
    /// first. Comes about once a second.
    Waiting {
        /// How many requests.
        requests: u64,
        /// Since the wait began.
        elapsed: Duration,
    },
    /// Another run has the lock. Comes about once a second.
    Locked {
        /// Who has it.
        holder: LockHolder,
        /// Since the wait began.
        elapsed: Duration,
    },
    /// Hosts of a cluster have not done a statement yet, and are waited for. Comes about once a second.
    Hosts {
        /// All of them.
        hosts: Vec<HostOutcome>,
        /// Since it was sent.
        elapsed: Duration,
    },
    /// A rebuild that an earlier run began makes its copy anew: nothing of the table is lost.
    StartsAgain {
        /// The table, such as `shop.events`.
        table: String,
        /// The check that has stopped it.
        place: StepPlace,
    },
    /// A step is recorded as started and about to be sent.
    Started(Position),
    /// The server rewrites the parts of a table for a step. Comes about once a second.
    Mutating {
        /// The step.
        place: StepPlace,
        /// How many parts are left to write.
        parts: u64,
        /// Since it began, or since this run began to wait for it.
        elapsed: Duration,
    },
    /// A step is done and recorded as such.
    Finished {
        /// Which.
        at: Position,
        /// How long its statement took.
        elapsed: Duration,
        /// It had taken effect in an earlier run, and only that was recorded now.
        found_done: bool,
    },
}

/// A step within a run.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Position {
    /// Its number among the pending steps, from 1. Where hosts are visited one by one, a step counts once for each of
    /// them.
    pub index: usize,
    /// How many steps were pending.
    pub total: usize,
    /// The host, where they are visited one by one.
    pub host: Option<String>,
    /// Where it stands.
    pub place: StepPlace,
    /// What it costs the server.
    pub cost: Cost,
}

/// One line for people, without the values of variables.
impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pending { migrations, steps } => {
                let plural = |count: usize| if count == 1 { "" } else { "s" };
                write!(
                    f,
                    "{steps} step{} in {migrations} migration{} pending",
                    plural(*steps),
                    plural(*migrations)
                )
            }
            Self::Waiting { requests, elapsed } => write!(
                f,
                "waiting for {requests} requests of an earlier run ({} s)",
                elapsed.as_secs()
            ),
            Self::Hosts { hosts, elapsed } => {
                f.write_str("waiting for")?;
                for host in hosts.iter().filter(|host| !host.is_done()) {
                    write!(f, " {}", host.host)?;
                }
                write!(f, " ({} s)", elapsed.as_secs())
            }
            Self::Locked { holder, elapsed } => write!(
                f,
                "waiting for the lock of {holder} ({} s)",
                elapsed.as_secs()
            ),
            Self::Mutating {
                place,
                parts,
                elapsed,
            } => write!(
                f,
                "{} {} {}: {parts} part{} left to write ({} s)",
                place.version,
                place.kind,
                place.object,
                if *parts == 1 { "" } else { "s" },
                elapsed.as_secs()
            ),
            Self::StartsAgain { table, place } => write!(
                f,
                "{} the rebuild of {table} starts again: its rows may have been merged since it began (check in step {})",
                place.version, place.step
            ),
            Self::Started(at) => at.fmt(f),
            Self::Finished {
                at,
                elapsed,
                found_done,
            } => {
                write!(f, "{at}: done in {} ms", elapsed.as_millis())?;
                if *found_done {
                    f.write_str(" (by an earlier run)")?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "[{}/{}] {} {} {}",
            self.index, self.total, self.place.version, self.place.kind, self.place.object
        )?;
        match &self.host {
            Some(host) => write!(f, " on {host}"),
            None => Ok(()),
        }
    }
}
