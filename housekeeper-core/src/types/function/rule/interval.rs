//! Dates and times with an `INTERVAL`.

use crate::syntax::ast::IntervalUnit;
use crate::types::operand::is_single;
use crate::types::supertype::is_moment;
use crate::types::{Failure, TupleElement, Type};

use super::arithmetic::Operation;
use super::number::is_number;

type Result = std::result::Result<Type, Failure>;

/// `moment + interval`, `moment - interval`, sums of intervals; `None` where it is none of these.
pub(super) fn sum(operation: Operation, left: &Type, right: &Type) -> Option<Result> {
    if !operation.is_sum() {
        return None;
    }
    match (left, right) {
        (Type::Interval(one), Type::Interval(other)) => Some(Ok(if one == other {
            left.clone()
        } else {
            Type::Tuple(vec![unnamed(left), unnamed(right)])
        })),
        (Type::Tuple(intervals), Type::Interval(_)) if are_intervals(intervals) => {
            let mut intervals: Vec<TupleElement> = intervals.clone();
            // The result is one tuple of them all, where the last unit is another one.
            if intervals.last().is_some_and(|last| last.ty == *right) {
                return None;
            }
            intervals.push(unnamed(right));
            Some(Ok(Type::Tuple(intervals)))
        }
        (moment, Type::Interval(unit)) => shifted(moment, *unit).map(Ok),
        (Type::Interval(unit), moment) if operation == Operation::Plus => {
            shifted(moment, *unit).map(Ok)
        }
        (moment, Type::Tuple(intervals)) if are_intervals(intervals) => {
            let mut moment = moment.clone();
            for interval in intervals {
                let Type::Interval(unit) = interval.ty else {
                    return None;
                };
                moment = shifted(&moment, unit)?;
            }
            Some(Ok(moment))
        }
        _ => None,
    }
}

/// Whether one of them is an interval and the other has none to be moved by.
pub(super) fn is_refused(left: &Type, right: &Type) -> bool {
    let stays = |ty: &Type| match ty {
        Type::Array(inner) => is_single(inner),
        Type::String | Type::Time | Type::Time64(_) => false,
        ty => is_single(ty) && !is_moment(ty),
    };
    match (left, right) {
        (ty, Type::Interval(_)) | (Type::Interval(_), ty) => stays(ty),
        _ => false,
    }
}

fn are_intervals(elements: &[TupleElement]) -> bool {
    !elements.is_empty()
        && elements
            .iter()
            .all(|element| element.name.is_none() && matches!(element.ty, Type::Interval(_)))
}

fn unnamed(ty: &Type) -> TupleElement {
    TupleElement {
        name: None,
        ty: ty.clone(),
    }
}

/// What a moment is after an interval of `unit`; `None` where ClickHouse refuses that.
pub(super) fn shifted(moment: &Type, unit: IntervalUnit) -> Option<Type> {
    let digits = digits(unit);
    let fine = |precision: u8, zone: &Option<String>| Type::DateTime64 {
        precision: precision.max(digits),
        zone: zone.clone(),
    };
    Some(match moment {
        Type::Date | Type::Date32 if unit < IntervalUnit::Second => return None,
        Type::Date if unit < IntervalUnit::Day => Type::DateTime(None),
        Type::Date32 if unit < IntervalUnit::Day => fine(3, &None),
        Type::DateTime(zone) if unit < IntervalUnit::Second => fine(0, zone),
        Type::Date | Type::Date32 | Type::DateTime(_) => moment.clone(),
        Type::DateTime64 { precision, zone } => fine(*precision, zone),
        Type::Time if (IntervalUnit::Second..IntervalUnit::Day).contains(&unit) => Type::Time,
        Type::Time64(precision) => Type::Time64((*precision).max(digits)),
        // A text is read as a DateTime64.
        Type::String => fine(3, &None),
        _ => return None,
    })
}

/// The digits after the second that an interval needs.
const fn digits(unit: IntervalUnit) -> u8 {
    match unit {
        IntervalUnit::Nanosecond => 9,
        IntervalUnit::Microsecond => 6,
        IntervalUnit::Millisecond => 3,
        _ => 0,
    }
}

/// A moment and a number, and the difference of two moments; `None` where it is neither.
pub(super) fn moments(operation: Operation, left: &Type, right: &Type) -> Option<Result> {
    if !operation.is_sum() {
        return None;
    }
    if is_moment(left) && counts(right) {
        return Some(Ok(left.clone()));
    }
    if operation == Operation::Plus {
        return match (left, right) {
            (number, moment) if counts(number) && is_moment(moment) => Some(Ok(moment.clone())),
            (date @ (Type::Date | Type::Date32), time @ (Type::Time | Type::Time64(_)))
            | (time @ (Type::Time | Type::Time64(_)), date @ (Type::Date | Type::Date32)) => {
                Some(Ok(at(date, time)))
            }
            _ => None,
        };
    }
    let ty = match (left, right) {
        (Type::Date, Type::Date)
        | (Type::DateTime(_), Type::DateTime(_))
        | (Type::Time, Type::Time) => Type::Int(crate::types::IntWidth::W32),
        (
            Type::DateTime(_) | Type::DateTime64 { .. },
            Type::DateTime(_) | Type::DateTime64 { .. },
        )
        | (Type::Time | Type::Time64(_), Type::Time | Type::Time64(_)) => Type::Decimal {
            precision: 18,
            scale: precision(left).max(precision(right)),
        },
        _ => return None,
    };
    Some(Ok(ty))
}

/// A date and a time of the day.
fn at(date: &Type, time: &Type) -> Type {
    match (date, time) {
        (Type::Date, Type::Time) => Type::DateTime(None),
        _ => Type::DateTime64 {
            precision: precision(time),
            zone: None,
        },
    }
}

const fn precision(ty: &Type) -> u8 {
    match ty {
        Type::DateTime64 { precision, .. } | Type::Time64(precision) => *precision,
        _ => 0,
    }
}

/// Whether a moment can be moved by such a number of days or seconds.
fn counts(ty: &Type) -> bool {
    let wide = matches!(ty, Type::UInt(width) | Type::Int(width) if width.bits() > 64);
    is_number(ty) && !wide && *ty != Type::BFloat16
}

/// The remainder of the number that a date or a time is stored as.
pub(super) fn remainder(operation: Operation, left: &Type, right: &Type) -> Option<Result> {
    use crate::types::IntWidth::{W16, W32};
    let stored = match left {
        Type::Date => Type::UInt(W16),
        Type::DateTime(_) => Type::UInt(W32),
        _ => return None,
    };
    if operation != Operation::Modulo || !matches!(right, Type::Bool | Type::UInt(_)) {
        return None;
    }
    super::number::result(operation, &stored, right)
}
