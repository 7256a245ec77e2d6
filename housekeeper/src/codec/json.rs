//! JSON columns, as their text. Queries and inserts with such a column ask the server for it.

use std::borrow::Cow;

use super::{Decode, DecodeError, Encode, EncodeError, Reader, put_bytes};
use crate::ty;

/// Whether values of a type, as the server prints it, may have JSON in them.
pub(crate) fn has_json(ty: &str) -> bool {
    ty.contains("JSON")
}

macro_rules! text {
    ($($value:ty)*) => {$(
        impl Encode<ty::Json> for $value {
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                if self.is_empty() {
                    return Err(EncodeError::new("is no JSON: even an empty object is `{}`"));
                }
                put_bytes(out, self.as_bytes());
                Ok(())
            }
        }
    )*};
}

text! { String &str Cow<'_, str> }

impl<'a> Decode<'a, ty::Json> for &'a str {
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        <Self as Decode<'a, ty::String>>::decode(input)
    }
}

impl Decode<'_, ty::Json> for String {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        <Self as Decode<'_, ty::String>>::decode(input)
    }
}
