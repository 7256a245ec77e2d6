//! Schemas and queries as products have them, and mistakes as people make them.

use housekeeper_tests::Judge;

use super::engine::Engine;
use super::ours::Schema;
use super::{Counts, Outcome, compare};

/// Each has its tables first, then a query a line.
const PRODUCTS: &[(&str, &str)] = &[
    ("analytics", include_str!("products/analytics.sql")),
    ("traces", include_str!("products/traces.sql")),
    ("visits", include_str!("products/visits.sql")),
];

/// Queries over the tables of `traces`, none of which ClickHouse takes.
const REFUSED: &str = include_str!("products/traces_refused.sql");

/// How many of a hundred queries have to be described.
const LEAST: usize = 90;

/// The tables, in a database of their own.
fn create(engine: &mut Engine<'_>, name: &str, text: &str) -> Schema {
    let database = format!("product_{name}");
    for sql in [
        format!("DROP DATABASE IF EXISTS {database} SYNC"),
        format!("CREATE DATABASE {database}"),
        format!("USE {database}"),
    ] {
        engine.run(&sql).expect(&sql);
    }
    let creates: Vec<&str> = statements(text)
        .filter(|sql| sql.starts_with("CREATE"))
        .collect();
    for sql in &creates {
        engine.run(sql).expect(sql);
    }
    let schema = format!(
        "CREATE DATABASE {database};\nUSE {database};\n{};\n",
        creates.join(";\n")
    );
    Schema::new(&schema, &database)
}

fn statements(text: &str) -> impl Iterator<Item = &str> {
    text.split(";\n").filter(|sql| !sql.trim().is_empty())
}

#[test]
fn what_products_ask_is_described() {
    let judge = Judge::start();
    let mut engine = Engine::new(judge.local());
    let mut all = Counts::default();
    let (mut wrong, mut declined) = (Vec::new(), Vec::new());
    for (name, text) in PRODUCTS {
        let schema = create(&mut engine, name, text);
        for sql in statements(text).filter(|sql| !sql.starts_with("CREATE")) {
            let (outcome, told) = compare(&mut engine, &schema, sql);
            assert_ne!(outcome, Outcome::Refused, "{sql}: {told}");
            all.count(outcome);
            match outcome {
                Outcome::Declined => declined.push(told),
                Outcome::Wrong | Outcome::Rejected => wrong.push(told),
                Outcome::Agreed | Outcome::Refused => {}
            }
        }
    }
    all.print("queries of products");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        all.agreed * 100 >= all.tried * LEAST,
        "too much is declined:\n{}",
        declined.join("\n")
    );
}

#[test]
fn mistakes_in_queries_do_not_pass() {
    let judge = Judge::start();
    let mut engine = Engine::new(judge.local());
    let (name, text) = PRODUCTS[1];
    let schema = create(&mut engine, name, text);
    let (mut tried, mut rejected, mut declined, mut accepted) = (0, 0, 0, Vec::new());
    for sql in REFUSED.lines() {
        let theirs = engine.describe(sql).expect_err(sql);
        tried += 1;
        match schema.describe(sql) {
            Err(_) => rejected += 1,
            Ok(None) => declined += 1,
            Ok(Some(_)) => accepted.push(format!("{sql}\n  ClickHouse {theirs}")),
        }
    }
    println!(
        "mistakes in queries: {tried} tried, {rejected} rejected, {declined} declined, {} accepted",
        accepted.len()
    );
    assert!(accepted.len() * 50 <= tried, "{}", accepted.join("\n"));
}
