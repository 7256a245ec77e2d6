use std::fmt;

use time::OffsetDateTime;

use super::hosts::{all, each, gather};
use super::log::{Event, History, Log, Recorded};
use super::place::count;
use super::plan::{check, is_applied};
use super::server::Server;
use super::way::Way;
use super::{Chain, Error, Migration, Migrations, Refusal, Result, StepPlace};

/// How far a server is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// Every migration of this binary, oldest first. Where hosts are visited one by one, as it is on the host that is the
    /// least far.
    pub migrations: Vec<MigrationStatus>,
    /// Why `apply` would refuse; empty if it would not.
    pub refusals: Vec<Refusal>,
    /// Each host, where they are visited one by one; else empty.
    pub hosts: Vec<HostStatus>,
    /// Changes in the schema files that no migration of this binary makes yet, in one
    /// line.
    pub drift: Option<String>,
}

/// How far one host is, where they are visited one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HostStatus {
    /// The host, as the profile names it.
    pub host: String,
    /// Every migration of this binary, oldest first; empty where the host does not answer.
    pub migrations: Vec<MigrationStatus>,
    /// Why nothing is known of it, if it does not answer.
    pub no_answer: Option<String>,
}

/// How far one migration is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct MigrationStatus {
    /// Its version.
    pub version: String,
    /// Its name; may be empty.
    pub name: String,
    /// Its file.
    pub file: String,
    /// How many steps it has.
    pub steps: u32,
    /// How far it is.
    pub state: MigrationState,
}

/// How far a migration is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MigrationState {
    /// All of it is done.
    Applied {
        /// When the last step was recorded, by the clock of the server. `None` if it has
        /// no steps.
        at: Option<OffsetDateTime>,
    },
    /// Nothing of it was started.
    Pending,
    /// It is applied, and what takes it back was started and is not all done.
    Reverting {
        /// How many steps of what takes it back are done.
        done: u32,
        /// How many there are.
        steps: u32,
        /// The step that was started and is not recorded as done, if there is one.
        open: Option<OpenStep>,
    },
    /// It was started, and not all of it is done.
    Partial {
        /// How many steps are done.
        done: u32,
        /// The step that was started and is not recorded as done, if there is one.
        open: Option<OpenStep>,
    },
}

/// A step that was started and is not recorded as done.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpenStep {
    /// Where it stands. `None` if this binary has no such step.
    pub place: Option<Box<StepPlace>>,
    /// Its number, from 1.
    pub step: u32,
    /// The error it ended with. `None` if it was interrupted.
    pub failed: Option<String>,
    /// Who started it.
    pub who: String,
}

/// How far the servers are.
pub(super) async fn status(servers: &[Server], run: &Migrations<'_>) -> Result<Status> {
    let database = run.chain.log_database;
    let read = each(servers, run.host_patience(), |server| async move {
        Log::new(server, database).read().await
    });
    let read = read.await;
    if read
        .iter()
        .all(|one| one.as_ref().is_err_and(Error::is_no_answer))
    {
        all(servers, read)?;
        return Ok(Status::new(run.chain));
    }
    let mut status = Status::new(run.chain);
    let mut checked = Vec::new();
    for (server, read) in servers.iter().zip(read) {
        let (migrations, no_answer) = match read {
            Ok(history) => {
                let refusals = check(run.chain, &history);
                let refused = if refusals.is_empty() {
                    Ok(())
                } else {
                    Err(Error::Refused(refusals))
                };
                checked.push((server.host(), refused));
                let all = run.chain.migrations.iter();
                let all: Vec<_> = all.map(|m| MigrationStatus::of(m, &history)).collect();
                status.fall_back_to(&all);
                (all, None)
            }
            Err(error) if error.is_no_answer() => {
                let why = error.no_answer().unwrap_or("it shows nothing");
                (Vec::new(), Some(why.to_owned()))
            }
            Err(error) => return Err(error),
        };
        status.hosts.extend(server.host().map(|host| HostStatus {
            host: host.to_owned(),
            migrations,
            no_answer,
        }));
    }
    match gather(checked) {
        Ok(_) => Ok(status),
        Err(Error::Refused(refusals)) => Ok(Status { refusals, ..status }),
        Err(error) => Err(error),
    }
}

impl Status {
    /// Nothing is known yet of any server.
    fn new(chain: Chain<'_>) -> Self {
        Self {
            migrations: Vec::new(),
            refusals: Vec::new(),
            hosts: Vec::new(),
            drift: chain.drift.map(|drift| drift.summary.to_owned()),
        }
    }

    /// Keeps of each migration the state that is the least far.
    fn fall_back_to(&mut self, migrations: &[MigrationStatus]) {
        if self.migrations.is_empty() {
            self.migrations = migrations.to_vec();
        }
        for (least, other) in self.migrations.iter_mut().zip(migrations) {
            if other.state.rank() < least.state.rank() {
                least.clone_from(other);
            }
        }
    }

    /// Whether there is nothing to apply and nothing to refuse, on any host.
    pub fn is_up_to_date(&self) -> bool {
        self.refusals.is_empty()
            && self.hosts.iter().all(|host| host.no_answer.is_none())
            && self
                .migrations
                .iter()
                .all(|m| matches!(m.state, MigrationState::Applied { .. }))
    }
}

impl MigrationStatus {
    fn of(migration: &Migration<'_>, history: &History) -> Self {
        Self {
            version: migration.version.to_string(),
            name: migration.name.to_string(),
            file: migration.file.to_string(),
            steps: count(migration.steps),
            state: MigrationState::of(migration, history),
        }
    }
}

impl MigrationState {
    /// How far this is, compared with others.
    const fn rank(&self) -> u32 {
        match self {
            Self::Pending => 0,
            Self::Partial { .. } => 1,
            Self::Reverting { .. } => 2,
            Self::Applied { .. } => 3,
        }
    }

    fn of(migration: &Migration<'_>, history: &History) -> Self {
        let recorded = history.versions.get(migration.version);
        if let Some(back) = recorded.and_then(|recorded| recorded.going_back.as_ref()) {
            return Self::Reverting {
                done: back
                    .entries()
                    .map(|entry| u32::from(entry.event == Event::Finished))
                    .sum(),
                steps: back.steps,
                open: OpenStep::of(Way::back(migration).ok(), back),
            };
        }
        if is_applied(migration, history) {
            return Self::Applied {
                at: recorded.and_then(|recorded| time_of(recorded.recorded_at())),
            };
        }
        let Some(recorded) = recorded else {
            return Self::Pending;
        };
        let way = Way::forth(migration);
        Self::Partial {
            done: way
                .numbered()
                .map(|(number, _)| u32::from(recorded.is_finished(number)))
                .sum(),
            open: OpenStep::of(Some(way), recorded),
        }
    }
}

impl OpenStep {
    /// The first open one.
    fn of(way: Option<Way<'_>>, recorded: &Recorded) -> Option<Self> {
        let entry = recorded.entries().find(|e| e.event != Event::Finished)?;
        let step = way.and_then(|way| Some((way, way.step(entry.step)?)));
        Some(Self {
            place: step.map(|(way, step)| Box::new(way.place(entry.step, step))),
            step: entry.step,
            failed: (entry.event == Event::Failed).then(|| entry.error.clone()),
            who: entry.who.clone(),
        })
    }
}

/// Seconds since 1970 as a time. `DateTime` holds none that would be out of range.
pub(super) fn time_of(seconds: u64) -> Option<OffsetDateTime> {
    let seconds = i64::try_from(seconds).ok()?;
    OffsetDateTime::from_unix_timestamp(seconds).ok()
}

/// A time of the log, for people.
pub(super) fn show_time(time: OffsetDateTime) -> String {
    let (h, m, s) = time.to_hms();
    format!("{} {h:02}:{m:02}:{s:02} UTC", time.date())
}

fn write_open(f: &mut fmt::Formatter<'_>, open: Option<&OpenStep>) -> fmt::Result {
    match open {
        None => writeln!(f),
        Some(OpenStep { step, failed, .. }) => match failed {
            Some(error) => writeln!(f, "; step {step} failed: {error}"),
            None => writeln!(f, "; step {step} was interrupted"),
        },
    }
}

fn write_migrations(f: &mut fmt::Formatter<'_>, migrations: &[MigrationStatus]) -> fmt::Result {
    for migration in migrations {
        let name = if migration.name.is_empty() { "" } else { "_" };
        write!(f, "{}{name}{}  ", migration.version, migration.name)?;
        match &migration.state {
            MigrationState::Applied { at: Some(at) } => {
                writeln!(f, "applied {}", show_time(*at))?;
            }
            MigrationState::Applied { at: None } => writeln!(f, "applied: no steps")?,
            MigrationState::Pending => writeln!(f, "pending")?,
            MigrationState::Partial { done, open } => {
                write!(f, "{done} of {} steps done", migration.steps)?;
                write_open(f, open.as_ref())?;
            }
            MigrationState::Reverting { done, steps, open } => {
                write!(f, "{done} of {steps} steps that take it back done")?;
                write_open(f, open.as_ref())?;
            }
        }
    }
    Ok(())
}

/// A line for each migration, for people; below the name of the host, where they are visited one by one.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.hosts.is_empty() {
            write_migrations(f, &self.migrations)?;
        }
        for host in &self.hosts {
            if let Some(why) = &host.no_answer {
                writeln!(f, "{} does not answer: {why}", host.host)?;
            } else {
                writeln!(f, "{}:", host.host)?;
                write_migrations(f, &host.migrations)?;
            }
        }
        for refusal in &self.refusals {
            writeln!(f, "refused: {refusal}")?;
        }
        if let Some(drift) = &self.drift {
            writeln!(f, "not yet in a migration: {drift}")?;
        }
        Ok(())
    }
}
