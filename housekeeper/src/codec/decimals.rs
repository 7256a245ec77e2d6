//! Decimal columns: the number of smallest units, as wide as the precision asks.

use std::fmt::{Display, Write as _};

use clickhouse::types::Int256;

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::Decimal;
use crate::decimal::wide_fits;
use crate::ty;

/// The integer behind a `Decimal(P, S)` column.
#[diagnostic::on_unimplemented(message = "`{Self}` is no decimal of ClickHouse: P goes up to 76")]
pub trait Width {
    /// `i32` up to P = 9, `i64` up to P = 18, `i128` up to P = 38, `Int256` up to P = 76.
    type Units: Units;
}

/// An integer that counts the smallest units of a decimal.
pub trait Units: Copy {
    /// Whether it has at most so many digits.
    fn fits(self, digits: u8) -> bool;

    /// Appends the bytes, little endian.
    fn put(self, out: &mut Vec<u8>);

    /// Takes the bytes, little endian.
    fn take(input: &mut Reader<'_>) -> Result<Self, DecodeError>;
}

macro_rules! widths {
    ($($units:ty: $($precision:literal)*;)*) => {$($(
        impl<const S: u8> Width for ty::Decimal<$precision, S> {
            type Units = $units;
        }
    )*)*};
}

widths! {
    i32: 1 2 3 4 5 6 7 8 9;
    i64: 10 11 12 13 14 15 16 17 18;
    i128: 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38;
    Int256: 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67
        68 69 70 71 72 73 74 75 76;
}

macro_rules! units {
    ($($units:ty, $fits:expr;)*) => {$(
        impl Units for $units {
            #[inline]
            fn fits(self, digits: u8) -> bool {
                ($fits as fn(Self, u8) -> bool)(self, digits)
            }

            #[inline]
            fn put(self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }

            #[inline]
            fn take(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }
    )*};
}

units! {
    i32, |units, digits| units.unsigned_abs() < 10_u32.pow(u32::from(digits));
    i64, |units, digits| units.unsigned_abs() < 10_u64.pow(u32::from(digits));
    i128, |units, digits| units.unsigned_abs() < 10_u128.pow(u32::from(digits));
    Int256, wide_fits;
}

impl<I, const P: u8, const S: u8> Encode<ty::Decimal<P, S>> for Decimal<I, S>
where
    ty::Decimal<P, S>: Width<Units = I>,
    I: Units,
{
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        if !self.units().fits(P) {
            return Err(too_many_digits(P));
        }
        self.units().put(out);
        Ok(())
    }
}

impl<I, const P: u8, const S: u8> Decode<'_, ty::Decimal<P, S>> for Decimal<I, S>
where
    ty::Decimal<P, S>: Width<Units = I>,
    I: Units,
{
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self::from_units(I::take(input)?))
    }
}

impl<I, const P: u8, const S: u8> Param<ty::Decimal<P, S>> for Decimal<I, S>
where
    ty::Decimal<P, S>: Width<Units = I>,
    I: Units,
    Self: Display,
{
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        if !self.units().fits(P) {
            return Err(too_many_digits(P));
        }
        let _ = write!(out, "{self}");
        Ok(())
    }
}

param_by_reference! {
    @[I, const P: u8, const S: u8] where [
        ty::Decimal<P, S>: Width<Units = I>,
        I: Units,
        Decimal<I, S>: Display,
    ] Decimal<I, S> => ty::Decimal<P, S>;
}

#[cold]
pub(super) fn too_many_digits(precision: u8) -> EncodeError {
    EncodeError::new(format!("has more digits than {precision}"))
}
