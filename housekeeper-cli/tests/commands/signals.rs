//! Ctrl-C and SIGTERM while migrations are applied.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::server::Alone;
use crate::storm::adopted;
use crate::support::Crate;

/// Steps of half a second each, and one that goes on for longer than anybody waits who has asked for the end.
const SLOW: &[(&str, &str)] = &[
    (
        "20240101000000_rows.sql",
        "CREATE DATABASE shop;\n\
         CREATE TABLE shop.marks (step UInt8) ENGINE = MergeTree ORDER BY step;\n\
         INSERT INTO shop.marks SELECT 1 + sleepEachRow(0.5);\n\
         INSERT INTO shop.marks SELECT 2 + sleepEachRow(0.5);\n\
         INSERT INTO shop.marks SELECT 3 + sleepEachRow(0.5);\n",
    ),
    (
        "20240102000000_long.sql",
        "CREATE TABLE shop.long ENGINE = MergeTree ORDER BY n AS SELECT number AS n, CAST(sleepEachRow(1) AS UInt8) AS s \
         FROM numbers(7) SETTINGS max_block_size = 1;\n\
         INSERT INTO shop.marks SELECT 4;\n",
    ),
];

/// What a program did that got a signal when it said this.
struct Signalled {
    code: Option<i32>,
    stdout: String,
    said: String,
    /// After the signal.
    took: Duration,
}

fn signalled(project: &Crate, arguments: &[&str], signal: &str, when: &str) -> Signalled {
    let mut child = project
        .command(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stderr = BufReader::new(child.stderr.take().unwrap());
    let (mut said, mut sent) = (String::new(), None);
    for line in stderr.lines().map(Result::unwrap) {
        if sent.is_none() && line.contains(when) {
            let pid = child.id().to_string();
            let kill = Command::new("kill").args([signal, &pid]).status();
            assert!(kill.unwrap().success());
            sent = Some(Instant::now());
        }
        said.push_str(&line);
        said.push('\n');
    }
    let output = child.wait_with_output().unwrap();
    let sent = sent.unwrap_or_else(|| panic!("never said: {when}\n{said}"));
    Signalled {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        said,
        took: sent.elapsed(),
    }
}

fn status(project: &Crate, url: &str) -> serde_json::Value {
    let run = project.run(&["status", "--url", url, "--format", "json"]);
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn a_run_ends_between_two_steps_and_gives_the_lock_back() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = adopted("slow", SLOW).project;

    let first = &["apply", "--url", url];
    let ended = signalled(&shop, first, "-INT", "create table shop.marks: done in");
    assert_eq!(ended.code, Some(130), "{}", ended.said);
    for text in [
        "stopping; a step that is under way has 5 seconds to end",
        "insert into shop.marks: done in",
        "error: stopped as it was asked to, before migration 20240101000000_rows, step 4",
        "the lock is given back",
    ] {
        assert!(
            ended.said.contains(text),
            "not said: {text}\n{}",
            ended.said
        );
    }
    assert!(ended.took < Duration::from_secs(4), "{:?}", ended.took);
    let found = status(&shop, url);
    assert_eq!(found["lock"], serde_json::Value::Null);
    assert_eq!(found["migrations"][0]["done"], 3);

    let json = &[
        "apply",
        "--url",
        url,
        "--to",
        "20240101000000",
        "--format",
        "json",
    ];
    let ended = signalled(&shop, json, "-TERM", "2 steps in 1 migration pending");
    assert_eq!(ended.code, Some(143), "{}", ended.said);
    let error: serde_json::Value = serde_json::from_str(&ended.stdout).unwrap();
    assert_eq!(error["error"]["kind"], "stopped");
    shop.run(&["apply", "--url", url, "--to", "20240101000000"])
        .succeeds()
        .says("applied 1 migration (1 step)");
    let marks = "SELECT groupArray(step) FROM (SELECT step FROM shop.marks ORDER BY step)";
    assert_eq!(alone.server.query(marks).unwrap(), "[1,2,3]\n");
}

#[test]
fn a_step_that_takes_long_goes_on_on_the_server() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = adopted("slow", SLOW).project;
    shop.run(&["apply", "--url", url, "--to", "20240101000000"])
        .succeeds();

    let apply = &["apply", "--url", url, "--lock-expiry", "2"];
    let ended = signalled(&shop, apply, "-TERM", "2 steps in 1 migration pending");
    assert_eq!(ended.code, Some(143), "{}", ended.said);
    for text in [
        "error: stopped as it was asked to, in migration 20240102000000_long, step 1",
        "its statement may go on on the server. Applying again finds out what became of it",
    ] {
        assert!(
            ended.said.contains(text),
            "not said: {text}\n{}",
            ended.said
        );
    }
    assert!(ended.took < Duration::from_secs(9), "{:?}", ended.took);
    assert_ne!(status(&shop, url)["lock"], serde_json::Value::Null);

    let locked = [
        "apply",
        "--url",
        url,
        "--lock-wait",
        "0",
        "--format",
        "json",
    ];
    let run = shop.run(&locked).fails();
    let error: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let error = &error["error"];
    assert_eq!(error["kind"], "locked");
    assert!(error["holder"]["who"].as_str().unwrap().contains("process"));
    assert_eq!(error["holder"]["expires_after_ms"], 2000);

    // It waits for the statement; what became of it, no query tells.
    let began = Instant::now();
    shop.run(&["apply", "--url", url])
        .fails()
        .says("waiting for the lock of")
        .says("resolve 20240102000000 1 --applied    its effect is there");
    assert!(began.elapsed() < Duration::from_secs(20));
    let rows = "SELECT count() FROM shop.long";
    assert_eq!(alone.server.query(rows).unwrap(), "7\n");
    shop.run(&["resolve", "20240102000000", "1", "--applied", "--url", url])
        .succeeds();
    shop.run(&["apply", "--url", url])
        .succeeds()
        .says("applied 1 migration (1 step)");
}
