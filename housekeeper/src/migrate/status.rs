use std::fmt;

use time::OffsetDateTime;

use super::log::{Event, History, Recorded};
use super::place::count;
use super::plan::{check, is_applied};
use super::way::Way;
use super::{Chain, Migration, Refusal, StepPlace};

/// How far a server is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// Every migration of this binary, oldest first.
    pub migrations: Vec<MigrationStatus>,
    /// Why `apply` would refuse; empty if it would not.
    pub refusals: Vec<Refusal>,
    /// Changes in the schema files that no migration of this binary makes yet, in one
    /// line.
    pub drift: Option<String>,
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

impl Status {
    pub(super) fn of(chain: Chain<'_>, history: &History) -> Self {
        Self {
            migrations: chain
                .migrations
                .iter()
                .map(|m| MigrationStatus::of(m, history))
                .collect(),
            refusals: check(chain, history),
            drift: chain.drift.map(|drift| drift.summary.to_owned()),
        }
    }

    /// Whether there is nothing to apply and nothing to refuse.
    pub fn is_up_to_date(&self) -> bool {
        self.refusals.is_empty()
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

/// A line for each migration, for people.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for migration in &self.migrations {
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
        for refusal in &self.refusals {
            writeln!(f, "refused: {refusal}")?;
        }
        if let Some(drift) = &self.drift {
            writeln!(f, "not yet in a migration: {drift}")?;
        }
        Ok(())
    }
}
