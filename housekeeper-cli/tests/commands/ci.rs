//! What the commands that talk to a server tell other programs: exit codes, and one JSON object.

use serde_json::Value;

use crate::server::Alone;
use crate::support::{Crate, events};

/// Runs a command with `--format json`, which has to end with this code and print one object.
fn told(shop: &Crate, code: i32, arguments: &[&str]) -> Value {
    let all: Vec<_> = arguments
        .iter()
        .copied()
        .chain(["--format", "json"])
        .collect();
    let run = shop.run(&all).code(code);
    let object = serde_json::from_str(&run.stdout);
    object.unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{run:#?}"))
}

/// What went wrong, in a word.
fn error(shop: &Crate, arguments: &[&str]) -> String {
    let object = told(shop, 1, arguments);
    let error = &object["error"];
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|text| !text.is_empty()),
        "{object}"
    );
    for key in [
        "code",
        "file",
        "line",
        "statement",
        "hosts",
        "refusals",
        "holder",
        "mutation",
        "rebuild",
    ] {
        assert!(error.get(key).is_some(), "{object}");
    }
    error["kind"].as_str().unwrap().to_owned()
}

#[test]
fn every_command_tells_programs_what_it_did_and_what_went_wrong() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = Crate::with_schema(&events(""));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    let on = |command: &'static str| -> Vec<&str> { vec![command, "--url", url] };
    let with = |command: &'static str, more: &[&'static str]| -> Vec<&str> {
        on(command)
            .into_iter()
            .chain(more.iter().copied())
            .collect()
    };

    // Nothing is applied.
    assert_eq!(
        told(&shop, 0, &on("status"))["migrations"][0]["state"],
        "pending"
    );
    told(&shop, 2, &with("status", &["--exit-code"]));
    assert_eq!(
        told(&shop, 2, &on("verify"))["differences"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    told(&shop, 0, &with("apply", &["--plan"]));
    let plan = told(&shop, 2, &with("apply", &["--plan", "--exit-code"]));
    assert_eq!(plan["steps"].as_array().unwrap().len(), 2, "{plan}");
    assert_eq!(
        told(&shop, 0, &on("revert"))["reverted"],
        Value::Array(Vec::new())
    );
    told(&shop, 0, &with("revert", &["--plan", "--exit-code"]));
    assert_eq!(told(&shop, 0, &on("unlock"))["holder"], Value::Null);
    let resolve = ["resolve", "20240101000000", "1", "--retry", "--url", url];
    assert_eq!(error(&shop, &resolve), "not_open");

    // All of it is.
    let report = told(&shop, 0, &on("apply"));
    assert_eq!(
        (&report["applied"][0]["ran"], &report["already"]),
        (&2.into(), &0.into())
    );
    assert_eq!(
        told(&shop, 0, &on("apply"))["applied"],
        Value::Array(Vec::new())
    );
    assert_eq!(
        told(&shop, 0, &with("status", &["--exit-code"]))["migrations"][0]["state"],
        "applied"
    );
    assert_eq!(
        told(&shop, 0, &on("verify"))["differences"],
        Value::Array(Vec::new())
    );

    // And taken back, with what the statements tell, as there is no file that says how.
    let plan = told(
        &shop,
        2,
        &with("revert", &["--plan", "--exit-code", "--allow-loss"]),
    );
    assert_eq!(plan["steps"][0]["sql"], "DROP TABLE shop.events", "{plan}");
    assert_eq!(error(&shop, &on("revert")), "refused");
    let report = told(&shop, 0, &with("revert", &["--allow-loss"]));
    assert_eq!(report["reverted"][0]["ran"], 2, "{report}");
    assert_eq!(
        told(&shop, 0, &on("status"))["migrations"][0]["state"],
        "pending"
    );

    // What can go wrong before there is a server, and where there is none.
    for command in ["apply", "revert", "status", "verify", "unlock"] {
        let nowhere = [command, "--url", "http://127.0.0.1:1"];
        assert_eq!(error(&shop, &nowhere), "command", "{command}");
    }
    for command in ["apply", "revert", "status", "verify", "unlock"] {
        shop.run(&[command, "--url", url, "--profile", "x"]).code(1);
        shop.run(&[command, "--format", "yaml"]).code(2);
    }
    alone
        .server
        .query("CREATE TABLE shop.events (id UInt8) ENGINE = Memory")
        .unwrap_err();
}

#[test]
fn a_step_that_nobody_can_tell_of_is_resolved_by_programs_too() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "");
    shop.write("db/main.sql", "");
    shop.write(
        "old/1_shop.up.sql",
        "CREATE DATABASE shop; CREATE TABLE shop.t (a UInt8) ENGINE = Memory; INSERT INTO shop.t SELECT throwIf(1);",
    );
    shop.run(&["adopt", "old"]).succeeds();
    assert_eq!(error(&shop, &["apply", "--url", url]), "statement");
    assert_eq!(error(&shop, &["apply", "--url", url]), "undecided");
    let version = shop.list("db/migrations").swap_remove(0);
    let version = version.split('_').next().unwrap();
    let resolved = told(
        &shop,
        0,
        &["resolve", version, "3", "--applied", "--url", url],
    );
    assert_eq!(
        (
            &resolved["version"],
            &resolved["step"],
            &resolved["resolution"]
        ),
        (&version.into(), &3.into(), &"applied".into())
    );
    assert_eq!(told(&shop, 0, &["apply", "--url", url])["already"], 1);
}

/// What a rebuild copies is told before it does.
#[test]
fn the_plan_of_a_rebuild_says_how_much_is_copied() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = Crate::with_schema(&events(", kind String"));
    shop.run(&["diff", "--name", "initial"]).succeeds();
    shop.run(&["apply", "--url", url]).succeeds();
    let rows = "INSERT INTO shop.events (id, kind) SELECT number, 'x' FROM numbers(1000)";
    alone.server.query(rows).unwrap();
    let schema = events(", kind String").replace("ORDER BY id", "ORDER BY (kind, id)");
    shop.write("db/tables/events.sql", &schema);
    shop.run(&["diff", "--name", "key", "--allow", "all"])
        .succeeds();
    let plan = told(&shop, 0, &["apply", "--plan", "--url", url]);
    let steps = plan["steps"].as_array().unwrap();
    let copies: Vec<_> = steps
        .iter()
        .filter(|step| step["cost"] == "rebuild")
        .collect();
    assert!(!copies.is_empty(), "{plan}");
    for step in copies {
        assert_eq!(step["rows"], 1000, "{step}");
        assert!(step["bytes"].as_u64().unwrap() > 1000, "{step}");
    }
    shop.run(&["apply", "--url", url]).succeeds();
    assert_eq!(
        alone
            .server
            .query("SELECT count() FROM shop.events")
            .unwrap(),
        "1000\n"
    );
}
