//! Dynamic: a value with its type before it.

mod name;
mod shape;

use std::fmt;

use self::shape::Shape;
use super::{Decode, DecodeError, Encode, EncodeError, Reader};
use crate::ty::{self, SqlType};

/// A value of a `Dynamic` column: of any type, which it knows, or NULL.
///
/// States of aggregate functions and JSON in a `Dynamic` cannot be read: an error says so.
///
/// ```
/// use housekeeper::{Dynamic, ty};
///
/// let value = Dynamic::new::<ty::Array<ty::UInt8>, _>(&vec![1, 2])?;
/// assert_eq!(value.type_name(), "Array(UInt8)");
/// assert_eq!(value.get::<ty::Array<ty::UInt8>, Vec<u8>>()?, Some(vec![1, 2]));
/// assert_eq!(value.get::<ty::String, String>()?, None);
/// assert!(Dynamic::NULL.is_null());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Dynamic {
    /// The type as it is on the wire, and the value behind it. Nothing of NULL.
    bytes: Vec<u8>,
    /// Where the value begins.
    value: usize,
}

impl Dynamic {
    /// No value.
    pub const NULL: Self = Self {
        bytes: Vec::new(),
        value: 0,
    };

    /// The value of the type `T`. Enums go as their number, and dates with a time in UTC.
    ///
    /// # Errors
    ///
    /// When `T` has no such value, or is no type that a `Dynamic` holds.
    pub fn new<T: SqlType, V: Encode<T>>(value: &V) -> Result<Self, EncodeError> {
        let mut text = String::new();
        T::write_name(&mut text);
        let mut bytes = Vec::new();
        name::encode(&text, &mut bytes).ok_or_else(|| {
            EncodeError::new(format!("is of type {text}, which no Dynamic holds"))
        })?;
        let start = bytes.len();
        value.encode(&mut bytes)?;
        Ok(Self {
            bytes,
            value: start,
        })
    }

    /// Whether it is NULL.
    pub fn is_null(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The type of the value, as the server prints it. `Nothing` of NULL.
    pub fn type_name(&self) -> String {
        if self.is_null() {
            return "Nothing".to_owned();
        }
        let mut text = String::new();
        // They were read before.
        let _ = Shape::take(&mut Reader::new(&self.bytes), &mut Some(&mut text), 0);
        text
    }

    /// The value, if it is of the type `T`. The time zone of a `DateTime` does not matter, nor do
    /// the names of a Tuple's elements, and an enum is its number.
    ///
    /// # Errors
    ///
    /// When `V` has no such value.
    pub fn get<'a, T: SqlType, V: Decode<'a, T>>(&'a self) -> Result<Option<V>, DecodeError> {
        let mut wanted = String::new();
        T::write_name(&mut wanted);
        let mut bytes = Vec::new();
        let own = Shape::of(&self.bytes);
        let other = name::encode(&wanted, &mut bytes).and_then(|()| Shape::of(&bytes));
        if own.is_none() || own != other {
            return Ok(None);
        }
        V::decode(&mut Reader::new(&self.bytes[self.value..])).map(Some)
    }
}

impl Default for Dynamic {
    fn default() -> Self {
        Self::NULL
    }
}

impl fmt::Debug for Dynamic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dynamic")
            .field("type", &self.type_name())
            .field("bytes", &&self.bytes[self.value..])
            .finish()
    }
}

impl Encode<ty::Dynamic> for Dynamic {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        if self.is_null() {
            out.push(shape::NOTHING);
        } else {
            out.extend_from_slice(&self.bytes);
        }
        Ok(())
    }
}

impl Decode<'_, ty::Dynamic> for Dynamic {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let start = input.rest();
        let shape = Shape::take(input, &mut None, 0)?;
        if shape == Shape::Nothing {
            return Ok(Self::NULL);
        }
        let value = start.len() - input.remaining();
        shape.skip(input, 0)?;
        let length = start.len() - input.remaining();
        Ok(Self {
            bytes: start[..length].to_vec(),
            value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(input: &mut Reader<'_>) -> Result<Dynamic, DecodeError> {
        Decode::<ty::Dynamic>::decode(input)
    }

    fn round_trip(value: &Dynamic) -> Dynamic {
        let mut bytes = Vec::new();
        Encode::<ty::Dynamic>::encode(value, &mut bytes).unwrap();
        for cut in 0..bytes.len() {
            let error = decode(&mut Reader::new(&bytes[..cut])).unwrap_err();
            assert!(error.missing().is_some(), "{cut} of {bytes:?}: {error}");
        }
        bytes.push(77);
        let mut input = Reader::new(&bytes);
        let again = decode(&mut input).unwrap();
        assert_eq!(input.remaining(), 1);
        again
    }

    #[test]
    fn values_know_their_type() {
        type Deep = ty::Map<ty::String, ty::Array<ty::Nullable<ty::Tuple<(ty::UInt8, ty::UUID)>>>>;
        let deep = vec![(
            "a".to_owned(),
            vec![None, Some((7_u8, uuid::Uuid::from_u128(5)))],
        )];
        let value = Dynamic::new::<Deep, _>(&deep).unwrap();
        assert_eq!(
            value.type_name(),
            "Map(String, Array(Nullable(Tuple(UInt8, UUID))))"
        );
        let again = round_trip(&value);
        assert_eq!(again, value);
        assert_eq!(again.get::<Deep, _>(), Ok(Some(deep)));
        assert_eq!(again.get::<ty::UInt8, u8>(), Ok(None));
        assert_eq!(round_trip(&Dynamic::NULL), Dynamic::NULL);
    }

    #[test]
    fn a_type_without_end_is_refused() {
        let bytes = vec![0x1e; 10_000];
        let error = decode(&mut Reader::new(&bytes)).unwrap_err();
        assert_eq!(error.missing(), None);
    }
}
