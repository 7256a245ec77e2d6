//! Values that are written to the parts of a column at once, without their form as a row has it.

use super::parts::Parts;
use crate::codec::{Encode, EncodeError};

/// The value has not the bytes that its type says, or its column has another type.
#[cold]
pub(super) fn not_of_type() -> EncodeError {
    EncodeError::new("does not have the bytes of its type")
}

impl Parts {
    /// Where values go whose bytes, one after the other, are what a block has.
    #[inline]
    pub fn plain(&mut self) -> Option<&mut Vec<u8>> {
        match self {
            Self::Fixed(_, values) | Self::Text(values) => Some(values),
            Self::Nullable(..) | Self::Array(..) | Self::Tuple(_) => None,
        }
    }

    /// Appends a value.
    ///
    /// # Errors
    ///
    /// When it does not fit. Something of it may be there then.
    #[inline]
    pub fn put<T, V: Encode<T>>(&mut self, value: &V) -> Result<(), EncodeError> {
        match self.plain() {
            Some(bytes) => value.encode(bytes),
            None => value.encode_apart(self),
        }
    }

    /// Appends values.
    ///
    /// # Errors
    ///
    /// When one of them does not fit.
    #[inline]
    pub(crate) fn put_all<T, V: Encode<T>>(&mut self, values: &[V]) -> Result<(), EncodeError> {
        match self.plain() {
            Some(bytes) => values.iter().try_for_each(|value| value.encode(bytes)),
            None => values.iter().try_for_each(|value| value.encode_apart(self)),
        }
    }

    /// Appends a value that is encoded as a row has it.
    pub(crate) fn put_encoded(&mut self, value: &[u8]) -> Result<(), EncodeError> {
        match self.take_from(value, 1) {
            Some(0) => Ok(()),
            _ => Err(not_of_type()),
        }
    }

    /// Appends what stands in the place of a NULL: zeros, or the count of a text without bytes.
    #[inline]
    pub(super) fn put_nothing(&mut self) {
        match self {
            Self::Fixed(width, values) => {
                let length = values.len() + *width;
                values.resize(length, 0);
            }
            Self::Text(values) => values.push(0),
            // ClickHouse has none that may be NULL.
            Self::Nullable(..) | Self::Array(..) | Self::Tuple(_) => {}
        }
    }

    /// Says that the next value is NULL.
    #[inline]
    pub(crate) fn put_null(&mut self) -> Result<(), EncodeError> {
        let Self::Nullable(nulls, values) = self else {
            return Err(not_of_type());
        };
        nulls.push(1);
        values.put_nothing();
        Ok(())
    }

    /// Says that the next value is not NULL, and gives where it goes.
    #[inline]
    pub(crate) fn not_null(&mut self) -> Result<&mut Self, EncodeError> {
        let Self::Nullable(nulls, values) = self else {
            return Err(not_of_type());
        };
        nulls.push(0);
        Ok(values)
    }

    /// Says that the next array has so many items, and gives where they go.
    #[inline]
    pub(crate) fn array(&mut self, count: usize) -> Result<&mut Self, EncodeError> {
        let Self::Array(ends, items) = self else {
            return Err(not_of_type());
        };
        ends.push(count as u64);
        Ok(items)
    }

    /// Where the elements of a tuple go.
    #[inline]
    pub fn elements<const N: usize>(&mut self) -> Result<&mut [Self; N], EncodeError> {
        let Self::Tuple(elements) = self else {
            return Err(not_of_type());
        };
        elements
            .as_mut_slice()
            .try_into()
            .map_err(|_| not_of_type())
    }
}
