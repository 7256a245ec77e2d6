//! The law of rights, held by the engine: what a list of GRANT and REVOKE comes to is what the server shows, and a plan
//! leads from the one to the other without a moment in which somebody lacks what both allow.
//!
//! The embedded engine has no place for users of its own, but its configuration can have some: with grants and revokes
//! one after the other, as the server follows them.
#![allow(clippy::print_stdout, reason = "laws print how many cases they tried")]

use std::fmt::Write as _;

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::diff::diff;
use housekeeper_core::history::replay;
use housekeeper_core::model::{Schema, lower_schema};
use housekeeper_core::plan::plan;
use housekeeper_core::syntax::{Print as _, parse_statement};
use housekeeper_local::Options;
use housekeeper_tests::is_long;

/// How many lists are tried, in the quick form and in the long one.
const LISTS: (usize, usize) = (600, 6_000);

const PRIVILEGES: [&str; 14] = [
    "SELECT",
    "INSERT",
    "ALTER",
    "ALTER UPDATE",
    "ALTER COLUMN",
    "ALTER ADD COLUMN",
    "CREATE TABLE",
    "CREATE",
    "SHOW",
    "SHOW TABLES",
    "DROP",
    "TRUNCATE",
    "dictGet",
    "ALL",
];
const PLACES: [&str; 8] = ["*.*", "a.*", "a.t", "a.u", "b.*", "b.t", "logs.*", "log*.*"];

/// How many of the places are not the start of another one: of others the server forgets an option now and then, when
/// it shows them (26.7).
const APART: usize = 6;

#[test]
fn rights_are_those_that_the_server_shows() {
    let mut random = fastrand::Rng::with_seed(7);
    let count = if is_long() { LISTS.1 } else { LISTS.0 };
    let lists: Vec<Vec<String>> = (0..count).map(|_| list(&mut random)).collect();
    let mut users = String::new();
    for (number, list) in lists.iter().enumerate() {
        let _ = write!(
            users,
            "<u{number}><password></password><networks><ip>::/0</ip></networks><grants>"
        );
        for sql in list {
            let _ = write!(users, "<query>{sql}</query>");
        }
        let _ = write!(users, "</grants></u{number}>");
    }
    let engine = housekeeper_local::start(Options::default().embedded().users(users))
        .expect("the engine starts");
    let mut session = engine.session().expect("the embedded engine has sessions");
    let mut wrong = Vec::new();
    let (mut equal, mut planned, mut blocked) = (0, 0, 0);
    let mut previous = Schema::new("default");
    for (number, list) in lists.iter().enumerate() {
        let shown = session
            .query(&format!("SHOW GRANTS FOR u{number} FORMAT TSVRaw"))
            .expect("the user is there");
        // `ALL` on a database is granted on sources of its name, which no statement can say.
        let shown = shown
            .lines()
            .filter(|line| !line.contains("READ, WRITE ON"));
        let shown: Vec<String> = shown
            .map(|line| line.replace(&format!("u{number}"), "x"))
            .collect();
        let written: Vec<String> = list.iter().map(|sql| to(sql, "x")).collect();
        let (held, shown) = (schema(&written), schema(&shown));
        if !same(&held, &shown) {
            wrong.push(format!(
                "{list:?}\nheld {:?}\nshown {:?}",
                texts(&held),
                texts(&shown)
            ));
            continue;
        }
        equal += 1;
        match follow(&previous, &held) {
            Ok(true) => planned += 1,
            Ok(false) => blocked += 1,
            Err(error) => wrong.push(format!(
                "{:?} to {:?}: {error}",
                texts(&previous),
                texts(&held)
            )),
        }
        previous = held;
    }
    println!(
        "{count} lists tried: {equal} equal; {planned} plans, {blocked} blocked; {} wrong",
        wrong.len()
    );
    assert!(
        wrong.is_empty(),
        "{}",
        wrong[..wrong.len().min(10)].join("\n\n")
    );
    assert!(planned > blocked);
}

/// A list of statements in the words of the configuration, which names nobody.
fn list(random: &mut fastrand::Rng) -> Vec<String> {
    let has_options = random.bool();
    (0..=random.usize(..5))
        .map(|_| statement(random, has_options))
        .collect()
}

fn statement(random: &mut fastrand::Rng, has_options: bool) -> String {
    let privilege = PRIVILEGES[random.usize(..PRIVILEGES.len())];
    let places = if has_options { APART } else { PLACES.len() };
    let place = PLACES[random.usize(..places)];
    let has_columns = random.usize(..4) == 0
        && ["SELECT", "INSERT", "ALTER UPDATE"].contains(&privilege)
        && ["a.t", "a.u", "b.t"].contains(&place);
    let columns = if has_columns {
        ["(c)", "(d)", "(c, d)"][random.usize(..3)]
    } else {
        ""
    };
    let what = format!("{privilege}{columns} ON {place}");
    let is_grant = random.usize(..3) > 0;
    match (is_grant, has_options && random.usize(..3) == 0) {
        (true, true) => format!("GRANT {what} WITH GRANT OPTION"),
        (true, false) => format!("GRANT {what}"),
        (false, true) => format!("REVOKE GRANT OPTION FOR {what}"),
        (false, false) => format!("REVOKE {what}"),
    }
}

/// The statement about somebody.
fn to(sql: &str, name: &str) -> String {
    if let Some(rest) = sql.strip_suffix(" WITH GRANT OPTION") {
        format!("{rest} TO {name} WITH GRANT OPTION")
    } else if sql.starts_with("GRANT") {
        format!("{sql} TO {name}")
    } else {
        format!("{sql} FROM {name}")
    }
}

fn schema(statements: &[String]) -> Schema {
    let mut said = Diagnostics::new();
    let items: Vec<_> = statements
        .iter()
        .map(|sql| parse_statement(sql).unwrap_or_else(|error| panic!("{sql}\n{error:?}")))
        .collect();
    lower_schema(&items, &mut said).schema
}

fn texts(schema: &Schema) -> Vec<String> {
    schema
        .grants
        .iter()
        .map(|grant| grant.statement.to_sql())
        .collect()
}

fn same(a: &Schema, b: &Schema) -> bool {
    let diff = diff(a, b);
    diff.changes.is_empty() && diff.blocked.is_empty()
}

/// Whether there is a plan; an error if it takes something away that both sides allow, or leads elsewhere.
fn follow(previous: &Schema, next: &Schema) -> Result<bool, String> {
    let mut said = Diagnostics::new();
    let steps = plan(previous, next, &mut said);
    if said.has_errors() {
        return Ok(false);
    }
    let mut now = previous.clone();
    for step in steps {
        let sql = step.statement.to_sql();
        let item = parse_statement(&sql).map_err(|error| format!("{sql}: {error:?}"))?;
        replay(&mut now, &item).map_err(|error| format!("{sql}: {error:?}"))?;
        if !now.allows_what_both_allow(previous, next) {
            return Err(format!("after {sql} something is missing"));
        }
    }
    if same(&now, next) {
        Ok(true)
    } else {
        Err(format!("leads to {:?}", texts(&now)))
    }
}
