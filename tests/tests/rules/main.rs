//! Rules that compute types: over all pairs of types they say what the server says.
//!
//! `expressions.txt` has single expressions, each column written as its type between « and ».
//! `HOUSEKEEPER_LONG_TESTS=1` asks about every pair.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::collections::BTreeSet;

use housekeeper_core::model::Lowered;
use housekeeper_core::types::infer::{Description, describe};
use housekeeper_local::Session;
use housekeeper_tests::{is_long, lowered};

/// The columns `c0`, `c1` …: every kind of type, bare and wrapped.
#[rustfmt::skip]
const TYPES: &[&str] = &[
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16", "Int32", "Int64", "Int128",
    "Int256", "Bool", "BFloat16", "Float32", "Float64", "Decimal(3, 1)", "Decimal(9, 2)", "Decimal(18, 0)",
    "Decimal(18, 3)", "Decimal(38, 4)", "Decimal(76, 5)", "String", "FixedString(3)", "FixedString(5)", "UUID",
    "IPv4", "IPv6", "Date", "Date32", "DateTime", "DateTime('UTC')", "DateTime('Asia/Tokyo')", "DateTime64(3)",
    "DateTime64(6, 'UTC')", "DateTime64(9)", "Time", "Time64(3)", "Time64(6)", "Enum8('a' = 1)",
    "Enum8('a' = 1, 'b' = 2)", "Enum16('a' = 1000)", "IntervalDay", "IntervalSecond", "IntervalMonth",
    "IntervalYear", "IntervalNanosecond", "Nullable(UInt8)", "Nullable(Int64)", "Nullable(Float64)",
    "Nullable(Decimal(18, 3))", "Nullable(Bool)", "Nullable(String)", "Nullable(FixedString(3))", "Nullable(Date)",
    "Nullable(DateTime)", "Nullable(DateTime64(3))", "Nullable(UUID)", "Nullable(Enum8('a' = 1))",
    "LowCardinality(UInt8)", "LowCardinality(String)", "LowCardinality(FixedString(3))", "LowCardinality(Date)",
    "LowCardinality(DateTime)", "LowCardinality(Nullable(UInt8))", "LowCardinality(Nullable(String))",
    "Array(UInt8)", "Array(Int64)", "Array(String)", "Array(Nullable(String))", "Array(LowCardinality(String))",
    "Array(DateTime)", "Array(Array(UInt8))", "Map(String, UInt64)", "Map(String, Int8)",
    "Map(LowCardinality(String), Nullable(UInt8))", "Map(String, String)", "Tuple(UInt8, String)",
    "Tuple(Int64, Nullable(String))", "Tuple(a UInt8, b String)", "Tuple(b UInt16, a String)",
    "Tuple(a UInt8, b LowCardinality(String))", "Tuple(UInt8)", "Tuple(UInt8, UInt8)", "Tuple()",
    "SimpleAggregateFunction(sum, UInt64)", "SimpleAggregateFunction(max, UInt16)",
    "SimpleAggregateFunction(anyLast, Nullable(String))", "AggregateFunction(uniq, UInt64)",
    "AggregateFunction(uniq, String)", "AggregateFunction(sum, UInt64)",
    "AggregateFunction(quantiles(0.5), Float64)", "Variant(String, UInt64)", "Variant(Array(UInt8), Date)",
    "Dynamic", "Dynamic(max_types=5)", "JSON", "JSON(a UInt8)", "Point", "Ring", "LineString", "Polygon",
    "MultiPolygon", "MultiLineString", "Geometry", "QBit(Float32, 4)",
];

/// What is made of two values, `$1` and `$2`; `c0` is a condition.
#[rustfmt::skip]
const PAIRS: &[&str] = &[
    "[$1, $2]", "if(c0, $1, $2)", "multiIf(c0, $1, c0, $2, $1)", "map('a', $1, 'b', $2)", "map($1, 1, $2, 2)", "coalesce($1, $2)", "ifNull($1, $2)",
    "nullIf($1, $2)", "least($1, $2)", "greatest($1, $2)", "$1 + $2", "$1 - $2", "$1 * $2", "$1 / $2", "intDiv($1, $2)", "$1 % $2", "$1 = $2", "$1 < $2",
    "$1 AND $2", "xor($1, $2)", "bitAnd($1, $2)", "arrayConcat([$1], [$2])", "arrayPushBack([$1], $2)", "($1, $2) = ($2, $1)", "range($1, $2)",
    "CASE $1 WHEN $2 THEN $1 ELSE $2 END", "transform($1, [$2], [$1], $2)", "arrayFilter(x -> x = $1, [$2])", "arrayMap(x -> (x, $1), [$2])",
    "$1 = 1", "$1 = 'a'", "$1 = '2020-01-01'", "$1 + 1", "$1 * 1.5", "$1 - toIntervalDay(1)", "$1 + toIntervalSecond(1)", "if(c0, $1, NULL)",
    "[$1, -1]", "[$1, 4294967296]", "$1[1]", "$1['a']", "toDecimal64($1, 2)", "toDateTime64($1, 3)", "toFixedString($1, 5)", "-$1", "abs($1)",
    "mapContainsKey(map($1, 1), $2)", "mapContainsValue(map(1, $1), $2)", "mapContainsKeyLike($1, $2)", "mapContainsValueLike($1, $2)",
    "mapExtractKeyLike($1, $2)", "mapContainsKey($1, $2)", "CASE $1 WHEN 'a' THEN $2 ELSE $1 END", "CASE $1 WHEN $2 THEN 1 END",
    "CASE $1 WHEN 1 THEN $2 WHEN 2 THEN 'x' END", "arrayFlatten($1)", "arrayFlatten([[$1]])", "tupleElement($1, 1)", "tupleElement($1, '2')",
    "arrayMap(x -> x.1, $1)", "arrayFilter(x -> 1, $1)", "arrayFirstOrNull(x -> 1, $1)", "arraySum(x -> x.2, $1)", "tuplePlus($1, $2)",
    "arrayStringConcat(arrayMap(x -> $1, ['a']), ',')", "arrayStringConcat(arrayMap(x -> x, ['a']), $1)",
    "NOT $1", "CAST($1, 'Nullable(String)')", "accurateCastOrNull($1, 'Int8')", "toTimezone($1, 'UTC')", "dateTrunc('hour', $1)", "dateTrunc('month', $1)",
    "toStartOfInterval($1, INTERVAL 1 HOUR)", "toStartOfInterval($1, INTERVAL 1 MONTH, 'UTC')", "addDays($1, 1)", "addMilliseconds($1, 1)",
    "arraySum($1)", "arrayMin($1)", "arrayCumSum($1)", "arrayDifference($1)", "arraySort($1)", "assumeNotNull($1)", "toNullable($1)", "materialize($1)",
];

#[derive(Default)]
struct Tally {
    tried: usize,
    agreed: usize,
    refused: usize,
    declined: usize,
    /// Refused by the server, and not by us: what it finds out by computing.
    accepted: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn ask(&mut self, session: &mut Session<'_>, schema: &Lowered, expression: &str) {
        let query = format!("SELECT {expression} AS x FROM t");
        let server = session.query(&format!(
            "DESCRIBE TABLE ({query}) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw"
        ));
        let server = server.map(|text| text.split('\t').nth(1).unwrap_or_default().to_owned());
        self.tried += 1;
        match (describe(&query, schema), server) {
            (Description::Declined(_), _) => self.declined += 1,
            (Description::Typed(ours), Ok(server)) if ours[0].1.to_string() == server => {
                self.agreed += 1;
            }
            (Description::Typed(_), Err(_)) => self.accepted += 1,
            (Description::Rejected(_), Err(_)) => self.refused += 1,
            (ours, server) => self.wrong.push(format!(
                "{}\n  server {server:?}\n  ours   {ours:?}",
                readable(expression)
            )),
        }
    }

    fn hold(&self, what: &str) {
        println!(
            "{what}: tried {}, agreed {}, refused {}, declined {}, accepted what the server refuses {}, wrong {}",
            self.tried,
            self.agreed,
            self.refused,
            self.declined,
            self.accepted,
            self.wrong.len()
        );
        let shown = self.wrong.len().min(60);
        assert!(self.wrong.is_empty(), "{}", self.wrong[..shown].join("\n"));
    }
}

/// `expression` with types in the place of columns.
fn readable(expression: &str) -> String {
    let mut text = expression.to_owned();
    for (index, ty) in TYPES.iter().enumerate().rev() {
        text = text.replace(&format!("c{index}"), ty);
    }
    text
}

fn table(session: &mut Session<'_>, database: &str) -> Lowered {
    let columns: Vec<String> = TYPES
        .iter()
        .enumerate()
        .map(|(index, ty)| format!("c{index} {ty}"))
        .collect();
    let table = format!("CREATE TABLE t ({}) ENGINE = Memory", columns.join(", "));
    session
        .query(&format!("CREATE DATABASE IF NOT EXISTS {database}"))
        .expect("a database");
    session
        .query(&format!("USE {database}"))
        .expect("the database");
    session.query("DROP TABLE IF EXISTS t").expect("no table");
    session
        .query(&format!(
            "{table} SETTINGS allow_suspicious_low_cardinality_types = 1"
        ))
        .expect("the table");
    lowered(&format!("CREATE DATABASE default;\n{table};")).0
}

#[test]
fn what_is_made_of_two_values_has_the_type_that_the_server_gives() {
    let local = housekeeper_local::shared();
    let Some(mut session) = local.session() else {
        return;
    };
    let schema = table(&mut session, "rules_of_pairs");
    let seed = std::env::var("HOUSEKEEPER_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok());
    let mut random = fastrand::Rng::with_seed(seed.unwrap_or(7));
    let mut tally = Tally::default();
    let mut asked = BTreeSet::new();
    for pair in PAIRS {
        for one in 0..TYPES.len() {
            for other in 0..TYPES.len() {
                let expression = pair
                    .replace("$1", &format!("c{one}"))
                    .replace("$2", &format!("c{other}"));
                if !is_long() && random.u16(..150) > 0 || asked.contains(&expression) {
                    continue;
                }
                tally.ask(&mut session, &schema, &expression);
                asked.insert(expression);
            }
        }
    }
    tally.hold("pairs");
}

#[test]
fn expressions_have_the_types_that_the_server_gives() {
    let local = housekeeper_local::shared();
    let Some(mut session) = local.session() else {
        return;
    };
    let schema = table(&mut session, "rules_of_expressions");
    let mut tally = Tally::default();
    for line in include_str!("expressions.txt").lines() {
        let mut expression = line.to_owned();
        for (index, ty) in TYPES.iter().enumerate() {
            expression = expression.replace(&format!("«{ty}»"), &format!("c{index}"));
        }
        tally.ask(&mut session, &schema, &expression);
    }
    tally.hold("expressions");
}
