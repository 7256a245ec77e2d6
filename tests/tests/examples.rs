//! The examples of ClickHouse's own documentation, which it holds for each of its functions (`system.functions`): the
//! names and the types that we say they give are those that ClickHouse gives.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::collections::{BTreeMap, BTreeSet};

use housekeeper_core::types::infer::{Description, describe};
use housekeeper_local::Session;
use housekeeper_tests::{Judge, lowered};

/// How many of a hundred have to be described; the rest is declined.
const LEAST: usize = 75;

#[test]
fn examples_give_what_the_server_gives() {
    let judge = Judge::start();
    let mut session = judge.local().session().expect("the engine is embedded");
    let (schema, diagnostics) = lowered("CREATE DATABASE default;");
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let (mut tried, mut agreed, mut declined, mut refused) = (0, 0, 0, 0);
    let mut wrong = Vec::new();
    let mut reasons: BTreeMap<String, usize> = BTreeMap::new();
    for query in examples(&mut session) {
        let Ok(theirs) = described(&mut session, &query) else {
            refused += 1;
            continue;
        };
        tried += 1;
        match describe(&query, &schema) {
            Description::Typed(ours) => {
                let ours: Vec<_> = ours
                    .into_iter()
                    .map(|(name, ty)| (name, ty.to_string()))
                    .collect();
                if ours == theirs {
                    agreed += 1;
                } else {
                    wrong.push(format!("{query}\n  server {theirs:?}\n  ours   {ours:?}"));
                }
            }
            Description::Declined(reason) => {
                declined += 1;
                *reasons.entry(reason.clone()).or_default() += 1;
            }
            Description::Rejected(error) => wrong.push(format!(
                "{query}\n  server {theirs:?}\n  ours   {}",
                error.message
            )),
        }
    }
    println!(
        "examples of functions: tried {tried}, agreed {agreed}, declined {declined}, wrong {}; {refused} the engine \
         refuses here",
        wrong.len()
    );
    if std::env::var_os("HOUSEKEEPER_SHOW").is_some() {
        for (reason, count) in reasons {
            println!("  {count} {reason}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(agreed * 100 >= tried * LEAST, "too much is declined");
}

/// The queries among the examples.
fn examples(session: &mut Session<'_>) -> BTreeSet<String> {
    let answer = session
        .query(
            "SELECT examples FROM system.functions WHERE examples != '' FORMAT JSONCompactEachRow",
        )
        .expect("the functions");
    let mut queries = BTreeSet::new();
    for line in answer.lines() {
        let fields: Vec<String> = serde_json::from_str(line).expect("a row of JSON");
        // Every second part of what ``` separates is code; its first line names the language.
        for code in fields[0].split("```").skip(1).step_by(2) {
            let Some((_, code)) = code.split_once('\n') else {
                continue;
            };
            queries.extend(code.split(";\n").filter_map(query));
        }
    }
    queries
}

/// A statement that is a query, without the comments before it and the format after it.
fn query(statement: &str) -> Option<String> {
    let lines = statement.lines().map(str::trim_end);
    let lines = lines.skip_while(|line| line.is_empty() || line.trim_start().starts_with("--"));
    let text = lines.collect::<Vec<_>>().join("\n");
    let text = text.trim().trim_end_matches(';');
    let first = text.split_whitespace().next()?;
    let is_query = ["SELECT", "WITH"]
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word));
    let text = text
        .rsplit_once("FORMAT ")
        .map_or(text, |(query, _)| query.trim_end());
    is_query.then(|| text.to_owned())
}

fn described(session: &mut Session<'_>, query: &str) -> Result<Vec<(String, String)>, String> {
    let text = format!(
        "DESCRIBE TABLE ({query}\n) SETTINGS print_pretty_type_names = 0 FORMAT JSONCompactEachRow"
    );
    let answer = session.query(&text).map_err(|error| error.to_string())?;
    let columns = answer.lines().map(|line| {
        let fields: Vec<String> = serde_json::from_str(line).expect("a row of JSON");
        (fields[0].clone(), fields[1].clone())
    });
    Ok(columns.collect())
}
