//! What becomes of the folder of migrations.

use std::path::Path;

use super::SUM_FILE;

/// Files to be written and deleted, all of them or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edit {
    /// Files, by their names in the folder, and their texts. They may be there already.
    pub write: Vec<(String, String)>,
    /// Files that go. A file that is written as well is written.
    pub delete: Vec<String>,
}

impl Edit {
    /// A new text of `housekeeper.sum`, and nothing else.
    pub fn of_sum(text: String) -> Self {
        Self {
            write: vec![(SUM_FILE.to_owned(), text)],
            delete: Vec::new(),
        }
    }
}

/// The names and texts of the files in a folder of migrations, right or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderFiles {
    /// The migrations, in any order.
    pub migrations: Vec<(String, String)>,
    /// What takes migrations back: `VERSION_slug.down.sql`.
    pub downs: Vec<(String, String)>,
    /// The text of `housekeeper.sum`, where there is one.
    pub sum: Option<String>,
}

impl FolderFiles {
    /// Adds a file. `false` when it is nothing that belongs to a history.
    pub fn add(&mut self, name: &str, text: String) -> bool {
        if name == SUM_FILE {
            self.sum = Some(text);
        } else if name.ends_with(DOWN) {
            self.downs.push((name.to_owned(), text));
        } else if is_migration(name) {
            self.migrations.push((name.to_owned(), text));
        } else {
            return false;
        }
        true
    }

    /// The text of a migration.
    pub fn text(&self, name: &str) -> Option<&str> {
        let found = self.migrations.iter().find(|(other, _)| other == name);
        found.map(|(_, text)| text.as_str())
    }

    /// What takes a migration back, where there is such a file.
    pub fn down(&self, migration: &str) -> Option<(&str, &str)> {
        let name = down_name(migration);
        let found = self.downs.iter().find(|(other, _)| *other == name);
        found.map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

const DOWN: &str = ".down.sql";

/// Whether a file of the folder is a migration by its name, well-formed or not.
pub fn is_migration(name: &str) -> bool {
    is_sql(name) && !name.ends_with(DOWN) && !name.starts_with('.')
}

/// Whether a file of the folder takes a migration back by its name.
pub fn is_down(name: &str) -> bool {
    name.ends_with(DOWN) && !name.starts_with('.')
}

pub(super) fn is_sql(name: &str) -> bool {
    Path::new(name).extension() == Some("sql".as_ref())
}

/// The file that takes a migration back.
pub fn down_name(migration: &str) -> String {
    let stem = migration.strip_suffix(".sql").unwrap_or(migration);
    format!("{stem}{DOWN}")
}

/// The file in the folder of migrations that says what an interrupted command has still to do.
pub const UNFINISHED_FILE: &str = ".housekeeper.unfinished";
