//! The tables that random queries read: every family of types is in some column.

use std::fmt::Write as _;

/// A table: its name and its columns.
pub(super) type Table = (&'static str, &'static [(&'static str, &'static str)]);

pub(super) const TABLES: &[Table] = &[
    (
        "a",
        &[
            ("id", "UInt64"),
            ("k", "Int32"),
            ("s", "String"),
            ("ns", "Nullable(String)"),
            ("lc", "LowCardinality(String)"),
            ("t", "DateTime"),
            ("d", "Date"),
            ("f", "Float64"),
            ("dec", "Decimal(18, 4)"),
            ("arr", "Array(Int32)"),
            ("m", "Map(String, UInt64)"),
            ("tup", "Tuple(x UInt8, y String)"),
            ("n.a", "Array(String)"),
            ("n.b", "Array(UInt16)"),
        ],
    ),
    (
        "b",
        &[
            ("id", "UInt32"),
            ("k", "Int64"),
            ("s", "FixedString(8)"),
            ("v", "Nullable(Float32)"),
            ("t", "DateTime64(3)"),
            ("e", "Enum8('x' = 1, 'y' = 2)"),
            ("tags", "Array(LowCardinality(String))"),
            ("flag", "Bool"),
            ("w", "Int128"),
        ],
    ),
    (
        "c",
        &[
            ("id", "UInt64"),
            ("name", "LowCardinality(Nullable(String))"),
            ("d", "Date32"),
            ("u", "UUID"),
            ("ip", "IPv4"),
            ("ip6", "IPv6"),
            ("price", "Decimal(9, 2)"),
            ("z", "DateTime('UTC')"),
            ("nested", "Array(Array(Nullable(UInt8)))"),
        ],
    ),
    (
        "st",
        &[
            ("id", "UInt64"),
            ("us", "AggregateFunction(uniq, UInt64)"),
            ("su", "AggregateFunction(sum, Int32)"),
            ("sm", "SimpleAggregateFunction(sum, UInt64)"),
            ("mx", "SimpleAggregateFunction(max, Nullable(Int32))"),
        ],
    ),
    (
        "j",
        &[
            ("id", "Int64"),
            ("doc", "JSON(a.b UInt32)"),
            ("dyn", "Dynamic"),
            ("va", "Variant(String, UInt64)"),
            ("nt", "Nullable(DateTime)"),
            ("mm", "Map(LowCardinality(String), Array(UInt8))"),
            ("pair", "Tuple(Int8, Nullable(String))"),
            ("pt", "Point"),
        ],
    ),
];

/// The statements that make them.
pub(super) fn creates() -> String {
    let mut text = String::new();
    for (table, columns) in TABLES {
        let columns: Vec<String> = columns
            .iter()
            .map(|(name, ty)| format!("`{name}` {ty}"))
            .collect();
        let _ = writeln!(
            text,
            "CREATE TABLE random.{table} ({}) ENGINE = MergeTree ORDER BY id;",
            columns.join(", ")
        );
    }
    text
}
