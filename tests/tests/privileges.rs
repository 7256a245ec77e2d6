//! The privileges that statements need, as ClickHouse names them where they are missing.
#![allow(clippy::unwrap_used, reason = "a panic is a failed test")]
#![allow(
    clippy::print_stdout,
    reason = "a table of cases prints how many there are"
)]

use housekeeper_core::history::{FileName, read_texts};

const SCHEMA: &str = "CREATE DATABASE shop;
CREATE TABLE shop.t (id UInt64, a UInt8, s String, day Date, INDEX i a TYPE minmax, CONSTRAINT c CHECK a < 100, PROJECTION p (SELECT a ORDER BY a)) ENGINE = MergeTree ORDER BY id PARTITION BY a SAMPLE BY id TTL day + INTERVAL 1 YEAR;
CREATE TABLE shop.u (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW shop.v AS SELECT id FROM shop.t;
CREATE MATERIALIZED VIEW shop.mv TO shop.u AS SELECT id FROM shop.t;
CREATE TABLE shop.plain (id UInt64, a UInt8) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY shop.d (id UInt64, a UInt8) PRIMARY KEY id SOURCE(CLICKHOUSE(TABLE 'plain' DB 'shop')) LAYOUT(FLAT()) LIFETIME(0);
";

/// Statements, and what ClickHouse 26.7 says is missing for a user who may do nothing but SHOW.
const CASES: &[(&str, &[&str])] = &[
    (
        "ALTER TABLE shop.t ADD COLUMN b UInt8",
        &["ALTER ADD COLUMN(b) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DROP COLUMN s",
        &["ALTER DROP COLUMN(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MODIFY COLUMN s LowCardinality(String)",
        &["ALTER MODIFY COLUMN(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t RENAME COLUMN s TO s2",
        &["ALTER RENAME COLUMN(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t COMMENT COLUMN s 'x'",
        &["ALTER COMMENT COLUMN(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t CLEAR COLUMN s IN PARTITION 1",
        &["ALTER CLEAR COLUMN(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t ADD INDEX j s TYPE minmax",
        &["ALTER ADD INDEX ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DROP INDEX i",
        &["ALTER DROP INDEX ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t CLEAR INDEX i",
        &["ALTER CLEAR INDEX ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MATERIALIZE INDEX i",
        &["ALTER MATERIALIZE INDEX ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t ADD PROJECTION q (SELECT s ORDER BY s)",
        &["ALTER ADD PROJECTION ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DROP PROJECTION p",
        &["ALTER DROP PROJECTION ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MATERIALIZE PROJECTION p",
        &["ALTER MATERIALIZE PROJECTION ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t CLEAR PROJECTION p",
        &["ALTER CLEAR PROJECTION ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t ADD CONSTRAINT k CHECK a < 9",
        &["ALTER ADD CONSTRAINT ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DROP CONSTRAINT c",
        &["ALTER DROP CONSTRAINT ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN k UInt8, MODIFY ORDER BY (id, k)",
        &["ALTER ADD COLUMN(k) ON shop.t", "ALTER ORDER BY ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t REMOVE SAMPLE BY",
        &["ALTER SAMPLE BY ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MODIFY TTL day + INTERVAL 2 YEAR",
        &["ALTER TTL ON shop.t"],
    ),
    ("ALTER TABLE shop.t REMOVE TTL", &["ALTER TTL ON shop.t"]),
    (
        "ALTER TABLE shop.t MATERIALIZE TTL",
        &["ALTER MATERIALIZE TTL ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MODIFY SETTING merge_with_ttl_timeout = 1",
        &["ALTER SETTINGS ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t MODIFY COMMENT 'x'",
        &["ALTER MODIFY COMMENT ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t UPDATE s = 'x' WHERE id = 2",
        &["ALTER UPDATE(s) ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DELETE WHERE id = 2",
        &["ALTER DELETE ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t DROP PARTITION 1",
        &["ALTER DELETE ON shop.t"],
    ),
    (
        "ALTER TABLE shop.t FREEZE",
        &["ALTER FREEZE PARTITION ON shop.t"],
    ),
    (
        "ALTER TABLE shop.mv MODIFY QUERY SELECT id + 1 AS id FROM shop.t",
        &["ALTER VIEW MODIFY QUERY ON shop.mv"],
    ),
    ("DROP TABLE shop.mv", &["DROP VIEW ON shop.mv"]),
    ("DROP VIEW shop.v", &["DROP VIEW ON shop.v"]),
    ("DROP DICTIONARY shop.d", &["DROP DICTIONARY ON shop.d"]),
    (
        "RENAME TABLE shop.u TO shop.w",
        &[
            "SELECT, DROP TABLE ON shop.u",
            "CREATE TABLE, INSERT ON shop.w",
        ],
    ),
    (
        "INSERT INTO shop.u (id) SELECT 1",
        &["INSERT(id) ON shop.u"],
    ),
    ("INSERT INTO shop.u SELECT 1", &[]),
    ("GRANT SELECT ON shop.t TO default", &["GRANT OPTION"]),
    (
        "ALTER TABLE shop.t ADD COLUMN `od d` UInt8",
        &["ALTER ADD COLUMN(`od d`) ON shop.t"],
    ),
];

#[test]
fn statements_need_what_clickhouse_names() {
    let local = housekeeper_local::shared();
    let first = FileName::parse("20240101000000_first.sql").unwrap();
    let second = FileName::parse("20240102000000_second.sql").unwrap();
    let mut asked = 0;
    for (statement, expected) in CASES {
        let hazards = [
            "loses-data",
            "converts-values",
            "expires-data",
            "misses-rows",
        ];
        let allow = hazards
            .map(|hazard| format!("-- housekeeper:allow {hazard} x\n"))
            .concat();
        let text = format!("{allow}{statement};\n");
        let read = read_texts(
            "db",
            [(&first, SCHEMA), (&second, text.as_str())],
            "default",
        );
        let errors: Vec<_> = read
            .diagnostics
            .iter()
            .map(|found| &found.message)
            .collect();
        assert_eq!(read.chain.migrations.len(), 2, "{statement}: {errors:?}");
        let privileges = &read.chain.migrations[1].steps[0].step.privileges;
        assert_eq!(privileges, expected, "{statement}");
        for privilege in privileges
            .iter()
            .filter(|privilege| *privilege != "GRANT OPTION")
        {
            // Whoever may do everything has it: that it can be asked for is what counts.
            let answer = local.query(&format!("CHECK GRANT {privilege}")).unwrap();
            assert_eq!(answer, "1\n", "{privilege}");
            asked += 1;
        }
    }
    println!(
        "privileges: {} statements, {asked} privileges that the engine can be asked for, wrong 0",
        CASES.len()
    );
}
