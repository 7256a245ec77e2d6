//! What a history says about itself.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use std::fmt::Write as _;

use expect_test::{Expect, expect};

use super::{Chain, SUM_FILE, Sum, WayBack, read_chain, rehash, seal, work_out};
use crate::diagnostic::Diagnostics;
use crate::model::{Schema, lower_schema};
use crate::plan::{Allow, Hazard, plan};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

const INITIAL: (&str, &str) = (
    "20240813190639_initial.sql",
    "CREATE DATABASE shop;\nCREATE TABLE shop.users (id UInt64, name String) ENGINE = MergeTree ORDER BY id;\n",
);
const SECOND: (&str, &str) = (
    "20240814143146_second.sql",
    "ALTER TABLE shop.users ADD COLUMN email String;\n",
);
const THIRD: (&str, &str) = (
    "20240817120443_third.sql",
    "ALTER TABLE shop.users ADD COLUMN age UInt8;\n",
);

/// The chain of these files, and what is said about it, a line a diagnostic.
fn read(files: &[(&str, &str)], sum: Option<&str>) -> (Chain, String) {
    let mut sources = SourceMap::new();
    let ids: Vec<_> = files
        .iter()
        .map(|(name, text)| sources.add(format!("db/migrations/{name}"), *text))
        .collect();
    let sum = sum.map(|text| sources.add(format!("db/migrations/{SUM_FILE}"), text));
    let mut diagnostics = Diagnostics::new();
    let chain = read_chain(&sources, &ids, sum, "default", &mut diagnostics);
    let mut said = String::new();
    for diagnostic in &diagnostics {
        let place = diagnostic.primary().map(|span| sources.location(span));
        let place = place.map_or_else(String::new, |place| format!("{place}: "));
        let _ = writeln!(said, "{} {place}{}", diagnostic.code, diagnostic.message);
        for help in &diagnostic.help {
            let _ = writeln!(said, "    help: {help}");
        }
    }
    (chain, said)
}

/// Checks what is said about files whose sum is right.
fn check_sealed(files: &[(&str, &str)], expected: &Expect) {
    let sum = rehash(files).unwrap().print();
    expected.assert_eq(&read(files, Some(&sum)).1);
}

/// Checks what is said about files that are not what this sum says.
fn check_broken(files: &[(&str, &str)], sum: Option<&str>, expected: &Expect) {
    let (chain, said) = read(files, sum);
    assert!(chain.migrations.is_empty());
    expected.assert_eq(&said);
}

fn sum_of(files: &[(&str, &str)]) -> String {
    Sum::of(files.iter().copied()).print()
}

fn declared(text: &str) -> Schema {
    let mut sources = SourceMap::new();
    let file = sources.add("db/main.sql", text);
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics).into_iter();
    let statements: Vec<_> = items
        .filter_map(|item| match item {
            FileItem::Statement(statement) => Some(statement),
            FileItem::Import(_) => None,
        })
        .collect();
    let schema = lower_schema(&statements, &mut diagnostics).schema;
    assert!(!diagnostics.has_errors(), "{diagnostics:?}");
    schema
}

#[test]
fn a_history_is_read() {
    let (chain, said) = read(
        &[THIRD, INITIAL, SECOND],
        Some(&sum_of(&[INITIAL, SECOND, THIRD])),
    );
    assert_eq!(said, "");
    let steps = chain.migrations.iter().flat_map(|migration| {
        let steps = migration.steps.iter();
        steps.map(|step| format!("{}:{} {}", migration.name, step.line, step.step))
    });
    let steps: Vec<_> = steps.collect();
    assert_eq!(
        steps,
        [
            "20240813190639_initial.sql:1 create database shop",
            "20240813190639_initial.sql:2 create table shop.users",
            "20240814143146_second.sql:1 alter table shop.users",
            "20240817120443_third.sql:1 alter table shop.users",
        ]
    );
    let next = declared(
        "CREATE DATABASE shop; CREATE TABLE shop.users (id UInt64, name String, email String, age UInt8) ENGINE = MergeTree ORDER BY id;",
    );
    assert!(plan(&chain.schema, &next, &mut Diagnostics::new()).is_empty());
}

#[test]
fn line_ends_of_a_checkout_do_not_count() {
    let windows = INITIAL.1.replace('\n', "\r\n");
    let sum = sum_of(&[INITIAL]).replace('\n', "\r\n");
    assert_eq!(read(&[(INITIAL.0, &windows)], Some(&sum)).1, "");
}

#[test]
fn a_history_that_is_not_what_was_sealed_is_refused() {
    let all = [INITIAL, SECOND, THIRD];
    let sum = sum_of(&all);
    let edited = (
        SECOND.0,
        "ALTER TABLE shop.users ADD COLUMN phone String;\n",
    );
    check_broken(
        &[INITIAL, edited, THIRD],
        Some(&sum),
        &expect![[r#"
        HK0705 db/migrations/housekeeper.sum:3:1: `db/migrations/20240814143146_second.sql` was changed after it was sealed
            help: restore it (`git checkout -- db/migrations/20240814143146_second.sql`) and put the change into a new migration
            help: if no database has applied it yet, seal the new text with `cargo housekeeper rehash`
    "#]],
    );
    check_broken(
        &[INITIAL, THIRD],
        Some(&sum),
        &expect![[r#"
        HK0706 db/migrations/housekeeper.sum:3:1: the sealed migration `20240814143146_second.sql` is not there
            help: bring the file back from version control
            help: if no database has applied it and it shall be forgotten, run `cargo housekeeper rehash`
    "#]],
    );
    check_broken(
        &all,
        Some(&sum_of(&[INITIAL, SECOND])),
        &expect![[r#"
            HK0707 db/migrations/20240817120443_third.sql:1:1: `db/migrations/20240817120443_third.sql` is not in `housekeeper.sum`
                help: if it belongs to the history, `cargo housekeeper rebase` seals it as the last migration
                help: if it does not, move it out of the directory
        "#]],
    );
    check_broken(
        &[INITIAL],
        None,
        &expect![[r#"
            HK0707 db/migrations/20240813190639_initial.sql:1:1: `db/migrations/20240813190639_initial.sql` is not in `housekeeper.sum`
                help: if it belongs to the history, `cargo housekeeper rebase` seals it as the last migration
                help: if it does not, move it out of the directory
        "#]],
    );
    check_broken(
        &[("notes.sql", ""), ("20240813190639_other.sql", ""), INITIAL],
        Some(&sum_of(&[INITIAL])),
        &expect![[r#"
            HK0702 `db/migrations/20240813190639_other.sql` and `db/migrations/20240813190639_initial.sql` have the same version 20240813190639
                help: `cargo housekeeper rebase FILE` puts the one that no database has seen yet after the others
            HK0701 `db/migrations/notes.sql` does not have the name of a migration: `notes` is not a moment in UTC written as fourteen digits, such as `20240813190639`
                help: migrations are called `YYYYMMDDhhmmss_what_it_does.sql`; move any other file out of the directory
        "#]],
    );
}

#[test]
fn a_sum_of_two_branches_is_refused() {
    let all = [INITIAL, SECOND, THIRD];
    // Somebody has kept both lines.
    let mine = sum_of(&[INITIAL, SECOND]);
    let theirs = sum_of(&[INITIAL, THIRD]);
    let last = |sum: &str| sum.lines().last().unwrap_or_default().to_owned();
    let head = theirs.lines().next().unwrap_or_default();
    let body: Vec<_> = mine.lines().skip(1).collect();
    let merged = format!("{head}\n{}\n{}\n", body.join("\n"), last(&theirs));
    check_broken(
        &all,
        Some(&merged),
        &expect![[r#"
            HK0708 db/migrations/housekeeper.sum:4:1: `20240817120443_third.sql` was sealed on top of `20240813190639_initial.sql`, and so was `20240814143146_second.sql`
                help: read both; `cargo housekeeper rebase 20240817120443_third.sql` puts this one after the others, if it is not applied anywhere yet; name the other one if that is not
        "#]],
    );
    let conflict = format!(
        "{}\n<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n",
        body[0],
        last(&mine),
        last(&theirs)
    );
    check_broken(
        &all,
        Some(&conflict),
        &expect![[r#"
            HK0704 db/migrations/housekeeper.sum:2:1: `db/migrations/housekeeper.sum` has the marks of a merge conflict
                help: read the migrations of both sides; `cargo housekeeper rebase` puts the newer ones after the others, `cargo housekeeper rebase FILE…` those that you name
        "#]],
    );
}

#[test]
fn a_sum_that_was_written_by_hand_is_refused() {
    let all = [INITIAL, SECOND, THIRD];
    let reordered = sum_of(&[INITIAL, THIRD, SECOND]);
    check_broken(
        &all,
        Some(&reordered),
        &expect![[r#"
            HK0709 db/migrations/housekeeper.sum:4:1: `20240814143146_second.sql` stands after a later migration
                help: bring `housekeeper.sum` back from version control
                help: after a merge, `cargo housekeeper rebase` puts the migrations in order
        "#]],
    );
    let sum = sum_of(&all);
    let shorter: Vec<_> = sum.lines().take(3).collect();
    check_broken(
        &all,
        Some(&shorter.join("\n")),
        &expect![[r#"
            HK0703 db/migrations/housekeeper.sum:1:1: the first line of `db/migrations/housekeeper.sum` does not repeat the hash of the last one
                help: bring the file back from version control
                help: after a merge, run `cargo housekeeper rebase`
        "#]],
    );
    check_broken(
        &all,
        Some("what is this"),
        &expect![[r#"
        HK0703 db/migrations/housekeeper.sum:1:1: line 1 of `db/migrations/housekeeper.sum` cannot be read
            help: bring the file back from version control
    "#]],
    );
}

#[test]
fn statements_that_cannot_run_are_told() {
    check_sealed(
        &[
            INITIAL,
            (SECOND.0, "ALTER TABLE shop.orders ADD COLUMN x UInt8;\n"),
        ],
        &expect![[r#"
            HK0710 db/migrations/20240814143146_second.sql:1:13: at this point of the history there is no `shop.orders`
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (
                SECOND.0,
                "ALTER TABLE shop.users\n    RENAME COLUMN nam TO title;\n",
            ),
        ],
        &expect![[r#"
            HK0710 db/migrations/20240814143146_second.sql:2:19: at this point of the history `shop.users` has no column `nam`
                help: did you mean `name`?
        "#]],
    );
    check_sealed(
        &[INITIAL, (SECOND.0, INITIAL.1)],
        &expect![[r#"
        HK0710 db/migrations/20240814143146_second.sql:1:17: at this point of the history there is already a database `shop`
    "#]],
    );
    check_sealed(
        &[(SECOND.0, "CREATE TABLE shop.t (a UInt8) ENGINE = Memory;\n")],
        &expect![[r#"
            HK0710 db/migrations/20240814143146_second.sql:1:14: at this point of the history there is no database `shop`
                help: create it before: `CREATE DATABASE shop;`
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (SECOND.0, "CREATE TEMPORARY TABLE shop.copy (a UInt8);\n"),
        ],
        &expect![[r#"
            HK0310 db/migrations/20240814143146_second.sql:1:24: a temporary table lives as long as its session and is no part of a schema
                help: leave TEMPORARY out
        "#]],
    );
    check_sealed(
        &[INITIAL, (SECOND.0, "-- housekeeper:import other.sql\n")],
        &expect![[r#"
            HK0311 db/migrations/20240814143146_second.sql:1:23: a migration imports nothing
        "#]],
    );
}

#[test]
fn hazards_need_reasons() {
    check_sealed(
        &[
            INITIAL,
            (SECOND.0, "ALTER TABLE shop.users DROP COLUMN name;\n"),
        ],
        &expect![[r#"
            HK0712 db/migrations/20240814143146_second.sql:1:1: nothing says why this may be done: rows or values are gone, and no later statement brings them back
                help: write on the line before it, with your reason: `-- housekeeper:allow loses-data <reason>`
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (
                SECOND.0,
                "-- housekeeper:allow loses-data <reason>\nDROP TABLE shop.users;\n",
            ),
        ],
        &expect![[r#"
            HK0712 db/migrations/20240814143146_second.sql:2:1: nothing says why this may be done: rows or values are gone, and no later statement brings them back
                help: write on the line before it, with your reason: `-- housekeeper:allow loses-data <reason>`
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (
                SECOND.0,
                "-- housekeeper:allow lose-data never filled\nDROP TABLE shop.users;\n",
            ),
        ],
        &expect![[r#"
            HK0713 db/migrations/20240814143146_second.sql:1:22: `lose-data` is not a hazard
                help: did you mean `loses-data`?
            HK0712 db/migrations/20240814143146_second.sql:2:1: nothing says why this may be done: rows or values are gone, and no later statement brings them back
                help: write on the line before it, with your reason: `-- housekeeper:allow loses-data <reason>`
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (
                SECOND.0,
                "-- housekeeper:allow loses-data never filled\nALTER TABLE shop.users COMMENT COLUMN name 'x';\n",
            ),
        ],
        &expect![[r#"
            HK0714 db/migrations/20240814143146_second.sql:1:22: `alter table shop.users` does not have the hazard `loses-data`
                help: take the line away, lest it be copied to where it matters
        "#]],
    );
    check_sealed(
        &[
            INITIAL,
            (
                SECOND.0,
                "-- housekeeper:allow loses-data never filled\nDROP TABLE shop.users;\n",
            ),
        ],
        &expect![[r#""#]],
    );
}

#[test]
fn sealing_goes_on_from_the_last_version() {
    let (chain, _) = read(&[INITIAL], Some(&sum_of(&[INITIAL])));
    let next = declared(
        "CREATE DATABASE shop; CREATE TABLE shop.users (id UInt64) ENGINE = MergeTree ORDER BY id;",
    );
    let steps = plan(&chain.schema, &next, &mut Diagnostics::new());
    let sum = Sum::of([INITIAL]);
    let refused = seal(&sum, &steps, &[], 0, "Drop names").unwrap_err();
    let refused: Vec<_> = refused
        .iter()
        .map(|error| format!("{}\n    help: {}\n", error.message, error.help.join("; ")))
        .collect();
    expect![[r#"
        `Drop names` cannot be part of a file name: use at most 100 lower-case letters, digits, `_` and `-`, such as `drop_names`
            help: 
        shop.users: drop the column `name`: rows or values are gone, and no later statement brings them back
            help: if that is all right, say why: `--allow loses-data --reason '…'`
    "#]].assert_eq(&refused.concat());

    let allow = [Allow {
        hazard: Hazard::LosesData,
        reason: "names are personal data".to_owned(),
    }];
    // The clock runs behind.
    let sealed = seal(&sum, &steps, &allow, 0, "drop_names").unwrap();
    assert_eq!(
        sealed.file_name.to_string(),
        "20240813190640_drop_names.sql"
    );
    expect![[r#"
        -- shop.users: drop the column `name` (mutation)
        -- loses-data: rows or values are gone, and no later statement brings them back
        -- housekeeper:allow loses-data names are personal data
        -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
        -- breaks-old-reads: programs that were built before this migration can no longer read as they did
        ALTER TABLE shop.users DROP COLUMN name;
    "#]]
    .assert_eq(&sealed.file_text);
    let name = sealed.file_name.to_string();
    let (chain, said) = read(
        &[INITIAL, (&name, &sealed.file_text)],
        Some(&sealed.sum_text),
    );
    assert_eq!(said, "");
    assert_eq!(chain.migrations[1].steps[0].allowed, allow);
    assert!(plan(&chain.schema, &next, &mut Diagnostics::new()).is_empty());
}

/// What takes the second migration back, as the chain has it, and what is said about it. The file is not in the sum.
fn way_back(down: Option<&str>) -> String {
    let files = [INITIAL, SECOND];
    let sum = rehash(&files).unwrap().print();
    let mut all = files.to_vec();
    all.extend(down.map(|text| ("20240814143146_second.down.sql", text)));
    let (mut chain, said) = read(&all, Some(&sum));
    if down.is_none() {
        work_out(&mut chain, |_| true);
    }
    let way = match &chain.migrations[1].way_back {
        WayBack::Unwritten => "unwritten".to_owned(),
        WayBack::None { reason } => format!("none: {reason}"),
        WayBack::Steps { path, steps } => {
            let steps = steps
                .iter()
                .map(|sealed| format!("{} {}", sealed.line, sealed.step));
            format!("{path}: {}", steps.collect::<Vec<_>>().join(", "))
        }
    };
    format!("{way}\n{said}")
}

#[test]
fn a_file_says_what_takes_a_migration_back() {
    for (down, expected) in [
        (
            Some(
                "-- housekeeper:allow loses-data it is new\nALTER TABLE shop.users DROP COLUMN email;\n",
            ),
            expect![[r#"
                db/migrations/20240814143146_second.down.sql: 2 alter table shop.users
            "#]],
        ),
        (
            None,
            expect![[r#"
                db/migrations/20240814143146_second.down.sql: 2 alter table shop.users
            "#]],
        ),
        (
            Some("ALTER TABLE shop.users DROP COLUMN name;\n"),
            expect![[r#"
                none: it leads to another schema than the one before
                HK0719 db/migrations/20240814143146_second.down.sql:1:1: this does not take its migration back: it leads to another schema than the one before
                    help: mend it, or delete it: `revert` refuses to take this migration back as it is
            "#]],
        ),
        (
            Some("\nALTER TABLE shop.users DROP COLUMN emial;\n"),
            expect![[r#"
                none: line 2: at this point of the history `shop.users` has no column `emial`
                HK0719 db/migrations/20240814143146_second.down.sql:1:1: this does not take its migration back: line 2: at this point of the history `shop.users` has no column `emial`
                    help: mend it, or delete it: `revert` refuses to take this migration back as it is
            "#]],
        ),
        (
            Some("ALTER TABEL x"),
            expect![[r#"
            none: expected `TABLE`, found `TABEL`
            HK0719 db/migrations/20240814143146_second.down.sql:1:1: this does not take its migration back: expected `TABLE`, found `TABEL`
                help: mend it, or delete it: `revert` refuses to take this migration back as it is
        "#]],
        ),
    ] {
        expected.assert_eq(&way_back(down));
    }
}
