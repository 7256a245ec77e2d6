//! What random queries are made of.

/// Values written out.
#[rustfmt::skip]
pub(super) const LITERALS: &[&str] = &[
    "1", "2", "-3", "0", "300", "70000", "1.5", "'a'", "'2020-01-01'", "NULL", "true", "[1, 2]", "(1, 'x')", "'day'",
    "'UTC'", "1e3", "0xFF", "18446744073709551615", "map('a', 1)", "[]", "''", "toDate('2020-01-01')",
    "INTERVAL 1 DAY", "INTERVAL 2 HOUR", "now()", "DATE '2020-01-01'", "[NULL, 1]", "-1.5", "1::Int16",
    "'1'::Nullable(String)", "5000000000", "'2020-01-01 10:00:00'", "toInt64(-1)", "[[1], []]", "(1, NULL)", "'x'",
    "toLowCardinality('q')", "1 = 1", "(SELECT 1)", "toDecimal32(1, 2)", "toUUID('61f0c404-5cb3-11e7-907b-a6006ad3dba0')",
];

/// Functions of one argument.
#[rustfmt::skip]
pub(super) const UNARY: &[&str] = &[
    "toString", "length", "upper", "toDate", "toStartOfHour", "toUInt8", "toInt64", "abs", "negate", "isNull",
    "assumeNotNull", "toNullable", "hex", "cityHash64", "toTypeName", "empty", "notEmpty", "round", "floor", "sqrt",
    "toDateTime", "toYear", "toYYYYMM", "reverse", "arraySort", "arrayDistinct", "mapKeys", "mapValues", "materialize",
    "toFloat64", "isNotNull", "trim", "lower", "toDecimal64OrNull", "arrayEnumerate", "sign", "toMonday",
    "toUnixTimestamp", "toLowCardinality", "bitNot", "exp", "toInt32OrZero", "formatReadableSize", "domain",
    "JSONExtractString", "ifNotFinite", "toIPv4OrNull", "tupleElement", "range", "not", "arrayMax", "arraySum",
    "arrayAvg", "finalizeAggregation", "identity", "toJSONString", "isZeroOrNull", "toHour", "arrayFlatten",
    "toDateTime64OrNull", "mapFromArrays", "arrayUniq", "firstLine", "toUUIDOrNull", "toInt128", "tupleToNameValuePairs",
    "untuple", "arrayReverse", "arrayCompact", "dynamicType", "variantType", "JSONAllPaths", "bitCount", "toUInt256",
];

/// Functions of two arguments.
#[rustfmt::skip]
pub(super) const BINARY: &[&str] = &[
    "plus", "minus", "multiply", "divide", "intDiv", "modulo", "concat", "equals", "less", "and", "or", "ifNull",
    "coalesce", "least", "greatest", "has", "dateDiff", "arrayElement", "tuple", "array", "substring", "startsWith",
    "position", "map", "nullIf", "arrayConcat", "indexOf", "in", "like", "pow", "bitAnd", "toDecimal64",
    "toDateTime64", "splitByChar", "JSONExtract", "arrayJoin", "format", "addDays", "toStartOfInterval",
    "roundBankers", "xor", "bitShiftLeft", "dateTrunc", "arrayResize", "atan2", "gcd", "leftPad", "formatDateTime",
    "mapContains", "arrayPushBack", "tupleElement", "multiIf", "toTimeZone", "timeDiff", "hasAny", "arrayZip",
    "isNotDistinctFrom", "isDistinctFrom", "min2", "CAST", "mapAdd", "arrayIntersect", "dotProduct", "splitByString",
];

/// Operators between two values.
#[rustfmt::skip]
pub(super) const OPERATORS: &[&str] = &[
    "+", "-", "*", "/", "%", "=", "!=", "<", ">=", "AND", "OR", "||", "LIKE", "IN", "NOT IN", "IS NOT DISTINCT FROM",
    "DIV", "<=>", "ILIKE",
];

/// Types to convert to.
#[rustfmt::skip]
pub(super) const TYPES: &[&str] = &[
    "String", "UInt8", "Nullable(Int32)", "Float64", "Date", "DateTime64(6)", "Decimal(10, 2)",
    "LowCardinality(String)", "Array(String)", "Variant(String, UInt8)", "Dynamic", "Tuple(a String, b UInt8)",
    "DateTime('UTC')", "UInt64", "Nullable(String)", "JSON",
];

/// Aggregate functions, with parameters and combinators.
#[rustfmt::skip]
pub(super) const AGGREGATES: &[&str] = &[
    "sum", "min", "max", "avg", "any", "count", "uniq", "uniqExact", "groupArray", "groupUniqArray", "sumState",
    "uniqState", "anyLast", "stddevPop", "median", "quantile(0.5)", "topK(3)", "minOrNull", "sumOrNull", "sumIf",
    "countIf", "groupArray(3)", "uniqCombined", "quantiles(0.1, 0.9)", "argMin", "argMax", "sumMap", "groupBitOr",
    "varSamp", "first_value", "countDistinct", "sumDistinct", "maxSimpleState", "groupConcat", "corr", "uniqMerge",
    "sumWithOverflow", "avgWeighted", "entropy", "groupArraySorted(2)", "sumForEach", "maxMap", "quantileTDigest",
    "anyHeavy", "sumCount", "deltaSum", "boundingRatio", "simpleLinearRegression", "histogram(3)", "sumMerge",
    "uniqMergeState", "sumArray", "avgOrDefault", "minIf", "anyIf", "groupArrayIf", "sumStateIf", "maxOrNullIf",
    "countArray", "uniqIfState", "argMaxState", "groupArrayArray", "minMap", "sumResample(0, 10, 2)", "quantileIf(0.9)",
    "groupBitmap", "anyRespectNulls", "singleValueOrNull", "groupArrayMovingSum", "uniqUpTo(3)", "sumMergeState",
];

/// Functions over a window.
#[rustfmt::skip]
pub(super) const WINDOWS: &[&str] = &[
    "row_number()", "rank()", "dense_rank()", "percent_rank()", "count()", "ntile(4)", "lag({})", "lead({}, 1)",
    "lagInFrame({})", "sum({})", "max({})", "first_value({})", "avg({})", "lagInFrame({}, 1, {})", "groupArray({})",
    "nth_value({}, 2)", "last_value({})", "leadInFrame({}, 1)", "uniq({})", "any({}) RESPECT NULLS",
];

/// Functions of a lambda.
pub(super) const HIGHER: &[&str] = &[
    "arrayMap",
    "arrayFilter",
    "arrayExists",
    "arrayCount",
    "arraySort",
    "arraySum",
    "arrayFirst",
    "arrayAll",
    "arrayMax",
    "arrayFirstOrNull",
    "arrayCumSum",
];

/// Kinds of a join.
#[rustfmt::skip]
pub(super) const JOINS: &[&str] = &[
    "INNER JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN", "JOIN", "ANY LEFT JOIN", "SEMI LEFT JOIN",
    ",", "ASOF JOIN", "ANTI LEFT JOIN", "GLOBAL LEFT JOIN",
];

/// Names of aliases: some are names of columns too.
pub(super) const ALIASES: &[&str] = &["c1", "c2", "c3", "id", "s", "k", "v", "res", "total", "day"];
