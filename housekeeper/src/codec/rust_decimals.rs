//! Decimal columns as `rust_decimal::Decimal`: those of up to 28 digits, all of whose values it has.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::decimals::{Units, Width, too_many_digits};
use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// A `Decimal(P, S)` column whose values `rust_decimal::Decimal` has, each of them.
#[diagnostic::on_unimplemented(
    message = "`rust_decimal::Decimal` has 28 digits, and a `{Self}` column has more",
    label = "has values that do not fit",
    note = "`housekeeper::Decimal` has up to 76"
)]
pub trait Narrow: Width<Units: Count> {}

/// An integer that a `rust_decimal::Decimal` is made of.
pub trait Count: Units {
    /// `None` where it has no such number.
    fn from_i128(units: i128) -> Option<Self>;

    /// The number, which has at most 38 digits.
    fn into_i128(self) -> i128;
}

macro_rules! counts {
    ($($units:ty)*) => {$(
        impl Count for $units {
            #[inline]
            fn from_i128(units: i128) -> Option<Self> {
                Self::try_from(units).ok()
            }

            #[inline]
            fn into_i128(self) -> i128 {
                self.into()
            }
        }
    )*};
}

counts! { i32 i64 i128 }

macro_rules! narrow {
    ($($precision:literal)*) => {$(
        impl<const S: u8> Narrow for ty::Decimal<$precision, S> {}
    )*};
}

narrow! { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 }

impl<const P: u8, const S: u8> Encode<ty::Decimal<P, S>> for Decimal
where
    ty::Decimal<P, S>: Narrow,
{
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let units = <ty::Decimal<P, S> as Width>::Units::from_i128(units(self, S)?);
        match units {
            Some(units) if units.fits(P) => {
                units.put(out);
                Ok(())
            }
            _ => Err(too_many_digits(P)),
        }
    }
}

impl<const P: u8, const S: u8> Decode<'_, ty::Decimal<P, S>> for Decimal
where
    ty::Decimal<P, S>: Narrow,
{
    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let units = <ty::Decimal<P, S> as Width>::Units::take(input)?.into_i128();
        // Arithmetic of the server can leave more digits in a column than it has.
        Self::try_from_i128_with_scale(units, u32::from(S))
            .map_err(|_| DecodeError::new("has more digits than a `rust_decimal::Decimal`"))
    }
}

impl<const P: u8, const S: u8> Param<ty::Decimal<P, S>> for Decimal
where
    ty::Decimal<P, S>: Narrow,
{
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        let units = <ty::Decimal<P, S> as Width>::Units::from_i128(units(self, S)?);
        if !units.is_some_and(|units| units.fits(P)) {
            return Err(too_many_digits(P));
        }
        let _ = write!(out, "{self}");
        Ok(())
    }
}

param_by_reference! {
    @[const P: u8, const S: u8] where [ty::Decimal<P, S>: Narrow] Decimal => ty::Decimal<P, S>;
}

/// How many smallest units of a column with `scale` digits after the point the number is.
#[inline]
fn units(number: &Decimal, scale: u8) -> Result<i128, EncodeError> {
    let (mantissa, own) = (number.mantissa(), number.scale());
    let scale_wanted = u32::from(scale);
    if own <= scale_wanted {
        // Both factors are below 10^29: their product may be too large for an i128.
        let factor = 10_i128.pow(scale_wanted - own);
        return mantissa.checked_mul(factor).ok_or_else(too_large);
    }
    let divisor = 10_i128.pow(own - scale_wanted);
    if mantissa % divisor == 0 {
        Ok(mantissa / divisor)
    } else {
        Err(too_fine(scale))
    }
}

#[cold]
fn too_large() -> EncodeError {
    EncodeError::new("has more digits than its column")
}

#[cold]
fn too_fine(scale: u8) -> EncodeError {
    EncodeError::new(format!("has more digits after the point than {scale}"))
}
