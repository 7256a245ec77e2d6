//! Random queries: what we say of them is what ClickHouse says, and what it gives when they are fetched.
//!
//! `HOUSEKEEPER_LONG_TESTS=1` asks about 100,000 that ClickHouse takes; `HOUSEKEEPER_SEED` starts elsewhere.

mod query;
mod tables;
mod words;

use housekeeper_tests::Judge;

use super::engine::Engine;
use super::ours::Schema;
use super::{Counts, Outcome, compare};

use query::Maker;

/// How many queries that ClickHouse takes are asked about.
const QUICK: usize = 1_200;
const LONG: usize = 100_000;

/// How many of a hundred have to be described.
const LEAST: usize = 90;

/// How many of a hundred have to be fetched. Joins on keys that have no common type, or with ASOF and nothing to compare,
/// ClickHouse describes and does not run: a program with one is not compiled.
const LEAST_FETCHED: usize = 85;

/// How many differences are told.
const TOLD: usize = 25;

pub(super) fn check() {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let start = number("HOUSEKEEPER_SEED").unwrap_or(1);
    let wanted = number("HOUSEKEEPER_QUERIES")
        .and_then(|wanted| usize::try_from(wanted).ok())
        .unwrap_or(if housekeeper_tests::is_long() {
            LONG
        } else {
            QUICK
        });
    let judge = Judge::start();
    let mut engine = Engine::new(judge.local());
    for statement in [
        "CREATE DATABASE random",
        "USE random",
        "SET print_pretty_type_names = 0",
    ] {
        engine.run(statement).expect(statement);
    }
    let creates = tables::creates();
    for statement in creates.split(";\n").filter(|sql| !sql.is_empty()) {
        engine.run(statement).expect(statement);
    }
    let schema = Schema::new(&format!("CREATE DATABASE random;\n{creates}"), "random");
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    let (mut fetches, mut refused, mut failed) = (0, 0, 0);
    for seed in start.. {
        if counts.tried >= wanted {
            break;
        }
        let sql = Maker::new(seed).query();
        let (outcome, told) = compare(&mut engine, &schema, &sql);
        counts.count(outcome);
        if matches!(outcome, Outcome::Wrong | Outcome::Rejected) {
            failures.push(format!("seed {seed}: {told}"));
        }
        if outcome == Outcome::Agreed {
            match fetched(&mut engine, &schema, &sql) {
                Ok(Fetched::Agreed) => fetches += 1,
                Ok(Fetched::Refused) => refused += 1,
                // That a value cannot be computed is no matter of its type.
                Ok(Fetched::Failed) => failed += 1,
                Err(told) => failures.push(format!("seed {seed}: {told}")),
            }
        }
    }
    counts.print("random queries");
    println!(
        "{fetches} of them fetched as a program does, {refused} refused in a program and by the engine, \
         {failed} refused by the engine alone"
    );
    let told = &failures[..failures.len().min(TOLD)];
    assert!(
        failures.is_empty(),
        "{} differ\n{}",
        failures.len(),
        told.join("\n")
    );
    assert!(counts.agreed * 100 >= counts.tried * LEAST, "{counts:?}");
    assert!(
        fetches * 100 >= counts.tried * LEAST_FETCHED,
        "{fetches} fetched"
    );
}

/// What comes of a query in a program.
enum Fetched {
    /// The names and types that it expects.
    Agreed,
    /// It is not compiled, and the engine does not run it.
    Refused,
    /// The engine fails to compute it.
    Failed,
}

fn fetched(engine: &mut Engine<'_>, schema: &Schema, sql: &str) -> Result<Fetched, String> {
    let (sent, expected) = match schema.sent(sql) {
        Ok(sent) => sent,
        Err(said) => {
            return match engine.fetch(sql) {
                Ok(_) => Err(format!("{sql}\n  {said}")),
                Err(_) => Ok(Fetched::Refused),
            };
        }
    };
    match engine.fetch(&sent) {
        Ok(found) if found == expected => Ok(Fetched::Agreed),
        Ok(found) => Err(format!(
            "{sent}\n  fetched  {found:?}\n  expected {expected:?}"
        )),
        Err(_) => Ok(Fetched::Failed),
    }
}
