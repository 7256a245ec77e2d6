//! Values to and from bytes: one trait each way, one more for query parameters.
//!
//! The bytes are ClickHouse's RowBinary: values one after the other, integers little endian,
//! strings and arrays after a variable-length count.

#[cfg(feature = "chrono")]
mod chrono_types;
mod clock;
mod containers;
mod dates;
pub(crate) mod decimals;
mod dynamic;
pub(crate) mod enums;
mod error;
mod intervals;
mod json;
mod lend;
mod network;
mod numbers;
mod param;
mod qbit;
mod reader;
#[cfg(feature = "rust_decimal")]
mod rust_decimals;
mod text;
mod time_types;
pub(crate) mod tuples;
pub(crate) mod variants;

pub use self::dynamic::Dynamic;
pub use self::error::{DecodeError, EncodeError};
pub(crate) use self::json::has_json;
pub use self::lend::{Borrowed, Lend, Whole};
pub use self::param::Param;
pub(crate) use self::param::write_quoted_bytes;
pub use self::reader::Reader;
use crate::columnar::Parts;

/// A Rust value that can be written into a column of the ClickHouse type `T`.
///
/// Implement it for a type of your own to use that type for a column.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written to a ClickHouse `{T}` column",
    label = "does not fit the column",
    note = "implement `housekeeper::Encode<{T}>` for `{Self}` to make it fit"
)]
pub trait Encode<T> {
    /// Appends the value's RowBinary form.
    ///
    /// # Errors
    ///
    /// When the column's type has no such value: a date before its first day, a decimal with too
    /// many digits. What was appended until then is thrown away by the caller.
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError>;

    /// Whether the value can be written to the parts of a column: of a NULL, an array, a map or a tuple.
    #[doc(hidden)]
    const APART: bool = false;

    /// Appends the value to the parts of a column.
    #[doc(hidden)]
    fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
        let mut value = Vec::new();
        self.encode(&mut value)?;
        column.put_encoded(&value)
    }
}

/// A Rust value that can be read from a column of the ClickHouse type `T`.
///
/// `'a` is how long the bytes live that it is read from: a `&'a str` borrows from them. A type that
/// owns what it holds is implemented for any: `impl Decode<'_, ty::UInt64> for Money`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a ClickHouse `{T}` column",
    label = "does not fit the column",
    note = "implement `housekeeper::Decode<'_, {T}>` for `{Self}` to make it fit"
)]
pub trait Decode<'a, T>: Sized {
    /// Takes the value's RowBinary form from the front of `input`.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] says either that `input` ends too early, and the caller comes back with
    /// more, or that the Rust type has no such value.
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError>;
}

/// Reads one column of a row.
#[inline]
pub fn get<'a, T, V: Decode<'a, T>>(
    input: &mut Reader<'a>,
    column: &'static str,
) -> Result<V, DecodeError> {
    V::decode(input).map_err(|error| error.in_column(column))
}

/// Reads one column of a row to where it belongs, in place of a value that has no memory of its own: the compiler does not
/// see that there is nothing to be freed, and would look for it in each column of each row.
///
/// What could not be read is kept by `input`, which is asked once a row.
#[inline]
pub fn fill<'a, T, V: Decode<'a, T>>(input: &mut Reader<'a>, column: &'static str, value: &mut V) {
    match V::decode(input) {
        Ok(read) => {
            // Of the two, only one is compiled.
            if const { std::mem::needs_drop::<V>() } {
                std::mem::forget(std::mem::replace(value, read));
            } else {
                *value = read;
            }
        }
        Err(error) => input.fail(column, error),
    }
}

/// As [`fill`], in place of a value that may have.
#[inline]
pub fn replace<'a, T, V: Decode<'a, T>>(
    input: &mut Reader<'a>,
    column: &'static str,
    value: &mut V,
) {
    match V::decode(input) {
        Ok(read) => *value = read,
        Err(error) => input.fail(column, error),
    }
}

/// Appends a count, seven bits to a byte, the lowest first.
#[inline]
pub(crate) fn put_varint(out: &mut Vec<u8>, value: u64) {
    let [low, ..] = value.to_le_bytes();
    if value < 0x80 {
        out.push(low);
    } else {
        put_long_varint(out, value);
    }
}

fn put_long_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

/// Appends a string: its length, then its bytes.
#[inline]
pub(crate) fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests;
