//! The law of meaning: what is printed of a statement is, to ClickHouse's own parser, the statement.
//!
//! `formatQuerySingleLine(print(parse(x)))` must be `formatQuerySingleLine(x)`, but for the few
//! differences of [`normalised`], each of which is shown to be harmless. Held for the fixtures of
//! the parser and, where it is there, for the corpus: a sample of it, or all of it when
//! `HOUSEKEEPER_LONG_TESTS` is set.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

mod engine;
mod normalised;
mod places;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use engine::{Engine, Pair};
use expect_test::expect_file;
use housekeeper_core::syntax::{Print, parse_statement};
use housekeeper_tests::is_long;

/// Fixtures that ClickHouse 26.9 reads as they are printed and 26.7, which the engine is, otherwise.
const READ_OTHERWISE: [&str; 4] = [
    // Everything up to the last interval is lost.
    "CREATE QUOTA q FOR INTERVAL 1 HOUR MAX queries 1 FOR INTERVAL 1 DAY NO LIMITS",
    "SYSTEM RELOAD DICTIONARY 'a.b.c'",
    // The targets of a time series had other names.
    "CREATE TABLE t ENGINE = TimeSeries DATA a TAGS b METRICS c",
    "CREATE TABLE t ENGINE = TimeSeries DATA ENGINE = Memory TAGS INNER ENGINE = Memory ORDER BY x METRICS INNER UUID '00000000-0000-0000-0000-000000000001'",
];

/// About how many statements of the corpus are tried when not all are.
const SAMPLE: usize = 3_000;

/// How it went with some statements.
#[derive(Debug, Default)]
struct Counts {
    tried: usize,
    /// The engine accepts them.
    accepted: usize,
    /// Of these, the ones we do not read.
    declined: usize,
    /// What we print is formatted as the statement is.
    equal: usize,
    /// It is not, but that is one of the known and harmless differences, by their names.
    normalised: BTreeMap<&'static str, usize>,
    /// The engine refuses them, and so do we.
    refused: usize,
    /// The engine refuses them and we do not.
    wrongly_accepted: usize,
    /// What we print means something else, or nothing.
    wrong: Vec<String>,
}

/// Compares what `statements` mean with what we print of them.
fn count(engine: &Engine, statements: &[String]) -> Counts {
    let mut counts = Counts {
        tried: statements.len(),
        ..Counts::default()
    };
    let pairs: Vec<_> = statements
        .iter()
        .map(|sql| Pair {
            theirs: sql.clone(),
            ours: parse_statement(sql).ok().map(|item| item.node.to_sql()),
        })
        .collect();
    for (pair, formatted) in pairs.iter().zip(engine.format(&pairs)) {
        match (&pair.ours, formatted.theirs) {
            (None, None) => counts.refused += 1,
            (Some(_), None) => counts.wrongly_accepted += 1,
            (None, Some(_)) => {
                counts.accepted += 1;
                counts.declined += 1;
            }
            (Some(ours), Some(theirs)) => {
                counts.accepted += 1;
                if formatted.equal {
                    counts.equal += 1;
                    continue;
                }
                let again = formatted.ours.as_deref();
                let known = again.and_then(|again| normalised::find(engine, &theirs, again));
                if let Some(known) = known {
                    *counts.normalised.entry(known.name).or_default() += 1;
                } else {
                    let again = again.unwrap_or("(refused)");
                    counts.wrong.push(format!(
                        "{}\n  is printed  {ours}\n  which means {again}\n  and not     {theirs}",
                        pair.theirs
                    ));
                }
            }
        }
    }
    counts
}

impl Counts {
    fn print(&self, what: &str) {
        let mut line = format!(
            "{what}: {} tried, {} accepted by the engine, of these {} declined, {} equal",
            self.tried, self.accepted, self.declined, self.equal
        );
        for (name, count) in &self.normalised {
            let _ = write!(line, ", {count} {name}");
        }
        println!(
            "{line}, {} wrong; {} refused by both, {} wrongly accepted",
            self.wrong.len(),
            self.refused,
            self.wrongly_accepted
        );
    }

    fn check(&self, what: &str) {
        let some = self.wrong[..self.wrong.len().min(20)].join("\n");
        assert!(
            self.wrong.is_empty(),
            "{what}: {} wrong, such as\n{some}",
            self.wrong.len()
        );
    }
}

/// The statements of a folder of the parser's fixtures: a line each.
fn fixtures(folder: &str) -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../housekeeper-core/tests/fixtures/syntax")
        .join(folder);
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let lines = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).expect("the file is read");
        let lines = text.lines();
        let lines = lines.filter(|line| !line.starts_with("--") && !line.trim().is_empty());
        lines.map(str::to_owned).collect()
    };
    let name = |path: &PathBuf| path.file_name().map(|name| name.display().to_string());
    paths
        .iter()
        .map(|path| (name(path).unwrap_or_default(), lines(path)))
        .collect()
}

#[test]
fn the_fixtures_mean_what_they_are_printed_as() {
    let engine = Engine::start();
    let mut failures = Vec::new();
    for (name, mut statements) in fixtures("accepted") {
        statements.retain(|sql| !READ_OTHERWISE.contains(&sql.as_str()));
        let counts = count(&engine, &statements);
        counts.print(&format!("accepted/{name}"));
        failures.extend(counts.wrong);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The fixtures say what the newest ClickHouse reads. The engine may be a little older: where it
/// differs stands in `otherwise.txt`, a list that only statements of newer kinds belong to.
#[test]
fn the_engine_agrees_with_the_fixtures() {
    let engine = Engine::start();
    let mut otherwise = String::new();
    for folder in ["accepted", "rejected"] {
        for (name, statements) in fixtures(folder) {
            let refused: BTreeSet<String> = engine.refused(&statements).into_iter().collect();
            let (tried, count) = (statements.len(), refused.len());
            println!("{folder}/{name}: {tried} tried, {count} refused by the engine");
            for sql in statements {
                if refused.contains(&sql) == (folder == "accepted") {
                    let _ = writeln!(otherwise, "{folder}/{name}: {sql}");
                }
            }
        }
    }
    expect_file!["otherwise.txt"].assert_eq(&otherwise);
}

#[test]
fn the_corpus_means_what_it_is_printed_as() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/statements.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let lines: Vec<_> = text.lines().collect();
    let step = if is_long() { 1 } else { lines.len() / SAMPLE };
    let statements: Vec<_> = lines
        .iter()
        .step_by(step)
        .map(|line| sql_of(line))
        .collect();
    let engine = Engine::start();
    let counts = count(&engine, &statements);
    counts.print("corpus");
    counts.check("corpus");
    // Fewer than one in two hundred.
    assert!(
        counts.declined * 200 < counts.accepted,
        "{} of {} declined",
        counts.declined,
        counts.accepted
    );
}

/// The statement of a line of the corpus.
fn sql_of(line: &str) -> String {
    let line: serde_json::Value = serde_json::from_str(line).expect("a line of the corpus");
    line["sql"].as_str().expect("a statement").to_owned()
}

#[test]
fn every_known_difference_is_harmless() {
    normalised::check(&Engine::start());
}
