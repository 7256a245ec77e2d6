//! Logs that other versions of Housekeeper have made.
//!
//! A later version may have more columns, which nothing here names: rows that this one writes have their defaults. An
//! earlier one lacks some, which are added before the first row is written.

use std::collections::BTreeSet;

use super::read::COLUMNS;
use super::table::DEFINITION;
use super::{History, Log};
use crate::migrate::literal::quote;
use crate::migrate::{Error, Result};

impl Log<'_> {
    /// Adds the columns that an earlier version did not have.
    pub(in crate::migrate) async fn upgrade(&self) -> Result<()> {
        let there = self.columns().await?;
        let missing = columns().filter(|(name, _)| !there.contains(*name));
        // Two runs that start together may both add them.
        let added: Vec<_> = missing
            .map(|(_, definition)| format!("ADD COLUMN IF NOT EXISTS {definition}"))
            .collect();
        if added.is_empty() {
            return Ok(());
        }
        let sql = format!("ALTER TABLE {} {}", self.table(), added.join(", "));
        let altered = self.server.execute(&sql, &[]).await;
        altered.map_err(|error| self.failed("adding columns to", error))
    }

    /// Reads a log that lacks columns.
    pub(super) async fn read_earlier(&self) -> Result<History> {
        let there = self.columns().await?;
        let needed = COLUMNS.iter().filter(|(_, _, nothing)| nothing.is_empty());
        let mut needed = needed.map(|(name, _, _)| *name);
        if let Some(missing) = needed.find(|name| !there.contains(*name)) {
            return Err(Error::Log(format!("it has no column `{missing}`")));
        }
        self.read_columns(|name| there.contains(name)).await
    }

    /// The names of the columns that there are.
    async fn columns(&self) -> Result<BTreeSet<String>> {
        let query = format!(
            "SELECT name FROM system.columns WHERE database = {} AND table = 'revisions'",
            quote(self.database)
        );
        let there = self.server.fetch_texts(&query).await;
        let there = there.map_err(|error| self.failed("looking at the columns of", error))?;
        Ok(there.into_iter().collect())
    }
}

/// The names and definitions of the columns that this version writes.
fn columns() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = DEFINITION.lines().skip(1).take_while(|line| *line != ")");
    lines.map(|line| {
        let definition = line.trim().trim_end_matches(',');
        let name = definition.split(' ').next().unwrap_or_default();
        (name, definition)
    })
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn definitions_are_taken_apart() {
        let all: Vec<_> = columns().collect();
        assert_eq!(
            all[0],
            (
                "sequence",
                "sequence UInt64 COMMENT 'Counts up; the newest row of a step is the one that holds'"
            )
        );
        assert_eq!(
            all.last(),
            Some(&("housekeeper_version", "housekeeper_version String"))
        );
    }
}
