//! Dates and times with an `INTERVAL`.

use crate::syntax::ast::IntervalUnit;
use crate::types::Type;

use super::operand::Operand;
use super::signature::wrapped;

/// The type of `moment + INTERVAL n unit`, and of `-`.
pub(super) fn shifted(moment: &Operand, unit: IntervalUnit) -> Option<Type> {
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

/// The type of `toStartOfInterval(moment, INTERVAL n unit)`.
pub(super) fn start_of_interval(moment: &Operand, unit: IntervalUnit) -> Option<Type> {
    let ty = match moment.bare() {
        Type::Date | Type::DateTime(_) if unit >= IntervalUnit::Week => Type::Date,
        Type::DateTime(zone) if unit >= IntervalUnit::Second => Type::DateTime(zone.clone()),
        _ => return None,
    };
    wrapped(ty, std::slice::from_ref(moment))
}

/// The type of `dateTrunc('unit', moment)`.
pub(super) fn truncated(unit: &str, moment: &Operand) -> Option<Type> {
    let unit = match unit {
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
    start_of_interval(moment, unit)
}
