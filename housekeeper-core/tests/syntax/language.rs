//! What ClickHouse reads is read, and what it refuses is refused: the lines of
//! `fixtures/syntax/accepted` and `fixtures/syntax/rejected`, a statement each. What is in
//! `fixtures/syntax/declined` ClickHouse reads, and Housekeeper does not want to.
//!
//! That the fixtures are right is held by the engine itself, in `meaning.rs` of the workspace's
//! tests.

use std::path::Path;

use housekeeper_core::syntax::{Print, parse_statement};

use crate::laws::check_statement;
use crate::statements::fixtures;

/// The statements of a file of fixtures: a line each, except for comments and empty lines.
fn lines(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect("the file is read");
    let lines = text.lines();
    let lines = lines.filter(|line| !line.starts_with("--") && !line.trim().is_empty());
    lines.map(str::to_owned).collect()
}

/// Goes over every line of a folder. Prints how many there are, file by file.
fn for_each(folder: &str, mut check: impl FnMut(&str) -> Result<(), String>) -> usize {
    let (mut tried, mut failures) = (0, Vec::new());
    for path in fixtures(folder, "sql") {
        let lines = lines(&path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let before = failures.len();
        for line in &lines {
            failures.extend(check(line).err().map(|why| format!("{line}\n    {why}")));
        }
        let wrong = failures.len() - before;
        println!("{folder}/{name}: {} tried, {wrong} wrong", lines.len());
        tried += lines.len();
    }
    println!("{folder}: {tried} tried, {} wrong", failures.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    tried
}

#[test]
fn what_clickhouse_accepts_is_read_and_survives_printing() {
    let tried = for_each("accepted", |line| match parse_statement(line) {
        Ok(item) => check_statement(&item.node),
        Err(diagnostics) => {
            let messages: Vec<_> = diagnostics.iter().map(|each| &*each.message).collect();
            Err(messages.join("; "))
        }
    });
    assert!(tried >= 1_500, "there are {tried}");
}

/// What is no longer declined belongs to the statements that are read.
#[test]
fn what_is_declined_on_purpose_is_refused() {
    for_each("declined", |line| match parse_statement(line) {
        Ok(item) => Err(format!("read as {}", item.node.to_sql())),
        Err(_) => Ok(()),
    });
}

#[test]
fn what_clickhouse_refuses_is_refused() {
    let tried = for_each("rejected", |line| match parse_statement(line) {
        Ok(item) => Err(format!("read as {}", item.node.to_sql())),
        Err(_) => Ok(()),
    });
    assert!(tried >= 500, "there are {tried}");
}
