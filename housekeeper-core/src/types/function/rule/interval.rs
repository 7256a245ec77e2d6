//! Dates and times with an `INTERVAL`.

use crate::syntax::ast::IntervalUnit;
use crate::types::Type;

use crate::types::function::{Argument, wrapped};
use crate::types::operand::Operand;

/// `toIntervalDay(n)`, which `INTERVAL n DAY` stands for; `unit` is `Day`.
pub(super) fn of(unit: &str, arguments: &[Argument<'_>]) -> Option<Operand> {
    let unit = IntervalUnit::ALL
        .into_iter()
        .find(|known| format!("{known:?}") == unit)?;
    let [Argument::Value(number)] = arguments else {
        return None;
    };
    number.number()?;
    let number = std::slice::from_ref(*number);
    Some(Operand::made_from(Type::Interval(unit), number))
}

/// `moment + INTERVAL n unit`, and `-`.
pub(super) fn shifted(moment: &Operand, interval: &Operand) -> Option<Operand> {
    let Type::Interval(unit) = interval.ty else {
        return None;
    };
    let moment = std::slice::from_ref(moment);
    Some(Operand::made_from(shifted_by(&moment[0], unit)?, moment))
}

fn shifted_by(moment: &Operand, unit: IntervalUnit) -> Option<Type> {
    let shorter_than_a_day = unit < IntervalUnit::Day;
    let ty = match moment.bare() {
        // A fraction of a second makes a DateTime64 of its own precision.
        _ if unit < IntervalUnit::Second => return None,
        Type::Date if shorter_than_a_day => Type::DateTime(None),
        Type::Date32 if shorter_than_a_day => return None,
        ty @ (Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }) => {
            ty.clone()
        }
        _ => return None,
    };
    wrapped(ty, std::slice::from_ref(moment))
}

/// `toStartOfInterval(moment, INTERVAL n unit)`.
pub(super) fn start_of_interval(moment: &Operand, step: &Operand) -> Option<Operand> {
    let Type::Interval(unit) = step.ty else {
        return None;
    };
    let moment = std::slice::from_ref(moment);
    Some(Operand::made_from(start_of(&moment[0], unit)?, moment))
}

fn start_of(moment: &Operand, unit: IntervalUnit) -> Option<Type> {
    let ty = match moment.bare() {
        Type::Date | Type::DateTime(_) if unit >= IntervalUnit::Week => Type::Date,
        Type::DateTime(zone) if unit >= IntervalUnit::Second => Type::DateTime(zone.clone()),
        _ => return None,
    };
    wrapped(ty, std::slice::from_ref(moment))
}

/// `dateTrunc('unit', moment)`.
pub(super) fn truncated(unit: &Operand, moment: &Operand) -> Option<Operand> {
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
    let moment = std::slice::from_ref(moment);
    Some(Operand::made_from(start_of(&moment[0], unit)?, moment))
}
