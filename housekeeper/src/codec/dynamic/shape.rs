//! How long values of a type are, from the type's form on the wire.
//!
//! <https://clickhouse.com/docs/sql-reference/data-types/data-types-binary-encoding>

use std::fmt::Write as _;

use crate::codec::{DecodeError, Reader};

/// The type of NULL.
pub(super) const NOTHING: u8 = 0x00;

/// Types in each other, of which the server writes no more than a few hundred.
const DEEPEST: usize = 100;

/// What it takes to find the end of a value. Two types are taken for one if values of both mean
/// the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Nothing,
    /// A number of bytes, and what they mean: the code of the type and its parameters.
    Plain(usize, u8, [u8; 2]),
    FixedString(usize),
    String,
    Dynamic,
    Nullable(Box<Shape>),
    Array(Box<Shape>),
    QBit(Box<Shape>, usize),
    Map(Box<Shape>, Box<Shape>),
    Tuple(Vec<Shape>),
    Variant(Vec<Shape>),
}

/// Where the name of a type goes, if it is wanted.
pub(super) type Name<'a> = Option<&'a mut String>;

impl Shape {
    /// The type at the front of `bytes`.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        Self::take(&mut Reader::new(bytes), &mut None, 0).ok()
    }

    /// Takes a type, and writes its name.
    pub(super) fn take(
        input: &mut Reader<'_>,
        name: &mut Name<'_>,
        depth: usize,
    ) -> Result<Self, DecodeError> {
        if depth > DEEPEST {
            return Err(DecodeError::new("is of a type that has too many in it"));
        }
        let depth = depth + 1;
        let code = input.byte()?;
        Ok(match code {
            NOTHING => {
                push(name, "Nothing");
                Self::Nothing
            }
            0x01..=0x10 | 0x1d | 0x28 | 0x29 | 0x2d | 0x31 | 0x32 => plain(code, name),
            0x11 => {
                push(name, "DateTime");
                Self::Plain(4, 0x11, [0; 2])
            }
            0x12 => {
                push(name, "DateTime(");
                take_quoted(input, name)?;
                push(name, ")");
                Self::Plain(4, 0x11, [0; 2])
            }
            0x13 | 0x14 => {
                let precision = input.byte()?;
                write(name, format_args!("DateTime64({precision}"));
                if code == 0x14 {
                    push(name, ", ");
                    take_quoted(input, name)?;
                }
                push(name, ")");
                Self::Plain(8, 0x13, [precision, 0])
            }
            0x15 => {
                push(name, "String");
                Self::String
            }
            0x16 => {
                let length = input.count()?;
                write(name, format_args!("FixedString({length})"));
                Self::FixedString(length)
            }
            0x17 => take_enum(input, name, false)?,
            0x18 => take_enum(input, name, true)?,
            0x19..=0x1c => {
                let [precision, scale] = input.array()?;
                write(name, format_args!("Decimal({precision}, {scale})"));
                let bytes = 4 << (code - 0x19);
                Self::Plain(bytes, code, [precision, scale])
            }
            0x22 => {
                let unit = input.byte()?;
                let Some(text) = UNITS.get(usize::from(unit)) else {
                    return Err(unknown());
                };
                write(name, format_args!("Interval{text}"));
                Self::Plain(8, code, [unit, 0])
            }
            0x2b => {
                let types = input.byte()?;
                if types == 32 {
                    push(name, "Dynamic");
                } else {
                    write(name, format_args!("Dynamic(max_types={types})"));
                }
                Self::Dynamic
            }
            0x2c => take_custom(input, name)?,
            // Measured: it comes as text or as its paths, and nothing tells which.
            0x30 => {
                return Err(DecodeError::new(
                    "is JSON in a Dynamic, whose bytes do not say how they are to be read",
                ));
            }
            0x34 => {
                let precision = input.byte()?;
                write(name, format_args!("Time64({precision})"));
                Self::Plain(8, code, [precision, 0])
            }
            _ => return Self::take_with_others(code, input, name, depth),
        })
    }

    /// Takes the rest of a type that has others in it.
    fn take_with_others(
        code: u8,
        input: &mut Reader<'_>,
        name: &mut Name<'_>,
        depth: usize,
    ) -> Result<Self, DecodeError> {
        Ok(match code {
            0x1e => {
                push(name, "Array(");
                let inner = Self::take(input, name, depth)?;
                push(name, ")");
                Self::Array(Box::new(inner))
            }
            0x1f => {
                push(name, "Tuple(");
                let elements = take_list(input, name, depth, false)?;
                push(name, ")");
                Self::Tuple(elements)
            }
            0x20 => {
                push(name, "Tuple(");
                let elements = take_list(input, name, depth, true)?;
                push(name, ")");
                Self::Tuple(elements)
            }
            0x23 => {
                push(name, "Nullable(");
                let inner = Self::take(input, name, depth)?;
                push(name, ")");
                Self::Nullable(Box::new(inner))
            }
            0x26 => {
                push(name, "LowCardinality(");
                let inner = Self::take(input, name, depth)?;
                push(name, ")");
                inner
            }
            0x27 => {
                push(name, "Map(");
                let key = Self::take(input, name, depth)?;
                push(name, ", ");
                let value = Self::take(input, name, depth)?;
                push(name, ")");
                Self::Map(Box::new(key), Box::new(value))
            }
            0x2a => {
                push(name, "Variant(");
                let types = take_list(input, name, depth, false)?;
                push(name, ")");
                Self::Variant(types)
            }
            0x2f => {
                push(name, "Nested(");
                let elements = take_list(input, name, depth, true)?;
                push(name, ")");
                Self::Array(Box::new(Self::Tuple(elements)))
            }
            0x36 => {
                push(name, "QBit(");
                let inner = Self::take(input, name, depth)?;
                let length = input.count()?;
                write(name, format_args!(", {length})"));
                Self::QBit(Box::new(inner), length)
            }
            _ => return Err(unknown()),
        })
    }

    /// Takes a value of the type.
    pub(super) fn skip(&self, input: &mut Reader<'_>, depth: usize) -> Result<(), DecodeError> {
        if depth > DEEPEST {
            return Err(DecodeError::new("has too many values in each other"));
        }
        let depth = depth + 1;
        match self {
            Self::Nothing => Ok(()),
            Self::Plain(length, ..) | Self::FixedString(length) => input.skip(*length),
            Self::String => input.bytes().map(drop),
            Self::Dynamic => Self::take(input, &mut None, depth)?.skip(input, depth),
            Self::Nullable(inner) => match input.byte()? {
                0 => inner.skip(input, depth),
                _ => Ok(()),
            },
            Self::Array(inner) | Self::QBit(inner, _) => {
                let count = input.elements()?;
                (0..count).try_for_each(|_| inner.skip(input, depth))
            }
            Self::Map(key, value) => {
                let count = input.elements()?;
                (0..count).try_for_each(|_| {
                    key.skip(input, depth)?;
                    value.skip(input, depth)
                })
            }
            Self::Tuple(elements) => elements
                .iter()
                .try_for_each(|element| element.skip(input, depth)),
            Self::Variant(types) => match input.byte()? {
                crate::codec::variants::NULL => Ok(()),
                number => match types.get(usize::from(number)) {
                    Some(inner) => inner.skip(input, depth),
                    None => Err(crate::codec::variants::no_variant(number)),
                },
            },
        }
    }
}

#[cold]
fn unknown() -> DecodeError {
    DecodeError::new("is of a type that this version does not know in a Dynamic")
}

fn push(name: &mut Name<'_>, text: &str) {
    if let Some(name) = name {
        name.push_str(text);
    }
}

fn write(name: &mut Name<'_>, text: std::fmt::Arguments<'_>) {
    if let Some(name) = name {
        let _ = name.write_fmt(text);
    }
}

/// The units of intervals, by their code.
pub(super) const UNITS: [&str; 11] = [
    "Nanosecond",
    "Microsecond",
    "Millisecond",
    "Second",
    "Minute",
    "Hour",
    "Day",
    "Week",
    "Month",
    "Quarter",
    "Year",
];

/// Numbers, dates and addresses, by their code.
pub(super) const PLAIN: [(u8, usize, &str); 22] = [
    (0x01, 1, "UInt8"),
    (0x02, 2, "UInt16"),
    (0x03, 4, "UInt32"),
    (0x04, 8, "UInt64"),
    (0x05, 16, "UInt128"),
    (0x06, 32, "UInt256"),
    (0x07, 1, "Int8"),
    (0x08, 2, "Int16"),
    (0x09, 4, "Int32"),
    (0x0a, 8, "Int64"),
    (0x0b, 16, "Int128"),
    (0x0c, 32, "Int256"),
    (0x0d, 4, "Float32"),
    (0x0e, 8, "Float64"),
    (0x0f, 2, "Date"),
    (0x10, 4, "Date32"),
    (0x1d, 16, "UUID"),
    (0x28, 4, "IPv4"),
    (0x29, 16, "IPv6"),
    (0x2d, 1, "Bool"),
    (0x31, 2, "BFloat16"),
    (0x32, 4, "Time"),
];

fn plain(code: u8, name: &mut Name<'_>) -> Shape {
    let found = PLAIN.iter().find(|(known, ..)| *known == code);
    let (_, bytes, text) = found.copied().unwrap_or((code, 0, ""));
    push(name, text);
    Shape::Plain(bytes, code, [0; 2])
}

/// An enum means its number.
fn take_enum(
    input: &mut Reader<'_>,
    name: &mut Name<'_>,
    wide: bool,
) -> Result<Shape, DecodeError> {
    push(name, if wide { "Enum16(" } else { "Enum8(" });
    let count = input.elements()?;
    for index in 0..count {
        if index > 0 {
            push(name, ", ");
        }
        take_quoted(input, name)?;
        let number = if wide {
            i16::from_le_bytes(input.array()?)
        } else {
            i16::from(i8::from_le_bytes(input.array()?))
        };
        write(name, format_args!(" = {number}"));
    }
    push(name, ")");
    Ok(if wide {
        Shape::Plain(2, 0x08, [0; 2])
    } else {
        Shape::Plain(1, 0x07, [0; 2])
    })
}

fn take_list(
    input: &mut Reader<'_>,
    name: &mut Name<'_>,
    depth: usize,
    named: bool,
) -> Result<Vec<Shape>, DecodeError> {
    let count = input.elements()?;
    let mut shapes = Vec::new();
    for index in 0..count {
        if index > 0 {
            push(name, ", ");
        }
        if named {
            let element = String::from_utf8_lossy(input.bytes()?).into_owned();
            if let Some(name) = name {
                if is_word(&element) {
                    name.push_str(&element);
                } else {
                    crate::query::quote_identifier(&element, name);
                }
                name.push(' ');
            }
        }
        shapes.push(Shape::take(input, name, depth)?);
    }
    Ok(shapes)
}

fn is_word(text: &str) -> bool {
    let first = text.bytes().next();
    first.is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_')
        && (text.bytes()).all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The geometric types.
fn take_custom(input: &mut Reader<'_>, name: &mut Name<'_>) -> Result<Shape, DecodeError> {
    let text = String::from_utf8_lossy(input.bytes()?).into_owned();
    push(name, &text);
    custom(&text).ok_or_else(unknown)
}

fn custom(name: &str) -> Option<Shape> {
    let array = |of: &str| custom(of).map(|inner| Shape::Array(Box::new(inner)));
    match name {
        "Point" => {
            let float = Shape::Plain(8, 0x0e, [0; 2]);
            Some(Shape::Tuple(vec![float.clone(), float]))
        }
        "Ring" | "LineString" => array("Point"),
        "MultiLineString" | "Polygon" => array("Ring"),
        "MultiPolygon" => array("Polygon"),
        "Geometry" => {
            let names = [
                "LineString",
                "MultiLineString",
                "MultiPolygon",
                "Point",
                "Polygon",
                "Ring",
            ];
            let types: Option<Vec<_>> = names.into_iter().map(custom).collect();
            types.map(Shape::Variant)
        }
        _ => None,
    }
}

fn take_quoted(input: &mut Reader<'_>, name: &mut Name<'_>) -> Result<(), DecodeError> {
    let bytes = input.bytes()?;
    if let Some(name) = name {
        crate::codec::write_quoted_bytes(bytes, name);
    }
    Ok(())
}
