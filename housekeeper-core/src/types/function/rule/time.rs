//! Intervals, and dates and times rounded down to them.

use crate::syntax::ast::IntervalUnit;
use crate::types::operand::Operand;
use crate::types::{Failure, Type};

use super::default::by_default;
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

/// `toStartOfInterval(moment, INTERVAL n unit)`.
fn start_of_interval(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [moment, step] = operands.as_slice() else {
        return None;
    };
    let Type::Interval(unit) = step.ty else {
        return None;
    };
    Some(start_of(call, moment, unit))
}

/// `dateTrunc('unit', moment)`.
fn truncated(call: &Call<'_>) -> Found {
    let operands = call.values()?;
    let [unit, moment] = operands.as_slice() else {
        return None;
    };
    let unit = match unit.text()?.to_ascii_lowercase().as_str() {
        "second" => IntervalUnit::Second,
        "minute" => IntervalUnit::Minute,
        "hour" => IntervalUnit::Hour,
        "day" => IntervalUnit::Day,
        "week" => IntervalUnit::Week,
        "month" => IntervalUnit::Month,
        "quarter" => IntervalUnit::Quarter,
        "year" => IntervalUnit::Year,
        _ => return None,
    };
    Some(start_of(call, moment, unit))
}

fn start_of(call: &Call<'_>, moment: &Operand, unit: IntervalUnit) -> Result<Operand, Failure> {
    let operands = std::slice::from_ref(moment);
    by_default(call.name, operands, &|operands| match &operands[0].ty {
        Type::Date | Type::DateTime(_) if unit >= IntervalUnit::Week => Ok(Type::Date),
        Type::DateTime(zone) if unit >= IntervalUnit::Second => Ok(Type::DateTime(zone.clone())),
        Type::String => Err(refused(call.name, operands)),
        _ => Err(unsure(call.name, operands)),
    })
}
