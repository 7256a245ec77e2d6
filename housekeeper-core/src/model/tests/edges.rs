//! Objects that name each other, objects of others, and what belongs to the server.

use super::{parse, read};
use crate::diagnostic::Diagnostics;
use crate::diff::diff;
use crate::model::{ObjectName, ReferenceKind, lower_schema, references};

fn name(text: &str) -> ObjectName {
    let (database, name) = text.split_once('.').unwrap();
    ObjectName {
        database: database.to_owned(),
        name: name.to_owned(),
    }
}

fn edges(text: &str, of: &str) -> Vec<(String, ReferenceKind)> {
    let (lowered, _) = read(text, "d");
    let found = references(lowered.schema.objects.get(&name(of)).unwrap());
    found
        .into_iter()
        .map(|edge| (edge.name.to_string(), edge.kind))
        .collect()
}

#[test]
fn every_way_to_name_another_object_is_an_edge() {
    use ReferenceKind::*;
    for (text, expected) in [
        (
            "CREATE VIEW x AS WITH c AS (SELECT a FROM t) SELECT a FROM c WHERE a IN s AND dictHas('h', a)",
            &[("d.t", Reads), ("d.s", Reads), ("d.h", Reads)][..],
        ),
        (
            "CREATE MATERIALIZED VIEW x REFRESH EVERY 1 DAY DEPENDS ON m, e.n APPEND TO u AS SELECT a FROM t",
            &[
                ("d.t", Reads),
                ("d.u", Writes),
                ("d.m", RefreshedAfter),
                ("e.n", RefreshedAfter),
            ],
        ),
        (
            "CREATE DICTIONARY x (a UInt64, b String) PRIMARY KEY a SOURCE(CLICKHOUSE(TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)",
            &[("d.t", Loads)],
        ),
        (
            "CREATE DICTIONARY x (a UInt64, b String) PRIMARY KEY a SOURCE(CLICKHOUSE(QUERY 'SELECT a, b FROM t JOIN e.u USING a')) LAYOUT(FLAT()) LIFETIME(0)",
            &[("d.t", Loads), ("e.u", Loads)],
        ),
        (
            "CREATE TABLE x (a UInt8 DEFAULT dictGet('h', 'a', 1), CONSTRAINT c CHECK a IN s) ENGINE = Buffer('', t, 1, 1, 1, 1, 1, 1, 1)",
            &[("d.h", Default), ("d.t", PassesOn), ("d.s", Expression)],
        ),
        (
            "CREATE TABLE x (a UInt8) ENGINE = Distributed(c, e, t, rand())",
            &[("e.t", PassesOn)],
        ),
        (
            "CREATE TABLE x (a UInt8) ENGINE = Dictionary(h)",
            &[("d.h", Shows)],
        ),
        (
            "CREATE TABLE x (a UInt8) ENGINE = Memory AS SELECT a FROM t",
            &[("d.t", MadeFrom)],
        ),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|(name, kind)| ((*name).to_owned(), *kind))
            .collect();
        assert_eq!(edges(text, "d.x"), expected, "{text}");
    }
}

#[test]
fn objects_that_need_each_other_are_told() {
    let (_, messages) = read(
        "CREATE VIEW v AS SELECT dictGet('h', 'b', toUInt64(1)) AS b; \
         CREATE DICTIONARY h (a UInt64, b String) PRIMARY KEY a SOURCE(CLICKHOUSE(QUERY 'SELECT 1 AS a, b FROM v')) \
         LAYOUT(FLAT()) LIFETIME(0)",
        "d",
    );
    assert!(
        messages.contains(&"HK0317 objects that need each other: d.v → d.h → d.v".to_owned()),
        "{messages:?}"
    );
    // Rows may go round.
    let (_, messages) = read(
        "CREATE TABLE a (x UInt8) ENGINE = Null; CREATE TABLE b (x UInt8) ENGINE = Null; \
         CREATE MATERIALIZED VIEW ab TO b AS SELECT x FROM a; \
         CREATE MATERIALIZED VIEW ba TO a AS SELECT x FROM b;",
        "d",
    );
    let cycles = messages.iter().filter(|message| message.contains("HK0317"));
    assert_eq!(cycles.count(), 0, "{messages:?}");
}

#[test]
fn what_is_external_is_known_and_left_alone() {
    let text = "-- housekeeper:external\nCREATE TABLE other.events (id UInt64, at DateTime);\n\
                CREATE VIEW v AS SELECT max(at) AS last FROM other.events;";
    let (lowered, messages) = read(text, "d");
    assert_eq!(messages, Vec::<String>::new());
    assert!(
        lowered
            .schema
            .objects
            .get(&name("other.events"))
            .unwrap()
            .docs()
            .external
    );
    let next = lower_schema(&parse(text), &mut Diagnostics::new()).schema;
    let previous = crate::model::Schema::default();
    let created = diff(&previous, &next);
    assert_eq!(created.changes.len(), 1, "{:?}", created.changes);
    // Nor is it dropped when it was the schema's own before.
    let before = lower_schema(
        &parse("CREATE DATABASE other; CREATE TABLE other.events (id UInt64) ENGINE = Memory"),
        &mut Diagnostics::new(),
    );
    let after = lower_schema(
        &parse(
            "CREATE DATABASE other;\n-- housekeeper:external\nCREATE TABLE other.events (id UInt64)",
        ),
        &mut Diagnostics::new(),
    );
    let changes = diff(&before.schema, &after.schema).changes.len();
    assert_eq!(changes, 0);
}

#[test]
fn a_function_of_the_server_is_declared_as_external() {
    let text = "CREATE TABLE t (a String, b String DEFAULT shout(a)) ENGINE = Memory;";
    let (_, messages) = read(text, "d");
    assert_eq!(messages.len(), 1, "{messages:?}");
    assert!(messages[0].contains("HK0414"), "{messages:?}");
    let text = format!(
        "-- housekeeper:external\nCREATE FUNCTION shout AS (x) -> CAST(x AS String);\n{text}"
    );
    let (lowered, messages) = read(&text, "d");
    assert_eq!(messages, Vec::<String>::new());
    let previous = crate::model::Schema::new("d");
    assert_eq!(diff(&previous, &lowered.schema).blocked.len(), 0);
}

#[test]
fn what_refers_to_a_table_with_settings_behind_its_comment_is_no_second_mistake() {
    let text = "CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a COMMENT 'x' SETTINGS index_granularity = 1; \
                CREATE VIEW v AS SELECT a FROM t;";
    let (_, messages) = read(text, "d");
    assert_eq!(
        messages,
        ["HK0208 not supported yet: settings or a format of CREATE TABLE itself"]
    );
}

#[test]
fn rights_on_nothing_are_told() {
    let table = "CREATE TABLE t (a UInt8, n Nested(x UInt8)) ENGINE = Memory;";
    for (text, expected) in [
        ("GRANT SELECT ON t TO u", None),
        ("GRANT SELECT(a, n) ON t TO u", None),
        ("GRANT SELECT ON d.* TO u", None),
        ("GRANT SELECT ON elsewhere.t TO u", None),
        (
            "GRANT SELECT ON tt TO u",
            Some("HK0318 there is no `d.tt` in this schema"),
        ),
        (
            "GRANT SELECT(b) ON t TO u",
            Some("HK0318 `d.t` has no column `b`"),
        ),
        (
            "CREATE ROW POLICY p ON x USING 1 TO ALL",
            Some("HK0318 there is no `d.x` in this schema"),
        ),
        (
            "CREATE USER u; CREATE USER v, u",
            Some("HK0305 the user `u` is declared twice"),
        ),
    ] {
        let (_, messages) = read(&format!("{table}{text}"), "d");
        let expected: Vec<_> = expected.into_iter().map(str::to_owned).collect();
        assert_eq!(messages, expected, "{text}");
    }
}

#[test]
fn what_belongs_to_the_server_is_planned() {
    let text = "CREATE FUNCTION f AS x -> x + 1; CREATE ROLE r; GRANT SELECT ON d.* TO r;";
    let next = lower_schema(&parse(text), &mut Diagnostics::new()).schema;
    let empty = crate::model::Schema::default();
    assert_eq!(diff(&empty, &next).changes.len(), 3);
    assert_eq!(diff(&empty, &next).blocked.len(), 0);
    // A migration that was written by hand does it as well.
    let mut replayed = crate::model::Schema::default();
    for item in parse(&text.replace("CREATE ROLE", "CREATE ROLE IF NOT EXISTS")) {
        crate::history::replay(&mut replayed, &item).unwrap();
    }
    assert_eq!(diff(&replayed, &next).changes.len(), 0);
    assert_eq!(next.sql_function("f").unwrap().parameters, ["x"]);
}
