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
    /// What takes it back.
    pub way_back: WayBack<'a>,
}

/// What takes a migration back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum WayBack<'a> {
    /// Nobody has written it.
    #[default]
    Unwritten,
    /// These statements.
    Steps {
        /// The file that they stand in.
        file: &'a str,
        /// In their order.
        steps: &'a [Step<'a>],
    },
    /// There is none, and this is why.
    None(&'a str),
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
            way_back: WayBack::Unwritten,
        }
    }

    /// Makes it a snapshot, which stands for these migrations.
    #[must_use]
    pub const fn replaces(mut self, replaced: &'a [Replaced<'a>]) -> Self {
        self.replaces = replaced;
        self
    }

    /// These statements of this file take it back.
    #[must_use]
    pub const fn way_back(mut self, file: &'a str, steps: &'a [Step<'a>]) -> Self {
        self.way_back = WayBack::Steps { file, steps };
        self
    }

    /// Nothing takes it back, for this reason.
    #[must_use]
    pub const fn no_way_back(mut self, reason: &'a str) -> Self {
        self.way_back = WayBack::None(reason);
        self
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
