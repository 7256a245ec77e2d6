//! `REFRESH` of a materialized view.

use super::{ObjectName, Setting};

/// When a materialized view is computed anew.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Refresh {
    /// `EVERY …`, `AFTER …`; without it, after what it depends on
    pub schedule: Option<RefreshSchedule>,
    /// `RANDOMIZE FOR …`
    pub randomize_for: Option<TimeInterval>,
    /// `DEPENDS ON a, b`; empty without it.
    pub depends_on: Vec<ObjectName>,
    /// `SETTINGS …`; empty without it.
    pub settings: Vec<Setting>,
    /// `APPEND`: rows are added and the old ones stay
    pub append: Option<RefreshAppend>,
}

/// The moments of a refresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefreshSchedule {
    /// `EVERY period [OFFSET offset]`
    Every {
        /// The time between two.
        period: TimeInterval,
        /// How long after the start of the period.
        offset: Option<TimeInterval>,
    },
    /// `AFTER period`: that long after the end of the one before
    After(TimeInterval),
}

/// Which rows a refresh adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefreshAppend {
    /// `APPEND`: all the query gives
    Full,
    /// `APPEND INCREMENTAL`: those that are new
    Incremental,
}

/// `1 YEAR 2 MONTH`, `3 DAY 12 HOUR`: months, and seconds, since a month has no fixed length.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct TimeInterval {
    /// The calendar's part.
    pub months: u64,
    /// The clock's part.
    pub seconds: u64,
}
