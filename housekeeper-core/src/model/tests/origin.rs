//! Tables made from something, and columns without a type: what ClickHouse made of each was asked of it.

use super::read;
use crate::model::{Object, ObjectName};
use crate::plan;
use crate::syntax::Print as _;

const T: &str = "CREATE TABLE t (a UInt32 DEFAULT 5 CODEC(ZSTD), b String TTL d + INTERVAL 1 DAY, d DateTime, \
                 m UInt32 MATERIALIZED a, INDEX i m TYPE minmax, CONSTRAINT c CHECK a > 0) ENGINE = MergeTree \
                 PARTITION BY toDate(d) ORDER BY a TTL d + INTERVAL 2 DAY SETTINGS index_granularity = 16 COMMENT 'tt'; \
                 CREATE VIEW v AS SELECT a, b FROM t; ";

/// The statement that creates `x`, and what is wrong.
fn made(text: &str) -> String {
    let (lowered, messages) = read(&format!("{T}{text}"), "d");
    if !messages.is_empty() {
        return messages.join("; ");
    }
    let name = ObjectName {
        database: "d".to_owned(),
        name: "x".to_owned(),
    };
    let made = lowered.schema.objects.get(&name).unwrap();
    match made {
        Object::Table(_) => plan::create_statement(made).to_sql(),
        _ => "no table".to_owned(),
    }
}

#[test]
fn a_table_has_what_it_is_made_from() {
    for (text, expected) in [
        (
            "CREATE TABLE x AS t",
            "CREATE TABLE d.x (a UInt32 DEFAULT 5 CODEC(ZSTD), b String TTL d + INTERVAL 1 DAY, d DateTime, \
             m UInt32 MATERIALIZED a, INDEX i m TYPE minmax, CONSTRAINT c CHECK a > 0) ENGINE = MergeTree \
             PARTITION BY toDate(d) ORDER BY a TTL d + INTERVAL 2 DAY SETTINGS index_granularity = 16 COMMENT 'tt'",
        ),
        (
            "CREATE TABLE x AS t ENGINE = ReplacingMergeTree ORDER BY d",
            "CREATE TABLE d.x (a UInt32 DEFAULT 5 CODEC(ZSTD), b String TTL d + INTERVAL 1 DAY, d DateTime, \
             m UInt32 MATERIALIZED a, INDEX i m TYPE minmax, CONSTRAINT c CHECK a > 0) ENGINE = ReplacingMergeTree \
             PARTITION BY toDate(d) ORDER BY d COMMENT 'tt'",
        ),
        (
            "CREATE TABLE x AS t ENGINE = Memory",
            "CREATE TABLE d.x (a UInt32 DEFAULT 5 CODEC(ZSTD), b String, d DateTime, m UInt32 MATERIALIZED a, \
             CONSTRAINT c CHECK a > 0) ENGINE = Memory COMMENT 'tt'",
        ),
        (
            "CREATE TABLE x AS v ENGINE = Memory",
            "CREATE TABLE d.x (a UInt32, b String) ENGINE = Memory",
        ),
        (
            "CREATE TABLE x ENGINE = Memory AS SELECT a, m FROM t",
            "CREATE TABLE d.x (a UInt32, m UInt32) ENGINE = Memory AS SELECT a, m FROM d.t",
        ),
        (
            "CREATE TABLE x ENGINE = Memory EMPTY AS SELECT a FROM t",
            "CREATE TABLE d.x (a UInt32) ENGINE = Memory",
        ),
        (
            "CREATE TABLE x ENGINE = Buffer('', t, 1, 1, 1, 1, 1, 1, 1)",
            "CREATE TABLE d.x (a UInt32 DEFAULT 5, b String, d DateTime, m UInt32 MATERIALIZED a) \
             ENGINE = Buffer('', t, 1, 1, 1, 1, 1, 1, 1)",
        ),
        (
            "CREATE TABLE x (b DEFAULT a + 1, a DEFAULT 1, c NULL DEFAULT 'x') ENGINE = Memory",
            "CREATE TABLE d.x (b UInt16 DEFAULT a + 1, a UInt8 DEFAULT 1, c Nullable(String) DEFAULT 'x') ENGINE = Memory",
        ),
    ] {
        assert_eq!(made(text), expected, "{text}");
    }
}

#[test]
fn what_clickhouse_refuses_is_refused() {
    for (text, expected) in [
        (
            "CREATE TABLE x AS v",
            "HK0315 `d.x` cannot be made from `d.v`: it is a view, which has no engine to copy",
        ),
        (
            "CREATE TABLE x AS nowhere",
            "HK0502 there is no `d.nowhere` in this schema",
        ),
        (
            "CREATE TABLE x CLONE AS t ENGINE = Memory",
            "HK0315 only a table of the MergeTree family can be a clone",
        ),
        (
            "CREATE TABLE x (a UInt8, b UInt8) ENGINE = Memory AS SELECT a FROM t",
            "HK0314 the query gives 1 columns, and `d.x` has 2 to fill",
        ),
        (
            "CREATE TABLE x ENGINE = Memory",
            "HK0308 the table `d.x` has no columns",
        ),
        (
            "CREATE FUNCTION f AS 1",
            "HK0316 the function `f` is no `(parameters) -> expression`",
        ),
        (
            "CREATE FUNCTION f AS (x, x) -> x",
            "HK0307 the parameter `x` is there twice",
        ),
        (
            "CREATE NAMED COLLECTION c AS a = 1, a = 2",
            "HK0307 the key `a` is there twice",
        ),
    ] {
        assert_eq!(made(text), expected, "{text}");
    }
}
