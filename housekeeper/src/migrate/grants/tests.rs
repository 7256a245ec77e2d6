#![allow(
    clippy::print_stdout,
    reason = "what was compared with the engine is counted"
)]

use housekeeper_local::{Local, Options};

use super::*;

fn names(names: &[&str]) -> Target {
    Target::Names(names.iter().map(|name| (*name).to_owned()).collect())
}

#[test]
fn statements_are_read() {
    let rule = Rule::parse(
        "GRANT SELECT(a, `b, c`), ALTER TABLE ON shop.`my events` TO anna WITH GRANT OPTION",
    );
    let privileges = [("SELECT", vec!["a", "b, c"]), ("ALTER TABLE", vec![])];
    let privileges = privileges.map(|(name, columns)| Privilege {
        name: name.to_owned(),
        columns: columns.into_iter().map(str::to_owned).collect(),
    });
    assert_eq!(
        rule,
        Some(Rule {
            is_grant: true,
            privileges: privileges.into(),
            on: names(&["shop", "my events"]),
        })
    );
    for (line, on) in [
        ("GRANT SELECT ON *.* TO anna", names(&[])),
        ("GRANT NAMED COLLECTION ON * TO anna", names(&[])),
        (
            "REVOKE SELECT ON `my shop`.* FROM anna",
            names(&["my shop"]),
        ),
        ("GRANT CREATE ROLE ON boss TO anna", names(&["boss"])),
        ("GRANT SELECT ON sh*.* TO anna", Target::Unknown),
        ("GRANT SELECT ON shop.ev* TO anna", Target::Unknown),
    ] {
        assert_eq!(Rule::parse(line).map(|rule| rule.on), Some(on), "{line}");
    }
    for line in [
        "GRANT boss, clerk TO anna",
        "REVOKE GRANT OPTION FOR SELECT ON *.* FROM anna",
        "GRANT SELECT(a ON *.* TO anna",
        "GRANT SELECT",
        "",
    ] {
        assert_eq!(Rule::parse(line), None, "{line}");
    }
}

/// Privileges that steps need, with columns where `{}` is.
const WANTED: [&str; 20] = [
    "SELECT{}",
    "INSERT{}",
    "ALTER ADD COLUMN{}",
    "ALTER DROP COLUMN{}",
    "ALTER UPDATE{}",
    "ALTER DELETE",
    "ALTER ADD INDEX",
    "ALTER ORDER BY",
    "ALTER SETTINGS",
    "ALTER MODIFY COMMENT",
    "ALTER VIEW MODIFY QUERY",
    "CREATE TABLE",
    "CREATE VIEW",
    "CREATE DICTIONARY",
    "CREATE DATABASE",
    "DROP TABLE",
    "DROP VIEW",
    "DROP DICTIONARY",
    "SELECT, DROP TABLE",
    "INSERT, CREATE TABLE",
];

/// What users are granted.
const GRANTED: [&str; 17] = [
    "ALL",
    "SELECT",
    "SELECT(a)",
    "INSERT(a, b)",
    "ALTER",
    "ALTER TABLE",
    "ALTER COLUMN",
    "ALTER ADD COLUMN(a)",
    "ALTER INDEX",
    "ALTER VIEW",
    "CREATE",
    "CREATE TABLE",
    "CREATE VIEW",
    "DROP",
    "DROP TABLE",
    "INSERT",
    "ALTER UPDATE(b), SELECT",
];

/// How many are tried.
const USERS: usize = 30;

const PLACES: [&str; 5] = ["*.*", "shop.*", "shop.events", "shop.`odd name`", "other.*"];

/// What the engine says of users by `CHECK GRANT`, and what is read from their `SHOW GRANTS`. It checks the grants of who asks
/// only, so each user has an engine.
#[tokio::test]
async fn privileges_are_those_that_the_server_checks() {
    // Engines of one process have the users of the last one that was started: one after the other.
    the_user_of_the_tests_is_known().await;
    let mut random = fastrand::Rng::with_seed(3);
    let (mut tried, mut granted, mut lenient, mut wrong) = (0, 0, 0, Vec::new());
    for _ in 0..USERS {
        let statements = grants(&mut random);
        let queries: Vec<String> = statements
            .iter()
            .map(|sql| format!("<query>{sql}</query>"))
            .collect();
        let config = format!(
            "<default><password></password><networks><ip>::/0</ip></networks><grants>{}</grants></default>",
            queries.concat()
        );
        let engine = housekeeper_local::start(Options::default().embedded().users(config));
        let engine = engine.expect("the engine starts");
        let mut session = engine.session().expect("the embedded engine has sessions");
        let mut ask = |sql: &str| {
            let answer = session.query(sql);
            answer.unwrap_or_else(|error| panic!("{sql}: {error}"))
        };
        let grants = grants_on(&engine).await;
        for wanted in WANTED {
            for place in PLACES {
                for columns in ["", "(a)", "(a, b)"] {
                    let is_of_table = !place.contains('*');
                    let has_no_columns = !wanted.contains("{}") || !is_of_table;
                    if !columns.is_empty() && has_no_columns
                        || is_of_table && wanted == "CREATE DATABASE"
                    {
                        continue;
                    }
                    let wanted = format!("{} ON {place}", wanted.replace("{}", columns));
                    let truth = ask(&format!("CHECK GRANT {wanted}"));
                    let truth = truth.trim() == "1";
                    tried += 1;
                    granted += usize::from(truth);
                    match (truth, grants.have(&wanted)) {
                        (true, true) | (false, false) => {}
                        (false, true) => lenient += 1,
                        (true, false) => wrong.push(format!("{statements:?}: {wanted}")),
                    }
                }
            }
        }
    }
    println!(
        "{tried} tried, {granted} granted, {lenient} taken to be granted, {} wrong",
        wrong.len()
    );
    assert!(
        wrong.is_empty(),
        "{}",
        wrong[..wrong.len().min(5)].join("\n")
    );
    assert!(
        granted > 500 && lenient * 100 < tried,
        "{granted} {lenient} {tried}"
    );
}

fn grants(random: &mut fastrand::Rng) -> Vec<String> {
    (0..random.usize(1..6))
        .map(|_| {
            let what = GRANTED[random.usize(..GRANTED.len())];
            let place = PLACES[random.usize(..PLACES.len())];
            // Columns belong to a table.
            let place = if what.contains('(') && place.contains('*') {
                "shop.events"
            } else {
                place
            };
            let kind = if random.u8(..4) == 0 {
                "REVOKE"
            } else {
                "GRANT"
            };
            format!("{kind} {what} ON {place}")
        })
        .collect()
}

async fn grants_on(engine: &Local) -> Grants {
    let server = Server::new(&clickhouse::Client::default().with_url(engine.url()));
    let grants = Grants::ask(&server).await.expect("the server answers");
    grants.expect("the server tells")
}

async fn the_user_of_the_tests_is_known() {
    let engine = housekeeper_local::start(Options::default()).expect("the engine starts");
    let grants = grants_on(&engine).await;
    for (privileges, expected) in [
        ("CREATE TABLE ON `shop`.`events`", true),
        ("SELECT, DROP TABLE ON shop.events", true),
        ("CREATE QUOTA ON *.*", false),
        ("CREATE USER ON `anna`", false),
        ("A NEW PRIVILEGE ON *.*", true),
    ] {
        assert_eq!(grants.have(privileges), expected, "{privileges}");
    }
}
