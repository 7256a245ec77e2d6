use std::fmt;

use super::Step;

/// A sealed migration: one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Migration<'a> {
    /// The UTC timestamp in its file name, such as `20240813190639`. Versions are
    /// ordered as text.
    pub version: &'a str,
    /// What follows the timestamp, such as `initial`; may be empty.
    pub name: &'a str,
    /// The file, relative to the package.
    pub file: &'a str,
    /// SHA-256 of the file, in hexadecimal.
    pub hash: &'a str,
    /// Its statements, in order.
    pub steps: &'a [Step<'a>],
    /// For a snapshot, the migrations that it stands for, oldest first. The last of them has its version, and a
    /// database that has that one skips the snapshot.
    pub replaces: &'a [Replaced<'a>],
}

/// A migration that a snapshot stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Replaced<'a> {
    /// Its version.
    pub version: &'a str,
    /// SHA-256 of its file, in hexadecimal.
    pub hash: &'a str,
}

impl<'a> Replaced<'a> {
    /// The migration of this version that was this file.
    pub const fn new(version: &'a str, hash: &'a str) -> Self {
        Self { version, hash }
    }
}

impl<'a> Migration<'a> {
    /// A migration with everything it needs.
    pub const fn new(
        version: &'a str,
        name: &'a str,
        file: &'a str,
        hash: &'a str,
        steps: &'a [Step<'a>],
    ) -> Self {
        Self {
            version,
            name,
            file,
            hash,
            steps,
            replaces: &[],
        }
    }

    /// Makes it a snapshot, which stands for these migrations.
    #[must_use]
    pub const fn replaces(mut self, replaced: &'a [Replaced<'a>]) -> Self {
        self.replaces = replaced;
        self
    }

    /// Its steps with their numbers, from 1.
    pub(in crate::migrate) fn numbered_steps(&self) -> impl Iterator<Item = (u32, &'a Step<'a>)> {
        (1..).zip(self.steps)
    }

    /// The step with this number, from 1.
    pub(in crate::migrate) fn step(&self, number: u32) -> Option<&'a Step<'a>> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.steps.get(index)
    }
}

/// `20240813190639_initial`, as in the file name.
impl fmt::Display for Migration<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.version)?;
        if !self.name.is_empty() {
            write!(f, "_{}", self.name)?;
        }
        Ok(())
    }
}
