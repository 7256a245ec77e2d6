use std::fs;
use std::process::Command;

use crate::support::{Crate, events};

#[test]
fn arguments_that_make_no_sense_are_exit_code_2() {
    let shop = Crate::empty();
    shop.run(&["aply"])
        .code(2)
        .says("a similar subcommand exists: 'apply'");
    shop.run(&[]).code(2).says("Usage: housekeeper");
    shop.run(&["resolve", "1", "1"])
        .code(2)
        .says("<--applied|--retry|--start-again>");
    // Not even then is what may be a secret repeated.
    let run = shop.run(&["apply", "--var", "=s3cret"]).code(2);
    assert!(!run.stdout.contains("NAME=s3cret"), "{run:#?}");
}

#[test]
fn help_is_about_the_program_that_was_called() {
    let shop = Crate::empty();
    shop.run(&["--help"])
        .succeeds()
        .says("Usage: housekeeper [OPTIONS] <COMMAND>")
        .says("Seal what the schema files say");
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-housekeeper"))
        .args(["housekeeper", "--help"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(
        text.contains("Usage: cargo housekeeper [OPTIONS] <COMMAND>"),
        "{text}"
    );
    shop.run(&["dev", "--help"])
        .succeeds()
        .does_not_say("__serve");
}

#[test]
fn what_is_missing_is_said_with_what_to_do() {
    let shop = Crate::empty();
    shop.run(&["diff"])
        .fails()
        .says("there is no housekeeper.toml")
        .says("cargo housekeeper init");
    shop.run(&["-d", "nowhere", "diff"])
        .fails()
        .says("there is no folder nowhere");
    let shop = Crate::with_schema(&events(""));
    shop.run(&["apply"])
        .fails()
        .says("no server to talk to")
        .says("dev up")
        .says("--url http://");
    shop.run(&["status"])
        .fails()
        .says("no migration is sealed")
        .says("not sealed yet (2 steps")
        .says("no server to talk to");
    shop.run(&["apply", "--url", "https://ada:s3cret@example.com"])
        .fails()
        .says("https://")
        .does_not_say("s3cret");
    shop.run(&["apply", "--url", "http://ada:s3cret@127.0.0.1:1"])
        .fails()
        .says("http://127.0.0.1:1/")
        .does_not_say("s3cret");
}

#[test]
fn the_project_is_found_from_below_and_by_name() {
    let shop = Crate::with_schema(&events(""));
    fs::create_dir_all(shop.path("src/deep")).unwrap();
    let run = shop
        .command(&["diff"])
        .current_dir(shop.path("src/deep"))
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    assert_eq!(shop.list("db/migrations").len(), 2);
    let run = shop
        .command(&["-d", "shop", "diff"])
        .current_dir(shop.path(".."))
        .output()
        .unwrap();
    assert!(
        String::from_utf8(run.stdout)
            .unwrap()
            .contains("nothing to seal")
    );
}
