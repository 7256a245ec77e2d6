//! Queries at the borders of what is known: of each it is written down what comes of it.
//!
//! `borders.sql` has a word before each query: `agreed`; `declined`; `rejected`, which ClickHouse does too; or `missed`,
//! where ClickHouse refuses it and nothing is said of that. `HOUSEKEEPER_UPDATE=1` writes the words anew: read them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use housekeeper_tests::Judge;

use super::engine::Engine;
use super::ours::Schema;

const TABLES: &str = include_str!("borders_schema.sql");

/// What came of a query, in a word; `wrong` and `wrongly rejected` are none that may be written down.
fn outcome(engine: &mut Engine<'_>, schema: &Schema, sql: &str) -> (&'static str, String) {
    let theirs = engine.describe(sql);
    let ours = schema.describe(sql);
    let told = format!("{sql}\n  ClickHouse {theirs:?}\n  ours       {ours:?}");
    let word = match (theirs, ours) {
        (Ok(theirs), Ok(Some(ours))) if theirs == ours => "agreed",
        (Ok(_), Ok(Some(_))) => "wrong",
        (_, Ok(None)) => "declined",
        (Ok(_), Err(_)) => "wrongly rejected",
        (Err(_), Err(_)) => "rejected",
        (Err(_), Ok(Some(_))) => "missed",
    };
    (word, told)
}

/// The tables, in both.
fn prepared(judge: &Judge) -> (Engine<'_>, Schema) {
    let mut engine = Engine::new(judge.local());
    for statement in ["CREATE DATABASE borders", "USE borders"] {
        engine.run(statement).expect(statement);
    }
    for statement in TABLES.split(";\n").filter(|sql| !sql.trim().is_empty()) {
        engine.run(statement).expect(statement);
    }
    (
        engine,
        Schema::new(&format!("CREATE DATABASE borders;\n{TABLES}"), "borders"),
    )
}

fn print(what: &str, counts: &BTreeMap<&str, usize>) {
    let counts: Vec<String> = counts
        .iter()
        .map(|(word, count)| format!("{count} {word}"))
        .collect();
    println!("{what}: {}", counts.join(", "));
}

pub(super) fn check() {
    let judge = Judge::start();
    let (mut engine, schema) = prepared(&judge);
    check_written(&mut engine, &schema);
    check_products(&mut engine, &schema);
}

fn check_written(engine: &mut Engine<'_>, schema: &Schema) {
    let mut counts = BTreeMap::new();
    let mut failures = Vec::new();
    let mut text = String::new();
    for line in include_str!("borders.sql").lines() {
        let (expected, sql) = line.split_once('\t').expect("a word and a query");
        let (word, told) = outcome(engine, schema, sql);
        *counts.entry(word).or_insert(0) += 1;
        let _ = writeln!(text, "{word}\t{sql}");
        if word != expected || word.starts_with("wrong") {
            failures.push(format!("{word}, not {expected}: {told}"));
        }
    }
    print("borders", &counts);
    if std::env::var_os("HOUSEKEEPER_UPDATE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/describe/borders.sql");
        std::fs::write(path, text).expect("the file is there");
        return;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What may be wrong by its types, or when it is computed.
#[rustfmt::skip]
const DOUBTFUL: &[&str] = &[
    "s = 300", "plus('a', 1)", "s + 1", "toDate(arr)", "nosuch(1)", "nosuch", "toDate('x')", "length(1, 2)", "s AND 1",
    "(1, 2) = 3", "throwIf(1)", "s = d", "if(s, 1, 2)", "toDate(id, 5, 6, 7)", "arrayMap(1, 2)", "arr + s",
];

/// Where a doubtful value stands, `{}`: in most places ClickHouse does not get to it.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "if(1, 2, {})", "if(0, {}, 2)", "if(NULL, {}, 2)", "if(1 = 1, 2, {})", "if(1, {}, 2)", "if(id, 2, {})",
    "multiIf(1, 2, {})", "multiIf(1, 2, id, {}, 3)", "multiIf(0, {}, 3)", "multiIf(id, 1, 0, {}, 3)",
    "multiIf(id, 1, {}, 2, 3)", "CASE WHEN 1 THEN 2 ELSE {} END", "CASE WHEN 0 THEN {} ELSE 2 END",
    "CASE WHEN 0 THEN {} END", "CASE 1 WHEN 1 THEN 2 ELSE {} END", "CASE 1 WHEN 2 THEN {} END",
    "CASE id WHEN 2 THEN {} END", "0 AND {}", "{} AND 0", "1 OR {}", "{} OR 1", "id AND 0 AND {}", "coalesce(1, {})",
    "ifNull(1, {})", "1 ? 2 : {}", "(SELECT 1) ? 2 : {}", "if((SELECT 1), 2, {})", "if(1 AS c, c, {})",
    "if(toUInt8(1), 2, {})", "if(length('a') = 1, 2, {})", "if(materialize(1), 2, {})", "if(0, {}, {})",
    "if(1, 2, if(0, {}, 3))", "toString(if(1, 2, {}))", "if(1, id, {})", "if(id = id, 1, {})", "if(true, s, {})",
    "if('1', 2, {})", "if(1.0, 2, {})", "if(-1, 2, {})", "nullIf(1, {})", "if(isNull(id), 2, {})", "IF(1, 2, {})",
    "if(1, 2, {}) + if(0, {}, 1)", "if(2, 2, {})", "if(1, 1, 2, {})", "toTypeName({})", "isNull({})", "count({})",
    "ignore({})", "identity({})", "isConstant({})", "multiIf(1, 2, 0, {}, 3)", "multiIf(1, 2, 1, {}, {})",
    "if(isNotNull(id), 2, {})", "{}", "not({})", "tuple({}, 1)", "sum({})", "countIf({})", "max({}) OVER ()",
];

/// Values whose common type depends on what they are, and not on their types alone.
#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "5000000000", "18446744073709551615", "-1", "1", "9223372036854775808", "4294967295", "toUInt64(1)",
    "5000000000 + 0", "(SELECT 5000000000)", "id", "k", "toInt64(k)", "toNullable(k)", "toInt64(1)", "-5000000000",
    "NULL", "toNullable(5000000000)", "materialize(5000000000)", "[5000000000]", "[k]", "[id]", "(5000000000, 1)",
    "(k, 1)", "map('a', 5000000000)", "map('a', k)", "[-1]", "CAST(5000000000 AS UInt64)", "max(5000000000)", "max(id)",
    "if(1, 5000000000, 1)", "CAST(k AS Decimal(10, 2))", "toInt32(k)", "CAST(k AS Decimal(9, 4))", "tu", "[tu, NULL]",
];

const TOGETHER: &[&str] = &[
    "SELECT {1} FROM t UNION ALL SELECT {2} FROM t",
    "SELECT {1} FROM t INTERSECT SELECT {2} FROM t",
    "SELECT [{1}, {2}] FROM t",
    "SELECT if(id = 1, {1}, {2}) FROM t",
    "SELECT x FROM (SELECT {1} AS x FROM t) AS p JOIN (SELECT {2} AS x FROM t) AS q USING (x)",
];

/// Products of the lists above: nothing may be wrong, or rejected wrongly.
fn check_products(engine: &mut Engine<'_>, schema: &Schema) {
    let doubtful = PLACES.iter().flat_map(|place| {
        DOUBTFUL
            .iter()
            .map(move |value| format!("SELECT {} FROM t", place.replace("{}", value)))
    });
    let together = TOGETHER.iter().flat_map(|form| {
        NUMBERS.iter().flat_map(move |one| {
            NUMBERS
                .iter()
                .map(move |other| form.replace("{1}", one).replace("{2}", other))
        })
    });
    let mut failures = Vec::new();
    for (what, queries) in [
        ("doubtful values", doubtful.collect::<Vec<_>>()),
        ("values together", together.collect()),
    ] {
        let mut counts = BTreeMap::new();
        for sql in queries {
            let (word, told) = outcome(engine, schema, &sql);
            *counts.entry(word).or_insert(0) += 1;
            if word.starts_with("wrong") {
                failures.push(format!("{word}: {told}"));
            }
        }
        print(what, &counts);
        assert!(counts.get("agreed").is_some_and(|agreed| *agreed > 100));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
