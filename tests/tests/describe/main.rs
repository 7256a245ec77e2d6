//! The law of describing: the names and the types that we say a query gives are those that ClickHouse gives.
//!
//! Every query of `queries.sql` has to be described. Of the queries of the corpus, many use functions that are not
//! known; none may be described otherwise than by ClickHouse.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod borders;
mod corpus;
mod engine;
mod ours;
mod products;
mod random;

use engine::Engine;
use housekeeper_tests::Judge;
use ours::Schema;

/// What came of one query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Agreed,
    Declined,
    Wrong,
    Rejected,
    /// ClickHouse refuses it, too, or it alone.
    Refused,
}

/// How often each came.
#[derive(Debug, Default)]
struct Counts {
    tried: usize,
    agreed: usize,
    declined: usize,
    wrong: usize,
    rejected: usize,
}

impl Counts {
    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Refused => return,
            Outcome::Agreed => self.agreed += 1,
            Outcome::Declined => self.declined += 1,
            Outcome::Wrong => self.wrong += 1,
            Outcome::Rejected => self.rejected += 1,
        }
        self.tried += 1;
    }

    fn print(&self, what: &str) {
        println!(
            "{what}: {} tried, {} agreed, {} declined, {} wrong, {} wrongly rejected",
            self.tried, self.agreed, self.declined, self.wrong, self.rejected
        );
    }
}

/// Asks both, and tells where they differ.
fn compare(engine: &mut Engine<'_>, schema: &Schema, sql: &str) -> (Outcome, String) {
    let theirs = match engine.describe(sql) {
        Ok(columns) => columns,
        Err(error) => return (Outcome::Refused, error),
    };
    match schema.describe(sql) {
        Ok(Some(ours)) if ours == theirs => (Outcome::Agreed, String::new()),
        Ok(Some(ours)) => (
            Outcome::Wrong,
            format!("{sql}\n  ClickHouse {theirs:?}\n  ours       {ours:?}"),
        ),
        Ok(None) => (Outcome::Declined, sql.to_owned()),
        Err(error) => (
            Outcome::Rejected,
            format!("{sql}\n  ClickHouse {theirs:?}\n  ours       {error}"),
        ),
    }
}

#[test]
fn every_form_of_a_query_is_described() {
    let judge = Judge::start();
    let mut engine = Engine::new(judge.local());
    let tables = include_str!("schema.sql");
    for statement in tables.split(";\n").filter(|sql| !sql.trim().is_empty()) {
        engine.run(statement).expect(statement);
    }
    let schema = Schema::new(tables, "default");
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    for sql in include_str!("queries.sql").lines() {
        let (outcome, told) = compare(&mut engine, &schema, sql);
        assert_ne!(outcome, Outcome::Refused, "{sql}: {told}");
        counts.count(outcome);
        if outcome != Outcome::Agreed {
            failures.push(format!("{outcome:?} {told}"));
        }
    }
    counts.print("own queries");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_corpus_is_described_as_clickhouse_describes_it() {
    corpus::check();
}

#[test]
fn random_queries_are_described_as_clickhouse_describes_them() {
    random::check();
}

#[test]
fn what_comes_of_queries_at_the_borders_is_known() {
    borders::check();
}
