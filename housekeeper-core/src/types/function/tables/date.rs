//! Dates and times.

use super::f;
use crate::types::Type;
use crate::types::function::class::Class::{
    AnyDateTime, Date, DateOrTime, DateTime64, Integer64, LiteralNumber, LiteralText, Moment,
};
use crate::types::function::signature::Output::{Is, Same, With};
use crate::types::function::signature::{Plain, Signature};
use crate::types::operand::Operand;

pub(super) const SIGNATURES: &[Signature] = &[
    f("now", &[], Is(Plain::DateTime)),
    f(
        "now",
        &[LiteralText],
        With(|operands| Some(Type::DateTime(Some(operands.first()?.text()?.to_owned())))),
    ),
    f(
        "now64",
        &[],
        With(|_| {
            Some(Type::DateTime64 {
                precision: 3,
                zone: None,
            })
        }),
    ),
    f("now64", &[LiteralNumber], With(now64)),
    f("now64", &[LiteralNumber, LiteralText], With(now64)),
    f("today", &[], Is(Plain::Date)),
    f("yesterday", &[], Is(Plain::Date)),
    f("toYear", &[Moment], Is(Plain::UInt16)),
    f("toDayOfYear", &[Moment], Is(Plain::UInt16)),
    f("toISOYear", &[Moment], Is(Plain::UInt16)),
    f("toQuarter", &[Moment], Is(Plain::UInt8)),
    f("toMonth", &[Moment], Is(Plain::UInt8)),
    f("toDayOfMonth", &[Moment], Is(Plain::UInt8)),
    f("toDayOfWeek", &[Moment], Is(Plain::UInt8)),
    f("toISOWeek", &[Moment], Is(Plain::UInt8)),
    f("toWeek", &[Moment], Is(Plain::UInt8)),
    f("toHour", &[AnyDateTime], Is(Plain::UInt8)),
    f("toMinute", &[AnyDateTime], Is(Plain::UInt8)),
    f("toSecond", &[AnyDateTime], Is(Plain::UInt8)),
    f("toMillisecond", &[AnyDateTime], Is(Plain::UInt16)),
    f("toYYYYMM", &[Moment], Is(Plain::UInt32)),
    f("toYYYYMMDD", &[Moment], Is(Plain::UInt32)),
    f("toYearWeek", &[Moment], Is(Plain::UInt32)),
    f("toYYYYMMDDhhmmss", &[Moment], Is(Plain::UInt64)),
    f("toStartOfYear", &[DateOrTime], Is(Plain::Date)),
    f("toStartOfISOYear", &[DateOrTime], Is(Plain::Date)),
    f("toStartOfQuarter", &[DateOrTime], Is(Plain::Date)),
    f("toStartOfMonth", &[DateOrTime], Is(Plain::Date)),
    f("toStartOfWeek", &[DateOrTime], Is(Plain::Date)),
    f("toMonday", &[DateOrTime], Is(Plain::Date)),
    f("toLastDayOfMonth", &[DateOrTime], Is(Plain::Date)),
    f("toLastDayOfWeek", &[DateOrTime], Is(Plain::Date)),
    f("toStartOfDay", &[AnyDateTime], With(date_time_in_zone)),
    f("toStartOfHour", &[AnyDateTime], With(date_time_in_zone)),
    f("toStartOfMinute", &[AnyDateTime], With(date_time_in_zone)),
    f(
        "toStartOfFiveMinutes",
        &[AnyDateTime],
        With(date_time_in_zone),
    ),
    f(
        "toStartOfTenMinutes",
        &[AnyDateTime],
        With(date_time_in_zone),
    ),
    f(
        "toStartOfFifteenMinutes",
        &[AnyDateTime],
        With(date_time_in_zone),
    ),
    f("timeSlot", &[AnyDateTime], With(date_time_in_zone)),
    f("toStartOfDay", &[Date], Is(Plain::DateTime)),
    f("toStartOfSecond", &[DateTime64], Same(0)),
    f("toTimezone", &[AnyDateTime, LiteralText], With(in_zone)),
    f("dateDiff", &[LiteralText, Moment, Moment], Is(Plain::Int64)).optional(&[LiteralText]),
    f("age", &[LiteralText, Moment, Moment], Is(Plain::Int64)).optional(&[LiteralText]),
    f("formatDateTime", &[Moment, LiteralText], Is(Plain::String)).optional(&[LiteralText]),
    f("dateName", &[LiteralText, Moment], Is(Plain::String)),
    f("addDays", &[Moment, Integer64], Same(0)),
    f("addWeeks", &[Moment, Integer64], Same(0)),
    f("addMonths", &[Moment, Integer64], Same(0)),
    f("addQuarters", &[Moment, Integer64], Same(0)),
    f("addYears", &[Moment, Integer64], Same(0)),
    f("subtractDays", &[Moment, Integer64], Same(0)),
    f("subtractWeeks", &[Moment, Integer64], Same(0)),
    f("subtractMonths", &[Moment, Integer64], Same(0)),
    f("subtractQuarters", &[Moment, Integer64], Same(0)),
    f("subtractYears", &[Moment, Integer64], Same(0)),
    f("addSeconds", &[AnyDateTime, Integer64], Same(0)),
    f("addMinutes", &[AnyDateTime, Integer64], Same(0)),
    f("addHours", &[AnyDateTime, Integer64], Same(0)),
    f("subtractSeconds", &[AnyDateTime, Integer64], Same(0)),
    f("subtractMinutes", &[AnyDateTime, Integer64], Same(0)),
    f("subtractHours", &[AnyDateTime, Integer64], Same(0)),
    f("toRelativeDayNum", &[Moment], Is(Plain::UInt32)),
    f("toRelativeHourNum", &[Moment], Is(Plain::UInt32)),
    f("timezone", &[], Is(Plain::String)),
];

/// `DateTime` in the zone of the argument.
fn date_time_in_zone(operands: &[Operand]) -> Option<Type> {
    match &operands.first()?.ty {
        Type::DateTime(zone) | Type::DateTime64 { zone, .. } => Some(Type::DateTime(zone.clone())),
        _ => None,
    }
}

/// The first argument in the zone that the second names.
fn in_zone(operands: &[Operand]) -> Option<Type> {
    let zone = Some(operands.get(1)?.text()?.to_owned());
    match operands.first()?.ty {
        Type::DateTime(_) => Some(Type::DateTime(zone)),
        Type::DateTime64 { precision, .. } => Some(Type::DateTime64 { precision, zone }),
        _ => None,
    }
}

fn now64(operands: &[Operand]) -> Option<Type> {
    let precision = u8::try_from(operands.first()?.number()?).ok()?;
    let zone = match operands.get(1) {
        Some(zone) => Some(zone.text()?.to_owned()),
        None => None,
    };
    (precision <= 9).then_some(Type::DateTime64 { precision, zone })
}
