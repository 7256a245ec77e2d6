//! Variant and Nothing.

use std::convert::Infallible;

use super::{Decode, DecodeError, Encode, EncodeError, Reader};
use crate::ty;

/// The number of NULL, which is in every Variant.
pub const NULL: u8 = 0xff;

/// There is no value of it to write.
impl Encode<ty::Nothing> for Infallible {
    fn encode(&self, _: &mut Vec<u8>) -> Result<(), EncodeError> {
        match *self {}
    }
}

/// There is no value of it to read.
impl Decode<'_, ty::Nothing> for Infallible {
    fn decode(_: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Err(DecodeError::new("is a value of Nothing, which has none"))
    }
}

/// The number of a value's type is not one of the Variant's.
#[doc(hidden)]
#[cold]
pub fn no_variant(number: u8) -> DecodeError {
    DecodeError::new(format!(
        "is of type {number}, which the Variant does not have"
    ))
}
