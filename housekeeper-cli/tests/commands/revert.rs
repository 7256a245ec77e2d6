//! Migrations that are taken back.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::io::BufRead as _;
use std::thread::sleep;
use std::time::Instant;

use crate::storm::{self, History, Server};

/// The versions of a history, oldest first, as far as this engine takes it.
fn versions(history: &History) -> Vec<String> {
    let mut files = history.project.list("db/migrations");
    files.retain(|file| file != "housekeeper.sum" && !file.contains(".down."));
    files.sort();
    let versions = files
        .iter()
        .map(|file| file.split(['_', '.']).next().unwrap().to_owned());
    let is_taken = |version: &String| history.to.as_ref().is_none_or(|last| version <= last);
    versions.filter(is_taken).collect()
}

/// Runs a command to its end, and gives what it says when it fails.
fn run(history: &History, server: &Server, arguments: &[&str]) -> Result<(), String> {
    let (mut child, stderr) = storm::start(history, server, arguments);
    let said: Vec<String> = stderr.lines().map(Result::unwrap).collect();
    if child.wait().unwrap().success() {
        Ok(())
    } else {
        Err(said.join("\n"))
    }
}

/// Each migration of the histories is applied, taken back, and applied again.
#[test]
fn what_is_taken_back_leaves_what_was_before() {
    let began = Instant::now();
    let long = std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some();
    let (mut tried, mut taken_back, mut refused) = (0, 0, 0);
    let mut reasons = BTreeMap::<String, u32>::new();
    let mut histories = storm::histories();
    histories.push(storm::adopted("ways", &WAYS));
    for mut history in histories {
        if storm::uninterrupted(&mut history).is_err() {
            continue;
        }
        let server = Server::start(&history.project, "back");
        let versions = versions(&history);
        for (index, version) in versions.iter().enumerate() {
            // The quick form looks at some of a long history.
            if !long && versions.len() > 8 && index % 8 != 1 {
                continue;
            }
            if let Some(before) = index.checked_sub(1) {
                run(&history, &server, &["apply", "--to", &versions[before]]).unwrap();
            }
            let describe = || with_sorted_indexes(&server.description());
            let before = describe();
            run(&history, &server, &["apply", "--to", version]).unwrap();
            let after = describe();
            let context = format!("{} {version}", history.name);
            tried += 1;
            match run(&history, &server, &["revert", "--allow-loss"]) {
                Ok(()) => {
                    taken_back += 1;
                    assert_eq!(describe(), before, "{context}");
                    run(&history, &server, &["apply", "--to", version]).unwrap();
                }
                Err(said) => {
                    let is_refused = said.contains("refused, and nothing changed: nothing takes");
                    assert!(is_refused, "{context}: {said}");
                    refused += 1;
                    let reason = said.rsplit(": ").next().unwrap_or_default();
                    *reasons.entry(reason.to_owned()).or_default() += 1;
                }
            }
            assert_eq!(describe(), after, "{context}");
        }
    }
    println!(
        "taken back: tried {tried}, taken back and applied again {taken_back}, refused with a reason {refused}, wrong 0, in \
         {:.0} s",
        began.elapsed().as_secs_f64()
    );
    for (reason, count) in reasons {
        println!("  {count} times: {reason}");
    }
    assert!(taken_back >= 6, "{taken_back}");
}

/// The same with the indexes of each table in one order: theirs means nothing, and what takes a DROP INDEX back need not
/// say where it stood.
fn with_sorted_indexes(description: &str) -> String {
    let sorted = |line: &str| {
        let Some((columns, engine)) = line.split_once(") ENGINE = ") else {
            return line.to_owned();
        };
        let (mut indexes, mut others) = (Vec::new(), Vec::new());
        // Those of the list that the first bracket opens.
        let mut depth = 0;
        let parts = columns.split(|sign| {
            depth += i32::from(sign == '(') - i32::from(sign == ')');
            sign == ',' && depth == 1
        });
        for part in parts {
            if part.starts_with(" INDEX ") {
                indexes.push(part);
            } else {
                others.push(part);
            }
        }
        indexes.sort_unstable();
        others.extend(indexes);
        format!("{}) ENGINE = {engine}", others.join(","))
    };
    let lines: Vec<_> = description.lines().map(sorted).collect();
    lines.join("\n")
}

/// Files that say what takes each migration back, with rows that are doubled where a statement runs twice.
const WAYS: [(&str, &str); 8] = [
    (
        "20240101000000_tables.sql",
        "CREATE DATABASE storm;\n\
         CREATE TABLE storm.t (id UInt64, kind String) ENGINE = MergeTree ORDER BY id;\n\
         CREATE TABLE storm.marks (step UInt8) ENGINE = MergeTree ORDER BY step;\n",
    ),
    (
        "20240101000000_tables.down.sql",
        "DROP TABLE storm.marks;\nDROP TABLE storm.t;\nDROP DATABASE storm;\n",
    ),
    (
        "20240102000000_columns.sql",
        "ALTER TABLE storm.t ADD COLUMN size UInt32;\nALTER TABLE storm.t RENAME COLUMN kind TO sort;\n",
    ),
    (
        "20240102000000_columns.down.sql",
        "INSERT INTO storm.marks SELECT 5 + sleepEachRow(0.2);\n\
         ALTER TABLE storm.t RENAME COLUMN sort TO kind;\n\
         ALTER TABLE storm.t DROP COLUMN size;\n\
         INSERT INTO storm.marks SELECT 4;\n",
    ),
    (
        "20240103000000_copy.sql",
        "CREATE TABLE storm.copy AS storm.t;\nEXCHANGE TABLES storm.t AND storm.copy;\n",
    ),
    (
        "20240103000000_copy.down.sql",
        "INSERT INTO storm.marks SELECT 3;\nRENAME TABLE storm.t TO storm.old;\n\
         RENAME TABLE storm.copy TO storm.t;\nDROP TABLE storm.old;\n",
    ),
    (
        "20240104000000_view.sql",
        "CREATE VIEW storm.v AS SELECT id FROM storm.t;\n",
    ),
    (
        "20240104000000_view.down.sql",
        "INSERT INTO storm.marks SELECT 1;\nDROP VIEW storm.v;\nINSERT INTO storm.marks SELECT 2 + sleepEachRow(0.2);\n",
    ),
];

/// Kills of the quick form and of the long one.
fn kills() -> u64 {
    if std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some() {
        80
    } else {
        8
    }
}

#[test]
fn killed_anywhere_everything_is_taken_back_once() {
    const PER_DATABASE: u64 = 4;
    const BACK: [&str; 4] = ["revert", "--to", "20240101000000", "--allow-loss"];
    let history = storm::adopted("ways", &WAYS);
    let random = RandomState::new();
    let (description, time) = {
        let server = Server::start(&history.project, "whole");
        run(&history, &server, &["apply", "--to", "20240101000000"]).unwrap();
        let description = server.description();
        run(&history, &server, &["apply"]).unwrap();
        let began = Instant::now();
        run(&history, &server, &BACK).unwrap();
        assert_eq!(server.description(), description);
        (description, began.elapsed())
    };
    let (mut kill, mut databases, mut asked) = (0, 0, 0);
    while kill < kills() {
        databases += 1;
        let mut server = Server::start(&history.project, &format!("back{databases}"));
        run(&history, &server, &["apply"]).unwrap();
        let mut moments = Vec::new();
        for _ in 0..PER_DATABASE {
            kill += 1;
            let (mut child, stderr) = storm::start(&history, &server, &BACK);
            let number = random.hash_one(kill);
            let moment = time * u32::try_from(number % 1000).unwrap() / 1000;
            match kill % 3 {
                // As soon as a statement is known to be done.
                0 => {
                    let mut lines = stderr.lines().map(Result::unwrap);
                    let after = usize::try_from(number % 3).unwrap();
                    lines
                        .by_ref()
                        .filter(|line| line.contains("done in"))
                        .nth(after);
                    child.kill().unwrap();
                }
                1 => {
                    sleep(moment);
                    server.kill();
                    drop(stderr);
                    child.wait().unwrap();
                    server.start_again(&history.project);
                }
                _ => {
                    sleep(moment);
                    child.kill().unwrap();
                }
            }
            child.wait().unwrap();
            moments.push(format!("{} after {moment:?}", kill % 3));
            run(&history, &server, &["unlock", "--force"]).unwrap();
        }
        let context = format!("killed {}", moments.join(", "));
        let ended = storm::until_done(&history, &server, &context, || {
            storm::start(&history, &server, &BACK)
        });
        asked += ended.unwrap_or_else(|said| panic!("stuck: {context}\n{}", said.join("\n")));
        assert_eq!(server.description(), description, "{context}");
        let marks = server
            .query("SELECT groupArray(step) FROM (SELECT step FROM storm.marks ORDER BY step)");
        assert_eq!(marks, "[1,2,3,4,5]\n", "{context}");
        let twice = "SELECT count() FROM (SELECT version, step FROM housekeeper.revisions WHERE event = 'finished' AND \
                     kind = 'revert' GROUP BY version, step HAVING count() != 1)";
        assert_eq!(server.query(twice), "0\n", "{context}");
        run(&history, &server, &["apply"]).unwrap();
    }
    println!(
        "taken back under kills: {kill} kills on {databases} databases, a person asked {asked} times, wrong 0, stuck 0"
    );
}
