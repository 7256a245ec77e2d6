//! Types as they are written.

use super::{Expr, Ident, Number, Path};
use crate::source::Spanned;

/// A type as it is written; aliases such as `INT` are not resolved here.
pub type DataType = Spanned<DataTypeKind>;

/// A name with arguments: `Array(Nullable(String))`, `DateTime64(3, 'UTC')`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DataTypeKind {
    /// The name. SQL names of several words (`DOUBLE PRECISION`) are one name in upper case.
    pub name: Ident,
    /// What stands in parentheses; `None` without parentheses.
    pub arguments: Option<Vec<TypeArgument>>,
}

/// An argument of a type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeArgument {
    /// `Array(T)`
    Type(DataType),
    /// `Tuple(name T)`, `Nested(name T)`
    Element {
        /// The element's name.
        name: Ident,
        /// Its type.
        data_type: DataType,
    },
    /// `FixedString(10)`, `Decimal(18, 2)`. May have a sign.
    Number(Spanned<Number>),
    /// `DateTime('UTC')`, and `Enum('a', 'b')` where ClickHouse counts the values itself.
    String(Spanned<String>),
    /// `Enum8('a' = 1)`
    EnumValue {
        /// The name.
        name: Spanned<String>,
        /// The number. May have a sign.
        value: Spanned<Number>,
    },
    /// The first argument of `AggregateFunction` and `SimpleAggregateFunction`.
    AggregateFunction(AggregateFunctionName),
    /// `JSON(max_dynamic_paths = 10)`, `Dynamic(max_types = 4)`
    Setting {
        /// The setting.
        name: Ident,
        /// Its value.
        value: Spanned<Number>,
    },
    /// `JSON(a.b UInt32)`
    JsonPath {
        /// The path in the document.
        path: Path,
        /// The type of the values there.
        data_type: DataType,
    },
    /// `JSON(SKIP a.b)`
    JsonSkip(Path),
    /// `JSON(SKIP REGEXP 're')`
    JsonSkipRegexp(Spanned<String>),
}

/// An aggregate function in a type: `sum`, `quantiles(0.5, 0.9)`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AggregateFunctionName {
    /// The function.
    pub name: Ident,
    /// Its parameters; `None` without parentheses.
    pub parameters: Option<Vec<Expr>>,
}
