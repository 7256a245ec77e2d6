//! `[rust]`: how rows look in Rust.

use serde::Deserialize;

/// How rows look in Rust.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rust {
    /// The types of dates and times.
    pub datetime: DateTimeTypes,
    /// The type of decimals.
    pub decimal: DecimalTypes,
    /// Whether rows, and what is generated for their columns, are `Serialize` and `Deserialize`; needs the feature `serde`
    /// of `housekeeper-clickhouse`.
    pub serde: bool,
    /// Derives added to every row struct, as paths: `Hash`, `crate::MyDerive`.
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

/// The Rust type of `Decimal(P, S)`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum DecimalTypes {
    /// `housekeeper::Decimal`, which has every digit of the column and its scale.
    #[default]
    #[serde(rename = "housekeeper")]
    Housekeeper,
    /// `rust_decimal::Decimal` up to its 28 digits, and `housekeeper::Decimal` beyond; needs the feature `rust_decimal` of
    /// `housekeeper-clickhouse`.
    #[serde(rename = "rust_decimal")]
    RustDecimal,
}
