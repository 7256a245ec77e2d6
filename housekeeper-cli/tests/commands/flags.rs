//! What may be said of a run on the command line, as in Rust.

use crate::server::Alone;
use crate::storm::adopted;

const FILES: &[(&str, &str)] = &[
    (
        "20240101000000_one.sql",
        "CREATE DATABASE shop;\nCREATE TABLE shop.one (id UInt64) ENGINE = MergeTree ORDER BY id;\n",
    ),
    (
        "20240102000000_two.sql",
        "CREATE TABLE shop.two (id UInt64) ENGINE = MergeTree ORDER BY id;\n",
    ),
];

#[test]
fn settings_are_sent_with_each_statement() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = adopted("flags", FILES).project;
    shop.run(&["apply", "--url", url, "--setting", "no_such_setting=1"])
        .fails()
        .says("no_such_setting");
    shop.run(&["apply", "--url", url, "--setting", "readonly"])
        .code(2)
        .says("it is not NAME=VALUE, such as distributed_ddl_task_timeout=120");
    let known = ["max_threads=1", "distributed_ddl_task_timeout=120"];
    shop.run(&[
        "apply",
        "--url",
        url,
        "--setting",
        known[0],
        "--setting",
        known[1],
    ])
    .succeeds()
    .says("applied 2 migrations");
    shop.run(&[
        "revert",
        "--url",
        url,
        "--allow-loss",
        "--setting",
        "no_such_setting=1",
    ])
    .fails()
    .says("no_such_setting");
    // The step that has failed is cleared with the next revert.
    shop.run(&[
        "revert",
        "--url",
        url,
        "--allow-loss",
        "--setting",
        known[0],
    ])
    .succeeds()
    .says("took back 1 migration");
}

#[test]
fn the_release_before_leaves_a_newer_database_alone() {
    let alone = Alone::new();
    let url = alone.server.url();
    let (before, now) = (
        adopted("before", &FILES[..1]).project,
        adopted("now", FILES).project,
    );
    now.run(&["apply", "--url", url]).succeeds();
    before
        .run(&["apply", "--url", url])
        .fails()
        .says("the database is newer than this binary: it has migration 20240102000000_two");
    before
        .run(&["apply", "--url", url, "--allow-newer"])
        .succeeds()
        .says("nothing is pending: 1 migration already applied");
}

#[test]
fn the_lock_and_the_hosts_are_as_the_command_line_says() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = adopted("flags", FILES).project;
    for command in [
        &["apply"][..],
        &["revert"],
        &["resolve", "1", "1", "--retry"],
    ] {
        let given = ["--url", url, "--lock-expiry", "0"];
        let all: Vec<_> = command.iter().chain(&given).copied().collect();
        shop.run(&all).code(2).says("--lock-expiry");
    }
    shop.run(&["apply", "--url", url, "--host", url])
        .code(2)
        .says("cannot be used with");
    shop.run(&["apply", "--host", url, "--lock-expiry", "5"])
        .succeeds()
        .says(&format!("create table shop.one on {url}: done in"));
    let claim =
        "SELECT count() FROM system.tables WHERE database = 'housekeeper' AND name LIKE 'lock%'";
    assert_ne!(alone.server.query(claim).unwrap(), "0\n");
    for command in ["status", "verify", "drift"] {
        shop.run(&[command, "--host", url]).says(url);
    }
    // Where the server has nothing to do with Keeper, that is what is said.
    shop.run(&[
        "revert",
        "--url",
        url,
        "--allow-loss",
        "--lock-in-keeper",
        "/flags",
    ])
    .fails()
    .says("creating the lock, housekeeper.lock");
}
