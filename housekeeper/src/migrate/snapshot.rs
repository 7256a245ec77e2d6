//! What a database has of a snapshot, one migration that stands for several.

use super::Migration;
use super::log::{History, Recorded};

/// What a database has of a migration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing<'h> {
    /// Its own rows hold, if there are any: it is no snapshot, or the database has nothing of what it stands for.
    Own(Option<&'h Recorded>),
    /// All that it stands for; this is the last of it.
    Replaced(&'h Recorded),
    /// A part of what it stands for, up to this version.
    Behind(&'h str),
}

/// What a database with this log has of a migration.
pub(super) fn standing<'h>(migration: &Migration<'_>, history: &'h History) -> Standing<'h> {
    let mut recorded = recorded_of(migration, history);
    let Some((version, newest)) = recorded.next_back() else {
        return Standing::Own(history.versions.get(migration.version));
    };
    let is_last = version == migration.version;
    let is_it = migration
        .replaces
        .iter()
        .any(|replaced| replaced.version == version && replaced.hash == newest.hash);
    match (is_last, is_it) {
        // The version is also the snapshot's own.
        (true, false) => Standing::Own(Some(newest)),
        (true, true) if newest.is_complete() => Standing::Replaced(newest),
        (true, true) | (false, _) => Standing::Behind(version),
    }
}

/// The versions that a database has and that are not the files that a snapshot stands for.
pub(super) fn others<'h>(
    migration: &Migration<'_>,
    history: &'h History,
) -> impl Iterator<Item = &'h str> {
    let is_other = |(version, recorded): &(&str, &Recorded)| {
        let mut all = migration.replaces.iter();
        !all.any(|replaced| replaced.version == *version && replaced.hash == recorded.hash)
    };
    let found = recorded_of(migration, history).filter(is_other);
    found
        .map(|(version, _)| version)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Whether a snapshot of the chain stands for this version.
pub(super) fn is_replaced(migrations: &[Migration<'_>], version: &str) -> bool {
    let mut replaced = migrations.iter().flat_map(|migration| migration.replaces);
    replaced.any(|replaced| replaced.version == version)
}

/// What the log has of the versions that a snapshot stands for, oldest first.
fn recorded_of<'h>(
    migration: &Migration<'_>,
    history: &'h History,
) -> impl DoubleEndedIterator<Item = (&'h str, &'h Recorded)> {
    history
        .versions
        .iter()
        .map(|(version, recorded)| (version.as_str(), recorded))
        .filter(|(version, _)| is_replaced(std::slice::from_ref(migration), version))
}
