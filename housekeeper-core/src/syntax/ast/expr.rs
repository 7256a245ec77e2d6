//! Expressions.

use super::{
    ColumnTransformer, Columns, DataType, FunctionCall, Ident, Literal, Path, Query, Setting, Star,
};
use crate::source::Spanned;

/// An expression. Parentheses that change nothing are not in the tree.
pub type Expr = Spanned<ExprKind>;

/// What an expression is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ExprKind {
    /// A value written out.
    Literal(Literal),
    /// A column, an alias, or a name for an element of either: `c`, `t.c`, `db.t.c.e`.
    Path(Path),
    /// `{name:Type}`
    Parameter(Box<QueryParameter>),
    /// `*`, `t.*`
    Star(Box<Star>),
    /// `COLUMNS('re')`, `t.COLUMNS(a, b)`
    Columns(Box<Columns>),
    /// `-x`, `NOT x`
    Unary {
        /// The operator.
        operator: UnaryOperator,
        /// What it applies to.
        operand: Box<Expr>,
    },
    /// `a + b`
    Binary {
        /// The left side.
        left: Box<Expr>,
        /// The operator.
        operator: BinaryOperator,
        /// The right side.
        right: Box<Expr>,
    },
    /// `a AND b AND c`, which ClickHouse reads as one `and(a, b, c)`; `(a AND b) AND c` is another
    Chain {
        /// The operator.
        operator: ChainOperator,
        /// Two or more.
        operands: Vec<Expr>,
    },
    /// `x [NOT] [I]LIKE pattern ESCAPE '!'`
    LikeEscape {
        /// The value.
        operand: Box<Expr>,
        /// One of the four LIKEs.
        operator: BinaryOperator,
        /// The pattern.
        pattern: Box<Expr>,
        /// The character that takes the meaning of `%` and `_`.
        escape: Box<Spanned<String>>,
    },
    /// `x = ANY (SELECT …)`, `x > ALL (SELECT …)`
    Quantified {
        /// The value.
        operand: Box<Expr>,
        /// A comparison.
        operator: BinaryOperator,
        /// `ALL`; otherwise `ANY`
        all: bool,
        /// What gives the values to compare with.
        query: Box<Query>,
    },
    /// `x [NOT] BETWEEN low AND high`
    Between {
        /// The value.
        operand: Box<Expr>,
        /// Whether `NOT` is there.
        negated: bool,
        /// The lower bound, included.
        low: Box<Expr>,
        /// The upper bound, included.
        high: Box<Expr>,
    },
    /// `x [GLOBAL] [NOT] IN set`
    In {
        /// The value.
        operand: Box<Expr>,
        /// Whether `GLOBAL` is there.
        global: bool,
        /// Whether `NOT` is there.
        negated: bool,
        /// A tuple, a subquery, the name of a table, or any expression that gives a set.
        set: Box<Expr>,
    },
    /// `x IS [NOT] NULL`
    IsNull {
        /// The value.
        operand: Box<Expr>,
        /// Whether `NOT` is there.
        negated: bool,
    },
    /// `condition ? then : otherwise`
    Conditional {
        /// The condition.
        condition: Box<Expr>,
        /// The value when it holds.
        then: Box<Expr>,
        /// The value when it does not.
        otherwise: Box<Expr>,
    },
    /// `CASE [operand] WHEN … THEN … [ELSE …] END`
    Case {
        /// What the branches compare with, in the form that has it.
        operand: Option<Box<Expr>>,
        /// The branches, at least one.
        branches: Vec<CaseBranch>,
        /// The value when no branch fits; NULL without it.
        otherwise: Option<Box<Expr>>,
    },
    /// `CAST(x AS T)`, `x::T`
    Cast {
        /// The value.
        operand: Box<Expr>,
        /// The type it becomes.
        data_type: Box<DataType>,
        /// Which of the two spellings.
        style: CastStyle,
    },
    /// `INTERVAL value UNIT`
    Interval {
        /// How many.
        value: Box<Expr>,
        /// Of what.
        unit: IntervalUnit,
    },
    /// `f(x)`, `quantile(0.5)(x)`, `lag(x) OVER (…)`
    Function(Box<FunctionCall>),
    /// `(x, y) -> x + y`
    Lambda {
        /// The names it binds.
        parameters: Vec<Ident>,
        /// What it computes.
        body: Box<Expr>,
    },
    /// `[a, b]`
    Array(Vec<Expr>),
    /// `(a, b)`, `(a,)`, `()`
    Tuple(Vec<Expr>),
    /// `{'k': v}`: keys and values, only as the value of a setting
    Map(Vec<(Expr, Expr)>),
    /// `x[i]`: of an array, a map or a JSON document
    Subscript {
        /// The container.
        operand: Box<Expr>,
        /// The index or key.
        index: Box<Expr>,
    },
    /// `x.1`; may be negative
    TupleElement {
        /// The tuple.
        operand: Box<Expr>,
        /// The element, from 1.
        index: Spanned<i64>,
    },
    /// `(x).name`, where `x` is more than a path
    Field {
        /// The tuple or document.
        operand: Box<Expr>,
        /// The element.
        name: Ident,
    },
    /// `(x).*`, where `x` is more than a path: the elements of a tuple
    ElementStar {
        /// The tuple.
        operand: Box<Expr>,
        /// Applied in the order they are written.
        transformers: Vec<ColumnTransformer>,
    },
    /// `SETTINGS a = 1`, only as the last argument of a table function
    Settings(Vec<Setting>),
    /// `(SELECT …)`
    Subquery(Box<Query>),
    /// `EXISTS (SELECT …)`
    Exists(Box<Query>),
    /// `x AS name`, anywhere in an expression
    Alias {
        /// What is named.
        operand: Box<Expr>,
        /// The name, visible in the whole SELECT.
        alias: Ident,
    },
}

/// `{name:Type}`: a value given when the query is run.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QueryParameter {
    /// The parameter: letters, digits and `_`.
    pub name: Ident,
    /// Its type; `Identifier` stands for a name in the query.
    pub data_type: DataType,
}

/// An operator before its operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnaryOperator {
    /// `-`
    Negate,
    /// `NOT`
    Not,
}

/// An operator that takes any number of operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChainOperator {
    /// `OR`
    Or,
    /// `AND`
    And,
    /// `||`
    Concat,
}

/// An operator between its two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryOperator {
    /// `<=>`, `IS NOT DISTINCT FROM`
    IsNotDistinctFrom,
    /// `IS DISTINCT FROM`
    IsDistinctFrom,
    /// `=`, `==`
    Equal,
    /// `!=`, `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `LIKE`
    Like,
    /// `NOT LIKE`
    NotLike,
    /// `ILIKE`
    ILike,
    /// `NOT ILIKE`
    NotILike,
    /// `REGEXP`
    Regexp,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`, `MOD`
    Modulo,
    /// `DIV`
    IntegerDivide,
}

impl BinaryOperator {
    /// Whether it compares: those `ANY` and `ALL` go with.
    pub const fn is_comparison(self) -> bool {
        matches!(
            self,
            Self::Equal
                | Self::NotEqual
                | Self::Less
                | Self::LessOrEqual
                | Self::Greater
                | Self::GreaterOrEqual
        )
    }

    /// Whether it is one of the four LIKEs.
    pub const fn is_like(self) -> bool {
        matches!(
            self,
            Self::Like | Self::NotLike | Self::ILike | Self::NotILike
        )
    }
}

/// One `WHEN … THEN …`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CaseBranch {
    /// The condition, or the value to compare with.
    pub when: Expr,
    /// The result.
    pub then: Expr,
}

/// The two spellings of a cast.
///
/// They differ: `x::T` reads a number from its text, `CAST(x AS T)` converts its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CastStyle {
    /// `CAST(x AS T)`
    Function,
    /// `x::T`
    Operator,
}

/// The unit of an interval. `SQL_TSI_` spellings, plurals and short forms mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each variant is the unit of its name")]
pub enum IntervalUnit {
    Nanosecond,
    Microsecond,
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl IntervalUnit {
    /// Every unit, the shortest first.
    pub const ALL: [Self; 11] = [
        Self::Nanosecond,
        Self::Microsecond,
        Self::Millisecond,
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
    ];

    /// The function that `INTERVAL n UNIT` stands for, and is stored as.
    pub const fn function(self) -> &'static str {
        match self {
            Self::Nanosecond => "toIntervalNanosecond",
            Self::Microsecond => "toIntervalMicrosecond",
            Self::Millisecond => "toIntervalMillisecond",
            Self::Second => "toIntervalSecond",
            Self::Minute => "toIntervalMinute",
            Self::Hour => "toIntervalHour",
            Self::Day => "toIntervalDay",
            Self::Week => "toIntervalWeek",
            Self::Month => "toIntervalMonth",
            Self::Quarter => "toIntervalQuarter",
            Self::Year => "toIntervalYear",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Expr;

    #[test]
    fn an_expression_stays_small() {
        // Trees hold expressions by value in many places: what is large is boxed.
        assert!(size_of::<Expr>() <= 72, "{}", size_of::<Expr>());
    }
}
