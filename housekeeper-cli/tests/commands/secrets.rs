//! A secret that is given as a variable, and all that the program says and writes.
#![allow(clippy::print_stdout, reason = "what was looked through is told")]

use crate::server::Alone;
use crate::support::Crate;

const CANARY: &str = "canary-7f3b447a8802a7ef";

#[test]
fn a_secret_is_in_nothing_that_is_said_or_written() {
    let alone = Alone::new();
    let url = alone.server.url();
    let shop = Crate::empty();
    shop.write("housekeeper.toml", "");
    shop.write("db/main.sql", "");
    shop.write(
        "old/1_good.up.sql",
        "CREATE DATABASE shop;\n\
         CREATE DICTIONARY shop.names (id UInt64, name String) PRIMARY KEY id\n\
         SOURCE(HTTP(url 'http://127.0.0.1:1/${CANARY}' format 'TSV')) LAYOUT(FLAT()) LIFETIME(0);",
    );
    // The server's answer quotes the value: there is no such format.
    shop.write(
        "old/2_bad.up.sql",
        "CREATE TABLE shop.bad (a UInt8) ENGINE = File('${CANARY}');",
    );
    shop.run(&["adopt", "old"]).succeeds();
    let version = shop.list("db/migrations").swap_remove(0);
    let first = version.split('_').next().unwrap();
    let given = format!("CANARY={CANARY}");
    let commands: &[&[&str]] = &[
        &["apply", "--plan", "--var", &given],
        &["apply", "--to", first, "--var", &given],
        &["apply", "--var", &given],
        &["apply", "--var", &given, "--format", "json"],
        &["apply", "--plan", "--var", &given, "--format", "json"],
        &["apply"],
        &["status"],
        &["status", "--format", "json"],
        &["verify"],
        &["drift"],
        &["revert", "--plan", "--allow-loss"],
        &["revert", "--allow-loss", "--var", &given],
    ];
    let (mut said, mut failed) = (String::new(), 0);
    for arguments in commands {
        let mut command = shop.command(arguments);
        command
            .args(["--url", url])
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full");
        // Else it comes from the environment.
        if !arguments.contains(&given.as_str()) {
            command.env("CANARY", CANARY);
        }
        let output = command.output().unwrap();
        failed += u32::from(!output.status.success());
        for stream in [output.stdout, output.stderr] {
            let text = String::from_utf8_lossy(&stream);
            assert!(!text.contains(CANARY), "{arguments:?}: {text}");
            said += &text;
        }
    }
    assert!(said.contains("Unknown format ${CANARY}"), "{said}");
    let created = alone
        .server
        .query("SELECT * FROM system.tables WHERE database = 'shop' FORMAT TSV")
        .unwrap();
    let revisions = alone
        .server
        .query("SELECT * FROM housekeeper.revisions FORMAT JSONEachRow")
        .unwrap();
    assert!(
        revisions.contains("Unknown format ${CANARY}"),
        "{revisions}"
    );
    assert!(!revisions.contains(CANARY), "{revisions}");
    let files = shop.snapshot();
    for (path, text) in &files {
        assert!(!text.contains(CANARY), "{}", path.display());
    }
    println!(
        "looked for a secret in {} lines of {} commands, {failed} of which failed, {} rows of the revisions and {} files, with \
         {} objects left that have it: found 0 times",
        said.lines().count(),
        commands.len(),
        revisions.lines().count(),
        files.len(),
        created.lines().count(),
    );
}
