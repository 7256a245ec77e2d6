//! The types of the crate `chrono`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::clock::{Span, span_type};
use super::dates::{Day, Instant, day_type, instant_type};
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

fn to_day(date: NaiveDate) -> Day {
    Day(i64::from(date.to_epoch_days()))
}

fn from_day(day: i64) -> Result<NaiveDate, DecodeError> {
    i32::try_from(day)
        .ok()
        .and_then(NaiveDate::from_epoch_days)
        .ok_or_else(|| DecodeError::new("is a day beyond the years of `chrono::NaiveDate`"))
}

fn to_instant(moment: DateTime<Utc>) -> Instant {
    Instant {
        seconds: moment.timestamp(),
        // Chrono counts a leap second as the billionth and more nanosecond of the one before.
        nanos: moment.timestamp_subsec_nanos().min(999_999_999),
    }
}

fn from_instant(instant: Instant) -> Result<DateTime<Utc>, DecodeError> {
    DateTime::from_timestamp(instant.seconds, instant.nanos)
        .ok_or_else(|| DecodeError::new("is a time beyond the years of `chrono::DateTime`"))
}

fn to_span(delta: TimeDelta) -> Span {
    Span {
        seconds: delta.num_seconds(),
        nanos: delta.subsec_nanos(),
    }
}

fn from_span(span: Span) -> TimeDelta {
    TimeDelta::seconds(span.seconds) + TimeDelta::nanoseconds(i64::from(span.nanos))
}

day_type!(NaiveDate, to_day, from_day);
instant_type!(DateTime<Utc>, to_instant, from_instant);
span_type!(TimeDelta, to_span, from_span);
