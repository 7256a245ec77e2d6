//! Types by chance, as ClickHouse reads them.

use fastrand::Rng;

/// How deep types stand in each other.
const DEEPEST: usize = 4;

/// The type of a column of a table.
pub(crate) fn column(random: &mut Rng) -> String {
    match random.usize(0..40) {
        0 => format!("AggregateFunction(sum, {})", number(random)),
        1 => format!("AggregateFunction(uniq, {})", number(random)),
        2 => "AggregateFunction(quantiles(0.5, 0.9), UInt64)".to_owned(),
        3 => "AggregateFunction(groupArray, String)".to_owned(),
        4 => "AggregateFunction(argMax, String, DateTime)".to_owned(),
        5 => "SimpleAggregateFunction(anyLast, LowCardinality(String))".to_owned(),
        6 => format!("SimpleAggregateFunction(max, {})", number(random)),
        7 => "SimpleAggregateFunction(groupArrayArray, Array(Int32))".to_owned(),
        8 => "SimpleAggregateFunction(sumMap, Tuple(Array(Int16), Array(Int64)))".to_owned(),
        _ => any(random, 0),
    }
}

fn any(random: &mut Rng, depth: usize) -> String {
    if depth >= DEEPEST {
        return leaf(random);
    }
    let next = depth + 1;
    match random.usize(0..32) {
        0..=6 => leaf(random),
        7..=9 => format!("Nullable({})", leaf(random)),
        10..=14 => format!("Array({})", any(random, next)),
        15..=17 => format!("Map({}, {})", key(random), any(random, next)),
        18..=20 => {
            let count = random.usize(1..5);
            format!("Tuple({})", list(random, next, count, false))
        }
        21..=23 => {
            let count = random.usize(1..5);
            format!("Tuple({})", list(random, next, count, true))
        }
        24 => {
            let count = random.usize(13..17);
            let named = random.bool();
            format!("Tuple({})", list(random, DEEPEST, count, named))
        }
        25 => format!("Array(Nested({}))", list(random, next, 2, true)),
        26 => format!("Tuple(x Nested({}), y Int8)", list(random, next, 1, true)),
        27 | 28 => variant(random, next),
        29 => pick(
            random,
            &[
                "Dynamic",
                "Dynamic(max_types=3)",
                "JSON",
                "JSON(a UInt8, b.c String)",
                "JSON(max_dynamic_paths=2)",
            ],
        ),
        30 => pick(
            random,
            &[
                "Point",
                "Ring",
                "LineString",
                "MultiLineString",
                "Polygon",
                "MultiPolygon",
                "Geometry",
            ],
        ),
        _ => pick(
            random,
            &["QBit(Float32, 3)", "QBit(Float64, 9)", "QBit(BFloat16, 2)"],
        ),
    }
}

/// Types that are told apart by what they are.
fn variant(random: &mut Rng, depth: usize) -> String {
    let mut types = vec![
        "UInt8".to_owned(),
        "String".to_owned(),
        "DateTime".to_owned(),
        "UUID".to_owned(),
        "IPv6".to_owned(),
        format!("Array({})", any(random, depth + 1)),
        format!("Map({}, {})", key(random), any(random, depth + 1)),
        format!("Tuple({})", list(random, depth + 1, 2, true)),
    ];
    random.shuffle(&mut types);
    types.truncate(random.usize(1..6));
    format!("Variant({})", types.join(", "))
}

fn list(random: &mut Rng, depth: usize, count: usize, named: bool) -> String {
    const NAMES: [&str; 8] = ["a", "b_c", "D", "type", "`e f`", "`1`", "self", "value"];
    let elements = (0..count).map(|at| {
        let ty = any(random, depth);
        match NAMES.get(at) {
            Some(name) if named => format!("{name} {ty}"),
            None if named => format!("e{at} {ty}"),
            _ => ty,
        }
    });
    elements.collect::<Vec<_>>().join(", ")
}

fn key(random: &mut Rng) -> String {
    pick(
        random,
        &[
            "String",
            "UInt8",
            "Int64",
            "UInt256",
            "Date",
            "DateTime",
            "UUID",
            "IPv4",
            "Bool",
            "FixedString(4)",
            "LowCardinality(String)",
            "Enum16('x' = -500, 'y' = 7)",
            "Decimal(9, 2)",
            "DateTime64(5)",
            "Float64",
            "Tuple(UInt8, String)",
            "Array(UInt16)",
        ],
    )
}

fn number(random: &mut Rng) -> String {
    pick(
        random,
        &[
            "UInt8",
            "UInt64",
            "Int32",
            "Int64",
            "Float64",
            "Decimal(18, 4)",
        ],
    )
}

/// A type that may be Nullable.
fn leaf(random: &mut Rng) -> String {
    match random.usize(0..9) {
        0 => {
            let precision = random.u8(1..=76);
            format!("Decimal({precision}, {})", random.u8(0..=precision))
        }
        1 => format!("DateTime64({})", random.u8(0..=9)),
        2 => format!("DateTime64({}, 'Asia/Tokyo')", random.u8(0..=9)),
        3 => format!("FixedString({})", random.u8(1..=9)),
        4 => format!("Time64({})", random.u8(0..=9)),
        5 => format!(
            "Interval{}",
            pick(
                random,
                &[
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
                    "Year"
                ],
            )
        ),
        _ => pick(
            random,
            &[
                "UInt8",
                "UInt16",
                "UInt32",
                "UInt64",
                "UInt128",
                "UInt256",
                "Int8",
                "Int16",
                "Int32",
                "Int64",
                "Int128",
                "Int256",
                "Float32",
                "Float64",
                "BFloat16",
                "Bool",
                "String",
                "UUID",
                "IPv4",
                "IPv6",
                "Date",
                "Date32",
                "DateTime",
                "DateTime('Europe/Berlin')",
                "Time",
                "Enum8('a' = -1, 'b' = 2, '' = 0)",
                r"Enum16('it\'s' = -32768, '1' = 32767, 'A b' = 0)",
            ],
        ),
    }
}

fn pick(random: &mut Rng, from: &[&str]) -> String {
    from[random.usize(0..from.len())].to_owned()
}
