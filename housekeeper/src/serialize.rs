//! `Serialize` and `Deserialize` of the types of columns, for the feature `serde`.
//!
//! What a person reads, JSON say, has text where ClickHouse shows text: decimals with all their digits, enums by their
//! names. Other formats have the bytes and numbers that a column holds.

mod decimal;
mod dynamic;
mod enumeration;
mod fixed_string;

pub use self::enumeration::{deserialize_enum, serialize_enum};

#[cfg(test)]
mod tests;
