use std::fmt;

use super::Step;
use super::way::Way;

/// A step, by where it stands: for errors, progress and plans.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StepPlace {
    /// The version of its migration, such as `20240813190639`.
    pub version: String,
    /// The name of its migration, such as `initial`; may be empty.
    pub name: String,
    /// The migration's file, or the one that takes it back.
    pub file: String,
    /// The line the statement starts on.
    pub line: u32,
    /// Its number within the migration, from 1.
    pub step: u32,
    /// How many steps there are.
    pub steps: u32,
    /// What it does, such as `create table`.
    pub kind: String,
    /// What it does it to, such as `ecommerce.users`.
    pub object: String,
}

impl StepPlace {
    /// The place of the step with this number, from 1.
    pub(super) fn of(way: Way<'_>, number: u32, step: &Step<'_>) -> Self {
        Self {
            version: way.migration.version.to_string(),
            name: way.migration.name.to_string(),
            file: way.file.to_string(),
            line: step.line,
            step: number,
            steps: way.count(),
            kind: step.kind.to_string(),
            object: step.object.to_string(),
        }
    }
}

/// The number of elements, as step numbers are counted.
pub(super) fn count<T>(elements: &[T]) -> u32 {
    u32::try_from(elements.len()).unwrap_or(u32::MAX)
}

/// `20240813190639_initial, step 2 of 3 (create table ecommerce.users), at db/…/x.sql:7`
impl fmt::Display for StepPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.version)?;
        if !self.name.is_empty() {
            write!(f, "_{}", self.name)?;
        }
        write!(
            f,
            ", step {} of {} ({} {}), at {}:{}",
            self.step, self.steps, self.kind, self.object, self.file, self.line
        )
    }
}
