//! What generated code uses. Not part of the public interface: it changes with the generator.

pub use crate::__by_key as by_key;
pub use crate::__enumeration as enumeration;
pub use crate::codec::enums::{Enumeration, Functions, compare_enums, read_code, show_enum};
pub use crate::codec::variants::{NULL as VARIANT_NULL, no_variant};
pub use crate::codec::{
    Borrowed, Decode, DecodeError, Encode, EncodeError, Lend, Param, Reader, Whole, fill, get,
    replace,
};
pub use crate::columnar::{Columnar, Parts};
pub use crate::empty::Empty;
pub use crate::insert::{insert, insert_all};
pub use crate::inserter::inserter;
pub use crate::query::{
    Choice, Command, CommandText, DictionaryGet, KeyArg, KeyValue, Query, QueryText, Selection,
    column,
};
pub use crate::row_buffer::{RowBuffer, put, put_code, put_given, put_or_default};
pub use crate::row_columns::{Note, RowColumn, RowColumns};
pub use crate::show_row::show_row;
pub use crate::table::{
    DecodeRow, Dictionary, FillRow, InsertRow, MergeTree, Named, ReadRow, Replacing, Sampled, Table,
};
pub use crate::ty;
pub use crate::unread::{Nothing, Schema, Unread, unread};
pub use housekeeper_macros::expand_query;

#[cfg(feature = "serde")]
pub use crate::__enum_as_text as enum_as_text;
#[cfg(feature = "serde")]
pub use crate::serialize::{deserialize_enum, serialize_enum};
#[cfg(feature = "serde")]
pub use serde;

/// The nothing of dates and times.
pub const EPOCH: time::OffsetDateTime = time::OffsetDateTime::UNIX_EPOCH;

/// The nothing of a `Date`.
pub const DATE: time::Date = EPOCH.date();

/// The nothing of a `Date32` is its first day and not the epoch.
pub const DATE32: time::Date = match time::Date::from_ordinal_date(1900, 1) {
    Ok(day) => day,
    Err(_) => panic!("1900 is a year of `time`"),
};

/// The same for `chrono`.
#[cfg(feature = "chrono")]
pub const CHRONO_DATE32: chrono::NaiveDate = match chrono::NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => panic!("1900 is a year of `chrono`"),
};
