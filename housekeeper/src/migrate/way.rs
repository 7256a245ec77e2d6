//! The two ways through a migration: its steps, and those that take it back.

use super::log::{Entry, Kind};
use super::place::count;
use super::{Migration, Probe, Step, StepPlace, WayBack};

/// Steps of a migration that are done in their order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'c> {
    pub(super) migration: &'c Migration<'c>,
    pub(super) kind: Kind,
    /// The file that the steps stand in.
    pub(super) file: &'c str,
    pub(super) steps: &'c [Step<'c>],
}

/// What takes back a migration that leaves nothing to take back: so the log can say that it was.
const NOTHING: &[Step<'static>] = &[Step::new(
    1,
    "do",
    "nothing",
    &[super::Piece::Text("SELECT 1")],
    "nothing",
)
.probe(Probe::Query("SELECT toUInt8(1)"))];

impl<'c> Way<'c> {
    /// The migration itself.
    pub(super) fn forth(migration: &'c Migration<'c>) -> Self {
        Self {
            migration,
            kind: Kind::Migration,
            file: migration.file,
            steps: migration.steps,
        }
    }

    /// What takes it back.
    ///
    /// # Errors
    ///
    /// Why there is nothing that does.
    pub(super) fn back(migration: &'c Migration<'c>) -> Result<Self, String> {
        match migration.way_back {
            WayBack::Unwritten => {
                let stem = migration.file.strip_suffix(".sql");
                Err(format!(
                    "there is no {}.down.sql",
                    stem.unwrap_or(migration.file)
                ))
            }
            WayBack::None(reason) => Err(reason.to_owned()),
            WayBack::Steps { file, steps } => Ok(Self {
                migration,
                kind: Kind::Revert,
                file,
                steps: if steps.is_empty() { NOTHING } else { steps },
            }),
        }
    }

    /// The steps with their numbers, from 1.
    pub(super) fn numbered(self) -> impl Iterator<Item = (u32, &'c Step<'c>)> {
        (1..).zip(self.steps)
    }

    /// The step with this number, from 1.
    pub(super) fn step(self, number: u32) -> Option<&'c Step<'c>> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.steps.get(index)
    }

    /// How many steps there are.
    pub(super) fn count(self) -> u32 {
        count(self.steps)
    }

    /// Where the step with this number stands.
    pub(super) fn place(self, number: u32, step: &Step<'_>) -> StepPlace {
        StepPlace::of(self, number, step)
    }

    /// Whether what the log has of a step is still the step.
    pub(super) fn is_same(self, entry: &Entry) -> bool {
        let step = self.step(entry.step);
        step.is_some_and(|step| step.hash == entry.statement_hash)
    }
}
