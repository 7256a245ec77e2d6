//! What probes say, held by the engine: 0 before a statement and 1 after it, where its effect can
//! be seen; who had which name, where that tells; 0 where it can be run again, and that is tried; and nothing where nobody
//! can know.

use std::collections::BTreeMap;

use housekeeper_core::history::replay;
use housekeeper_core::model::Schema;
use housekeeper_core::plan::{Probe, Step};
use housekeeper_core::syntax::{Piece, parse_statement};
use housekeeper_local::shared;

/// What a probe can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Seen,
    Moved,
    Repeatable,
    Unknown,
}

use Kind::{Moved, Repeatable, Seen, Unknown};

/// `{db}` has a table `t` with rows, a table `u`, a view `v`, and a dictionary `d` over `t`.
const SETUP: [&str; 9] = [
    "CREATE DATABASE {db}",
    "CREATE TABLE {db}.t (id UInt64, day Date, name String DEFAULT 'x' CODEC(ZSTD(1)) TTL day + INTERVAL 9 YEAR, note String COMMENT 'a note', INDEX i name TYPE bloom_filter, CONSTRAINT k CHECK id < 1000, PROJECTION p (SELECT name, count() GROUP BY name)) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SAMPLE BY intHash32(id) TTL day + INTERVAL 10 YEAR",
    "CREATE TABLE {db}.u (id UInt64) ENGINE = MergeTree ORDER BY id SETTINGS storage_policy = 'default', merge_with_ttl_timeout = 7200",
    "CREATE TABLE {db}.w (id UInt64) ENGINE = MergeTree ORDER BY id",
    "CREATE VIEW {db}.v AS SELECT id FROM {db}.u",
    "CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)",
    "CREATE DICTIONARY {db}.e (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)",
    "CREATE TABLE {db}.`it's` (id UInt64) ENGINE = MergeTree ORDER BY id",
    "INSERT INTO {db}.t (id, day) SELECT number, today() FROM numbers(10)",
];

const STATEMENTS: [(&str, Kind); 64] = [
    ("CREATE DATABASE {db}_more", Seen),
    ("CREATE DATABASE IF NOT EXISTS {db}_more", Seen),
    ("DROP DATABASE {db}", Seen),
    (
        "CREATE TABLE {db}.`it's new` (a UInt8) ENGINE = Memory",
        Seen,
    ),
    (
        "CREATE TABLE IF NOT EXISTS {db}.n (a UInt8) ENGINE = Memory",
        Seen,
    ),
    (
        "CREATE OR REPLACE TABLE {db}.u (a UInt8) ENGINE = Memory",
        Repeatable,
    ),
    (
        "CREATE TABLE {db}.n ENGINE = Memory AS SELECT id FROM {db}.u",
        Unknown,
    ),
    ("CREATE VIEW {db}.n AS SELECT 1 AS one", Seen),
    (
        "CREATE OR REPLACE VIEW {db}.v AS SELECT 1 AS one",
        Repeatable,
    ),
    (
        "CREATE MATERIALIZED VIEW {db}.n TO {db}.u AS SELECT id FROM {db}.t",
        Seen,
    ),
    (
        "CREATE MATERIALIZED VIEW {db}.n ENGINE = MergeTree ORDER BY id AS SELECT id FROM {db}.t",
        Seen,
    ),
    (
        "CREATE MATERIALIZED VIEW {db}.n ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id FROM {db}.t",
        Unknown,
    ),
    (
        "CREATE DICTIONARY {db}.n (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'u')) LAYOUT(FLAT()) LIFETIME(0)",
        Seen,
    ),
    (
        "CREATE OR REPLACE DICTIONARY {db}.d (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)",
        Repeatable,
    ),
    ("DROP TABLE {db}.u", Seen),
    ("DROP TABLE IF EXISTS {db}.u, {db}.w", Seen),
    ("DROP TABLE {db}.u, {db}.w", Unknown),
    ("DROP VIEW {db}.v", Seen),
    ("DROP DICTIONARY {db}.d", Seen),
    ("RENAME TABLE {db}.u TO {db}.n", Seen),
    ("RENAME TABLE {db}.u TO {db}.n, {db}.v TO {db}.m", Moved),
    ("RENAME TABLE {db}.u TO {db}.n, {db}.n TO {db}.m", Moved),
    (
        "RENAME TABLE {db}.u TO {db}.n, {db}.w TO {db}.u, {db}.n TO {db}.w",
        Moved,
    ),
    ("RENAME TABLE {db}.u TO {db}.n, {db}.n TO {db}.u", Unknown),
    ("RENAME DICTIONARY {db}.d TO {db}.n", Seen),
    ("EXCHANGE TABLES {db}.u AND {db}.w", Moved),
    (
        "EXCHANGE TABLES {db}.u AND {db}.w, {db}.w AND {db}.`it's`",
        Moved,
    ),
    (
        "EXCHANGE TABLES {db}.u AND {db}.w, {db}.w AND {db}.u",
        Unknown,
    ),
    ("EXCHANGE DICTIONARIES {db}.d AND {db}.e", Moved),
    ("INSERT INTO {db}.u SELECT id FROM {db}.t", Unknown),
    ("SELECT throwIf(count() = 0) FROM {db}.t", Repeatable),
    ("ALTER TABLE {db}.t ADD COLUMN a UInt8", Seen),
    (
        "ALTER TABLE {db}.t ADD COLUMN IF NOT EXISTS a UInt8 FIRST",
        Seen,
    ),
    (
        "ALTER TABLE {db}.t ADD COLUMN a UInt8, ADD COLUMN b UInt8 AFTER a",
        Seen,
    ),
    ("ALTER TABLE {db}.t ADD COLUMN a Nested(b UInt8)", Unknown),
    (
        "ALTER TABLE {db}.u ADD COLUMN a UInt8, MODIFY ORDER BY (id, a)",
        Seen,
    ),
    ("ALTER TABLE {db}.t DROP COLUMN note", Seen),
    ("ALTER TABLE {db}.t DROP COLUMN IF EXISTS note", Seen),
    ("ALTER TABLE {db}.t RENAME COLUMN note TO remark", Seen),
    (
        "ALTER TABLE {db}.t MODIFY COLUMN note LowCardinality(String)",
        Seen,
    ),
    (
        "ALTER TABLE {db}.t MODIFY COLUMN note Nullable(String) DEFAULT 'y' FIRST",
        Seen,
    ),
    (
        "ALTER TABLE {db}.t MODIFY COLUMN note String DEFAULT 'y'",
        Repeatable,
    ),
    (
        "ALTER TABLE {db}.t MODIFY COLUMN note DEFAULT 'y'",
        Repeatable,
    ),
    ("ALTER TABLE {db}.t MODIFY COLUMN name REMOVE DEFAULT", Seen),
    ("ALTER TABLE {db}.t MODIFY COLUMN name REMOVE CODEC", Seen),
    ("ALTER TABLE {db}.t MODIFY COLUMN name REMOVE TTL", Unknown),
    ("ALTER TABLE {db}.t MODIFY COLUMN note REMOVE COMMENT", Seen),
    ("ALTER TABLE {db}.t COMMENT COLUMN note ''", Repeatable),
    (
        "ALTER TABLE {db}.t COMMENT COLUMN note 'n', ADD COLUMN a UInt8",
        Seen,
    ),
    ("ALTER TABLE {db}.t ADD INDEX j note TYPE minmax", Seen),
    ("ALTER TABLE {db}.t DROP INDEX i", Seen),
    (
        "ALTER TABLE {db}.t DROP INDEX i, ADD INDEX i note TYPE minmax",
        Repeatable,
    ),
    (
        "ALTER TABLE {db}.t ADD PROJECTION q (SELECT note ORDER BY note), DROP PROJECTION p",
        Seen,
    ),
    (
        "ALTER TABLE {db}.t ADD CONSTRAINT l CHECK id < 2000, DROP CONSTRAINT k",
        Seen,
    ),
    (
        "ALTER TABLE {db}.t MODIFY TTL day + INTERVAL 20 YEAR",
        Repeatable,
    ),
    ("ALTER TABLE {db}.t REMOVE TTL", Seen),
    ("ALTER TABLE {db}.t REMOVE SAMPLE BY", Seen),
    (
        "ALTER TABLE {db}.u MODIFY SETTING merge_with_ttl_timeout = 3600",
        Repeatable,
    ),
    (
        "ALTER TABLE {db}.u RESET SETTING merge_with_ttl_timeout",
        Repeatable,
    ),
    ("ALTER TABLE {db}.u MODIFY COMMENT 'u'", Repeatable),
    ("ALTER TABLE {db}.t MATERIALIZE COLUMN name", Repeatable),
    ("ALTER TABLE {db}.t CLEAR COLUMN note", Unknown),
    ("ALTER TABLE {db}.t DELETE WHERE id = 1", Unknown),
    (
        "ALTER TABLE {db}.t UPDATE note = concat(note, '!') WHERE id = 1",
        Unknown,
    ),
];

#[test]
fn probes_tell_whether_a_statement_was_run() {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for (number, (statement, expected)) in STATEMENTS.into_iter().enumerate() {
        let database = format!("probe_{number}");
        let sql = statement.replace("{db}", &database);
        let kind = check(&database, &sql).unwrap_or_else(|error| panic!("{sql}\n{error}"));
        assert_eq!(kind, expected, "{sql}");
        *counts.entry(kind).or_default() += 1;
    }
    println!("{} statements: {counts:?}", STATEMENTS.len());
}

fn check(database: &str, sql: &str) -> Result<Kind, String> {
    drop_databases(database)?;
    let mut schema = Schema::default();
    for statement in SETUP {
        let statement = statement.replace("{db}", database);
        query(&statement)?;
        let item = parse_statement(&statement).map_err(|error| format!("{error:?}"))?;
        replay(&mut schema, &item).map_err(|error| format!("{error:?}"))?;
    }
    let item = parse_statement(sql).map_err(|error| format!("{error:?}"))?;
    let step = Step::new(item.node, &schema);
    let kind = match &step.probe {
        Probe::Unknown => {
            query(&text(&step))?;
            Unknown
        }
        Probe::Moved { before, after } => {
            let kept = query(before)?;
            if query(after)? == kept {
                return Err(format!("{after}\nsays {kept:?} already"));
            }
            query(&text(&step))?;
            expect(after, &kept)?;
            if query(before)? == kept {
                return Err(format!("{before}\nsays {kept:?} still"));
            }
            Moved
        }
        Probe::Query(probe) => {
            expect(probe, "0\n")?;
            query(&text(&step))?;
            let after = query(probe)?;
            if after == "1\n" {
                Seen
            } else {
                expect(probe, "0\n")?;
                // Then it has to be right to run the statement again.
                query(&text(&step))?;
                Repeatable
            }
        }
    };
    drop_databases(database)?;
    Ok(kind)
}

fn drop_databases(name: &str) -> Result<(), String> {
    query(&format!("DROP DATABASE IF EXISTS {name}_more SYNC"))?;
    query(&format!("DROP DATABASE IF EXISTS {name} SYNC")).map(|_| ())
}

fn expect(probe: &str, answer: &str) -> Result<(), String> {
    let found = query(probe)?;
    if found == answer {
        Ok(())
    } else {
        Err(format!("{probe}\nsays {found:?}, not {answer:?}"))
    }
}

fn query(sql: &str) -> Result<String, String> {
    shared()
        .query(sql)
        .map_err(|error| format!("{error}\nin {sql}"))
}

fn text(step: &Step) -> String {
    let texts = step.sql.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Engine(text) => text.as_str(),
        Piece::OnCluster => "",
        Piece::Variable(name) => panic!("no statement has the variable {name}"),
    });
    texts.collect()
}
