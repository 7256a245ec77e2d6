//! Rows of the log, as read.

/// A row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::migrate) struct Entry {
    pub(in crate::migrate) sequence: u64,
    pub(in crate::migrate) attempt: String,
    pub(in crate::migrate) kind: Kind,
    pub(in crate::migrate) version: String,
    pub(in crate::migrate) name: String,
    /// From 1.
    pub(in crate::migrate) step: u32,
    pub(in crate::migrate) steps: u32,
    pub(in crate::migrate) event: Event,
    pub(in crate::migrate) statement_hash: String,
    pub(in crate::migrate) migration_hash: String,
    /// Seconds since 1970, by the server's clock: to be shown, and compared only with what the server itself has noted.
    pub(in crate::migrate) recorded_at: u64,
    /// When the statement was begun that this row is about, likewise.
    pub(in crate::migrate) began_at: u64,
    /// 0 for none.
    pub(in crate::migrate) error_code: u32,
    pub(in crate::migrate) error: String,
    /// Who had which name before the statement ran, where its probe compares that; empty for nothing.
    pub(in crate::migrate) names_before: String,
    pub(in crate::migrate) who: String,
}

/// What the steps of a row belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::migrate) enum Kind {
    /// A migration.
    Migration,
    /// What takes a migration back. When all of it is done, it is as if the migration had never been applied.
    Revert,
}

impl Kind {
    const NAMES: [(Self, &'static str); 2] =
        [(Self::Migration, "migration"), (Self::Revert, "revert")];

    pub(super) fn parse(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, known)| *known == name);
        found.map(|(kind, _)| *kind)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Migration => "migration",
            Self::Revert => "revert",
        }
    }
}

/// What a row of the log says about its step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::migrate) enum Event {
    /// The statement is about to be sent.
    Started,
    /// Its effect is there.
    Finished,
    /// The server refused it or gave it up.
    Failed,
    /// A person says that its effect is not there: as if it had never started.
    Cleared,
}

impl Event {
    const NAMES: [(Self, &'static str); 4] = [
        (Self::Started, "started"),
        (Self::Finished, "finished"),
        (Self::Failed, "failed"),
        (Self::Cleared, "cleared"),
    ];

    pub(super) fn parse(name: &str) -> Option<Self> {
        let found = Self::NAMES.iter().find(|(_, known)| *known == name);
        found.map(|(event, _)| *event)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Finished => "finished",
            Self::Failed => "failed",
            Self::Cleared => "cleared",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Event, Kind};

    #[test]
    fn every_kind_can_be_read_back() {
        for (kind, name) in Kind::NAMES {
            assert_eq!(kind.name(), name);
            assert_eq!(Kind::parse(name), Some(kind));
        }
        assert_eq!(Kind::parse("baseline"), None);
    }

    #[test]
    fn every_event_can_be_read_back() {
        for (event, name) in Event::NAMES {
            assert_eq!(event.name(), name);
            assert_eq!(Event::parse(name), Some(event));
        }
        assert_eq!(Event::parse("rolled back"), None);
    }
}
