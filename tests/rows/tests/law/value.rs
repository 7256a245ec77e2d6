//! Values by chance, as SQL.

use fastrand::Rng;
use housekeeper_core::types::{IntWidth, TupleElement, Type};

/// An expression of the type `ty`.
pub(crate) fn of(ty: &Type, random: &mut Rng) -> String {
    match ty {
        Type::Nullable(inner) if random.u8(0..3) == 0 => {
            cast("NULL", &Type::Nullable(inner.clone()))
        }
        Type::Nullable(inner) | Type::LowCardinality(inner) => cast(&of(inner, random), ty),
        Type::SimpleAggregateFunction { inner, .. } => of(inner, random),
        Type::AggregateFunction {
            function,
            arguments,
        } => state(function, arguments, random),
        Type::Array(inner) => array(inner, ty, random),
        Type::QBit(inner, count) => {
            let values: Vec<_> = (0..*count).map(|_| of(inner, random)).collect();
            cast(&format!("[{}]", values.join(", ")), ty)
        }
        Type::Map(key, value) => map(key, value, ty, random),
        Type::Tuple(elements) => tuple(elements, random),
        Type::Nested(elements) => array(&Type::Tuple(elements.clone()), &plain(ty), random),
        Type::Geo(geo) => match geo.shape() {
            Type::Variant(types) => cast(
                &of(pick(&types.iter().collect::<Vec<_>>(), random), random),
                ty,
            ),
            shape => cast(&of(&shape, random), ty),
        },
        Type::Variant(types) => match random.choice(types) {
            Some(inner) if random.u8(0..5) > 0 => cast(&of(inner, random), ty),
            _ => cast("NULL", ty),
        },
        Type::Dynamic { .. } => cast(&dynamic(random), ty),
        Type::Json(_) => {
            let texts = [
                "{}",
                r#"{"a":1,"b":{"c":"x","d":[1,2,null]}}"#,
                r#"{"a":255,"z":"1e400","t":true,"deep":{"deep":{"deep":[{"k":1.5},{"k":"é\\u0001\""}]}}}"#,
                r#"{"n":18446744073709551615,"m":-9223372036854775808,"date":"2020-01-01","time":"2020-01-01 10:00:00"}"#,
            ];
            cast(&quote(pick(&texts, random)), ty)
        }
        _ => cast(&quote(&leaf(ty, random)), ty),
    }
}

/// A string literal.
pub(crate) fn quote(text: &str) -> String {
    housekeeper_core::syntax::quote_string(text)
}

fn cast(value: &str, ty: &Type) -> String {
    format!("CAST({value} AS {})", plain(ty))
}

/// Nested is a name for arrays of tuples, which expressions have.
fn plain(ty: &Type) -> Type {
    let elements = |elements: &[TupleElement]| {
        let plain = |element: &TupleElement| TupleElement {
            name: element.name.clone(),
            ty: plain(&element.ty),
        };
        Type::Tuple(elements.iter().map(plain).collect())
    };
    match ty {
        Type::Nested(inner) => Type::Array(Box::new(elements(inner))),
        Type::Tuple(inner) => elements(inner),
        Type::Array(inner) => Type::Array(Box::new(plain(inner))),
        Type::Map(key, value) => Type::Map(Box::new(plain(key)), Box::new(plain(value))),
        other => other.clone(),
    }
}

fn array(inner: &Type, ty: &Type, random: &mut Rng) -> String {
    let count = pick(&[0, 1, 1, 2, 3], random);
    if count == 0 {
        return cast("'[]'", ty);
    }
    let values: Vec<_> = (0..count).map(|_| of(inner, random)).collect();
    cast(&format!("[{}]", values.join(", ")), ty)
}

/// Few entries: a `BTreeMap` sorts them, and how is not what this is about.
fn map(key: &Type, value: &Type, ty: &Type, random: &mut Rng) -> String {
    if random.u8(0..3) == 0 {
        let one = cast(
            &format!("map({}, {})", of(key, random), of(value, random)),
            ty,
        );
        return format!("mapFilter((k, v) -> false, {one})");
    }
    if *key == Type::String && random.bool() {
        let entries =
            ["", "a", "b\u{0}", "é"].map(|text| format!("{}, {}", quote(text), of(value, random)));
        return cast(&format!("map({})", entries.join(", ")), ty);
    }
    cast(
        &format!("map({}, {})", of(key, random), of(value, random)),
        ty,
    )
}

fn tuple(elements: &[TupleElement], random: &mut Rng) -> String {
    let values: Vec<_> = elements
        .iter()
        .map(|element| of(&element.ty, random))
        .collect();
    cast(
        &format!("tuple({})", values.join(", ")),
        &Type::Tuple(elements.to_vec()),
    )
}

fn state(function: &str, arguments: &[Type], random: &mut Rng) -> String {
    let (name, parameters) = match function.split_once('(') {
        Some((name, rest)) => (name, format!("({rest}")),
        None => (function, String::new()),
    };
    let mut values = vec![format!("'{name}State{parameters}'")];
    values.extend(arguments.iter().map(|ty| of(ty, random)));
    format!("initializeAggregation({})", values.join(", "))
}

/// A value whose type is one of those that a Dynamic may hold.
fn dynamic(random: &mut Rng) -> String {
    let texts = [
        "NULL",
        "1::UInt8",
        "'text'",
        "[1::Int64, NULL]",
        "CAST((1, 'x') AS Tuple(a UInt8, b String))",
        "(1::UInt16, toDate('2020-01-01'))",
        "map('k', [1.5::Float32])",
        "toDateTime('2020-01-01 00:00:00', 'Asia/Tokyo')",
        "toDateTime64('2020-01-01 00:00:00.123', 3)",
        "toDateTime64('2020-01-01 00:00:00.123', 6, 'UTC')",
        "CAST('b' AS Enum8('a' = -1, 'b' = 2))",
        "CAST('b' AS Enum16('a' = -1, 'b' = 2000))",
        "CAST('x' AS LowCardinality(String))",
        "toFixedString('ab', 4)",
        "toIntervalMonth(7)",
        "CAST('1.25' AS Decimal(70, 30))",
        "CAST('1.25' AS Decimal(5, 3))",
        "CAST((1, 2) AS Point)",
        "CAST([[(1, 2)], []] AS Polygon)",
        "toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0')",
        "toIPv4('1.2.3.4')",
        "toIPv6('::1')",
        "true",
        "CAST('12:00:00' AS Time)",
        "CAST('-12:00:00.5' AS Time64(4))",
        "CAST([1, 2] AS QBit(Float32, 2))",
        "CAST(1.5 AS BFloat16)",
        "[CAST('x' AS Dynamic), CAST(1::UInt8 AS Dynamic)]",
        "[CAST(1::UInt8 AS Variant(String, UInt8)), CAST(NULL AS Variant(String, UInt8))]",
        "CAST([(1, 'x')] AS Nested(a UInt8, b String))",
    ];
    pick(&texts, random).to_owned()
}

/// The text of a value that has no others in it.
fn leaf(ty: &Type, random: &mut Rng) -> String {
    let of = |texts: &[&str], random: &mut Rng| pick(texts, random).to_owned();
    match ty {
        Type::Bool => of(&["true", "false"], random),
        Type::UInt(width) => integer(*width, false, random),
        Type::Int(width) => integer(*width, true, random),
        Type::BFloat16 => of(&["0", "-1.5", "inf", "-inf", "nan", "3.39e38"], random),
        Type::Float32 => of(
            &["0", "-0", "1.5", "-3.4028235e38", "1e-45", "inf", "nan"],
            random,
        ),
        Type::Float64 => of(
            &[
                "0",
                "-0",
                "0.1",
                "1.7976931348623157e308",
                "5e-324",
                "-inf",
                "nan",
            ],
            random,
        ),
        Type::Decimal { precision, scale } => decimal(*precision, *scale, random),
        Type::String => of(
            &["", "a", "it's \\ \n\t\u{0}", "日本語", &"long ".repeat(60)],
            random,
        ),
        Type::FixedString(length) => {
            let length = usize::try_from(*length).unwrap();
            "xyzäbcdefgh"
                .bytes()
                .filter(u8::is_ascii)
                .map(char::from)
                .take(random.usize(0..=length))
                .collect()
        }
        Type::Uuid => of(
            &[
                "00000000-0000-0000-0000-000000000000",
                "61f0c404-5cb3-11e7-907b-a6006ad3dba0",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
            ],
            random,
        ),
        Type::Ipv4 => of(&["0.0.0.0", "1.2.3.4", "255.255.255.255"], random),
        Type::Ipv6 => of(&["::", "2001:db8::1", "::ffff:1.2.3.4"], random),
        Type::Date => of(&["1970-01-01", "2024-02-29", "2149-06-06"], random),
        Type::Date32 => of(&["1900-01-01", "1969-12-31", "2299-12-31"], random),
        Type::DateTime(_) => of(
            &[
                "1970-01-02 00:00:00",
                "2024-02-29 23:59:59",
                "2106-02-07 06:28:15",
            ],
            random,
        ),
        Type::DateTime64 { precision: 9, .. } => of(
            &[
                "1901-01-01 00:00:00.000000001",
                "2024-02-29 12:00:00.123456789",
                "2262-04-11 00:00:00",
            ],
            random,
        ),
        Type::DateTime64 { .. } => of(
            &[
                "1901-01-01 00:00:00.00000001",
                "1969-12-31 23:59:59.9",
                "2299-12-30 23:59:59.99999999",
            ],
            random,
        ),
        Type::Time => of(&["00:00:00", "-999:59:59", "999:59:59", "12:34:56"], random),
        Type::Time64(_) => of(
            &[
                "00:00:00",
                "-00:00:00.9",
                "999:59:59.999",
                "-999:59:59.123456789",
            ],
            random,
        ),
        Type::Interval(_) => of(
            &["0", "-9223372036854775808", "9223372036854775807", "7"],
            random,
        ),
        Type::Enum { values, .. } => random.choice(values).unwrap().0.clone(),
        other => panic!("no values of {other} are known"),
    }
}

fn integer(width: IntWidth, signed: bool, random: &mut Rng) -> String {
    let of = |texts: &[&str], random: &mut Rng| pick(texts, random).to_owned();
    match (signed, width) {
        (false, IntWidth::W8) => of(&["0", "1", "255"], random),
        (false, IntWidth::W16) => of(&["0", "258", "65535"], random),
        (false, IntWidth::W32) => of(&["0", "16909060", "4294967295"], random),
        (false, IntWidth::W64) => of(&["0", "72623859790382856", "18446744073709551615"], random),
        (false, IntWidth::W128) => of(
            &["0", "1", "340282366920938463463374607431768211455"],
            random,
        ),
        (false, IntWidth::W256) => of(
            &[
                "0",
                "5",
                "115792089237316195423570985008687907853269984665640564039457584007913129639935",
            ],
            random,
        ),
        (true, IntWidth::W8) => of(&["-128", "-1", "127"], random),
        (true, IntWidth::W16) => of(&["-32768", "-2", "32767"], random),
        (true, IntWidth::W32) => of(&["-2147483648", "-3", "2147483647"], random),
        (true, IntWidth::W64) => of(
            &["-9223372036854775808", "-4", "9223372036854775807"],
            random,
        ),
        (true, IntWidth::W128) => of(&["-170141183460469231731687303715884105728", "-5"], random),
        (true, IntWidth::W256) => of(
            &[
                "-57896044618658097711785492504343953926634992332820282019728792003956564819968",
                "-6",
            ],
            random,
        ),
    }
}

fn decimal(precision: u8, scale: u8, random: &mut Rng) -> String {
    let digits: String = (0..precision)
        .map(|_| if random.bool() { '9' } else { random.digit(10) })
        .collect();
    let (whole, fraction) = digits.split_at(usize::from(precision - scale));
    let sign = if random.bool() { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

fn pick<T: Copy>(from: &[T], random: &mut Rng) -> T {
    from[random.usize(0..from.len())]
}
