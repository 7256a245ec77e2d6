//! The warnings: ClickHouse accepts it, and rows are lost, doubled or wrong.
//!
//! A case is a file of `cases/`, named by its code. It has the parts `schema`, which gets the warning and which ClickHouse
//! creates; `rows`, what is run then; `shows`, a query; `answer`, what comes of it; and `mended`, the schema without the
//! warning. Where the mended schema takes the same rows, `mended answer` says what comes of it there.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use housekeeper_core::diagnostic::{Code, Severity};
use housekeeper_tests::{Judge, checked};

/// The parts of a case by their names.
type Parts = BTreeMap<String, String>;

/// The cases by their names.
fn cases() -> Vec<(String, Parts)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/regretted/cases");
    let entries = fs::read_dir(folder).expect("the folder is read");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let read = |path: &Path| {
        let text = fs::read_to_string(path).expect("the file is read");
        let parts = text.split("-- # ").skip(1).map(|part| {
            let (name, body) = part.split_once('\n').expect("a line");
            (name.trim().to_owned(), body.trim().to_owned())
        });
        let name = path.file_stem().expect("a name").display().to_string();
        (name, parts.collect())
    };
    paths.iter().map(|path| read(path)).collect()
}

/// The warnings of a schema; it has no errors.
fn warnings(name: &str, schema: &str) -> Vec<&'static str> {
    let said = checked(&format!("CREATE DATABASE w;\n{schema}"));
    let errors: Vec<_> = said
        .iter()
        .filter(|said| said.severity == Severity::Error)
        .map(|said| format!("{} {}", said.code, said.message))
        .collect();
    assert!(errors.is_empty(), "{name}: {errors:?}");
    said.iter().map(|said| said.code.id()).collect()
}

/// What ClickHouse answers after the schema and the rows.
fn answer(judge: &Judge, name: &str, schema: &str, parts: &Parts) -> String {
    let run = |sql: &str| match judge.query(sql) {
        Ok(answer) => answer,
        Err(error) => error,
    };
    run("DROP DATABASE IF EXISTS w SYNC");
    run("CREATE DATABASE w");
    for statement in statements(schema) {
        let created = judge.query(statement);
        assert!(created.is_ok(), "{name}: {created:?}\n{statement}");
    }
    let mut last = String::new();
    for statement in statements(&parts["rows"]).chain(statements(&parts["shows"])) {
        last = run(statement);
    }
    run("DROP DATABASE IF EXISTS w SYNC");
    last.trim().to_owned()
}

fn statements(text: &str) -> impl Iterator<Item = &str> {
    text.split(";\n")
        .map(|sql| sql.trim().trim_end_matches(';'))
        .filter(|sql| !sql.is_empty())
}

#[test]
fn what_is_accepted_and_regretted() {
    let judge = Judge::start();
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, parts) in cases() {
        tried += 1;
        let code = name.split('_').next().unwrap_or_default();
        let mut expect = |what: &str, is: bool, found: &dyn std::fmt::Debug| {
            if !is {
                wrong.push(format!("{name}: {what}: {found:?}"));
            }
        };
        let said = warnings(&name, &parts["schema"]);
        expect("no such warning", said.contains(&code), &said);
        let found = answer(&judge, &name, &parts["schema"], &parts);
        expect(
            "another answer",
            is_answer(&found, &parts["answer"]),
            &found,
        );
        let said = warnings(&name, &parts["mended"]);
        expect("the mended one is warned of", !said.contains(&code), &said);
        if let Some(expected) = parts.get("mended answer") {
            let found = answer(&judge, &name, &parts["mended"], &parts);
            expect(
                "another answer when mended",
                is_answer(&found, expected),
                &found,
            );
        }
    }
    println!("regretted: {tried} tried, {} wrong", wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried >= 20, "{tried}");
}

/// An answer that is an error is told by its number.
fn is_answer(found: &str, expected: &str) -> bool {
    match expected.strip_prefix("Code: ") {
        Some(number) => {
            found.contains(&format!("Code: {number}.")) || found.contains(&format!("({number})"))
        }
        None => found == expected,
    }
}

/// Each warning is shown, or it is said why it cannot be.
#[test]
fn every_warning_is_shown() {
    let shown: Vec<String> = cases().into_iter().map(|(name, _)| name).collect();
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.id())
        .filter(|id| id.starts_with("HK1") && !shown.iter().any(|name| name.starts_with(id)))
        .filter(|id| !NOT_SHOWN.iter().any(|(known, _)| known == id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (id, _) in NOT_SHOWN {
        assert!(
            !shown.iter().any(|name| name.starts_with(id)),
            "{id} is shown"
        );
    }
}

/// Warnings that no answer of one engine shows, and why.
const NOT_SHOWN: &[(&str, &str)] = &[
    ("HK1009", "an index that spares nothing changes no answer"),
    ("HK1011", "it needs a cluster of several shards"),
    ("HK1040", "it needs two INSERTs at the same time"),
    ("HK1045", "a word without effect has none"),
    ("HK1046", "who reads a file is not to be seen"),
    ("HK1053", "both layouts give the same"),
];
