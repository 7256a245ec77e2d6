//! What generated code uses. Not part of the public interface: it changes with the generator.

pub use crate::__by_key as by_key;
pub use crate::__enum_column as enum_column;
pub use crate::codec::enums::write_code;
pub use crate::codec::{
    Decode, DecodeError, Encode, EncodeError, Param, Reader, get, put, put_given, put_or_default,
};
pub use crate::insert::{insert, insert_all};
pub use crate::query::{DictionaryGet, KeyArg, KeyValue};
pub use crate::table::{Dictionary, InsertRow, ReadColumn, ReadRow, Replacing, Table, WriteColumn};
pub use crate::ty;

/// The nothing of dates and times.
pub const EPOCH: time::OffsetDateTime = time::OffsetDateTime::UNIX_EPOCH;
