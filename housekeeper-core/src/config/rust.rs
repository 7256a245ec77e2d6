//! `[rust]`: how rows look in Rust.

use serde::Deserialize;

/// How rows look in Rust.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rust {
    /// The types of dates and times.
    pub datetime: DateTimeTypes,
    /// Derives added to every row struct, as paths: `Hash`, `serde::Serialize`.
    pub derive: Vec<String>,
}

/// The Rust types of `Date`, `Date32`, `DateTime` and `DateTime64`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateTimeTypes {
    /// `time::Date` and `time::OffsetDateTime`.
    #[default]
    Time,
    /// `chrono::NaiveDate` and `chrono::DateTime<Utc>`; needs the feature `chrono` of `housekeeper-clickhouse`.
    Chrono,
    /// The integers that ClickHouse stores: `u16`, `i32`, `u32` and `i64`.
    Raw,
}
