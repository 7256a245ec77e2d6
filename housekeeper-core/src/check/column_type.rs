//! Types that ClickHouse makes, and by default refuses in a table.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Column;
use crate::syntax::ast::DefaultKind;
use crate::types::operand::bare;
use crate::types::supertype::supertype;
use crate::types::{Geo, Type};

/// The longest `FixedString` that needs no setting.
const LONGEST_FIXED_STRING: u64 = 256;

pub(super) fn check(columns: &[Column], diagnostics: &mut Diagnostics) {
    for column in columns {
        let kind = column.default.as_ref().map(|default| default.kind);
        if matches!(kind, Some(DefaultKind::Alias | DefaultKind::Ephemeral)) {
            // It is not stored.
            continue;
        }
        if let Some((what, setting)) = suspicious(&column.ty) {
            diagnostics.push(
                Diagnostic::error(
                    Code::SuspiciousType,
                    format!("ClickHouse refuses {what} in a table"),
                )
                .at(column.span, format!("`{}`", column.ty))
                .note(format!("a server with `{setting} = 1` takes it")),
            );
        }
    }
}

/// What is suspicious about a type, and the setting that allows it all the same.
pub(crate) fn suspicious(ty: &Type) -> Option<(&'static str, &'static str)> {
    match ty {
        Type::FixedString(length) if *length > LONGEST_FIXED_STRING => Some((
            "a `FixedString` of more than 256 bytes",
            "allow_suspicious_fixed_string_types",
        )),
        Type::LowCardinality(inner) => {
            let bare = bare(inner);
            match bare {
                // A UUID is wider than a pointer into the dictionary, as strings are.
                Type::String | Type::Uuid => None,
                Type::FixedString(_) => suspicious(bare),
                _ => Some((
                    "`LowCardinality` of a number or a date",
                    "allow_suspicious_low_cardinality_types",
                )),
            }
        }
        Type::Nullable(inner) => match &**inner {
            Type::Tuple(_) | Type::Geo(Geo::Point) => {
                Some(("a `Tuple` that can be NULL", "enable_nullable_tuple_type"))
            }
            inner => suspicious(inner),
        },
        Type::Array(inner) | Type::SimpleAggregateFunction { inner, .. } => suspicious(inner),
        Type::Variant(types) if has_similar(types) => Some((
            "a `Variant` of types with a common one",
            "allow_suspicious_variant_types",
        )),
        Type::Variant(types) => types.iter().find_map(suspicious),
        Type::Map(key, value) => suspicious(key).or_else(|| suspicious(value)),
        Type::Tuple(elements) | Type::Nested(elements) => {
            elements.iter().find_map(|element| suspicious(&element.ty))
        }
        _ => None,
    }
}

/// Whether values of two of the types are values of one type as well, and ClickHouse would have to choose.
fn has_similar(types: &[Type]) -> bool {
    let pairs = types.iter().enumerate();
    pairs
        .flat_map(|(index, first)| types[..index].iter().map(move |second| (first, second)))
        .any(|(first, second)| is_similar(first, second))
}

/// What is not certain is not similar.
fn is_similar(first: &Type, second: &Type) -> bool {
    let (first, second) = (bare(first), bare(second));
    let is_name = |ty: &Type| matches!(ty, Type::Bool | Type::Geo(_) | Type::Json(_));
    if is_name(first) || is_name(second) {
        return false;
    }
    let is_pair = |one: fn(&Type) -> bool, other: fn(&Type) -> bool| {
        (one(first) && other(second)) || (one(second) && other(first))
    };
    is_pair(is_interval, is_like_interval)
        || is_pair(|ty| *ty == Type::Ipv4, is_number)
        || supertype(&[first.clone(), second.clone()]).is_ok()
}

const fn is_interval(ty: &Type) -> bool {
    matches!(ty, Type::Interval(_))
}

const fn is_number(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_)
            | Type::Int(_)
            | Type::BFloat16
            | Type::Float32
            | Type::Float64
            | Type::Enum { .. }
    )
}

/// What has an interval as its common type with one.
const fn is_like_interval(ty: &Type) -> bool {
    is_number(ty)
        || is_interval(ty)
        || matches!(
            ty,
            Type::Uuid | Type::Ipv4 | Type::Ipv6 | Type::QBit(..) | Type::AggregateFunction { .. }
        )
}
