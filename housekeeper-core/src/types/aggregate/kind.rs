//! Kinds of type, as the data names them.

use crate::types::{Geo, IntWidth, Type};

/// The kind of a type without `Nullable` and `LowCardinality` around it; `None` for one that was never asked.
pub(super) fn kind(ty: &Type) -> Option<String> {
    if let Type::Array(element) = ty {
        return Some(match &**element {
            Type::Nullable(_) => "a.n".to_owned(),
            Type::Array(_) => "a.a".to_owned(),
            element => format!("a.{}", plain(element)?),
        });
    }
    plain(ty).map(str::to_owned)
}

fn plain(ty: &Type) -> Option<&'static str> {
    use IntWidth::{W8, W16, W32, W64, W128, W256};
    Some(match ty {
        Type::Bool => "bool",
        Type::UInt(width) => match width {
            W8 => "u8",
            W16 => "u16",
            W32 => "u32",
            W64 => "u64",
            W128 => "u128",
            W256 => "u256",
        },
        Type::Int(width) => match width {
            W8 => "i8",
            W16 => "i16",
            W32 => "i32",
            W64 => "i64",
            W128 => "i128",
            W256 => "i256",
        },
        Type::BFloat16 => "bf16",
        Type::Float32 => "f32",
        Type::Float64 => "f64",
        Type::Decimal { precision, .. } => match precision {
            0..=9 => "d32",
            10..=18 => "d64",
            19..=38 => "d128",
            _ => "d256",
        },
        Type::String => "str",
        Type::FixedString(_) => "fstr",
        Type::Uuid => "uuid",
        Type::Ipv4 => "ip4",
        Type::Ipv6 => "ip6",
        Type::Date => "date",
        Type::Date32 => "date32",
        Type::DateTime(_) => "dt",
        Type::DateTime64 { .. } => "dt64",
        Type::Time => "time",
        Type::Time64(_) => "time64",
        Type::Enum { wide: false, .. } => "e8",
        Type::Enum { wide: true, .. } => "e16",
        Type::Interval(_) => "iv",
        Type::Json(_) => "json",
        Type::Dynamic { .. } => "dyn",
        Type::Variant(_) => "var",
        Type::Geo(geo) => match geo {
            Geo::Point => "point",
            Geo::Ring => "ring",
            Geo::Polygon => "poly",
            Geo::MultiPolygon => "mpoly",
            Geo::LineString => "line",
            Geo::MultiLineString => "mline",
            Geo::Geometry => "geo",
        },
        Type::QBit(..) => "qbit",
        Type::AggregateFunction { function, .. } if function == "groupBitmap" => "bitmap",
        Type::AggregateFunction { .. } => "state",
        Type::Tuple(_) => "tup",
        Type::Map(..) => "map",
        Type::SimpleAggregateFunction { inner, .. } => return plain(inner),
        Type::LowCardinality(_)
        | Type::Nullable(_)
        | Type::Array(_)
        | Type::Nested(_)
        | Type::Nothing => return None,
    })
}

/// Whether something inside of `ty` may make a function treat it otherwise than others of its kind.
pub(super) fn is_odd(ty: &Type) -> bool {
    match ty {
        Type::Array(element) => match &**element {
            Type::Nullable(inner) | Type::Array(inner) => holds_odd(inner),
            element => is_odd(element),
        },
        Type::Tuple(elements) => {
            elements.is_empty() || elements.iter().any(|element| holds_odd(&element.ty))
        }
        Type::Map(key, value) => holds_odd(key) || holds_odd(value),
        Type::Variant(_) => true,
        Type::SimpleAggregateFunction { inner, .. } => is_odd(inner),
        _ => false,
    }
}

fn holds_odd(ty: &Type) -> bool {
    match ty {
        Type::Dynamic { .. }
        | Type::Variant(_)
        | Type::AggregateFunction { .. }
        | Type::QBit(..)
        | Type::Nothing
        | Type::Nested(_)
        | Type::Json(_)
        | Type::Geo(_) => true,
        Type::Nullable(inner)
        | Type::LowCardinality(inner)
        | Type::SimpleAggregateFunction { inner, .. } => holds_odd(inner),
        Type::Array(element) => holds_odd(element),
        other => is_odd(other),
    }
}

/// Whether `kind` is one of `kinds`, and so is every kind that could be odd.
pub(super) fn takes_everything(kinds: &str) -> bool {
    [
        "dyn", "var", "state", "qbit", "json", "geo", "tup", "map", "a.a",
    ]
    .iter()
    .all(|odd| holds(kinds, odd))
}

/// Whether `kind` is one of `kinds`.
pub(super) fn holds(kinds: &str, kind: &str) -> bool {
    kinds.split(' ').any(|known| known == kind)
}
