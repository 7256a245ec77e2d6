//! Kinds of arguments: what the engine was asked about, one by one.
//!
//! A kind is a type without its parameters: `DateTime64`, `Array(Decimal32)`, `Map`. What was learnt of a kind was
//! learnt with several parameters of it. A constant has a kind of its own, `String!`, which matters only where a
//! column of the same type is refused.

use crate::types::operand::{Form, Operand};
use crate::types::{IntWidth, Type};

/// Sets of kinds by name, to keep the data short. A later one may use no other.
pub const CLASSES: &[(&str, &str)] = &[
    (
        "@Integer",
        "UInt8|UInt16|UInt32|UInt64|UInt128|UInt256|Int8|Int16|Int32|Int64|Int128|Int256",
    ),
    (
        "@NativeInteger",
        "UInt8|UInt16|UInt32|UInt64|Int8|Int16|Int32|Int64",
    ),
    ("@UInt", "UInt8|UInt16|UInt32|UInt64|UInt128|UInt256"),
    ("@Int", "Int8|Int16|Int32|Int64|Int128|Int256"),
    ("@Float", "BFloat16|Float32|Float64"),
    ("@Decimal", "Decimal32|Decimal64|Decimal128|Decimal256"),
    ("@Text", "String|FixedString|FixedString(16)"),
    ("@Enum", "Enum8|Enum16"),
    ("@Day", "Date|Date32"),
    ("@Moment", "Date|Date32|DateTime|DateTime64"),
    ("@Time", "Time|Time64"),
    ("@Ip", "IPv4|IPv6"),
    (
        "@Geo",
        "Point|Ring|LineString|MultiLineString|Polygon|MultiPolygon|Geometry",
    ),
    (
        "@Scalar",
        "UInt8|UInt16|UInt32|UInt64|UInt128|UInt256|Int8|Int16|Int32|Int64|Int128|Int256|Bool|BFloat16|Float32|Float64|Decimal32|Decimal64|Decimal128|Decimal256|String|FixedString|FixedString(16)|UUID|IPv4|IPv6|Date|Date32|DateTime|DateTime64|Time|Time64|Enum8|Enum16",
    ),
    (
        "@IntegerArray",
        "Array(UInt8)|Array(UInt16)|Array(UInt32)|Array(UInt64)|Array(UInt128)|Array(UInt256)|Array(Int8)|Array(Int16)|Array(Int32)|Array(Int64)|Array(Int128)|Array(Int256)",
    ),
    (
        "@FloatArray",
        "Array(BFloat16)|Array(Float32)|Array(Float64)",
    ),
    (
        "@DecimalArray",
        "Array(Decimal32)|Array(Decimal64)|Array(Decimal128)|Array(Decimal256)",
    ),
    (
        "@ScalarArray",
        "Array(UInt8)|Array(UInt16)|Array(UInt32)|Array(UInt64)|Array(UInt128)|Array(UInt256)|Array(Int8)|Array(Int16)|Array(Int32)|Array(Int64)|Array(Int128)|Array(Int256)|Array(Bool)|Array(BFloat16)|Array(Float32)|Array(Float64)|Array(Decimal32)|Array(Decimal64)|Array(Decimal128)|Array(Decimal256)|Array(String)|Array(FixedString)|Array(UUID)|Array(IPv4)|Array(IPv6)|Array(Date)|Array(Date32)|Array(DateTime)|Array(DateTime64)|Array(Time)|Array(Time64)|Array(Enum8)|Array(Enum16)",
    ),
    (
        "@Array",
        "Array(UInt8)|Array(UInt16)|Array(UInt32)|Array(UInt64)|Array(UInt128)|Array(UInt256)|Array(Int8)|Array(Int16)|Array(Int32)|Array(Int64)|Array(Int128)|Array(Int256)|Array(Bool)|Array(BFloat16)|Array(Float32)|Array(Float64)|Array(Decimal32)|Array(Decimal64)|Array(Decimal128)|Array(Decimal256)|Array(String)|Array(FixedString)|Array(UUID)|Array(IPv4)|Array(IPv6)|Array(Date)|Array(Date32)|Array(DateTime)|Array(DateTime64)|Array(Time)|Array(Time64)|Array(Enum8)|Array(Enum16)|Array(Nothing)|Array(Array)|Array(Tuple)|Array(Tuple(number))|Array(Map)|Array(Nullable(number))|Array(Nullable(String))",
    ),
    (
        "@NumberConstant",
        "0!|UInt8!|UInt16!|UInt32!|UInt64!|Int8!|Int16!|Int32!|Int64!|Float64!",
    ),
    (
        "@IntegerConstant",
        "0!|UInt8!|UInt16!|UInt32!|UInt64!|Int8!|Int16!|Int32!|Int64!",
    ),
    ("@TextConstant", "String!|zone!|unit!"),
];

/// The kind of `ty`; `None` where the engine was not asked about its like.
pub fn kind(ty: &Type) -> Option<String> {
    let name = match ty {
        Type::Bool
        | Type::UInt(_)
        | Type::Int(_)
        | Type::BFloat16
        | Type::Float32
        | Type::Float64
        | Type::String
        | Type::Uuid
        | Type::Ipv4
        | Type::Ipv6
        | Type::Date
        | Type::Date32
        | Type::Time
        | Type::Geo(_) => return Some(ty.to_string()),
        Type::Decimal { precision, .. } => match precision {
            ..=9 => "Decimal32",
            10..=18 => "Decimal64",
            19..=38 => "Decimal128",
            _ => "Decimal256",
        },
        // What UUIDs and addresses of IPv6 are made of.
        Type::FixedString(16) => "FixedString(16)",
        Type::FixedString(_) => "FixedString",
        Type::DateTime(_) => "DateTime",
        Type::DateTime64 { .. } => "DateTime64",
        Type::Time64(_) => "Time64",
        Type::Enum { wide: false, .. } => "Enum8",
        Type::Enum { wide: true, .. } => "Enum16",
        Type::Interval(_) => "Interval",
        Type::Json(_) => "JSON",
        Type::Dynamic { .. } => "Dynamic",
        Type::Variant(_) => "Variant",
        Type::AggregateFunction { function, .. } if function == "groupBitmap" => "Bitmap",
        Type::AggregateFunction { .. } => "AggregateFunction",
        Type::QBit(..) => "QBit",
        Type::Array(element) => return array(element),
        Type::Map(key, value) => {
            kind(key)?;
            kind(value)?;
            if is_number(value) {
                "Map(number)"
            } else {
                "Map"
            }
        }
        Type::Tuple(elements) => {
            if elements.is_empty() || elements.iter().any(|element| kind(&element.ty).is_none()) {
                return None;
            }
            if elements.iter().all(|element| is_number(&element.ty)) {
                "Tuple(number)"
            } else {
                "Tuple"
            }
        }
        Type::LowCardinality(_)
        | Type::Nullable(_)
        | Type::Nested(_)
        | Type::SimpleAggregateFunction { .. }
        | Type::Nothing => return None,
    };
    Some(name.to_owned())
}

/// The kind of an array of `element`.
fn array(element: &Type) -> Option<String> {
    let name = match element {
        Type::Nothing => "Array(Nothing)",
        Type::Nullable(inner) if is_number(inner) => "Array(Nullable(number))",
        Type::Nullable(inner) if **inner == Type::String => "Array(Nullable(String))",
        Type::Array(_) => {
            kind(element)?;
            "Array(Array)"
        }
        Type::Tuple(_) => match kind(element)?.as_str() {
            "Tuple(number)" => "Array(Tuple(number))",
            _ => "Array(Tuple)",
        },
        Type::Map(..) => {
            kind(element)?;
            "Array(Map)"
        }
        Type::Geo(_)
        | Type::Json(_)
        | Type::Dynamic { .. }
        | Type::Variant(_)
        | Type::AggregateFunction { .. }
        | Type::QBit(..)
        | Type::Interval(_) => return None,
        Type::FixedString(_) => "Array(FixedString)",
        scalar => return Some(format!("Array({})", kind(scalar)?)),
    };
    Some(name.to_owned())
}

fn is_number(ty: &Type) -> bool {
    matches!(
        ty,
        Type::UInt(_) | Type::Int(_) | Type::BFloat16 | Type::Float32 | Type::Float64
    )
}

/// The kind of a constant; `None` where the engine was not asked about constants of its type.
pub fn constant_kind(operand: &Operand) -> Option<String> {
    let name = match &operand.ty {
        Type::String => match operand.text() {
            Some(text) if is_zone(text) => "zone!",
            Some(text) if UNITS.contains(&text) => "unit!",
            _ => "String!",
        },
        Type::UInt(IntWidth::W8) => match operand.number() {
            Some(0) => "0!",
            _ => "UInt8!",
        },
        Type::UInt(IntWidth::W16 | IntWidth::W32 | IntWidth::W64)
        | Type::Int(IntWidth::W8 | IntWidth::W16 | IntWidth::W32 | IntWidth::W64)
        | Type::Float64 => return Some(format!("{}!", operand.ty)),
        Type::Array(element) => match **element {
            Type::String => "Array(String)!",
            Type::UInt(IntWidth::W8) => "Array(UInt8)!",
            _ => return None,
        },
        _ => return None,
    };
    Some(name.to_owned())
}

/// Units of time, as strings.
const UNITS: &[&str] = &[
    "second", "minute", "hour", "day", "week", "month", "quarter", "year",
];

/// Whether `text` is surely a time zone.
fn is_zone(text: &str) -> bool {
    ZONES.contains(&text)
}

/// The zones that are in use most; the others are not told from other strings.
const ZONES: &[&str] = &[
    "UTC",
    "GMT",
    "Etc/UTC",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Dubai",
    "Asia/Hong_Kong",
    "Asia/Istanbul",
    "Asia/Kolkata",
    "Asia/Novosibirsk",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Yekaterinburg",
    "Australia/Sydney",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Madrid",
    "Europe/Minsk",
    "Europe/Moscow",
    "Europe/Paris",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Zurich",
    "US/Central",
    "US/Eastern",
    "US/Pacific",
];

/// Whether `class`, kinds and names of [`CLASSES`] with `|` between them, has `kind` in it.
pub(super) fn has(class: &str, kind: &str) -> bool {
    class.split('|').any(|item| {
        item == kind
            || item.starts_with('@')
                && CLASSES
                    .iter()
                    .any(|(name, kinds)| *name == item && kinds.split('|').any(|one| one == kind))
    })
}

/// Whether an argument that has all of `kinds` may stand in `place`: `_` is every kind, and `-X` every kind but X.
pub(super) fn may_be(place: &str, kinds: &[String]) -> bool {
    match place.strip_prefix('-') {
        _ if place == "_" => true,
        Some(refused) => kinds.iter().any(|kind| !has(refused, kind)),
        None => kinds.iter().any(|kind| has(place, kind)),
    }
}

/// Whether it is a constant.
pub(super) const fn is_constant(operand: &Operand) -> bool {
    matches!(operand.form, Form::Constant | Form::Literal(_))
}

/// Whether it is `NULL` without a type.
pub(super) fn is_null(operand: &Operand) -> bool {
    operand.is_null() || matches!(&operand.ty, Type::Nullable(inner) if **inner == Type::Nothing)
}
