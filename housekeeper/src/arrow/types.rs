//! Which types of Arrow have the values of a ClickHouse type.
//!
//! Each was asked of the engine, there and back (`tests/features`).

use arrow_schema::{DataType, TimeUnit};

use crate::type_text::{split, split_at};

/// Why values of a ClickHouse type are not inserted from record batches.
pub(super) type Declined = &'static str;

/// Whether columns of this Arrow type have values of the ClickHouse type `ty`, as the server prints it.
///
/// # Errors
///
/// Where no Arrow type has.
pub(super) fn takes(ty: &str, data: &DataType) -> Result<bool, Declined> {
    let (name, arguments) = split(ty);
    if let DataType::Dictionary(_, values) = data {
        let inner = bare(ty);
        return Ok(is_text(split(inner).0) && takes(inner, values)?);
    }
    let first = arguments.first().copied().unwrap_or_default();
    Ok(match name {
        "Nullable" | "LowCardinality" => takes(first, data)?,
        "SimpleAggregateFunction" => takes(arguments.get(1).copied().unwrap_or_default(), data)?,
        "Bool" => *data == DataType::Boolean,
        "UInt8" => *data == DataType::UInt8,
        "UInt16" => *data == DataType::UInt16,
        "UInt32" | "IPv4" => *data == DataType::UInt32,
        "UInt64" => *data == DataType::UInt64,
        "Int8" => *data == DataType::Int8,
        "Int16" => *data == DataType::Int16,
        "Int32" => *data == DataType::Int32,
        "Int64" => *data == DataType::Int64,
        "Float32" => *data == DataType::Float32,
        "Float64" => *data == DataType::Float64,
        "UInt128" | "Int128" | "UUID" | "IPv6" => *data == DataType::FixedSizeBinary(16),
        "UInt256" | "Int256" => *data == DataType::FixedSizeBinary(32),
        "FixedString" => *data == DataType::FixedSizeBinary(number(first)),
        "String" => is_utf8(data) || is_binary(data),
        "JSON" => is_utf8(data),
        "Enum8" => *data == DataType::Int8 || is_utf8(data),
        "Enum16" => *data == DataType::Int16 || is_utf8(data),
        "Date" | "Date32" => *data == DataType::Date32,
        "DateTime" => *data == DataType::UInt32 || is_timestamp(data, TimeUnit::Second),
        "DateTime64" => is_timestamp(data, unit(number(first))),
        "Time64" if number::<u8>(first) > 0 => *data == time(unit(number(first))),
        "Decimal" => is_decimal(
            data,
            number(first),
            arguments.get(1).map_or(0, |s| number(s)),
        ),
        _ if name.starts_with("Interval") => *data == DataType::Int64,
        "Array" => list_item(data).map_or(Ok(false), |item| takes(first, item))?,
        "Map" => match (data, arguments.as_slice()) {
            (DataType::Map(entries, _), [key, value]) => match entries.data_type() {
                DataType::Struct(fields) if fields.len() == 2 => {
                    takes(key, fields[0].data_type())? && takes(value, fields[1].data_type())?
                }
                _ => false,
            },
            _ => false,
        },
        "Tuple" => is_struct(data, &arguments)?,
        "Nested" => list_item(data).map_or(Ok(false), |item| is_struct(item, &arguments))?,
        "Variant" => {
            return Err("a union of Arrow does not have the types of a Variant in its order");
        }
        "Dynamic" => return Err("its values have types of their own"),
        "AggregateFunction" => return Err("ClickHouse takes the bytes of a state for text"),
        "BFloat16" => return Err("ClickHouse writes its bytes and reads its digits"),
        "Time" | "Time64" => return Err("ClickHouse does not convert whole seconds to it"),
        _ => match shape(name) {
            Some(shape) => takes(shape, data)?,
            None => return Err("ClickHouse has no form of it in Arrow"),
        },
    })
}

/// The type without `LowCardinality` and `Nullable` around it.
pub(super) fn bare(ty: &str) -> &str {
    match split(ty) {
        ("Nullable" | "LowCardinality", arguments) => arguments.first().map_or(ty, |ty| bare(ty)),
        ("SimpleAggregateFunction", arguments) => arguments.get(1).map_or(ty, |ty| bare(ty)),
        _ => ty,
    }
}

/// Whether the values of the type can be NULL.
pub(super) fn is_nullable(ty: &str) -> bool {
    match split(ty) {
        ("Nullable", _) => true,
        ("LowCardinality", arguments) => arguments.first().is_some_and(|ty| is_nullable(ty)),
        ("SimpleAggregateFunction", arguments) => {
            arguments.get(1).is_some_and(|ty| is_nullable(ty))
        }
        _ => false,
    }
}

/// What the geometric types are.
pub(super) fn shape(name: &str) -> Option<&'static str> {
    Some(match name {
        "Point" => "Tuple(Float64, Float64)",
        "Ring" | "LineString" => "Array(Point)",
        "Polygon" | "MultiLineString" => "Array(Ring)",
        "MultiPolygon" => "Array(Polygon)",
        _ => return None,
    })
}

/// Name and type of an element of a Tuple, which is the one at this place.
pub(super) fn element(text: &str, at: usize) -> (String, &str) {
    match split_at(text, " ").as_slice() {
        [name, ty] => (name.trim_matches('`').to_owned(), ty),
        _ => ((at + 1).to_string(), text),
    }
}

pub(super) fn number<N: std::str::FromStr + Default>(text: &str) -> N {
    text.parse().unwrap_or_default()
}

fn is_struct(data: &DataType, elements: &[&str]) -> Result<bool, Declined> {
    let DataType::Struct(fields) = data else {
        return Ok(false);
    };
    if fields.len() != elements.len() {
        return Ok(false);
    }
    for (at, (field, text)) in fields.iter().zip(elements).enumerate() {
        let (name, ty) = element(text, at);
        // Asked: the engine leaves an element empty that has another name.
        if *field.name() != name || !takes(ty, field.data_type())? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn list_item(data: &DataType) -> Option<&DataType> {
    match data {
        DataType::List(item) | DataType::LargeList(item) => Some(item.data_type()),
        _ => None,
    }
}

fn is_text(name: &str) -> bool {
    matches!(name, "String" | "Enum8" | "Enum16")
}

fn is_utf8(data: &DataType) -> bool {
    matches!(
        data,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

fn is_binary(data: &DataType) -> bool {
    matches!(
        data,
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView
    )
}

/// One without a time zone does not say which moment it is.
fn is_timestamp(data: &DataType, unit: TimeUnit) -> bool {
    matches!(data, DataType::Timestamp(found, Some(_)) if *found == unit)
}

/// The unit that has room for so many digits after the second.
fn unit(digits: u8) -> TimeUnit {
    match digits {
        0 => TimeUnit::Second,
        1..=3 => TimeUnit::Millisecond,
        4..=6 => TimeUnit::Microsecond,
        _ => TimeUnit::Nanosecond,
    }
}

fn time(unit: TimeUnit) -> DataType {
    match unit {
        TimeUnit::Second | TimeUnit::Millisecond => DataType::Time32(unit),
        TimeUnit::Microsecond | TimeUnit::Nanosecond => DataType::Time64(unit),
    }
}

fn is_decimal(data: &DataType, precision: u8, scale: i8) -> bool {
    match data {
        DataType::Decimal128(found, found_scale) | DataType::Decimal256(found, found_scale) => {
            *found <= precision && *found_scale == scale
        }
        _ => false,
    }
}
