//! Time and Time64: spans of time up to a thousand hours, either way.
//!
//! The types of the crates `time` and `chrono`, and the raw numbers, all go through [`Span`], so
//! the range is checked in one place.

use std::fmt::Write as _;

use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// Seconds, and the nanoseconds beyond them, of the same sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) seconds: i64,
    pub(crate) nanos: i32,
}

/// 999:59:59.
const LAST: i64 = 3_599_999;

impl Span {
    fn from_ticks(ticks: i64, precision: u8) -> Self {
        let per_second = 10_i64.pow(u32::from(precision));
        Self {
            seconds: ticks / per_second,
            // Below a billion, as the rest is below a second.
            nanos: i32::try_from(ticks % per_second * (1_000_000_000 / per_second))
                .unwrap_or_default(),
        }
    }

    fn checked(self) -> Result<Self, EncodeError> {
        if (-LAST..=LAST).contains(&self.seconds) {
            return Ok(self);
        }
        Err(EncodeError::new(
            "is outside -999:59:59..=999:59:59, the range of Time",
        ))
    }

    pub(crate) fn to_seconds(self) -> Result<i32, EncodeError> {
        // In range by the check.
        Ok(i32::try_from(self.checked()?.seconds).unwrap_or_default())
    }

    pub(crate) fn to_ticks(self, precision: u8) -> Result<i64, EncodeError> {
        let Self { seconds, nanos } = self.checked()?;
        let per_second = 10_i64.pow(u32::from(precision));
        Ok(seconds * per_second + i64::from(nanos) / (1_000_000_000 / per_second))
    }

    /// `-12:00:00.123`
    fn write(self, digits: u8, out: &mut String) {
        if self.seconds < 0 || self.nanos < 0 {
            out.push('-');
        }
        let seconds = self.seconds.unsigned_abs();
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let _ = write!(out, "{hour:02}:{minute:02}:{second:02}");
        if digits > 0 {
            let width = usize::from(digits);
            let fraction = self.nanos.unsigned_abs() / 10_u32.pow(9 - u32::from(digits));
            let _ = write!(out, ".{fraction:0width$}");
        }
    }
}

/// Alone, a value is compared exactly, whatever the digits of the column.
pub(crate) fn write_span_text(span: Span, out: &mut String) -> Result<(), EncodeError> {
    span.checked()?.write(9, out);
    Ok(())
}

/// In an array every element has the column's own type, so a finer value would have to be cut.
pub(crate) fn write_quoted_span(
    span: Span,
    precision: u8,
    out: &mut String,
) -> Result<(), EncodeError> {
    if span.nanos % 10_i32.pow(9 - u32::from(precision)) != 0 {
        return Err(EncodeError::new(format!(
            "has more than {precision} digits after the second, which no value of the column has"
        )));
    }
    out.push('\'');
    span.checked()?.write(precision, out);
    out.push('\'');
    Ok(())
}

macro_rules! span_params {
    ($($(@[$($generics:tt)*])? $value:ty => $marker:ty, $to_span:expr, $precision:expr;)*) => {$(
        impl<$($($generics)*)?> Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                $crate::codec::clock::write_quoted_span($to_span(*self), $precision, out)
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                $crate::codec::clock::write_span_text($to_span(*self), out)
            }

            fn write_type(&self, out: &mut String) {
                out.push_str("Time64(9)");
            }
        }

        $crate::codec::param::param_by_reference! { $(@[$($generics)*])? $value => $marker; }
    )*};
}

/// Makes a Rust type the value of `Time` and `Time64` columns. Digits beyond the column's are cut on
/// the way in, as the server does with text.
macro_rules! span_type {
    ($value:ty, $to_span:expr, $from_span:expr) => {
        impl Encode<ty::Time> for $value {
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&$to_span(*self).to_seconds()?.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, ty::Time> for $value {
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                $crate::codec::clock::take_seconds(input).map($from_span)
            }
        }

        impl<const P: u8> Encode<ty::Time64<P>> for $value {
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&$to_span(*self).to_ticks(P)?.to_le_bytes());
                Ok(())
            }
        }

        impl<const P: u8> Decode<'_, ty::Time64<P>> for $value {
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                $crate::codec::clock::take_ticks(input, P).map($from_span)
            }
        }

        $crate::codec::clock::span_params! {
            $value => ty::Time, $to_span, 0;
            @[const P: u8] $value => ty::Time64<P>, $to_span, P;
        }
    };
}

pub(crate) use {span_params, span_type};

pub(crate) fn take_seconds(input: &mut Reader<'_>) -> Result<Span, DecodeError> {
    Ok(seconds(i32::from_le_bytes(input.array()?)))
}

pub(crate) fn take_ticks(input: &mut Reader<'_>, precision: u8) -> Result<Span, DecodeError> {
    let ticks = i64::from_le_bytes(input.array()?);
    Ok(Span::from_ticks(ticks, precision))
}

fn seconds(seconds: i32) -> Span {
    Span {
        seconds: i64::from(seconds),
        nanos: 0,
    }
}

// The raw numbers, for `datetime = "raw"`: what the column keeps, as it is.

macro_rules! raw {
    ($($(@[$($generics:tt)*])? $value:ty => $marker:ty;)*) => {$(
        impl<$($($generics)*)?> Encode<$marker> for $value {
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&self.to_le_bytes());
                Ok(())
            }
        }

        impl<$($($generics)*)?> Decode<'_, $marker> for $value {
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }
    )*};
}

raw! {
    i32 => ty::Time;
    @[const P: u8] i64 => ty::Time64<P>;
}

span_params! {
    i32 => ty::Time, seconds, 0;
    @[const P: u8] i64 => ty::Time64<P>, |ticks| Span::from_ticks(ticks, P), P;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_cut_towards_nothing() {
        let span = Span {
            seconds: -1,
            nanos: -999_999_999,
        };
        assert_eq!(span.to_seconds(), Ok(-1));
        assert_eq!(span.to_ticks(1), Ok(-19));
        assert_eq!(Span::from_ticks(span.to_ticks(9).unwrap(), 9), span);
        let mut text = String::new();
        write_span_text(span, &mut text).unwrap();
        assert_eq!(text, "-00:00:01.999999999");
    }

    #[test]
    fn a_thousand_hours_are_too_many() {
        let span = |seconds| Span { seconds, nanos: 0 };
        for seconds in [LAST, -LAST] {
            assert!(span(seconds).to_ticks(9).is_ok());
        }
        for seconds in [LAST + 1, -LAST - 1, i64::MAX, i64::MIN] {
            assert!(span(seconds).to_ticks(9).is_err());
            assert!(span(seconds).to_seconds().is_err());
        }
    }
}
