//! Types: what Housekeeper resolves is what the server prints, and what it refuses the server refuses.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::parse_data_type;
use housekeeper_core::types::resolve;

/// Types as they may be written in a table.
#[rustfmt::skip]
const ACCEPTED: &[&str] = &[
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256",
    "Int8", "Int16", "Int32", "Int64", "Int128", "Int256",
    "Float32", "Float64", "BFloat16", "Bool", "bool", "BOOLEAN", "String", "UUID", "IPv4", "IPv6", "INET4",
    "INT", "INT(11)", "INTEGER", "int", "BIGINT", "SMALLINT", "TINYINT", "MEDIUMINT", "BIT", "YEAR", "SET",
    "INT UNSIGNED", "BIGINT UNSIGNED", "TINYINT SIGNED",
    "VARCHAR(255)", "VARCHAR", "TEXT", "CHAR(5)", "BLOB", "NATIONAL CHARACTER VARYING", "BINARY LARGE OBJECT",
    "FLOAT", "FLOAT(10)", "REAL", "DOUBLE", "DOUBLE PRECISION", "DOUBLE(10, 2)", "BINARY(5)", "FixedString(256)",
    "Decimal", "Decimal(10)", "Decimal(18, 2)", "DEC(5, 2)", "NUMERIC(9, 9)",
    "Decimal32(0)", "Decimal64(2)", "Decimal128(38)", "Decimal256(76)", "decimal(76, 3)",
    "Date", "DATE", "Date32", "date32", "DateTime", "DateTime('UTC')", "DateTime(3)", "DateTime(3, 'UTC')",
    "DateTime('')", "DateTime32", "DateTime32('Europe/Berlin')", "TIMESTAMP", "TIMESTAMP(6)",
    "DateTime64", "DateTime64(0)", "DateTime64(9, 'UTC')", "DateTime64(3, '')",
    "Time", "Time(3)", "Time64", "Time64(9)",
    "Enum('a', 'b')", "Enum('a' = 5, 'b')", "Enum('a' = 200, 'b' = 1)", "Enum8('b' = 2, 'a' = -1)",
    "Enum16('x', 'y')", r"Enum8('a\'b' = 1, 'c\nd' = 2, '' = 3, '\\' = 4, 'é' = 5)", "ENUM('x')",
    "Nullable(String)", "Nullable(Decimal(9, 2))", "Nullable(Enum8('a' = 1))", "Nullable(FixedString(3))",
    "LowCardinality(String)", "LowCardinality(Nullable(String))", "LowCardinality(FixedString(2))",
    "LowCardinality(UUID)",
    "Array(Nullable(String))", "Array(Array(UInt8))", "Array(LowCardinality(String))",
    "Map(String, UInt64)", "Map(LowCardinality(String), Array(Nullable(Int8)))", "Map(DateTime, Map(UUID, Bool))",
    "Map(Float64, UInt8)", "Map(Array(String), UInt8)",
    "Tuple(UInt8, String)", "Tuple(a UInt8, b Tuple(c String))", "Tuple()",
    "Tuple(`a b` UInt8, `table` String, `select` Int8, `from` Int8, `all` Int8, `distinct` Int8)",
    "Tuple(`nan` UInt8, `order` UInt8, `inf` UInt8, `true` UInt8, `not` UInt8, `1` UInt8, `é` UInt8)",
    "Array(Nested(a UInt8, b String))",
    "SimpleAggregateFunction(sum, UInt64)", "SimpleAggregateFunction(SUM, Nullable(UInt64))",
    "SimpleAggregateFunction(anyLast, LowCardinality(String))", "SimpleAggregateFunction(any_value, String)",
    "SimpleAggregateFunction(groupArrayArray(10), Array(String))",
    "AggregateFunction(count)", "AggregateFunction(COUNT)", "AggregateFunction(sum, UInt8)",
    "AggregateFunction(uniq, String, UInt8)", "AggregateFunction(quantiles(0.5, 0.90), UInt8)",
    "AggregateFunction(quantile(1.0), Float64)", "AggregateFunction(median, UInt8)",
    "AggregateFunction(sumIf, INT, UInt8)", "AggregateFunction(anyLast_respect_nulls, UInt8)",
    "AggregateFunction(first_value, String)", "AggregateFunction(topK(10), String)",
    "AggregateFunction(1, sumMap, Array(String), Array(UInt64))", "AggregateFunction(0, sum, UInt8)",
    "AggregateFunction(uniq, LowCardinality(String))", "AggregateFunction(sumMap, Map(String, UInt64))",
    "JSON", "json", "JSON(max_dynamic_paths = 10)", "JSON(max_dynamic_types = 32)", "JSON(a.b UInt32, SKIP c)",
    "Dynamic", "Dynamic(max_types = 4)", "Dynamic(max_types = 32)", "Variant(UInt8, String)",
    "Point", "Ring", "Polygon", "MultiPolygon", "LineString", "MultiLineString", "IntervalDay",
    "QBit(Float32, 8)",
];

/// Types that neither the server nor Housekeeper takes.
#[rustfmt::skip]
const REFUSED: &[&str] = &[
    "uint8", "string", "array(UInt8)", "Strnig", "Money", "Object",
    "Bool(1)", "Date(1)", "UUID(1)", "String(1, 2)", "String('x')", "FixedString", "FixedString(0)", "BINARY",
    "Decimal(77, 0)", "Decimal(0, 0)", "Decimal(5, 6)", "Decimal(5, 2, 1)", "Decimal32(10)", "Decimal64", "Decimal64(2, 1)",
    "DateTime32(3)", "DateTime64(10)", "DateTime64('UTC')", "Time64(10)",
    "Enum", "Enum8()", "Enum8('a' = 1, 'a' = 2)", "Enum8('a' = 1, 'b' = 1)", "Enum8('a' = 128)", "Enum16('a' = 40000)",
    "Enum('a' = -32769)",
    "Nullable(Array(String))", "Nullable(Map(String, String))", "Nullable(Nullable(String))",
    "Nullable(LowCardinality(String))", "Nullable(Dynamic)", "Nullable(Variant(UInt8, String))",
    "Nullable(AggregateFunction(sum, UInt8))",
    "LowCardinality(Array(String))", "LowCardinality(Decimal(9, 2))", "LowCardinality(Enum8('a' = 1))",
    "LowCardinality(DateTime64(3))", "LowCardinality(LowCardinality(String))",
    "Map(String)", "Map(Nullable(String), UInt8)", "Map(LowCardinality(Nullable(String)), UInt8)",
    "Array", "Array(UInt8, UInt8)", "Tuple(a UInt8, String)", "Tuple(a UInt8, a String)", "Nested()",
    "Nested(a UInt8, a String)", "Nothing",
    "AggregateFunction()", "AggregateFunction(nosuch, UInt8)", "SimpleAggregateFunction(uniq, UInt8)",
    "SimpleAggregateFunction(sum)", "SimpleAggregateFunction(sum, UInt64, UInt64)",
    "Variant(Nullable(String), UInt8)", "QBit(Float32)", "Dynamic(max_types = 300)",
];

/// The type as Housekeeper prints it, or what it says against it.
fn resolved(text: &str) -> Result<String, String> {
    let said = |diagnostics: &Diagnostics| {
        let messages = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.message.clone());
        messages.collect::<Vec<_>>().join("; ")
    };
    let data_type = parse_data_type(text).map_err(|diagnostics| said(&diagnostics))?;
    let mut diagnostics = Diagnostics::new();
    match resolve(&data_type, &mut diagnostics) {
        Some(ty) => Ok(ty.to_string()),
        None => Err(said(&diagnostics)),
    }
}

#[test]
fn types_are_printed_as_the_server_prints_them() {
    let local = housekeeper_local::shared();
    let database = local.scratch_database().expect("a database");
    let mut wrong = Vec::new();
    for (index, text) in ACCEPTED.iter().enumerate() {
        let table = format!("{}.accepted_{index}", database.name());
        if let Err(error) = local.query(&format!("CREATE TABLE {table} (c {text}) ENGINE = Memory"))
        {
            wrong.push(format!("{text}: the server refuses it: {error}"));
            continue;
        }
        let described = local
            .query(&format!(
                "DESCRIBE TABLE {table} SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw"
            ))
            .expect("the table is there");
        let server = described.split('\t').nth(1).unwrap_or_default();
        match resolved(text) {
            Ok(ours) if ours == server => {}
            ours => wrong.push(format!(
                "{text}: the server prints `{server}`, Housekeeper says {ours:?}"
            )),
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        ACCEPTED.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_is_refused_the_server_refuses() {
    let local = housekeeper_local::shared();
    let database = local.scratch_database().expect("a database");
    let mut wrong = Vec::new();
    for (index, text) in REFUSED.iter().enumerate() {
        if let Ok(ours) = resolved(text) {
            wrong.push(format!("{text}: Housekeeper takes it for `{ours}`"));
        }
        let table = format!("{}.refused_{index}", database.name());
        if local
            .query(&format!("CREATE TABLE {table} (c {text}) ENGINE = Memory"))
            .is_ok()
        {
            wrong.push(format!("{text}: the server takes it"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        REFUSED.len(),
        wrong.join("\n")
    );
}
