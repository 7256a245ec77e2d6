//! Commands that are run on a history, to their end or not.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStderr, Stdio};
use std::time::{Duration, Instant};

use super::{History, Server};

const VARIABLES: [&str; 4] = ["ML_TOKEN", "ML_API", "COUNTRIES_TOKEN", "COUNTRIES_API"];

pub(super) fn apply(history: &History, server: &Server) -> (Child, BufReader<ChildStderr>) {
    let to = history.to.iter().flat_map(|version| ["--to", version]);
    let arguments: Vec<_> = ["apply"].into_iter().chain(to).collect();
    start(history, server, &arguments)
}

/// Starts a command that talks to the server.
pub(crate) fn start(
    history: &History,
    server: &Server,
    arguments: &[&str],
) -> (Child, BufReader<ChildStderr>) {
    let mut command = history.project.command(arguments);
    command.args(["--url", &server.url()]);
    for name in VARIABLES {
        command.env(name, "storm-0123456789");
    }
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stderr = BufReader::new(child.stderr.take().unwrap());
    (child, stderr)
}

/// Applies until nothing is left, answering as a person would who looks at the server. Returns how often one was asked.
pub(super) fn to_the_end(
    history: &History,
    server: &Server,
    context: &str,
) -> Result<u32, Vec<String>> {
    until_done(history, server, context, || apply(history, server))
}

/// The same with another command.
pub(crate) fn until_done(
    history: &History,
    server: &Server,
    context: &str,
    command: impl Fn() -> (Child, BufReader<ChildStderr>),
) -> Result<u32, Vec<String>> {
    for asked in 0..100 {
        let (mut child, stderr) = command();
        let said: Vec<String> = stderr.lines().map(Result::unwrap).collect();
        if child.wait().unwrap().success() {
            return Ok(asked);
        }
        if !answer(history, server, context, &said) {
            return Err(said);
        }
    }
    panic!("stuck: {context}");
}

/// Answers what a command has asked, as a person would who looks at the server. False if it has asked nothing.
pub(super) fn answer(history: &History, server: &Server, context: &str, said: &[String]) -> bool {
    let url = server.url();
    let resolve = |version: &str, step: &str, answer: &str| {
        let resolve = ["resolve", version, step, answer, "--url", &url];
        history.project.run(&resolve).succeeds();
    };
    let question = said
        .iter()
        .find_map(|line| line.trim_start().strip_prefix("resolve "));
    let Some(question) = question else {
        return false;
    };
    let mut words = question.split_whitespace();
    let (version, step) = (words.next().unwrap(), words.next().unwrap());
    let statement: Vec<&str> = said
        .iter()
        .map(String::as_str)
        .skip_while(|line| !line.ends_with("The statement:"))
        .skip(1)
        .collect();
    let look = look(&statement.join("\n"));
    let look = look.unwrap_or_else(|| panic!("nobody knows: {context}\n{}", said.join("\n")));
    match server.query(&look).trim() {
        "0" => resolve(version, step, "--retry"),
        _ => resolve(version, step, "--applied"),
    }
    true
}

/// The query that tells a person whether a statement of these histories has taken effect: rows that are marked, and
/// a view that is filled with the rows of an empty table.
pub(super) fn look(statement: &str) -> Option<String> {
    let after = |start: &str, end: char| {
        let rest = statement.strip_prefix(start)?;
        rest.split(end).next()
    };
    if statement.starts_with("INSERT INTO storm.t ") {
        return Some("SELECT count() FROM storm.t".to_owned());
    }
    if statement.starts_with("INSERT INTO storm.copy ") {
        return Some("SELECT count() FROM storm.copy".to_owned());
    }
    if let Some(values) = after("INSERT INTO storm.events SELECT ", ' ') {
        assert_eq!(values, "number", "{statement}");
        let partition = after("INSERT INTO storm.events SELECT number * 3 + ", ' ').unwrap_or("0");
        return Some(format!(
            "SELECT count() FROM storm.events WHERE batch = 0 AND id % 3 = {partition}"
        ));
    }
    if let Some(table) = after("ALTER TABLE ", ' ')
        && statement.contains(" UPDATE kind = concat(kind, '!')")
    {
        return Some(format!("SELECT countIf(endsWith(kind, '!')) FROM {table}"));
    }
    if let Some(mark) = after("INSERT INTO storm.marks SELECT ", ' ') {
        return Some(format!(
            "SELECT count() FROM storm.marks WHERE step = {mark}"
        ));
    }
    let view = statement.strip_prefix("CREATE MATERIALIZED VIEW ")?;
    let view = view.strip_prefix("IF NOT EXISTS ").unwrap_or(view);
    let view = view.split_whitespace().next()?;
    Some(format!("EXISTS TABLE {view}"))
}

/// What becomes of a history when nobody is killed.
pub(crate) struct Whole {
    pub(super) time: Duration,
    pub(super) description: String,
    pub(super) rows: String,
    pub(super) steps: usize,
}

/// A history when nobody is killed; why not, if the engine takes nothing of it.
pub(crate) fn uninterrupted(history: &mut History) -> Result<Whole, String> {
    loop {
        let server = Server::start(&history.project, "whole");
        let start = Instant::now();
        match to_the_end(history, &server, history.name) {
            Ok(_) => {
                let time = start.elapsed();
                let steps = "SELECT count() FROM housekeeper.revisions WHERE event = 'finished'";
                return Ok(Whole {
                    time,
                    description: server.description(),
                    rows: server.query(history.rows),
                    steps: server.query(steps).trim().parse().unwrap(),
                });
            }
            Err(said) if history.to.is_some() => panic!("{}", said.join("\n")),
            Err(said) => {
                if !history.stop_before(&said) {
                    return Err(said
                        .into_iter()
                        .find(|line| line.starts_with("error"))
                        .unwrap());
                }
            }
        }
    }
}
