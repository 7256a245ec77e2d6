//! What a plan says, without an engine. That it is right is held by the engine, in the tests crate.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};

use super::{Impact, draft_text, plan};
use crate::diagnostic::Diagnostics;
use crate::model::{Schema, lower_schema};
use crate::source::SourceMap;
use crate::syntax::{FileItem, parse_file};

fn schema(text: &str) -> Schema {
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

/// Checks the draft, and what is said beside it.
fn check(previous: &str, next: &str, expected: &Expect) {
    let mut diagnostics = Diagnostics::new();
    let steps = plan(&schema(previous), &schema(next), &mut diagnostics);
    let said = diagnostics.iter().flat_map(|diagnostic| {
        let help = diagnostic
            .help
            .iter()
            .map(|help| format!("    help: {help}"));
        let message = format!("{} {}", diagnostic.code, diagnostic.message);
        std::iter::once(message).chain(help)
    });
    let said: Vec<_> = said.collect();
    expected.assert_eq(&format!("{}{}", draft_text(&steps, &[]), said.join("\n")));
}

#[test]
fn a_draft_says_what_it_does_and_risks() {
    check(
        "CREATE DATABASE d; CREATE TABLE d.t (a UInt64, b UInt8, c UInt8) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, c UInt16, d String DEFAULT 'x') ENGINE = MergeTree ORDER BY a;
         CREATE VIEW d.v AS SELECT a, d FROM d.t;",
        &expect![[r#"
            -- d.t: change the column `c` (mutation)
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            -- irreversible: no statement takes it back
            ALTER TABLE d.t MODIFY COLUMN c UInt16;

            -- d.t: add the column `d` (metadata)
            ALTER TABLE d.t ADD COLUMN d String DEFAULT 'x';

            -- create view d.v (metadata)
            CREATE VIEW d.v
            AS SELECT a, d
            FROM d.t;

            -- d.t: drop the column `b` (mutation)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            ALTER TABLE d.t DROP COLUMN b;
        "#]],
    );
}

#[test]
fn what_looks_like_a_renaming_is_suggested() {
    check(
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, b String) ENGINE = MergeTree ORDER BY a;
         CREATE TABLE d.u (a UInt64, x UInt8) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, c String) ENGINE = MergeTree ORDER BY a;
         CREATE TABLE d.w (a UInt64, x UInt8) ENGINE = MergeTree ORDER BY a;",
        &expect![[r#"
            -- d.t: add the column `c` (metadata)
            ALTER TABLE d.t ADD COLUMN c String AFTER a;

            -- create table d.w (metadata)
            CREATE TABLE d.w (
                a UInt64,
                x UInt8
            )
            ENGINE = MergeTree
            ORDER BY a;

            -- d.t: drop the column `b` (mutation)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            ALTER TABLE d.t DROP COLUMN b;

            -- drop table d.u (metadata)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            DROP TABLE d.u;
            HK0602 in `d.t` the column `b` goes and `c`, of the same type, comes
                help: if it shall be renamed, and its values kept, write `-- housekeeper:renamed-from b` on the line before it
            HK0602 `d.u` goes and `d.w`, which is like it, comes
                help: if it shall be renamed, and its rows kept, write `-- housekeeper:renamed-from u` before its CREATE"#]],
    );
}

#[test]
fn an_old_name_that_is_not_there_is_told() {
    check(
        "CREATE DATABASE d; CREATE TABLE d.t (a UInt64) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (
             a UInt64,
             -- housekeeper:renamed-from nothing
             b UInt8
         ) ENGINE = MergeTree ORDER BY a;
         -- housekeeper:renamed-from t
         CREATE VIEW d.v AS SELECT a FROM d.t;",
        &expect![[r#"
            -- d.t: add the column `b` (metadata)
            ALTER TABLE d.t ADD COLUMN b UInt8;

            -- create view d.v (metadata)
            CREATE VIEW d.v
            AS SELECT a
            FROM d.t;
            HK0603 view d.v is said to be renamed from `t`, which is not going away
                help: take the directive away, or correct the name
            HK0603 column `b` of d.t is said to be renamed from `nothing`, which is not going away
                help: take the directive away, or correct the name"#]],
    );
}

#[test]
fn a_directive_may_stay_when_the_renaming_is_done() {
    check(
        "CREATE DATABASE d; CREATE TABLE d.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         -- housekeeper:renamed-from s
         CREATE TABLE d.t (
             a UInt64,
             -- housekeeper:renamed-from c
             b UInt8
         ) ENGINE = MergeTree ORDER BY a;",
        &expect![[r#""#]],
    );
}

#[test]
fn a_name_that_goes_on_to_another_object_is_not_taken_for_renamed() {
    check(
        "CREATE DATABASE d;
         CREATE TABLE d.a (k UInt8, x UInt64) ENGINE = MergeTree ORDER BY tuple();
         CREATE TABLE d.b (k UInt8, y UInt64) ENGINE = MergeTree ORDER BY tuple();",
        "CREATE DATABASE d;
         -- housekeeper:renamed-from a
         CREATE TABLE d.c (k UInt8, x UInt64) ENGINE = MergeTree ORDER BY tuple();
         -- housekeeper:renamed-from b
         CREATE TABLE d.a (k UInt8, y UInt64) ENGINE = MergeTree ORDER BY tuple();",
        &expect![[r#"
            -- create table d.c (metadata)
            CREATE TABLE d.c (
                k UInt8,
                x UInt64
            )
            ENGINE = MergeTree
            ORDER BY tuple();

            -- d.a: add the column `y` (metadata)
            ALTER TABLE d.a ADD COLUMN y UInt64 AFTER k;

            -- d.a: drop the column `x` (mutation)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            ALTER TABLE d.a DROP COLUMN x;

            -- drop table d.b (metadata)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            -- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
            -- breaks-old-reads: programs that were built before this migration can no longer read as they did
            DROP TABLE d.b;
            HK0603 table d.c is said to be renamed from `a`, which is not going away
                help: take the directive away, or correct the name
            HK0602 in `d.a` the column `x` goes and `y`, of the same type, comes
                help: if it shall be renamed, and its values kept, write `-- housekeeper:renamed-from x` on the line before it"#]],
    );
}

#[test]
fn objects_that_need_each_other_are_named() {
    check(
        "CREATE DATABASE d;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (id UInt64, name String DEFAULT dictGet('d.dict', 'name', id)) ENGINE = MergeTree ORDER BY id;
         CREATE DICTIONARY d.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB 'd' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0);",
        &expect![[r#"
            HK0604 no order is right for these changes: d.dict needs d.t needs d.dict
                help: declare one of them without what it needs of the others, seal that, and then declare the rest"#]],
    );
}

#[test]
fn what_an_insert_alone_has_goes_and_comes_back_unless_it_is_read() {
    check(
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, b UInt8 EPHEMERAL, c UInt8 EPHEMERAL 3, e UInt8, f UInt8 EPHEMERAL, g UInt8 DEFAULT e) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, b UInt8 DEFAULT 1, c UInt8, e UInt8 EPHEMERAL, f UInt8 EPHEMERAL 3, g UInt8 DEFAULT e) ENGINE = MergeTree ORDER BY a;",
        &expect![[r#"
            HK0601 EPHEMERAL of the column `e` of `d.t` differs from the sealed migrations
                help: take that default away, seal that, and then declare both"#]],
    );
}

#[test]
fn the_order_is_that_of_needs_wherever_things_are_declared() {
    check(
        "",
        "CREATE DATABASE d;
         CREATE VIEW d.v AS WITH w AS (SELECT id FROM d.mv) SELECT id FROM w WHERE id IN (SELECT id FROM d.late) AND dictHas('d.dict', id);
         CREATE MATERIALIZED VIEW d.mv TO d.target AS SELECT id FROM d.source;
         CREATE DICTIONARY d.dict (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB 'd' TABLE 'late')) LAYOUT(FLAT()) LIFETIME(0);
         CREATE TABLE d.source (id UInt64) ENGINE = MergeTree ORDER BY id;
         CREATE TABLE d.target (id UInt64) ENGINE = MergeTree ORDER BY id;
         CREATE TABLE d.late (id UInt64) ENGINE = MergeTree ORDER BY id;",
        &expect![[r#"
            -- create database d (metadata)
            CREATE DATABASE d;

            -- create table d.source (metadata)
            CREATE TABLE d.source (
                id UInt64
            )
            ENGINE = MergeTree
            ORDER BY id;

            -- create table d.target (metadata)
            CREATE TABLE d.target (
                id UInt64
            )
            ENGINE = MergeTree
            ORDER BY id;

            -- create materialized view d.mv (metadata)
            CREATE MATERIALIZED VIEW d.mv
            TO d.target
            AS SELECT id
            FROM d.source;

            -- create table d.late (metadata)
            CREATE TABLE d.late (
                id UInt64
            )
            ENGINE = MergeTree
            ORDER BY id;

            -- create dictionary d.dict (metadata)
            CREATE DICTIONARY d.dict (
                id UInt64
            )
            PRIMARY KEY id
            SOURCE(CLICKHOUSE(DB 'd' `TABLE` 'late'))
            LAYOUT(FLAT())
            LIFETIME(MIN 0 MAX 0);

            -- create view d.v (metadata)
            CREATE VIEW d.v
            AS
            WITH w AS (SELECT id FROM d.mv)
            SELECT id
            FROM w
            WHERE id IN (SELECT id FROM d.late) AND dictHas('d.dict', id);
        "#]],
    );
}

#[test]
fn what_others_will_notice_is_told() {
    let previous = "CREATE DATABASE d;
        CREATE TABLE d.t (a UInt64, b UInt64 ALIAS a + 1) ENGINE = MergeTree ORDER BY a;
        CREATE TABLE d.n (a UInt64) ENGINE = Kafka('k:9092', 'topic', 'group', 'JSONEachRow');
        CREATE VIEW d.v AS SELECT a FROM d.t;
        CREATE FUNCTION f AS (x) -> x + 1;
        CREATE USER gone; CREATE ROLE r; CREATE USER u;
        GRANT SELECT, INSERT ON d.t TO u;
        CREATE ROW POLICY p ON d.t USING a > 1 TO r;";
    let next = "CREATE DATABASE d;
        CREATE TABLE d.t (a UInt64, b UInt64 ALIAS a + 2) ENGINE = MergeTree ORDER BY a;
        CREATE TABLE d.n (a UInt64, b UInt8) ENGINE = Kafka('k:9092', 'topic', 'group', 'JSONEachRow');
        CREATE VIEW d.v AS SELECT a + 1 AS a FROM d.t;
        CREATE FUNCTION f AS (x) -> x + 2;
        CREATE ROLE r; CREATE USER u; CREATE USER new;
        GRANT SELECT ON d.t TO u; GRANT SELECT ON d.v TO u;";
    let steps = plan(&schema(previous), &schema(next), &mut Diagnostics::new());
    let told = steps.iter().map(|step| {
        let impacts: Vec<_> = step.impacts.iter().map(|impact| impact.name()).collect();
        format!("{}: {}\n", step.comment, impacts.join(", "))
    });
    expect![[r#"
        create function f: changes-results
        create user new: 
        grant to u: 
        d.t: change the column `b`: changes-results
        replace table d.n: changes-results
        replace view d.v: changes-results
        revoke from u: takes-rights
        drop user gone: takes-rights
        drop row policy p ON d.t: changes-results
    "#]]
    .assert_eq(&told.collect::<String>());
}

/// A check may refuse rows that the release before inserts, and a sign that it knows nothing of would be 0.
#[test]
fn what_old_inserts_cannot_meet_is_told() {
    let inserts = |previous: &str, next: &str| -> Vec<String> {
        let steps = plan(&schema(previous), &schema(next), &mut Diagnostics::new());
        let breaks = steps
            .iter()
            .filter(|step| step.impacts.contains(&Impact::BreaksOldInserts));
        breaks.map(|step| step.comment.clone()).collect()
    };
    let table = |rest: &str, engine: &str| {
        format!(
            "CREATE DATABASE d; CREATE TABLE d.t (a UInt64, s Int8 DEFAULT 1{rest}) ENGINE = {engine} ORDER BY a;"
        )
    };
    let plain = table("", "MergeTree");
    let checked = table(", CONSTRAINT c CHECK a > 1", "MergeTree");
    let assumed = table(", CONSTRAINT c ASSUME a > 1", "MergeTree");
    assert_eq!(inserts(&plain, &checked), ["d.t: add the constraint `c`"]);
    assert!(inserts(&checked, &plain).is_empty());
    assert!(inserts(&plain, &assumed).is_empty());
    let signed = table("", "CollapsingMergeTree(s)");
    let broken = inserts(&plain, &signed);
    assert_eq!(broken, ["exchange table d.t and d.t__rebuilt"]);
    assert!(inserts(&signed, &plain).is_empty());
}

/// What a rebuild is, statement by statement.
#[test]
fn a_table_is_rebuilt_in_statements_that_anybody_can_run() {
    let previous = schema(
        "CREATE DATABASE shop;
         CREATE TABLE shop.orders (id UInt64, day Date, state LowCardinality(String), gone UInt8, sum UInt64 MATERIALIZED id + 1)
         ENGINE = MergeTree PARTITION BY toYYYYMM(day) ORDER BY id;",
    );
    let next = schema(
        "CREATE DATABASE shop;
         CREATE TABLE shop.orders (id UInt64, day Date, state LowCardinality(String), note String DEFAULT state, sum UInt64 MATERIALIZED id + 1)
         ENGINE = ReplacingMergeTree PARTITION BY toYear(day) ORDER BY (state, id);",
    );
    let steps = plan(&previous, &next, &mut Diagnostics::new());
    let text = draft_text(&steps, &[]);
    expect_test::expect_file!["rebuild/golden.sql"].assert_eq(&text);
}
