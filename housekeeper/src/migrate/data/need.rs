use super::ObjectKind;

/// What a step takes for granted of an object that it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Need<'a> {
    /// Its database, unquoted.
    pub database: &'a str,
    /// Its name, unquoted.
    pub name: &'a str,
    /// What it is.
    pub kind: ObjectKind,
    /// Columns that it has, with their types as `system.columns` prints them where these matter.
    pub columns: &'a [(&'a str, Option<&'a str>)],
    /// Columns that it does not have.
    pub absent: &'a [&'a str],
    /// The columns of its sorting key; empty where it does not matter.
    pub key: &'a [&'a str],
}

impl<'a> Need<'a> {
    /// That it is there, and is that.
    pub const fn new(database: &'a str, name: &'a str, kind: ObjectKind) -> Self {
        Self {
            database,
            name,
            kind,
            columns: &[],
            absent: &[],
            key: &[],
        }
    }

    /// Sets the columns that it has.
    #[must_use]
    pub const fn columns(mut self, columns: &'a [(&'a str, Option<&'a str>)]) -> Self {
        self.columns = columns;
        self
    }

    /// Sets the columns that it does not have.
    #[must_use]
    pub const fn absent(mut self, columns: &'a [&'a str]) -> Self {
        self.absent = columns;
        self
    }

    /// Sets the columns of its sorting key.
    #[must_use]
    pub const fn key(mut self, columns: &'a [&'a str]) -> Self {
        self.key = columns;
        self
    }
}
