//! ClickHouse types, resolved: aliases and spellings are gone, what is left is what the server prints.
//!
//! Source: <https://clickhouse.com/docs/sql-reference/data-types>.

pub(crate) mod aggregate;
pub mod convert;
mod display;
mod failure;
pub mod function;
pub mod infer;
mod name;
pub(crate) mod operand;
mod resolve;
pub(crate) mod supertype;

pub use aggregate::{Call, call as infer_aggregate};
pub use failure::{Failure, Reason, Refusal};
pub use operand::{Form, Operand};

pub use crate::syntax::ast::IntervalUnit;
pub use resolve::resolve;
pub(crate) use resolve::{can_be_low_cardinality, can_be_nullable};
pub(crate) use resolve::{parameter_text, resolve_text};

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
        /// The function as the server prints it, with its parameters: `uniq`, `quantiles(0.5, 0.9)`. The version of
        /// the state stands before it where there is one: `1, sumMap`.
        function: String,
        /// The types of the function's arguments.
        arguments: Vec<Type>,
    },
    /// `Nothing`: the type of no value, which `NULL` and an empty array have inside.
    Nothing,
    /// `IntervalNanosecond` … `IntervalYear`.
    Interval(IntervalUnit),
    /// `Time`: seconds of a day, or longer, in four signed bytes.
    Time,
    /// `Time64(precision)`: ticks, in eight signed bytes.
    Time64(u8),
    /// `Point`, `Ring` … `Geometry`.
    Geo(Geo),
    /// `Variant(T…)`: one of these, or NULL. Sorted by name, each type once.
    Variant(Vec<Type>),
    /// `Dynamic[(max_types=N)]`: a value of any type.
    Dynamic {
        /// How many types are stored in columns of their own, 0 to 254; 32 by default.
        max_types: u8,
    },
    /// `JSON[(…)]`.
    Json(Box<Json>),
    /// `QBit(T, dimension)`: a vector stored by the bits of its elements.
    QBit(Box<Type>, u64),
}

/// The geometric types: names for nested arrays and tuples of `Float64`, and a `Variant` of them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Geo {
    /// `Tuple(Float64, Float64)`.
    Point,
    /// `Array(Point)`.
    Ring,
    /// `Array(Point)`.
    LineString,
    /// `Array(LineString)`.
    MultiLineString,
    /// `Array(Ring)`.
    Polygon,
    /// `Array(Polygon)`.
    MultiPolygon,
    /// `Variant` of all the others.
    Geometry,
}

/// What a `JSON` type says about its paths.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Json {
    /// How many types a path may have in columns of their own, 0 to 254.
    pub max_dynamic_types: u64,
    /// How many paths are stored in columns of their own.
    pub max_dynamic_paths: u64,
    /// Paths with a type, sorted.
    pub typed: Vec<(String, Type)>,
    /// `SKIP path`, sorted.
    pub skipped: Vec<String>,
    /// `SKIP REGEXP 're'`, in the order written.
    pub skipped_regexps: Vec<String>,
}

impl Default for Json {
    fn default() -> Self {
        Self {
            max_dynamic_types: Self::DEFAULT_TYPES,
            max_dynamic_paths: Self::DEFAULT_PATHS,
            typed: Vec::new(),
            skipped: Vec::new(),
            skipped_regexps: Vec::new(),
        }
    }
}

impl Json {
    pub(crate) const DEFAULT_TYPES: u64 = 32;
    pub(crate) const DEFAULT_PATHS: u64 = 1024;
}

impl Geo {
    /// Every geometric type.
    pub const ALL: [Self; 7] = [
        Self::Point,
        Self::Ring,
        Self::LineString,
        Self::MultiLineString,
        Self::Polygon,
        Self::MultiPolygon,
        Self::Geometry,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Point => "Point",
            Self::Ring => "Ring",
            Self::LineString => "LineString",
            Self::MultiLineString => "MultiLineString",
            Self::Polygon => "Polygon",
            Self::MultiPolygon => "MultiPolygon",
            Self::Geometry => "Geometry",
        }
    }

    /// The type it is a name of.
    pub fn shape(self) -> Type {
        let array = |of: Self| Type::Array(Box::new(Type::Geo(of)));
        match self {
            Self::Point => {
                let coordinate = TupleElement {
                    name: None,
                    ty: Type::Float64,
                };
                Type::Tuple(vec![coordinate.clone(), coordinate])
            }
            Self::Ring | Self::LineString => array(Self::Point),
            Self::MultiLineString => array(Self::LineString),
            Self::Polygon => array(Self::Ring),
            Self::MultiPolygon => array(Self::Polygon),
            Self::Geometry => {
                let mut names: Vec<Self> = Self::ALL[..6].to_vec();
                names.sort_by_key(|geo| geo.name());
                Type::Variant(names.into_iter().map(Type::Geo).collect())
            }
        }
    }
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
