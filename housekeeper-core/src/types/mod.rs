//! ClickHouse types, resolved: aliases and spellings are gone, what is left is what the server prints.
//!
//! Source: <https://clickhouse.com/docs/sql-reference/data-types>.

pub(crate) mod aggregate_name;
mod display;
pub mod infer;
mod name;
mod resolve;

pub(crate) use resolve::parameter_text;
pub use resolve::resolve;
pub(crate) use resolve::{can_be_low_cardinality, can_be_nullable};

/// A ClickHouse type in canonical form: `Decimal64(2)` and `Decimal(18, 2)` are one value.
///
/// Its `Display` is the text that the server prints for the type, in `system.columns` and in the header of
/// `RowBinaryWithNamesAndTypes`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// `Bool`.
    Bool,
    /// `UInt8` … `UInt256`.
    UInt(IntWidth),
    /// `Int8` … `Int256`.
    Int(IntWidth),
    /// `BFloat16`.
    BFloat16,
    /// `Float32`.
    Float32,
    /// `Float64`.
    Float64,
    /// `Decimal(P, S)`: `precision` digits in all (1 to 76), `scale` of them after the point.
    Decimal {
        /// Digits in all.
        precision: u8,
        /// Digits after the point.
        scale: u8,
    },
    /// `String`: any bytes.
    String,
    /// `FixedString(N)`: exactly `N` bytes.
    FixedString(u64),
    /// `UUID`.
    Uuid,
    /// `IPv4`.
    Ipv4,
    /// `IPv6`.
    Ipv6,
    /// `Date`: days since 1970-01-01 in two bytes.
    Date,
    /// `Date32`: days since 1970-01-01 in four signed bytes.
    Date32,
    /// `DateTime[('zone')]`: seconds since the epoch in four bytes.
    DateTime(Option<String>),
    /// `DateTime64(precision[, 'zone'])`: ticks since the epoch in eight signed bytes.
    DateTime64 {
        /// Digits after the second, 0 to 9.
        precision: u8,
        /// The time zone the value is shown in.
        zone: Option<String>,
    },
    /// `Enum8` or `Enum16`, values in ascending order of their number.
    Enum {
        /// Whether the value takes two bytes (`Enum16`) instead of one.
        wide: bool,
        /// Names and numbers.
        values: Vec<(String, i16)>,
    },
    /// `LowCardinality(T)`.
    LowCardinality(Box<Type>),
    /// `Nullable(T)`.
    Nullable(Box<Type>),
    /// `Array(T)`.
    Array(Box<Type>),
    /// `Map(K, V)`.
    Map(Box<Type>, Box<Type>),
    /// `Tuple(…)`: all elements named, or none.
    Tuple(Vec<TupleElement>),
    /// `Nested(…)`, as declared; a table stores it as one array for each element unless `flatten_nested = 0`.
    Nested(Vec<TupleElement>),
    /// `SimpleAggregateFunction(f, T)`.
    SimpleAggregateFunction {
        /// The function as written, with its parameters: `sum`, `groupArrayArray(10)`.
        function: String,
        /// The stored type.
        inner: Box<Type>,
    },
    /// `AggregateFunction(f, T…)`: the state of an aggregate function.
    AggregateFunction {
        /// The function as written, with its parameters: `uniq`, `quantiles(0.5, 0.9)`.
        function: String,
        /// The types of the function's arguments.
        arguments: Vec<Type>,
    },
    /// A type whose name and shape ClickHouse knows and Housekeeper does not look into yet
    /// (`JSON`, `Dynamic`, `Variant(…)`, `Point`, `IntervalDay` …): its canonical text.
    Other(String),
}

/// The width of an integer type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IntWidth {
    /// 8 bits.
    W8,
    /// 16 bits.
    W16,
    /// 32 bits.
    W32,
    /// 64 bits.
    W64,
    /// 128 bits.
    W128,
    /// 256 bits.
    W256,
}

/// An element of a `Tuple` or a `Nested`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TupleElement {
    /// Its name; a `Nested` element always has one.
    pub name: Option<String>,
    /// Its type.
    pub ty: Type,
}
