//! Whether values of one type can become values of another, where ClickHouse converts by itself: an INSERT of a
//! materialized view, the loading of a dictionary.
//!
//! Asked of the engine for all pairs of some seventy types.

mod kinds;

use super::{IntWidth, Type};

/// What becomes of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// It is converted, if perhaps not without loss.
    Fine,
    /// ClickHouse says at once that there is no such conversion.
    Refused,
    /// Every row fails.
    Fails,
    /// A NULL fails.
    FailsOnNull,
    /// It is not known.
    Unknown,
}

use Conversion::{Fails, FailsOnNull, Fine, Refused, Unknown};

/// What becomes of a value of the type `from` that is to be one of the type `to`.
pub fn convert(from: &Type, to: &Type) -> Conversion {
    if from == to {
        return Fine;
    }
    match known(from, to) {
        Unknown => kinds::convert(from, to),
        known => known,
    }
}

/// The same for the column of a table that gets another type. An empty array is one of anything, but the server looks
/// at what would be in it, be there rows or not.
pub fn convert_column(from: &Type, to: &Type) -> Conversion {
    match (from, to) {
        (Type::Array(from), Type::Array(to)) => convert_column(from, to),
        (Type::Variant(from), Type::Variant(to)) if from.iter().any(|ty| !to.contains(ty)) => {
            Refused
        }
        // It looks at each type that a value may have, whether there is one of it or not.
        (Type::Variant(from), to)
            if !matches!(to, Type::Variant(_))
                && from.iter().any(|ty| convert(ty, to) == Refused) =>
        {
            Refused
        }
        (from, to) => convert(from, to),
    }
}

fn known(from: &Type, to: &Type) -> Conversion {
    match (from, to) {
        (Type::SimpleAggregateFunction { inner, .. } | Type::LowCardinality(inner), _) => {
            convert(inner, to)
        }
        (_, Type::SimpleAggregateFunction { inner, .. } | Type::LowCardinality(inner)) => {
            convert(from, inner)
        }
        (Type::Nullable(from), Type::Nullable(to)) => convert(from, to),
        (Type::Nullable(from), to) => match convert(from, to) {
            Fine if holds_null(to) => Unknown,
            Fine => FailsOnNull,
            other => other,
        },
        (from, Type::Nullable(to)) => match convert(from, to) {
            // A text that cannot be read may become NULL.
            Fails | FailsOnNull => Unknown,
            other => other,
        },
        (Type::Dynamic { .. } | Type::Variant(_), _)
        | (_, Type::Dynamic { .. } | Type::Variant(_))
        | (Type::Json(_), Type::Json(_))
        | (Type::String, Type::AggregateFunction { .. }) => Unknown,
        (
            Type::AggregateFunction {
                function,
                arguments,
            },
            Type::AggregateFunction {
                function: wanted,
                arguments: wanted_arguments,
            },
        ) => states(function, arguments, wanted, wanted_arguments),
        (_, Type::AggregateFunction { .. }) if is_plain(from) => Refused,
        (from, to) if is_plain(from) && is_plain(to) => plain(from, to),
        (from, to) => structured(from, to),
    }
}

fn holds_null(ty: &Type) -> bool {
    matches!(ty, Type::Dynamic { .. } | Type::Variant(_) | Type::Json(_))
}

/// A type without others inside.
pub(crate) fn is_plain(ty: &Type) -> bool {
    is_number(ty)
        || matches!(
            ty,
            Type::Decimal { .. }
                | Type::String
                | Type::FixedString(_)
                | Type::Uuid
                | Type::Ipv4
                | Type::Ipv6
                | Type::Date
                | Type::Date32
                | Type::DateTime(_)
                | Type::DateTime64 { .. }
                | Type::Enum { .. }
        )
}

fn is_number(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Bool | Type::UInt(_) | Type::Int(_) | Type::BFloat16 | Type::Float32 | Type::Float64
    )
}

fn is_wide(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(IntWidth::W128 | IntWidth::W256) | Type::Int(IntWidth::W128 | IntWidth::W256)
    )
}

/// Whether it is stored as a number, as dates are.
fn is_date(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Date | Type::Date32 | Type::DateTime(_) | Type::DateTime64 { .. }
    )
}

fn plain(from: &Type, to: &Type) -> Conversion {
    match (from, to) {
        // What a text says decides.
        (Type::String | Type::FixedString(_), _)
        | (_, Type::String)
        | (Type::Uuid, Type::UInt(IntWidth::W128)) => Fine,
        (Type::Bool | Type::Enum { .. }, Type::FixedString(_)) => Unknown,
        (_, Type::FixedString(_))
        | (Type::Uuid, Type::Decimal { .. } | Type::DateTime64 { .. } | Type::Enum { .. }) => {
            Refused
        }
        (_, Type::Uuid) if is_number(from) => Fails,
        (_, Type::Uuid) => match from {
            Type::Date | Type::Date32 | Type::DateTime(_) => Fails,
            _ => Unknown,
        },
        (Type::Uuid, to) if (is_number(to) && *to != Type::Bool) || is_date(to) => Fails,
        (_, Type::Ipv4) if matches!(from, Type::Int(_) | Type::Float32 | Type::Float64) => Fails,
        (_, Type::Ipv6) if is_number(from) && *from != Type::UInt(IntWidth::W128) => Fails,
        (_, Type::Enum { .. }) if is_wide(from) || matches!(from, Type::Decimal { .. }) => Refused,
        (_, Type::Decimal { .. } | Type::DateTime64 { .. }) if is_wide(from) => Unknown,
        (from, to) if is_number(from) && is_number(to) => Fine,
        (Type::Decimal { .. }, Type::Decimal { .. }) => Fine,
        (from, Type::Decimal { .. }) if is_number(from) && *from != Type::BFloat16 => Fine,
        (Type::Decimal { .. }, to) if is_number(to) => Fine,
        (Type::Decimal { .. }, Type::Date | Type::Date32 | Type::DateTime(_)) => Fails,
        (from, to) if is_date(from) && is_date(to) => Fine,
        (from, to)
            if is_number(from) && !is_wide(from) && is_date(to) && *from != Type::BFloat16 =>
        {
            Fine
        }
        (from, to) if is_date(from) && is_number(to) && !is_wide(to) => Fine,
        (Type::Enum { .. }, to) if is_number(to) && !is_wide(to) => Fine,
        _ => Unknown,
    }
}

/// Where one of the two has types inside.
fn structured(from: &Type, to: &Type) -> Conversion {
    match (from, to) {
        (_, Type::String) => Fine,
        (Type::Array(from), Type::Array(to)) => {
            let is_array = |ty: &Type| matches!(ty, Type::Array(_));
            match (is_array(from), is_array(to)) {
                (true, true) => convert(from, to),
                (false, false) => match convert(from, to) {
                    // An empty array has nothing that fails.
                    Fails | FailsOnNull => Unknown,
                    other => other,
                },
                _ => Unknown,
            }
        }
        (from, Type::Array(_)) if is_plain(from) && *from != Type::String => Refused,
        (from, Type::Map(..)) if is_plain(from) => Refused,
        (from, Type::Tuple(_)) if is_plain(from) && *from != Type::String => Refused,
        (Type::Array(_), Type::Tuple(_)) | (Type::Tuple(_), Type::Array(_)) => Refused,
        (Type::Array(pair), Type::Map(..)) if !is_pair(pair) => Refused,
        (Type::Array(_) | Type::Map(..) | Type::Tuple(_) | Type::AggregateFunction { .. }, to)
            if is_plain(to) =>
        {
            match to {
                Type::FixedString(_)
                | Type::Decimal { .. }
                | Type::DateTime64 { .. }
                | Type::Enum { .. } => Refused,
                _ => Fails,
            }
        }
        (Type::AggregateFunction { .. }, Type::Array(_) | Type::Map(..) | Type::Tuple(_))
        | (Type::Array(_) | Type::Map(..) | Type::Tuple(_), Type::AggregateFunction { .. }) => {
            Refused
        }
        _ => Unknown,
    }
}

/// Whether a type is a tuple of two: an array of such is a map.
fn is_pair(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(elements) if elements.len() == 2)
}

/// Functions whose states differ by the function, and by the types of the arguments.
const OWN_STATES: &[&str] = &[
    "sum",
    "avg",
    "min",
    "max",
    "any",
    "anyLast",
    "uniq",
    "uniqExact",
    "uniqCombined",
    "uniqHLL12",
    "argMin",
    "argMax",
    "groupArray",
    "groupUniqArray",
    "count",
];

fn states(from: &str, arguments: &[Type], to: &str, wanted: &[Type]) -> Conversion {
    if !OWN_STATES.contains(&from) || !OWN_STATES.contains(&to) {
        return if from == to && arguments == wanted {
            Fine
        } else {
            Unknown
        };
    }
    if from != to {
        return Refused;
    }
    // The state of count is a number, whatever it counts.
    if from == "count" {
        return Fine;
    }
    let same = arguments.len() == wanted.len()
        && arguments
            .iter()
            .zip(wanted)
            .all(|(from, to)| same_state(from, to));
    if same { Fine } else { Refused }
}

/// Whether two arguments make one state.
fn same_state(from: &Type, to: &Type) -> bool {
    match (from, to) {
        (Type::LowCardinality(from), to) => same_state(from, to),
        (from, Type::LowCardinality(to)) => same_state(from, to),
        (Type::Nullable(from), Type::Nullable(to)) | (Type::Array(from), Type::Array(to)) => {
            same_state(from, to)
        }
        (Type::DateTime(_), Type::DateTime(_)) => true,
        (
            Type::DateTime64 { precision, .. },
            Type::DateTime64 {
                precision: other, ..
            },
        ) => precision == other,
        (Type::Tuple(from), Type::Tuple(to)) => {
            from.len() == to.len()
                && from
                    .iter()
                    .zip(to)
                    .all(|(from, to)| same_state(&from.ty, &to.ty))
        }
        (Type::SimpleAggregateFunction { inner, .. }, other)
        | (other, Type::SimpleAggregateFunction { inner, .. }) => same_state(inner, other),
        (from, to) => from == to,
    }
}

/// Whether a value may be too large for the type it becomes, and is then cut off or wraps around without an error.
pub fn narrows(from: &Type, to: &Type) -> bool {
    match (from, to) {
        (
            Type::Nullable(from)
            | Type::LowCardinality(from)
            | Type::SimpleAggregateFunction { inner: from, .. },
            to,
        ) => narrows(from, to),
        (
            from,
            Type::Nullable(to)
            | Type::LowCardinality(to)
            | Type::SimpleAggregateFunction { inner: to, .. },
        ) => narrows(from, to),
        (Type::UInt(from) | Type::Int(from), Type::UInt(to) | Type::Int(to)) => to < from,
        (Type::Float32 | Type::Float64, Type::UInt(_) | Type::Int(_)) => true,
        (Type::Decimal { scale, .. }, Type::Decimal { scale: other, .. }) => other < scale,
        (Type::Decimal { scale, .. }, Type::UInt(_) | Type::Int(_)) => *scale > 0,
        _ => false,
    }
}

/// Whether a value is a text that is read as something else, which may fail.
pub fn parses(from: &Type, to: &Type) -> bool {
    match (from, to) {
        (Type::Nullable(from) | Type::LowCardinality(from), to) => parses(from, to),
        (
            from,
            Type::Nullable(to)
            | Type::LowCardinality(to)
            | Type::SimpleAggregateFunction { inner: to, .. },
        ) => parses(from, to),
        (Type::String, to) => is_plain(to) && !matches!(to, Type::String | Type::FixedString(_)),
        _ => false,
    }
}
