//! What the engine is asked about: types, several of each kind, and constants.

use housekeeper_core::syntax::ast::{Literal, Number};
use housekeeper_core::types::function::learnt::{constant_kind, kind};
use housekeeper_core::types::{Form, Operand};

use super::engine::read;

/// An argument to ask with.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    /// How it is written.
    pub(crate) sql: String,
    /// What it is.
    pub(crate) operand: Operand,
}

/// A kind and samples of it.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    /// Its name.
    pub(crate) name: String,
    /// For a constant, the kind of a column of the same type.
    pub(crate) column: Option<String>,
    /// At least one.
    pub(crate) samples: Vec<Sample>,
}

/// Types, those of one kind in a line.
const TYPES: &[&[&str]] = &[
    &["UInt8"],
    &["UInt16"],
    &["UInt32"],
    &["UInt64"],
    &["UInt128"],
    &["UInt256"],
    &["Int8"],
    &["Int16"],
    &["Int32"],
    &["Int64"],
    &["Int128"],
    &["Int256"],
    &["Bool"],
    &["BFloat16"],
    &["Float32"],
    &["Float64"],
    &["Decimal(9, 4)", "Decimal(7, 2)", "Decimal(5, 0)"],
    &["Decimal(18, 4)", "Decimal(12, 7)", "Decimal(15, 0)"],
    &["Decimal(38, 6)", "Decimal(30, 3)", "Decimal(25, 0)"],
    &["Decimal(76, 10)", "Decimal(50, 5)", "Decimal(45, 0)"],
    &["String"],
    &["FixedString(3)", "FixedString(5)", "FixedString(20)"],
    &["FixedString(16)"],
    &["UUID"],
    &["IPv4"],
    &["IPv6"],
    &["Date"],
    &["Date32"],
    &["DateTime('UTC')", "DateTime('Asia/Tokyo')", "DateTime"],
    &[
        "DateTime64(6, 'UTC')",
        "DateTime64(3)",
        "DateTime64(0, 'Asia/Tokyo')",
        "DateTime64(9, 'Europe/Paris')",
    ],
    &["Time"],
    &["Time64(3)", "Time64(6)", "Time64(0)"],
    &["Enum8('a' = 1, 'b' = 2)", "Enum8('x' = -1)"],
    &["Enum16('a' = 1, 'b' = 1000)", "Enum16('y' = -300)"],
    &["IntervalSecond", "IntervalDay", "IntervalMonth"],
    &["JSON", "JSON(a UInt8)"],
    &["Dynamic", "Dynamic(max_types=4)"],
    &["Variant(String, UInt64)", "Variant(Array(UInt8), Date)"],
    &[
        "AggregateFunction(sum, UInt64)",
        "AggregateFunction(uniq, String)",
        "AggregateFunction(count)",
    ],
    &[
        "AggregateFunction(groupBitmap, UInt32)",
        "AggregateFunction(groupBitmap, UInt8)",
    ],
    &["Point"],
    &["Ring"],
    &["LineString"],
    &["MultiLineString"],
    &["Polygon"],
    &["MultiPolygon"],
    &["Geometry"],
    &["QBit(Float32, 16)", "QBit(Float64, 8)"],
    &[
        "Tuple(UInt8, UInt8)",
        "Tuple(Float64, Int32)",
        "Tuple(a UInt64, b UInt16, c Float32)",
    ],
    &[
        "Tuple(UInt8, String)",
        "Tuple(a String, b Date)",
        "Tuple(Array(String))",
        "Tuple(x Decimal(9, 2), y UInt8, z UUID)",
    ],
    &[
        "Map(String, UInt64)",
        "Map(UInt8, Float64)",
        "Map(Date, Int16)",
    ],
    &[
        "Map(String, String)",
        "Map(UInt16, Array(String))",
        "Map(UUID, Date)",
    ],
    &["Array(UInt8)"],
    &["Array(UInt16)"],
    &["Array(UInt32)"],
    &["Array(UInt64)"],
    &["Array(UInt128)"],
    &["Array(UInt256)"],
    &["Array(Int8)"],
    &["Array(Int16)"],
    &["Array(Int32)"],
    &["Array(Int64)"],
    &["Array(Int128)"],
    &["Array(Int256)"],
    &["Array(Bool)"],
    &["Array(BFloat16)"],
    &["Array(Float32)"],
    &["Array(Float64)"],
    &["Array(Decimal(9, 4))", "Array(Decimal(7, 2))"],
    &["Array(Decimal(18, 4))", "Array(Decimal(12, 7))"],
    &["Array(Decimal(38, 6))", "Array(Decimal(30, 3))"],
    &["Array(Decimal(76, 10))", "Array(Decimal(50, 5))"],
    &["Array(String)"],
    &["Array(FixedString(3))", "Array(FixedString(5))"],
    &["Array(UUID)"],
    &["Array(IPv4)"],
    &["Array(IPv6)"],
    &["Array(Date)"],
    &["Array(Date32)"],
    &["Array(DateTime('UTC'))", "Array(DateTime)"],
    &["Array(DateTime64(6, 'UTC'))", "Array(DateTime64(3))"],
    &["Array(Time)"],
    &["Array(Time64(3))", "Array(Time64(6))"],
    &["Array(Enum8('a' = 1, 'b' = 2))", "Array(Enum8('x' = -1))"],
    &[
        "Array(Enum16('a' = 1, 'b' = 1000))",
        "Array(Enum16('y' = -300))",
    ],
    &[
        "Array(Array(UInt8))",
        "Array(Array(String))",
        "Array(Array(Array(Float64)))",
    ],
    &[
        "Array(Tuple(Float64, Float64))",
        "Array(Tuple(a Float64, b UInt16))",
    ],
    &[
        "Array(Tuple(UInt8, String))",
        "Array(Tuple(a Date, b Array(UInt16)))",
    ],
    &["Array(Map(String, UInt64))", "Array(Map(UInt8, String))"],
    &[
        "Array(Nullable(UInt8))",
        "Array(Nullable(Int64))",
        "Array(Nullable(Float64))",
    ],
    &["Array(Nullable(String))"],
];

/// Constants, those of one kind in a line: how they are written, and their types.
const CONSTANTS: &[(&str, &[&str])] = &[
    ("String", &["'a'", "','", "'%Y'", "'$.a'"]),
    ("String", &["'UTC'", "'Asia/Tokyo'"]),
    ("String", &["'day'", "'hour'"]),
    ("UInt8", &["0"]),
    ("UInt8", &["1", "2", "3"]),
    ("UInt16", &["toUInt16(2)", "toUInt16(3)"]),
    ("UInt32", &["toUInt32(2)", "toUInt32(3)"]),
    ("UInt64", &["toUInt64(2)", "toUInt64(3)"]),
    ("Int8", &["-1", "toInt8(2)"]),
    ("Int16", &["toInt16(2)", "toInt16(3)"]),
    ("Int32", &["toInt32(2)", "toInt32(3)"]),
    ("Int64", &["toInt64(2)", "toInt64(3)"]),
    ("Float64", &["0.5", "0.9"]),
    ("Array(String)", &["['a', 'b']", "['x', 'y']", "['z']"]),
    ("Array(UInt8)", &["[1, 2]", "[3]"]),
    ("Array(Nothing)", &["[]"]),
];

/// Everything there is to ask with. The samples that are columns are those of `columns`, in that order.
pub(crate) fn vocabulary() -> Vec<Kind> {
    let mut kinds = Vec::new();
    let mut index = 0;
    for types in TYPES {
        let mut samples = Vec::new();
        for ty in *types {
            let ty = read(ty).unwrap_or_else(|| panic!("the type {ty}"));
            samples.push(Sample {
                sql: format!("c{index}"),
                operand: Operand::column(ty),
            });
            index += 1;
        }
        let name = name(&samples, |operand| kind(&operand.ty));
        kinds.push(Kind {
            name,
            column: None,
            samples,
        });
    }
    for (ty, texts) in CONSTANTS {
        let ty = read(ty).unwrap_or_else(|| panic!("the type {ty}"));
        let samples: Vec<Sample> = texts
            .iter()
            .map(|text| Sample {
                sql: (*text).to_owned(),
                operand: Operand {
                    ty: ty.clone(),
                    form: form(text),
                },
            })
            .collect();
        if *texts == ["[]"] {
            kinds.push(Kind {
                name: name(&samples, |operand| kind(&operand.ty)),
                column: None,
                samples,
            });
            continue;
        }
        kinds.push(Kind {
            name: name(&samples, constant_kind),
            column: kind(&ty),
            samples,
        });
    }
    kinds
}

/// The types of the columns to ask with: `c0`, `c1` ….
pub(crate) fn columns() -> Vec<&'static str> {
    TYPES
        .iter()
        .flat_map(|types| types.iter().copied())
        .collect()
}

fn form(text: &str) -> Form {
    match text
        .strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''))
    {
        Some(text) => Form::Literal(Literal::String(text.to_owned())),
        None if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Form::Literal(Literal::Number(Number {
                text: text.to_owned(),
            }))
        }
        None => Form::Constant,
    }
}

/// The kind of all of `samples`.
fn name(samples: &[Sample], kind: impl Fn(&Operand) -> Option<String>) -> String {
    let mut names = samples.iter().map(|sample| {
        kind(&sample.operand).unwrap_or_else(|| panic!("the kind of {}", sample.sql))
    });
    let first = names.next().expect("a sample");
    assert!(
        names.all(|name| name == first),
        "samples of the kind {first}"
    );
    first
}
