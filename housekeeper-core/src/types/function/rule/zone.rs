//! Time zones as arguments: ClickHouse looks them up when it derives a type.

use crate::types::function::Argument;
use crate::types::operand::Operand;
use crate::types::resolve::unknown_zone;
use crate::types::{Failure, Type};

/// Functions that have a zone in the type of what they give, and which argument it is.
const ZONED: &[(&str, usize)] = &[
    ("dateTrunc", 2),
    ("fromUnixTimestamp64Micro", 1),
    ("fromUnixTimestamp64Milli", 1),
    ("fromUnixTimestamp64Nano", 1),
    ("makeDateTime", 6),
    ("now", 0),
    ("now64", 1),
    ("parseDateTime64BestEffort", 2),
    ("parseDateTimeBestEffort", 1),
    ("toDateTime", 1),
    ("toDateTime64", 2),
    ("toStartOfDay", 1),
    ("toStartOfFifteenMinutes", 1),
    ("toStartOfFiveMinutes", 1),
    ("toStartOfHour", 1),
    ("toStartOfInterval", 2),
    ("toStartOfMinute", 1),
    ("toStartOfTenMinutes", 1),
    ("toTimeZone", 1),
    ("toTimezone", 1),
];

/// The zone that is written out as an argument: an empty one is none. `None` where it is not written out.
#[expect(
    clippy::option_option,
    reason = "no zone is not a zone that is not known"
)]
pub(super) fn written(zone: &Operand) -> Option<Option<String>> {
    let text = zone.text()?;
    Some((!text.is_empty()).then(|| text.to_owned()))
}

/// Why ClickHouse refuses the zone of a call.
pub(crate) fn refusal(name: &str, arguments: &[Argument<'_>]) -> Option<Failure> {
    let (_, place) = ZONED.iter().find(|(zoned, _)| *zoned == name)?;
    let Argument::Value(zone) = arguments.get(*place)? else {
        return None;
    };
    // Of a value whose type is not known before it is read, nothing is looked at.
    let is_open = |argument: &Argument<'_>| {
        matches!(argument, Argument::Value(value)
            if matches!(value.bare(), Type::Dynamic { .. } | Type::Variant(_) | Type::Nothing))
    };
    if arguments.iter().any(is_open) {
        return None;
    }
    unknown_zone(zone.text()?).map(Failure::Rejected)
}
