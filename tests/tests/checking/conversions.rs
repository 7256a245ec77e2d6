//! Which values become which: every pair of some types, through a materialized view.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::parse_data_type;
use housekeeper_core::types::convert::{Conversion, convert};
use housekeeper_core::types::{Type, resolve};

use super::engine::Engine;

const TYPES: &[&str] = &[
    "UInt8",
    "Bool",
    "UInt64",
    "Int32",
    "UInt128",
    "Int256",
    "Float64",
    "BFloat16",
    "Decimal(9, 2)",
    "Decimal(38, 4)",
    "String",
    "FixedString(4)",
    "UUID",
    "IPv4",
    "IPv6",
    "Date",
    "Date32",
    "DateTime",
    "DateTime64(3)",
    "Enum8('a' = 1)",
    "Enum16('a' = 1)",
    "LowCardinality(String)",
    "Nullable(String)",
    "Nullable(UInt8)",
    "Nullable(Date)",
    "Array(UInt8)",
    "Array(String)",
    "Array(Array(UInt8))",
    "Map(String, UInt8)",
    "Tuple(UInt8, String)",
    "Tuple(a UInt8)",
    "JSON",
    "Dynamic",
    "Point",
    "Ring",
    "SimpleAggregateFunction(max, UInt64)",
    "AggregateFunction(sum, UInt64)",
    "AggregateFunction(sum, UInt32)",
    "AggregateFunction(sum, Nullable(UInt64))",
    "AggregateFunction(count)",
    "AggregateFunction(count, String)",
    "AggregateFunction(uniq, String)",
    "AggregateFunction(uniq, LowCardinality(String))",
    "AggregateFunction(uniqExact, String)",
    "AggregateFunction(argMax, String, DateTime)",
    "AggregateFunction(argMax, String, DateTime('UTC'))",
    "AggregateFunction(avg, UInt64)",
    "AggregateFunction(quantiles(0.5), Float64)",
    "AggregateFunction(quantiles(0.9), Float64)",
];

#[derive(Default)]
struct Counts {
    tried: usize,
    agreed: usize,
    declined: usize,
    missed: Vec<String>,
    wrong: Vec<String>,
}

#[test]
fn what_becomes_what() {
    let engine = Engine::start();
    let step = if super::is_long() { 1 } else { 5 };
    let ask = |sql: &str| engine.query(sql);
    let must = |sql: &str| {
        engine.query(sql).expect(sql);
    };
    must("DROP DATABASE IF EXISTS c SYNC");
    must("CREATE DATABASE c");
    let columns: Vec<String> = TYPES
        .iter()
        .enumerate()
        .map(|(index, ty)| format!("c{index} {ty}"))
        .collect();
    must(&format!(
        "CREATE TABLE c.source (id UInt8, {}) ENGINE = Null",
        columns.join(", ")
    ));
    for (index, ty) in TYPES.iter().enumerate() {
        must(&format!("CREATE TABLE c.t{index} (x {ty}) ENGINE = Null"));
    }
    let mut counts = Counts::default();
    for (case, (from, to)) in pairs().enumerate() {
        if case % step != 0 {
            continue;
        }
        let view =
            format!("CREATE MATERIALIZED VIEW c.v TO c.t{to} AS SELECT c{from} AS x FROM c.source");
        let created = ask(&view);
        let inserted = created
            .is_ok()
            .then(|| ask("INSERT INTO c.source (id) VALUES (1)"));
        if created.is_ok() {
            must("DROP TABLE c.v SYNC");
        }
        counts.count(TYPES[from], TYPES[to], created.err(), inserted);
    }
    must("DROP DATABASE c SYNC");
    println!(
        "conversions: {} tried, {} agreed, {} declined, {} refused and we accept, {} wrong",
        counts.tried,
        counts.agreed,
        counts.declined,
        counts.missed.len(),
        counts.wrong.len()
    );
    assert!(counts.wrong.is_empty(), "{:#?}", counts.wrong);
    assert!(counts.missed.is_empty(), "{:#?}", counts.missed);
    assert!(counts.declined * 3 < counts.tried);
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    let all = 0..TYPES.len();
    all.clone()
        .flat_map(move |from| all.clone().map(move |to| (from, to)))
}

fn resolved(text: &str) -> Type {
    let parsed = parse_data_type(text).expect("a type");
    resolve(&parsed, &mut Diagnostics::new()).expect("a type that is known")
}

impl Counts {
    /// `refused` is why the view is refused, `inserted` how a row of defaults fares.
    fn count(
        &mut self,
        from: &str,
        to: &str,
        refused: Option<String>,
        inserted: Option<Result<String, String>>,
    ) {
        self.tried += 1;
        let ours = convert(&resolved(from), &resolved(to));
        let text = format!("{from} to {to}: {ours:?}, ClickHouse {refused:?} {inserted:?}");
        match (ours, refused, inserted) {
            (Conversion::Unknown, ..) => self.declined += 1,
            // Of a view that is accepted and cannot insert, we say that every row fails; a row of another value might not.
            (Conversion::Refused | Conversion::Fails, None, Some(Ok(_)))
            | (Conversion::Refused, None, _) => self.wrong.push(text),
            (Conversion::Fine | Conversion::FailsOnNull, Some(_), _) => self.missed.push(text),
            _ => self.agreed += 1,
        }
    }
}
