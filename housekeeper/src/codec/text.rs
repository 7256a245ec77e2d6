//! String and FixedString, as text or as bytes.

use std::borrow::Cow;

use super::param::{param_by_reference, write_escaped_bytes};
use super::{
    Decode, DecodeError, Encode, EncodeError, Param, Reader, put_bytes, write_quoted_bytes,
};
use crate::FixedString;
use crate::ty;

macro_rules! strings {
    ($($(@[$($generics:tt)*])? $value:ty, $bytes:expr;)*) => {$(
        impl<$($($generics)*)?> Encode<ty::String> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                put_bytes(out, ($bytes as fn(&Self) -> &[u8])(self));
                Ok(())
            }
        }

        impl<$($($generics)*)?> Param<ty::String> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_quoted_bytes(($bytes as fn(&Self) -> &[u8])(self), out);
                Ok(())
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                write_escaped_bytes(($bytes as fn(&Self) -> &[u8])(self), out);
                Ok(())
            }
        }
    )*};
}

strings! {
    String, |text| text.as_bytes();
    &str, |text| text.as_bytes();
    Cow<'_, str>, |text| text.as_bytes();
    Vec<u8>, |bytes| bytes;
    &[u8], |bytes| bytes;
    @[const N: usize] &[u8; N], |bytes| bytes.as_slice();
}

param_by_reference! {
    String => ty::String;
    &str => ty::String;
    Cow<'_, str> => ty::String;
    Vec<u8> => ty::String;
}

impl<'a> Decode<'a, ty::String> for &'a str {
    #[inline]
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        match std::str::from_utf8(input.bytes()?) {
            Ok(text) => Ok(text),
            Err(_) => Err(DecodeError::new("is not UTF-8: read it as `Vec<u8>`")),
        }
    }
}

// What takes memory costs more than a call, and is compiled once, not once a column.
impl Decode<'_, ty::String> for String {
    #[inline(never)]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        <&str as Decode<ty::String>>::decode(input).map(ToOwned::to_owned)
    }
}

impl<'a> Decode<'a, ty::String> for &'a [u8] {
    #[inline]
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        input.bytes()
    }
}

impl Decode<'_, ty::String> for Vec<u8> {
    #[inline(never)]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(input.bytes()?.to_vec())
    }
}

/// The bytes as they were read: a state has its length in itself, so nothing stands before it.
impl Encode<ty::AggregateState> for Vec<u8> {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        if self.is_empty() {
            // The server would take the next column for it.
            return Err(EncodeError::new(
                "is no state: not even an empty one has no bytes",
            ));
        }
        out.extend_from_slice(self);
        Ok(())
    }
}

impl<'a> Decode<'a, ty::AggregateState> for &'a [u8] {
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        input.bytes()
    }
}

impl Decode<'_, ty::AggregateState> for Vec<u8> {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(input.bytes()?.to_vec())
    }
}

macro_rules! fixed_strings {
    ($($value:ty;)*) => {$(
        impl<const N: usize> Encode<ty::FixedString<N>> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(self.as_slice());
                Ok(())
            }
        }

        impl<const N: usize> Decode<'_, ty::FixedString<N>> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(input.array::<N>()?.into())
            }
        }

        impl<const N: usize> Param<ty::FixedString<N>> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_quoted_bytes(self.as_slice(), out);
                Ok(())
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                write_escaped_bytes(self.as_slice(), out);
                Ok(())
            }
        }

        param_by_reference! { @[const N: usize] $value => ty::FixedString<N>; }
    )*};
}

fixed_strings! {
    FixedString<N>;
    [u8; N];
}

/// Text compared with a `FixedString(N)` is padded with NUL bytes, as the column is.
impl<const N: usize> Param<ty::FixedString<N>> for &str {
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        write_quoted_bytes(padded::<N>(self)?.as_slice(), out);
        Ok(())
    }

    fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
        write_escaped_bytes(padded::<N>(self)?.as_slice(), out);
        Ok(())
    }
}

fn padded<const N: usize>(text: &str) -> Result<FixedString<N>, EncodeError> {
    FixedString::try_from(text).map_err(|error| EncodeError::new(error.to_string()))
}
