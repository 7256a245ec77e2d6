//! Functions whose result depends on the values of arguments, on lambdas or on the schema.

pub(crate) mod dictionary;
mod interval;
mod lambda;
mod tuple;

use crate::types::infer::Catalog;
use crate::types::operand::Operand;
use crate::types::{Failure, Type};

use super::Argument;

/// The functions that have a rule for all their arguments.
pub(crate) const NAMES: &[&str] = &[
    "toStartOfInterval",
    "dateTrunc",
    "tupleElement",
    "arrayMap",
    "arrayFilter",
    "arrayExists",
    "arrayAll",
    "arrayCount",
    "dictGet",
    "dictGetOrDefault",
    "dictHas",
    "toIntervalNanosecond",
    "toIntervalMicrosecond",
    "toIntervalMillisecond",
    "toIntervalSecond",
    "toIntervalMinute",
    "toIntervalHour",
    "toIntervalDay",
    "toIntervalWeek",
    "toIntervalMonth",
    "toIntervalQuarter",
    "toIntervalYear",
];

/// The value of a call; `None` where no rule speaks of it.
pub(super) fn call(
    name: &str,
    arguments: &[Argument<'_>],
    catalog: &dyn Catalog,
) -> Option<Result<Operand, Failure>> {
    if let Some(unit) = name.strip_prefix("toInterval") {
        return interval::of(unit, arguments).map(Ok);
    }
    match (name, arguments) {
        ("plus" | "minus", [Argument::Value(moment), Argument::Value(interval)])
        | ("plus", [Argument::Value(interval), Argument::Value(moment)])
            if matches!(interval.ty, Type::Interval(_)) =>
        {
            interval::shifted(moment, interval).map(Ok)
        }
        ("toStartOfInterval", [Argument::Value(moment), Argument::Value(step)]) => {
            interval::start_of_interval(moment, step).map(Ok)
        }
        ("dateTrunc", [Argument::Value(unit), Argument::Value(moment)]) => {
            interval::truncated(unit, moment).map(Ok)
        }
        ("tupleElement", [Argument::Value(tuple), Argument::Value(element)]) => {
            tuple::element(tuple, element).map(Ok)
        }
        (
            "arrayMap" | "arrayFilter" | "arrayExists" | "arrayAll" | "arrayCount",
            [Argument::Lambda(lambda), arrays @ ..],
        ) => lambda::over_elements(name, *lambda, arrays),
        ("dictGet" | "dictGetOrDefault" | "dictHas", [Argument::Value(dictionary), rest @ ..]) => {
            Some(dictionary::call(name, dictionary, rest, catalog))
        }
        _ => None,
    }
}
