//! The law of spellings: two that ClickHouse stores alike are no change, two that it stores differently are one.
//!
//! Each pair of `pairs.txt` is created, and what the server tells of the two is compared. Where it tells them alike, the
//! difference between the two schemas is empty, in both directions. Where it does not, there is a difference, but for
//! what it only shows as it was written: parentheses that change nothing, a primary key that is the sort key, the order
//! of settings.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use housekeeper_core::diff::diff;
use housekeeper_core::model::Schema;
use housekeeper_tests::{Judge, lowered, normal};

const PAIRS: &str = include_str!("pairs.txt");

/// What the statements read.
const BASE: [&str; 3] = [
    "CREATE DATABASE {db}",
    "CREATE TABLE {db}.other (a UInt32, b String) ENGINE = ReplacingMergeTree ORDER BY (a, intHash32(a)) SAMPLE BY intHash32(a)",
    "CREATE TABLE {db}.source (a UInt32, b String) ENGINE = MergeTree ORDER BY a",
];

#[derive(Default)]
struct Counts {
    alike: usize,
    shown_otherwise: usize,
    different: usize,
    wrong: Vec<String>,
}

#[test]
fn spellings_are_changes_where_they_are_stored_differently() {
    let judge = Judge::start();
    let mut counts = Counts::default();
    let mut template = "";
    let lines = PAIRS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        if let Some(text) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            template = text;
            continue;
        }
        let (left, right) = line.split_once(" ~ ").expect("two spellings");
        if let Err(error) = compare(&judge, template, left, right, &mut counts) {
            counts.wrong.push(format!("{line}\n    {error}"));
        }
    }
    let Counts {
        alike,
        shown_otherwise,
        different,
        wrong,
    } = counts;
    println!(
        "{} pairs: {alike} stored alike, {shown_otherwise} only shown otherwise, {different} stored differently, {} wrong",
        alike + shown_otherwise + different + wrong.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(alike >= 150 && different >= 80, "too few of a kind");
}

/// One spelling: what it declares, and what the server tells of it.
struct Told {
    declared: Schema,
    echo: String,
    of_server: Schema,
}

fn compare(
    judge: &Judge,
    template: &str,
    left: &str,
    right: &str,
    counts: &mut Counts,
) -> Result<(), String> {
    let (left, right) = (tell(judge, template, left)?, tell(judge, template, right)?);
    for spelling in [&left, &right] {
        for (from, to) in both(&spelling.declared, &spelling.of_server) {
            if let Some(what) = difference(from, to) {
                return Err(format!(
                    "differs from its own echo {}: {what}",
                    spelling.echo
                ));
            }
        }
    }
    let found = both(&left.declared, &right.declared).map(|(from, to)| difference(from, to));
    let (is_alike, is_shown_alike) = (
        left.echo == right.echo,
        normal(&left.echo) == normal(&right.echo),
    );
    let all: Vec<&String> = found.iter().flatten().collect();
    match (is_alike, is_shown_alike, all.as_slice()) {
        (true, _, []) => counts.alike += 1,
        (false, true, []) => counts.shown_otherwise += 1,
        (false, false, [_, _]) => counts.different += 1,
        (false, false, _) => {
            return Err(format!(
                "no difference, stored as\n    {}\n    {}",
                left.echo, right.echo
            ));
        }
        (_, _, found) => {
            return Err(format!(
                "a difference, stored alike: {found:?}\n    {}",
                left.echo
            ));
        }
    }
    Ok(())
}

fn both<'s>(a: &'s Schema, b: &'s Schema) -> [(&'s Schema, &'s Schema); 2] {
    [(a, b), (b, a)]
}

fn difference(from: &Schema, to: &Schema) -> Option<String> {
    let diff = diff(from, to);
    let changes = diff.changes.iter().map(|change| format!("{change:?}"));
    let blocked = diff.blocked.iter().map(|blocked| blocked.what.clone());
    let all: Vec<String> = changes.chain(blocked).collect();
    (!all.is_empty()).then(|| all.join("; ").chars().take(300).collect())
}

fn tell(judge: &Judge, template: &str, spelling: &str) -> Result<Told, String> {
    const DATABASE: &str = "spellings";
    let own = template.replace("{}", spelling);
    let statements = BASE.iter().map(|text| text.replace("{db}", DATABASE));
    let statements: Vec<String> = statements.chain([own.replace("{db}", DATABASE)]).collect();
    judge.query(&format!("DROP DATABASE IF EXISTS {DATABASE} SYNC"))?;
    for statement in &statements {
        judge
            .query(statement)
            .map_err(|error| format!("{statement}: {error}"))?;
    }
    let echo = judge.query(&format!(
        "SELECT create_table_query FROM system.tables WHERE database = '{DATABASE}' AND name NOT IN ('other', 'source') \
         AND name NOT LIKE '.inner%' FORMAT LineAsString"
    ));
    let echo = echo?.trim().to_owned();
    let declared = schema(&statements.join(";\n"))?;
    let mut texts: Vec<String> = statements[..BASE.len()].to_vec();
    texts.push(echo.clone());
    let mut of_server = schema(&texts.join(";\n"))?;
    of_server.told = true;
    Ok(Told {
        declared,
        echo,
        of_server,
    })
}

fn schema(text: &str) -> Result<Schema, String> {
    let (lowered, diagnostics) = lowered(&format!("{text};\n"));
    if diagnostics.has_errors() {
        let messages: Vec<_> = diagnostics.iter().map(|it| it.message.clone()).collect();
        return Err(format!("cannot be read: {messages:?}\n{text}"));
    }
    Ok(lowered.schema)
}
