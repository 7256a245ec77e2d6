//! The types of the crate `time`.

use time::{Date, Duration, OffsetDateTime};

use super::clock::{Span, span_type};
use super::dates::{Day, Instant, day_type, instant_type};
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// The Julian day of 1970-01-01.
const EPOCH: i64 = 2_440_588;

#[inline]
fn to_day(date: Date) -> Day {
    Day(i64::from(date.to_julian_day()) - EPOCH)
}

#[inline(never)]
fn from_day(day: i64) -> Result<Date, DecodeError> {
    i32::try_from(day + EPOCH)
        .ok()
        .and_then(|day| Date::from_julian_day(day).ok())
        .ok_or_else(|| DecodeError::new("is a day beyond the years of `time::Date`"))
}

#[inline]
fn to_instant(moment: OffsetDateTime) -> Instant {
    Instant {
        seconds: moment.unix_timestamp(),
        nanos: moment.nanosecond(),
    }
}

// Longer than a call to it.
#[inline(never)]
fn from_instant(instant: Instant) -> Result<OffsetDateTime, DecodeError> {
    match OffsetDateTime::from_unix_timestamp(instant.seconds) {
        Ok(moment) if instant.nanos == 0 => Ok(moment),
        Ok(moment) => moment
            .replace_nanosecond(instant.nanos)
            .map_err(|_| beyond()),
        Err(_) => Err(beyond()),
    }
}

#[cold]
fn beyond() -> DecodeError {
    DecodeError::new("is a time beyond the years of `time::OffsetDateTime`")
}

fn to_span(duration: Duration) -> Span {
    Span {
        seconds: duration.whole_seconds(),
        nanos: duration.subsec_nanoseconds(),
    }
}

fn from_span(span: Span) -> Duration {
    Duration::new(span.seconds, span.nanos)
}

day_type!(Date, to_day, from_day);
instant_type!(OffsetDateTime, to_instant, from_instant);
span_type!(Duration, to_span, from_span);
