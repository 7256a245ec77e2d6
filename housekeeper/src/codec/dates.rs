//! Days and points in time: the ranges of ClickHouse's types and their text.
//!
//! The types of the crates `time` and `chrono`, and the raw numbers, all go through [`Day`] and
//! [`Instant`], so a range is checked in one place.

use std::fmt::Write as _;

use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// Days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(pub(crate) i64);

/// The days of `Date32`, whose text the server reads without changing it.
const DATE32: std::ops::RangeInclusive<i64> = -25_567..=120_529;

impl Day {
    #[inline]
    pub(crate) fn to_date(self) -> Result<u16, EncodeError> {
        u16::try_from(self.0)
            .map_err(|_| unfit("is outside 1970-01-01..=2149-06-06, the days of Date"))
    }

    pub(crate) fn to_date32(self) -> Result<i32, EncodeError> {
        i32::try_from(self.0)
            .ok()
            .filter(|_| DATE32.contains(&self.0))
            .ok_or_else(|| {
                EncodeError::new("is outside 1900-01-01..=2299-12-31, the days of Date32")
            })
    }

    /// `2024-02-29`.
    fn write(self, out: &mut String) {
        let (year, month, day) = civil(self.0);
        let _ = write!(out, "{year:04}-{month:02}-{day:02}");
    }
}

/// A point in time: seconds since 1970-01-01 00:00:00 UTC and the nanoseconds after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Instant {
    pub(crate) seconds: i64,
    pub(crate) nanos: u32,
}

const DAY: i64 = 86_400;

impl Instant {
    /// From a count of `precision`ths of a second, as `DateTime64(precision)` keeps it.
    pub(crate) fn from_ticks(ticks: i64, precision: u8) -> Self {
        let per_second = 10_i64.pow(u32::from(precision));
        let fraction = ticks.rem_euclid(per_second) * (1_000_000_000 / per_second);
        Self {
            seconds: ticks.div_euclid(per_second),
            // Below a billion by the line above.
            nanos: u32::try_from(fraction).unwrap_or_default(),
        }
    }

    #[inline]
    pub(crate) fn to_seconds(self) -> Result<u32, EncodeError> {
        u32::try_from(self.seconds).map_err(|_| {
            unfit("is outside 1970-01-01 00:00:00..=2106-02-07 06:28:15 UTC, the range of DateTime")
        })
    }

    pub(crate) fn to_ticks(self, precision: u8) -> Result<i64, EncodeError> {
        let per_second = 10_i64.pow(u32::from(precision));
        let fraction = i64::from(self.nanos) / (1_000_000_000 / per_second);
        Some(self)
            .filter(|_| DATE32.contains(&self.seconds.div_euclid(DAY)))
            .and_then(|_| self.seconds.checked_mul(per_second)?.checked_add(fraction))
            .ok_or_else(|| out_of_range(precision))
    }

    /// The fewest digits after the second that say it all, of those the server knows by name.
    fn digits(self) -> u8 {
        match self.nanos {
            0 => 0,
            nanos if nanos % 1_000_000 == 0 => 3,
            nanos if nanos % 1_000 == 0 => 6,
            _ => 9,
        }
    }

    /// `2024-02-29 12:00:00.123`, in UTC.
    fn write(self, digits: u8, out: &mut String) {
        Day(self.seconds.div_euclid(DAY)).write(out);
        let second = self.seconds.rem_euclid(DAY);
        let _ = write!(
            out,
            " {:02}:{:02}:{:02}",
            second / 3600,
            second / 60 % 60,
            second % 60
        );
        if digits > 0 {
            let width = usize::from(digits);
            let fraction = self.nanos / 10_u32.pow(9 - u32::from(digits));
            let _ = write!(out, ".{fraction:0width$}");
        }
    }
}

#[cold]
fn unfit(problem: &'static str) -> EncodeError {
    EncodeError::new(problem)
}

#[cold]
fn out_of_range(precision: u8) -> EncodeError {
    EncodeError::new(if precision < 9 {
        "is outside 1900-01-01..=2299-12-31, the range of DateTime64"
    } else {
        "is outside 1900-01-01..=2262-04-11 23:47:16.854775807 UTC, the range of DateTime64(9)"
    })
}

/// Year, month and day of a day in the Gregorian calendar, counted in eras of 400 years that
/// begin on 1 March, so that the leap day is the last of its year.
fn civil(day: i64) -> (i64, i64, i64) {
    const ERA: i64 = 146_097;
    let shifted = day + 719_468;
    let era = shifted.div_euclid(ERA);
    let of_era = shifted.rem_euclid(ERA);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / (ERA - 1)) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = year + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * from_march + 2) / 5 + 1)
}

/// Parameters compare exactly: where the column's own type cannot hold the value, the next wider
/// one is sent. The server would clamp it to its range instead.
pub(crate) fn write_day_type(day: Day, out: &mut String) {
    out.push_str(if day.to_date().is_ok() {
        "Date"
    } else {
        "Date32"
    });
}

pub(crate) fn write_day_text(day: Day, out: &mut String) -> Result<(), EncodeError> {
    day.to_date32()?;
    day.write(out);
    Ok(())
}

pub(crate) fn write_instant_type(instant: Instant, out: &mut String) {
    let _ = write!(out, "DateTime64({}, 'UTC')", instant.digits());
}

pub(crate) fn write_instant_text(instant: Instant, out: &mut String) -> Result<(), EncodeError> {
    instant.to_ticks(instant.digits())?;
    instant.write(instant.digits(), out);
    Ok(())
}

pub(crate) fn write_quoted_day(day: Day, out: &mut String) {
    out.push('\'');
    day.write(out);
    out.push('\'');
}

/// In an array every element has the column's own type, so a finer value would have to be cut.
pub(crate) fn write_quoted_instant(
    instant: Instant,
    precision: u8,
    out: &mut String,
) -> Result<(), EncodeError> {
    if !instant
        .nanos
        .is_multiple_of(10_u32.pow(9 - u32::from(precision)))
    {
        return Err(EncodeError::new(format!(
            "has more than {precision} digits after the second, which no value of the column has"
        )));
    }
    out.push('\'');
    instant.write(precision, out);
    out.push('\'');
    Ok(())
}

/// Makes a Rust type the value of Date and Date32 columns.
macro_rules! day_type {
    ($value:ty, $to_day:expr, $from_day:expr) => {
        impl Encode<ty::Date> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&$to_day(*self).to_date()?.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, ty::Date> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                $from_day(i64::from(u16::from_le_bytes(input.array()?)))
            }
        }

        impl Encode<ty::Date32> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&$to_day(*self).to_date32()?.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, ty::Date32> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                $from_day(i64::from(i32::from_le_bytes(input.array()?)))
            }
        }

        $crate::codec::dates::day_params! {
            $value => ty::Date, $to_day, Day::to_date;
            $value => ty::Date32, $to_day, Day::to_date32;
        }
    };
}

macro_rules! day_params {
    ($($value:ty => $marker:ty, $to_day:expr, $check:expr;)*) => {$(
        impl Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                $check($to_day(*self))?;
                $crate::codec::dates::write_quoted_day($to_day(*self), out);
                Ok(())
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                $crate::codec::dates::write_day_text($to_day(*self), out)
            }

            fn write_type(&self, out: &mut String) {
                $crate::codec::dates::write_day_type($to_day(*self), out);
            }
        }

        $crate::codec::param::param_by_reference! { $value => $marker; }
    )*};
}

/// Makes a Rust type the value of `DateTime` and `DateTime64` columns. Digits beyond the column's are
/// cut on the way in, as the server does with text.
macro_rules! instant_type {
    ($value:ty, $to_instant:expr, $from_instant:expr) => {
        impl Encode<ty::DateTime> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&$to_instant(*self).to_seconds()?.to_le_bytes());
                Ok(())
            }
        }

        impl Decode<'_, ty::DateTime> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                $from_instant(Instant {
                    seconds: i64::from(u32::from_le_bytes(input.array()?)),
                    nanos: 0,
                })
            }
        }

        impl<const P: u8> Encode<ty::DateTime64<P>> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                const { assert!(P <= 9, "DateTime64 has at most nine digits after the second") };
                out.extend_from_slice(&$to_instant(*self).to_ticks(P)?.to_le_bytes());
                Ok(())
            }
        }

        impl<const P: u8> Decode<'_, ty::DateTime64<P>> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                const { assert!(P <= 9, "DateTime64 has at most nine digits after the second") };
                $from_instant(Instant::from_ticks(i64::from_le_bytes(input.array()?), P))
            }
        }

        $crate::codec::dates::instant_params! {
            $value => ty::DateTime, $to_instant, 0, |instant: Instant| instant.to_seconds();
            @[const P: u8] $value => ty::DateTime64<P>, $to_instant, P, |instant: Instant| instant.to_ticks(P);
        }
    };
}

macro_rules! instant_params {
    ($($(@[$($generics:tt)*])? $value:ty => $marker:ty, $to_instant:expr, $precision:expr, $check:expr;)*) => {$(
        impl<$($($generics)*)?> Param<$marker> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                $check($to_instant(*self))?;
                $crate::codec::dates::write_quoted_instant($to_instant(*self), $precision, out)
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                $crate::codec::dates::write_instant_text($to_instant(*self), out)
            }

            fn write_type(&self, out: &mut String) {
                $crate::codec::dates::write_instant_type($to_instant(*self), out);
            }
        }

        $crate::codec::param::param_by_reference! { $(@[$($generics)*])? $value => $marker; }
    )*};
}

pub(crate) use {day_params, day_type, instant_params, instant_type};

// The raw numbers, for `datetime = "raw"`: what the column keeps, as it is.

macro_rules! raw {
    ($($(@[$($generics:tt)*])? $value:ty => $marker:ty;)*) => {$(
        impl<$($($generics)*)?> Encode<$marker> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                out.extend_from_slice(&self.to_le_bytes());
                Ok(())
            }
        }

        impl<$($($generics)*)?> Decode<'_, $marker> for $value {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                Ok(Self::from_le_bytes(input.array()?))
            }
        }
    )*};
}

raw! {
    u16 => ty::Date;
    i32 => ty::Date32;
    u32 => ty::DateTime;
    @[const P: u8] i64 => ty::DateTime64<P>;
}

day_params! {
    u16 => ty::Date, |day| Day(i64::from(day)), Day::to_date;
    i32 => ty::Date32, |day| Day(i64::from(day)), Day::to_date32;
}

instant_params! {
    u32 => ty::DateTime, |seconds| Instant { seconds: i64::from(seconds), nanos: 0 }, 0, |instant: Instant| instant.to_seconds();
    @[const P: u8] i64 => ty::DateTime64<P>, |ticks| Instant::from_ticks(ticks, P), P, |instant: Instant| instant.to_ticks(P);
}
