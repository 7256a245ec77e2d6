//! The names of types: the canonical ones, their aliases, and which of them ignore case.
//!
//! The server's list is `system.data_type_families`.

/// A name that stands for a type.
pub(super) struct TypeName {
    /// The name as it is documented.
    pub(super) name: &'static str,
    /// The canonical name it stands for; its own when it is canonical.
    pub(super) canonical: &'static str,
    /// Whether it may be written in any case.
    any_case: bool,
}

/// The type called `written`, by the server's rules of case.
pub(super) fn find(written: &str) -> Option<&'static TypeName> {
    let exact = NAMES.iter().find(|name| name.name == written);
    exact.or_else(|| {
        let mut any_case = NAMES.iter().filter(|name| name.any_case);
        any_case.find(|name| name.name.eq_ignore_ascii_case(written))
    })
}

/// Every name, canonical ones first.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|name| name.name)
}

/// A canonical name with exactly this case.
const fn exact(name: &'static str) -> TypeName {
    TypeName {
        name,
        canonical: name,
        any_case: false,
    }
}

/// A canonical name in any case.
const fn any_case(name: &'static str) -> TypeName {
    TypeName {
        name,
        canonical: name,
        any_case: true,
    }
}

/// An alias, which may be written in any case.
const fn alias(name: &'static str, canonical: &'static str) -> TypeName {
    TypeName {
        name,
        canonical,
        any_case: true,
    }
}

const NAMES: &[TypeName] = &[
    exact("AggregateFunction"),
    exact("Array"),
    exact("BFloat16"),
    any_case("Bool"),
    any_case("Date"),
    any_case("Date32"),
    any_case("DateTime"),
    any_case("DateTime32"),
    any_case("DateTime64"),
    any_case("Decimal"),
    any_case("Decimal128"),
    any_case("Decimal256"),
    any_case("Decimal32"),
    any_case("Decimal64"),
    exact("Dynamic"),
    any_case("Enum"),
    exact("Enum16"),
    exact("Enum8"),
    exact("FixedString"),
    exact("Float32"),
    exact("Float64"),
    exact("Geometry"),
    exact("IPv4"),
    exact("IPv6"),
    exact("Int128"),
    exact("Int16"),
    exact("Int256"),
    exact("Int32"),
    exact("Int64"),
    exact("Int8"),
    exact("IntervalDay"),
    exact("IntervalHour"),
    exact("IntervalMicrosecond"),
    exact("IntervalMillisecond"),
    exact("IntervalMinute"),
    exact("IntervalMonth"),
    exact("IntervalNanosecond"),
    exact("IntervalQuarter"),
    exact("IntervalSecond"),
    exact("IntervalWeek"),
    exact("IntervalYear"),
    any_case("JSON"),
    exact("LineString"),
    exact("LowCardinality"),
    exact("Map"),
    exact("MultiLineString"),
    exact("MultiPolygon"),
    exact("Nested"),
    exact("Nothing"),
    exact("Nullable"),
    exact("Point"),
    exact("Polygon"),
    exact("QBit"),
    exact("Ring"),
    exact("SimpleAggregateFunction"),
    exact("String"),
    any_case("Time"),
    any_case("Time64"),
    exact("Tuple"),
    exact("UInt128"),
    exact("UInt16"),
    exact("UInt256"),
    exact("UInt32"),
    exact("UInt64"),
    exact("UInt8"),
    exact("UUID"),
    exact("Variant"),
    alias("bool", "Bool"),
    alias("boolean", "Bool"),
    alias("TIMESTAMP", "DateTime"),
    alias("DEC", "Decimal"),
    alias("FIXED", "Decimal"),
    alias("NUMERIC", "Decimal"),
    alias("ENUM", "Enum"),
    alias("BINARY", "FixedString"),
    alias("FLOAT", "Float32"),
    alias("REAL", "Float32"),
    alias("SINGLE", "Float32"),
    alias("DOUBLE", "Float64"),
    alias("DOUBLE PRECISION", "Float64"),
    TypeName {
        name: "GEOMETRY",
        canonical: "Geometry",
        any_case: false,
    },
    alias("INET4", "IPv4"),
    alias("INET6", "IPv6"),
    alias("SMALLINT", "Int16"),
    alias("SMALLINT SIGNED", "Int16"),
    alias("INT", "Int32"),
    alias("INT SIGNED", "Int32"),
    alias("INTEGER", "Int32"),
    alias("INTEGER SIGNED", "Int32"),
    alias("MEDIUMINT", "Int32"),
    alias("MEDIUMINT SIGNED", "Int32"),
    alias("BIGINT", "Int64"),
    alias("BIGINT SIGNED", "Int64"),
    alias("SIGNED", "Int64"),
    alias("BYTE", "Int8"),
    alias("INT1", "Int8"),
    alias("INT1 SIGNED", "Int8"),
    alias("TINYINT", "Int8"),
    alias("TINYINT SIGNED", "Int8"),
    alias("BINARY LARGE OBJECT", "String"),
    alias("BINARY VARYING", "String"),
    alias("BLOB", "String"),
    alias("BYTEA", "String"),
    alias("CHAR", "String"),
    alias("CHAR LARGE OBJECT", "String"),
    alias("CHAR VARYING", "String"),
    alias("CHARACTER", "String"),
    alias("CHARACTER LARGE OBJECT", "String"),
    alias("CHARACTER VARYING", "String"),
    alias("CLOB", "String"),
    alias("LONGBLOB", "String"),
    alias("LONGTEXT", "String"),
    alias("MEDIUMBLOB", "String"),
    alias("MEDIUMTEXT", "String"),
    alias("NATIONAL CHAR", "String"),
    alias("NATIONAL CHAR VARYING", "String"),
    alias("NATIONAL CHARACTER", "String"),
    alias("NATIONAL CHARACTER LARGE OBJECT", "String"),
    alias("NATIONAL CHARACTER VARYING", "String"),
    alias("NCHAR", "String"),
    alias("NCHAR LARGE OBJECT", "String"),
    alias("NCHAR VARYING", "String"),
    alias("NVARCHAR", "String"),
    alias("TEXT", "String"),
    alias("TINYBLOB", "String"),
    alias("TINYTEXT", "String"),
    alias("VARBINARY", "String"),
    alias("VARCHAR", "String"),
    alias("VARCHAR2", "String"),
    alias("SMALLINT UNSIGNED", "UInt16"),
    alias("YEAR", "UInt16"),
    alias("INT UNSIGNED", "UInt32"),
    alias("INTEGER UNSIGNED", "UInt32"),
    alias("MEDIUMINT UNSIGNED", "UInt32"),
    alias("BIGINT UNSIGNED", "UInt64"),
    alias("BIT", "UInt64"),
    alias("SET", "UInt64"),
    alias("UNSIGNED", "UInt64"),
    alias("INT1 UNSIGNED", "UInt8"),
    alias("TINYINT UNSIGNED", "UInt8"),
];
