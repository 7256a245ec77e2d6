//! The queries of the corpus, over the tables that the statements before them made.

use std::path::Path;

use housekeeper_tests::Judge;

use super::engine::Engine;
use super::ours::Schema;
use super::{Counts, Outcome, compare};

/// One query in so many is tried when not all are.
const STEP: usize = 25;

/// How many of a hundred have to be described; the rest uses functions that are not known.
const LEAST: usize = 90;

/// Words of statements that would reach for something outside, or wait.
const OUTSIDE: &[&str] = &[
    "executable",
    "hdfs",
    "jdbc",
    "kafka",
    "mongodb",
    "mysql",
    "odbc",
    "postgresql",
    "rabbitmq",
    "remote",
    "s3",
    "sleep",
    "url",
];

const DDL: &[&str] = &[
    "ALTER TABLE",
    "CREATE DATABASE",
    "CREATE DICTIONARY",
    "CREATE FUNCTION",
    "CREATE MATERIALIZED VIEW",
    "CREATE TABLE",
    "CREATE VIEW",
    "DROP DATABASE",
    "DROP DICTIONARY",
    "DROP TABLE",
    "DROP VIEW",
    "EXCHANGE",
    "RENAME",
    "USE",
];

pub(super) fn check() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/statements.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let is_long = housekeeper_tests::is_long();
    let judge = Judge::start();
    let mut engine = Engine::new(judge.local());
    let mut database = "default".to_owned();
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    let mut queries = 0;
    engine
        .run("CREATE DATABASE IF NOT EXISTS test")
        .expect("a database");
    for line in text.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of the corpus");
        let sql = line["sql"].as_str().expect("a statement");
        let kind = line["kind"].as_str().unwrap_or_default();
        if DDL.contains(&kind) && !is_outside(sql) {
            run(&mut engine, sql, kind, &mut database);
        }
        if kind != "SELECT" {
            continue;
        }
        queries += 1;
        if !is_long && queries % STEP != 0 {
            continue;
        }
        let sql = sql.trim().trim_end_matches(';').trim();
        let words = words(sql);
        let tables = engine.tables(&words);
        let functions = functions(&mut engine, words);
        let schema = Schema::of(&tables, &functions, &database);
        let (outcome, told) = compare(&mut engine, &schema, sql);
        counts.count(outcome);
        if matches!(outcome, Outcome::Wrong | Outcome::Rejected) {
            failures.push(told);
        }
    }
    counts.print("corpus");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(counts.agreed * 100 >= counts.tried * LEAST, "{counts:?}");
}

/// Runs a statement; what is there already makes way.
fn run(engine: &mut Engine<'_>, sql: &str, kind: &str, database: &mut String) {
    let done = engine.run(sql);
    if kind == "USE" && done.is_ok() {
        let name = sql.split_whitespace().nth(1).unwrap_or_default();
        name.trim_matches([';', '`']).clone_into(database);
    }
    if let Err(error) = done
        && error.contains("already exists")
        && let Some(name) = error.split(" already exists").next()
        && let Some(name) = name.split_whitespace().last()
    {
        let dropped = engine.run(&format!("DROP TABLE IF EXISTS {name}"));
        if dropped.is_ok() {
            let _ = engine.run(sql);
        }
    }
}

/// The functions of these names, and those that their bodies name.
fn functions(engine: &mut Engine<'_>, mut names: Vec<String>) -> Vec<(String, String)> {
    loop {
        let found = engine.functions(&names);
        let before = names.len();
        names.extend(found.iter().flat_map(|(_, create)| words(create)));
        names.sort();
        names.dedup();
        if names.len() == before {
            return found;
        }
    }
}

fn is_outside(sql: &str) -> bool {
    let words = words(&sql.to_ascii_lowercase());
    OUTSIDE
        .iter()
        .any(|word| words.iter().any(|other| other == word))
}

/// The words of a statement: some are the names of tables.
fn words(sql: &str) -> Vec<String> {
    let words =
        sql.split(|character: char| !(character.is_ascii_alphanumeric() || character == '_'));
    let mut words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words.dedup();
    words
}
