//! Intervals, and dates and times rounded down to them.

use crate::syntax::ast::IntervalUnit;
use crate::types::Type;
use crate::types::operand::Form;

use super::default::by_default;
use super::interval::shifted;
use super::{Call, Found, Rule, unsure};
use crate::types::function::refused;

pub(super) const RULES: &[(&str, Rule)] = &[
    ("toIntervalNanosecond", interval),
    ("toIntervalMicrosecond", interval),
    ("toIntervalMillisecond", interval),
    ("toIntervalSecond", interval),
    ("toIntervalMinute", interval),
    ("toIntervalHour", interval),
    ("toIntervalDay", interval),
    ("toIntervalWeek", interval),
    ("toIntervalMonth", interval),
    ("toIntervalQuarter", interval),
    ("toIntervalYear", interval),
    ("toStartOfInterval", start_of_interval),
    ("dateTrunc", truncated),
    ("addNanoseconds", moved),
    ("addMicroseconds", moved),
    ("addMilliseconds", moved),
    ("addSeconds", moved),
    ("addMinutes", moved),
    ("addHours", moved),
    ("addDays", moved),
    ("addWeeks", moved),
    ("addMonths", moved),
    ("addQuarters", moved),
    ("addYears", moved),
    ("subtractNanoseconds", moved),
    ("subtractMicroseconds", moved),
    ("subtractMilliseconds", moved),
    ("subtractSeconds", moved),
    ("subtractMinutes", moved),
    ("subtractHours", moved),
    ("subtractDays", moved),
    ("subtractWeeks", moved),
    ("subtractMonths", moved),
    ("subtractQuarters", moved),
    ("subtractYears", moved),
];

fn interval(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() != 1 {
        return Some(Err(call.count("one argument")));
    }
    let unit = call.name.strip_prefix("toInterval")?;
    let unit = IntervalUnit::ALL
        .into_iter()
        .find(|known| format!("{known:?}") == unit)?;
    Some(by_default(call.name, &operands, &|operands| {
        if super::number::is_number(&operands[0].ty) {
            return Ok(Type::Interval(unit));
        }
        Err(unsure(call.name, operands))
    }))
}

/// `toStartOfInterval(moment, INTERVAL n unit[, zone])`.
fn start_of_interval(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (moment, step, zone) = match operands.as_slice() {
        [moment, step] => (moment, step, None),
        [moment, step, zone] => (moment, step, Some(super::zone::written(zone)??)),
        _ => return None,
    };
    let Type::Interval(unit) = step.ty else {
        return None;
    };
    if step.form == Form::Column {
        return None;
    }
    Some(by_default(
        call.name,
        std::slice::from_ref(moment),
        &|operands| {
            let zone = |own: &Option<String>| zone.clone().or_else(|| own.clone());
            let with_zone = zone(&None).is_some();
            let fine = unit < IntervalUnit::Second;
            Ok(match &operands[0].ty {
                Type::Date if unit >= IntervalUnit::Week && !with_zone => Type::Date,
                Type::Date32 if unit >= IntervalUnit::Week => Type::Date,
                Type::Date | Type::Date32 if unit == IntervalUnit::Day => {
                    Type::DateTime(zone(&None))
                }
                Type::DateTime(_) if fine => return Err(refused(call.name, operands)),
                Type::DateTime(_) | Type::DateTime64 { .. } if unit >= IntervalUnit::Week => {
                    Type::Date
                }
                Type::DateTime(own) => Type::DateTime(zone(own)),
                Type::DateTime64 { zone: own, .. } if !fine => Type::DateTime(zone(own)),
                Type::DateTime64 { zone: own, .. } => Type::DateTime64 {
                    precision: match unit {
                        IntervalUnit::Nanosecond => 9,
                        IntervalUnit::Microsecond => 6,
                        _ => 3,
                    },
                    zone: zone(own),
                },
                Type::String | Type::UInt(_) | Type::Int(_) => {
                    return Err(refused(call.name, operands));
                }
                _ => return Err(unsure(call.name, operands)),
            })
        },
    ))
}

/// `dateTrunc('unit', moment[, zone])`.
fn truncated(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let (unit, moment, zone) = match operands.as_slice() {
        [unit, moment] => (unit, moment, None),
        [unit, moment, zone] => (unit, moment, Some(super::zone::written(zone)??)),
        _ => return None,
    };
    let unit = unit.text()?.to_ascii_lowercase();
    let unit = IntervalUnit::ALL
        .into_iter()
        .find(|known| format!("{known:?}").to_ascii_lowercase() == unit)?;
    Some(by_default(
        call.name,
        std::slice::from_ref(moment),
        &|operands| {
            let zone = |own: &Option<String>| zone.clone().or_else(|| own.clone());
            let with_zone = zone(&None).is_some();
            let fine = unit < IntervalUnit::Second;
            let long = unit >= IntervalUnit::Week;
            Ok(match &operands[0].ty {
                Type::Date if long && !with_zone => Type::Date,
                Type::Date if unit == IntervalUnit::Day => Type::DateTime(zone(&None)),
                Type::Date32 if unit == IntervalUnit::Day => Type::DateTime64 {
                    precision: 0,
                    zone: zone(&None),
                },
                Type::DateTime(_) if long => Type::Date,
                Type::DateTime(own) if !fine => Type::DateTime(zone(own)),
                Type::Date32 | Type::DateTime64 { .. } if long => Type::Date32,
                Type::DateTime64 { zone: own, .. } => Type::DateTime64 {
                    precision: match unit {
                        IntervalUnit::Nanosecond => 9,
                        IntervalUnit::Microsecond => 6,
                        IntervalUnit::Millisecond => 3,
                        _ => 0,
                    },
                    zone: zone(own),
                },
                Type::DateTime(_) | Type::String | Type::UInt(_) | Type::Int(_) => {
                    return Err(refused(call.name, operands));
                }
                _ => return Err(unsure(call.name, operands)),
            })
        },
    ))
}

/// `addDays(moment, n)`, `subtractDays(moment, n)`.
fn moved(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    if operands.len() == 3 {
        // A time zone; it is not looked into what it makes of the moment.
        return Some(Err(unsure(call.name, &operands)));
    }
    if operands.len() != 2 {
        return Some(Err(call.count("a moment and a number")));
    }
    let unit = call
        .name
        .strip_prefix("add")
        .or_else(|| call.name.strip_prefix("subtract"))?;
    let unit = IntervalUnit::ALL
        .into_iter()
        .find(|known| unit.strip_suffix('s') == Some(format!("{known:?}").as_str()))?;
    let is_count = |ty: &Type| {
        super::number::is_number(ty)
            && !matches!(ty, Type::UInt(width) | Type::Int(width) if width.bits() > 64)
    };
    if !is_count(&operands[1].ty) {
        return None;
    }
    Some(by_default(
        call.name,
        &operands,
        &|operands| match shifted(&operands[0].ty, unit) {
            Some(ty) => Ok(ty),
            None if super::number::is_number(&operands[0].ty) => Err(refused(call.name, operands)),
            None => Err(unsure(call.name, operands)),
        },
    ))
}
