//! Integers, floats and Bool.

use std::fmt::{self, Write as _};

use clickhouse::types::{BFloat16, Int256, UInt256};

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

macro_rules! integers {
    ($($value:ty => $marker:ty;)*) => {$(
        impl Encode<$marker> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&self.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, $marker> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }

        impl Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_display(self, out);
                Ok(())
            }
        }

        param_by_reference! { $value => $marker; }
    )*};
}

integers! {
    u8 => ty::UInt8;
    u16 => ty::UInt16;
    u32 => ty::UInt32;
    u64 => ty::UInt64;
    u128 => ty::UInt128;
    UInt256 => ty::UInt256;
    i8 => ty::Int8;
    i16 => ty::Int16;
    i32 => ty::Int32;
    i64 => ty::Int64;
    i128 => ty::Int128;
    Int256 => ty::Int256;
}

macro_rules! floats {
    ($($value:ty => $marker:ty;)*) => {$(
        impl Encode<$marker> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&self.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, $marker> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }

        impl Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_float(self.is_nan(), self.is_infinite(), *self > 0.0, self, out);
                Ok(())
            }
        }

        param_by_reference! { $value => $marker; }
    )*};
}

floats! {
    f32 => ty::Float32;
    f64 => ty::Float64;
}

impl Encode<ty::BFloat16> for BFloat16 {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(&self.to_bits().to_le_bytes());
        Ok(())
    }
}

impl Decode<'_, ty::BFloat16> for BFloat16 {
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from_bits(u16::from_le_bytes(input.array()?)))
    }
}

impl Param<ty::BFloat16> for BFloat16 {
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        Param::<ty::Float32>::write_quoted(&self.to_f32(), out)
    }
}

param_by_reference! { BFloat16 => ty::BFloat16; }

impl Encode<ty::Bool> for bool {
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.push(u8::from(*self));
        Ok(())
    }
}

impl Decode<'_, ty::Bool> for bool {
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match input.byte()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(DecodeError::new("is neither true nor false")),
        }
    }
}

impl Param<ty::Bool> for bool {
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        write_display(self, out);
        Ok(())
    }
}

param_by_reference! { bool => ty::Bool; }

fn write_display(value: &dyn fmt::Display, out: &mut String) {
    let _ = write!(out, "{value}");
}

/// The shortest digits that read back as the same number, with an exponent.
fn write_float(
    nan: bool,
    infinite: bool,
    positive: bool,
    value: &dyn fmt::LowerExp,
    out: &mut String,
) {
    if nan {
        out.push_str("nan");
    } else if infinite {
        out.push_str(if positive { "inf" } else { "-inf" });
    } else {
        let _ = write!(out, "{value:e}");
    }
}
