//! Joins that are refused: ClickHouse refuses each of them when it is run, with either of its analyzers.
//!
//! Every pair of types is asked about, in several forms of a join.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use housekeeper_core::diagnostic::{Code, Diagnostics};
use housekeeper_core::model::Lowered;
use housekeeper_core::query::check;
use housekeeper_core::syntax::parse_statement;
use housekeeper_local::Session;
use housekeeper_tests::lowered;

#[rustfmt::skip]
const TYPES: &[&str] = &[
    "UInt8", "UInt64", "Int8", "Int64", "UInt256", "Int128", "Float32", "Float64", "BFloat16", "Bool", "Decimal(9, 2)",
    "Decimal(18, 3)", "Decimal(76, 5)", "String", "FixedString(3)", "FixedString(5)", "UUID", "IPv4", "IPv6", "Date",
    "Date32", "DateTime", "DateTime('UTC')", "DateTime64(3)", "DateTime64(6, 'UTC')", "Time", "Time64(3)",
    "Enum8('a' = 1)", "Enum16('a' = 1)", "Enum8('b' = 1)", "Nullable(UInt8)", "Nullable(String)", "Nullable(Int64)",
    "Nullable(Date)", "LowCardinality(String)", "LowCardinality(Nullable(String))", "LowCardinality(UInt8)",
    "Array(UInt8)", "Array(String)", "Array(Int64)", "Array(Nullable(UInt8))", "Map(String, UInt8)",
    "Tuple(UInt8, String)", "Tuple(a UInt8, b String)", "Tuple(UInt8)", "Tuple(Int64, String)", "Point", "Ring",
    "Variant(String, UInt64)", "Dynamic", "JSON", "AggregateFunction(sum, UInt64)",
    "SimpleAggregateFunction(max, UInt16)", "SimpleAggregateFunction(anyLast, String)", "Array(LowCardinality(String))",
    "Array(Date)", "Map(UInt8, String)", "Map(String, Int64)", "Tuple(Date, UInt64)", "Array(Tuple(UInt8, String))",
];

/// Joins by `$1` of `l` and `$2` of `r`: the first over every pair, the others over some.
#[rustfmt::skip]
const FORMS: &[&str] = &[
    "SELECT 1 AS x FROM l JOIN r ON l.$1 = r.$2",
    "SELECT count() AS x FROM l LEFT JOIN r ON r.$2 = l.$1 AND l.n = r.m AND r.m > 5",
    "SELECT l.n AS x FROM l FULL JOIN r ON l.n = r.m AND l.$1 == r.$2 WHERE 0",
    "SELECT x FROM (SELECT l.n AS x FROM l ANY LEFT JOIN r ON l.$1 = r.$2) LIMIT 0",
    "SELECT 1 AS x FROM l AS a LEFT SEMI JOIN r AS b ON a.$1 = b.$2",
    "SELECT 1 AS x FROM l AS a JOIN r AS b ON a.n = b.m JOIN r AS c ON c.$2 = a.$1",
    "SELECT 1 AS x FROM l AS a JOIN r AS b ON a.n = b.m RIGHT JOIN l AS c ON b.$2 = c.$1",
    "SELECT 1 AS x FROM l JOIN r ON identity(l.$1) = materialize(r.$2)",
    "SELECT 1 AS x FROM l JOIN (SELECT any($2) AS y FROM r) AS q ON q.y = l.$1",
    "SELECT 1 AS x FROM l JOIN (SELECT $2 AS $1 FROM r) AS q USING ($1)",
    "SELECT 1 AS x FROM (SELECT $1 AS y, n FROM l) AS a JOIN (SELECT $2 AS y, m AS n FROM r) AS b USING (n, y)",
    "SELECT 1 AS x FROM l JOIN r ON (l.$1, l.n) = (r.$2, r.m)",
    "SELECT 1 AS x UNION ALL SELECT 2 AS x FROM l GLOBAL ANY JOIN r ON l.$1 = r.$2",
];

/// Joins that are no matter of two types, and whether they are refused here.
#[rustfmt::skip]
const SINGLE: &[(&str, bool)] = &[
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t", true),
    ("SELECT 1 AS x FROM l ASOF LEFT JOIN r ON l.s = r.t AND l.n = r.m", true),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND l.n != r.m", true),
    ("SELECT 1 AS x FROM (SELECT 1 AS y FROM l ASOF JOIN r ON l.s = r.t)", true),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND l.n >= r.m", false),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND r.m < l.n", false),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND greaterOrEquals(l.n, r.m)", false),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND l.n >= r.m AND l.n < r.m + 5", true),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.n >= r.m AND l.s = r.t AND r.m > l.i", true),
    ("SELECT 1 AS x FROM l ASOF LEFT JOIN r ON l.s = r.t AND l.n >= r.m AND l.n > 3", false),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND l.n >= r.m AND l.n > l.i", false),
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.s = r.t AND l.n >= r.m AND r.m > 3", false),
    // Refused unless the setting `join_algorithm` has full_sorting_merge.
    ("SELECT 1 AS x FROM l ASOF JOIN r ON l.n >= r.m", false),
    ("SELECT 1 AS x FROM l ASOF JOIN (SELECT m AS n FROM r) AS q USING (n)", false),
    // What no row matches for certain, what is never read, and what may be not.
    ("SELECT 1 AS x FROM l JOIN r ON l.n = r.t AND 0", false),
    ("WITH c AS (SELECT 1 AS y FROM l JOIN r ON l.n = r.t) SELECT 1 AS x", false),
    ("SELECT if(1, 2, (SELECT 1 FROM l JOIN r ON l.n = r.t)) AS x", false),
    ("SELECT 1 AS x WHERE 0 AND 1 IN (SELECT 1 FROM l JOIN r ON l.n = r.t)", false),
    // Numbers that are written out have the type that they are beside.
    ("SELECT 1 AS x FROM l JOIN (SELECT 5000000000 AS y) AS q ON q.y = l.i", false),
    ("SELECT 1 AS x FROM l JOIN (SELECT 5 AS y) AS q ON q.y = l.i", false),
    ("SELECT 1 AS x FROM l JOIN r ON l.s = r.t AND l.n = 'a'", false),
    ("SELECT 1 AS x FROM l JOIN r ON l.s = r.t AND l.n = l.i", false),
];

#[derive(Default)]
struct Tally {
    tried: usize,
    /// Refused here and by both analyzers.
    refused: usize,
    /// Taken by the server.
    taken: usize,
    /// Refused by the server, and not here.
    missed: usize,
    wrong: Vec<String>,
}

/// Whether a query is refused for what it joins by.
fn is_refused(sql: &str, schema: &Lowered) -> bool {
    let statement = parse_statement(sql).expect(sql);
    let mut said = Diagnostics::new();
    check(&statement, schema, &mut said);
    let is_about_joins = |code| matches!(code, Code::ImpossibleJoin | Code::Incomparable);
    said.iter().any(|said| is_about_joins(said.code))
}

impl Tally {
    fn ask(&mut self, session: &mut Session<'_>, schema: &Lowered, sql: &str) -> bool {
        let ours = is_refused(sql, schema);
        let old = format!("{sql} SETTINGS allow_experimental_analyzer = 0");
        let theirs = [session.query(sql).is_err(), session.query(&old).is_err()];
        self.tried += 1;
        match (ours, theirs) {
            (true, [true, true]) => self.refused += 1,
            (true, _) => self
                .wrong
                .push(format!("{sql}\n  taken by the server: {theirs:?}")),
            (false, [true, _]) => self.missed += 1,
            (false, [false, _]) => self.taken += 1,
        }
        ours
    }
}

#[test]
fn joins_that_are_refused_the_server_refuses() {
    let local = housekeeper_local::shared();
    let Some(mut session) = local.session() else {
        return;
    };
    let columns = TYPES.iter().enumerate();
    let columns: Vec<String> = columns
        .map(|(index, ty)| format!("c{index} {ty}"))
        .collect();
    let columns = columns.join(", ");
    let tables = [
        format!("CREATE TABLE l (n UInt64, i Int64, s String, {columns}) ENGINE = Memory"),
        format!("CREATE TABLE r (m UInt64, t String, {columns}) ENGINE = Memory"),
    ];
    session
        .query("CREATE DATABASE IF NOT EXISTS joins")
        .expect("a database");
    session.query("USE joins").expect("the database");
    for table in &tables {
        let suspicious = "SETTINGS allow_suspicious_low_cardinality_types = 1";
        session
            .query(&format!("{table} {suspicious}"))
            .expect("the table");
    }
    let (schema, _) = lowered(&format!(
        "CREATE DATABASE default;\n{};",
        tables.join(";\n")
    ));
    let mut random = fastrand::Rng::with_seed(7);
    let mut tally = Tally::default();
    // A form that the server takes for no types would say nothing.
    for form in FORMS {
        let sql = form.replace("$1", "c0").replace("$2", "c0");
        assert!(session.query(&sql).is_ok(), "{sql}");
    }
    for one in 0..TYPES.len() {
        for other in 0..TYPES.len() {
            for (number, form) in FORMS.iter().enumerate() {
                if number > 0 && !housekeeper_tests::is_long() && random.u8(..20) > 0 {
                    continue;
                }
                let sql = form.replace("$1", &format!("c{one}"));
                let sql = sql.replace("$2", &format!("c{other}"));
                tally.ask(&mut session, &schema, &sql);
            }
        }
    }
    for (sql, expected) in SINGLE {
        assert_eq!(tally.ask(&mut session, &schema, sql), *expected, "{sql}");
    }
    println!(
        "joins: {} tried, {} refused by both, {} taken, {} refused by the server alone, {} wrong",
        tally.tried,
        tally.refused,
        tally.taken,
        tally.missed,
        tally.wrong.len()
    );
    assert!(tally.wrong.is_empty(), "{}", tally.wrong.join("\n"));
    assert!(tally.refused > tally.missed, "few are refused");
}
