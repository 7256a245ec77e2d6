//! What a step may do that nobody should find out later.

use std::fmt;

/// Something a step risks. Each has to be allowed in the migration, with a reason:
///
/// ```sql
/// -- housekeeper:allow loses-data the column was never filled
/// ALTER TABLE shop.users DROP COLUMN nickname;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hazard {
    /// Rows or values are gone, and no later statement brings them back.
    LosesData,
    /// Rows or values that are old enough go, now or at the next merge.
    ExpiresData,
    /// Values that the new type cannot hold are changed, or stop the conversion half-way.
    ConvertsValues,
    /// Rows that are inserted until a later step are refused, or not taken over by a materialized
    /// view.
    MissesRows,
}

impl Hazard {
    /// Every hazard.
    pub const ALL: [Self; 4] = [
        Self::LosesData,
        Self::ExpiresData,
        Self::ConvertsValues,
        Self::MissesRows,
    ];

    /// The name that `-- housekeeper:allow` takes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LosesData => "loses-data",
            Self::ExpiresData => "expires-data",
            Self::ConvertsValues => "converts-values",
            Self::MissesRows => "misses-rows",
        }
    }

    /// What may happen, as a sentence without a full stop.
    pub const fn text(self) -> &'static str {
        match self {
            Self::LosesData => "rows or values are gone, and no later statement brings them back",
            Self::ExpiresData => "rows or values that are old enough go, now or at the next merge",
            Self::ConvertsValues => {
                "values that the new type cannot hold are changed, or stop the conversion half-way"
            }
            Self::MissesRows => {
                "rows that are inserted until a later step are refused, or not taken over by a materialized view"
            }
        }
    }

    /// The hazard with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hazard| hazard.name() == name)
    }
}

impl fmt::Display for Hazard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
