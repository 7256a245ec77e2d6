//! The law of places: where ClickHouse's parser says a statement fails, our error points, too.
//!
//! Held over statements that were changed in one place until ClickHouse refused them.

use std::path::Path;

use housekeeper_core::diagnostic::{Code, Diagnostic};
use housekeeper_core::syntax::{parse_statement, split_text};

use super::{Engine, is_long, sql_of};

/// About how many statements are tried when not all are.
const SAMPLE: usize = 400;

/// How our place lies to theirs.
#[derive(Debug, Default)]
struct Counts {
    /// The same token, or one beside it.
    at: usize,
    /// The bracket or the quote that is not closed, which is better than the end of the statement.
    opening: usize,
    before: Vec<String>,
    after: Vec<String>,
}

impl Counts {
    fn all(&self) -> usize {
        self.at + self.opening + self.before.len() + self.after.len()
    }
}

#[test]
fn errors_are_where_clickhouse_says_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/mutants.jsonl");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let refused: Vec<_> = text
        .lines()
        .filter(|line| line.contains("\"ok\": false"))
        .map(sql_of)
        .collect();
    let step = if is_long() { 1 } else { refused.len() / SAMPLE };
    let engine = Engine::start();
    let (mut counts, mut silent) = (Counts::default(), 0);
    for sql in refused.iter().step_by(step.max(1)) {
        // What we do not refuse is the business of other tests.
        let (Some(theirs), Err(errors)) = (engine.failed_at(sql), parse_statement(sql)) else {
            silent += 1;
            continue;
        };
        let errors = errors.into_vec();
        check_length(sql, &errors);
        // With several mistakes, the one that ClickHouse stops at is the first.
        if let Some(error) = errors.first() {
            count(&mut counts, sql, theirs, error);
        }
    }
    let all = counts.all();
    println!(
        "places: {all} compared, {silent} not; {} at the place, {} at what is not closed, {} before, {} after",
        counts.at,
        counts.opening,
        counts.before.len(),
        counts.after.len()
    );
    for line in counts.before.iter().chain(&counts.after).take(40) {
        println!("{line}");
    }
    assert!(all > 0, "some are compared");
    assert!(
        (counts.at + counts.opening) * 100 >= all * 90,
        "nine in ten are at the place"
    );
}

fn count(counts: &mut Counts, sql: &str, theirs: usize, error: &Diagnostic) {
    let ours = error.primary().map_or(0, |span| span.start as usize);
    let (ours, theirs) = (token_at(sql, ours), token_at(sql, theirs));
    let line = || format!("{ours} for {theirs}: {}\n    {}", error.message, sql.trim());
    if ours.abs_diff(theirs) <= 1 {
        counts.at += 1;
    } else if matches!(error.code, Code::UnbalancedBracket | Code::Unterminated) {
        counts.opening += 1;
    } else if ours < theirs {
        counts.before.push(line());
    } else {
        counts.after.push(line());
    }
}

/// The number of the token at an offset, or of the next one.
fn token_at(sql: &str, offset: usize) -> usize {
    let (tokens, _) = split_text(sql);
    let end = |token: &&str| token.as_ptr() as usize - sql.as_ptr() as usize + token.len();
    tokens
        .iter()
        .take_while(|token| end(token) <= offset)
        .count()
}

/// A message is read at a glance: no list of more than five.
fn check_length(sql: &str, errors: &[Diagnostic]) {
    for error in errors {
        let message = error.message.replace("`,`", "``");
        let alternatives = message.matches("`, ").count() + message.matches(" or ").count();
        assert!(alternatives <= 5, "{message}\n{sql}");
    }
}
