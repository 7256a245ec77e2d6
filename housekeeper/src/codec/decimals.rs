//! Decimal columns: the number of smallest units, as wide as the precision asks.

use std::fmt::Write as _;

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::Decimal;
use crate::ty;

macro_rules! decimals {
    ($($units:ty, $from:literal..=$to:literal;)*) => {$(
        impl<const P: u8, const S: u8> Encode<ty::Decimal<P, S>> for Decimal<$units, S> {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                const { assert_width(P, $from, $to) };
                let units = self.units();
                let limit = const { (10 as $units).pow(P as u32) };
                if units <= -limit || units >= limit {
                    return Err(too_many_digits(P));
                }
                out.extend_from_slice(&units.to_le_bytes());
                Ok(())
            }
        }

        impl<const P: u8, const S: u8> Decode<ty::Decimal<P, S>> for Decimal<$units, S> {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                const { assert_width(P, $from, $to) };
                Ok(Self::from_units(<$units>::from_le_bytes(input.array()?)))
            }
        }

        impl<const P: u8, const S: u8> Param<ty::Decimal<P, S>> for Decimal<$units, S> {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                let limit = const { (10 as $units).pow(P as u32) };
                if self.units() <= -limit || self.units() >= limit {
                    return Err(too_many_digits(P));
                }
                let _ = write!(out, "{self}");
                Ok(())
            }
        }

        param_by_reference! {
            @[const P: u8, const S: u8] Decimal<$units, S> => ty::Decimal<P, S>;
        }
    )*};
}

decimals! {
    i32, 1..=9;
    i64, 10..=18;
    i128, 19..=38;
}

const fn assert_width(precision: u8, from: u8, to: u8) {
    assert!(
        from <= precision && precision <= to,
        "Decimal(P, S) is an i32 up to P = 9, an i64 up to P = 18, an i128 up to P = 38"
    );
}

#[cold]
fn too_many_digits(precision: u8) -> EncodeError {
    EncodeError::new(format!("has more than {precision} digits"))
}
