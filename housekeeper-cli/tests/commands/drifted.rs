//! What somebody has changed by other means, and a pending step takes for granted.
#![allow(
    clippy::print_stdout,
    reason = "a table of cases prints how many there are"
)]

use crate::server::Alone;
use crate::support::Crate;

const FIRST: &str = "CREATE DATABASE shop;
CREATE TABLE shop.t (id UInt64, day Date, n UInt8, s String, e Enum8('a' = 1)) ENGINE = MergeTree ORDER BY (id, day);
CREATE TABLE shop.u (id UInt64, s String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE shop.days (day Date, n UInt64) ENGINE = SummingMergeTree ORDER BY day;
CREATE VIEW shop.v AS SELECT id FROM shop.t;
CREATE MATERIALIZED VIEW shop.mv TO shop.days AS SELECT day, 1 AS n FROM shop.t;
CREATE DICTIONARY shop.d (id UInt64, s String) PRIMARY KEY id SOURCE(CLICKHOUSE(TABLE 't' DB 'shop')) LAYOUT(FLAT()) LIFETIME(0);
";

/// What the second migration does, what was done by hand before, and what is said of it: nothing where it does not matter.
const CASES: [(&str, &str, &str); 26] = [
    (
        "ALTER TABLE shop.t DROP COLUMN s",
        "ALTER TABLE shop.t DROP COLUMN s",
        "shop.t lacks the column s",
    ),
    (
        "ALTER TABLE shop.t DROP COLUMN s",
        "ALTER TABLE shop.t MODIFY COLUMN s Nullable(String)",
        "",
    ),
    (
        "ALTER TABLE shop.t DROP COLUMN IF EXISTS s",
        "ALTER TABLE shop.t DROP COLUMN s",
        "",
    ),
    (
        "ALTER TABLE shop.t MODIFY COLUMN n UInt64",
        "ALTER TABLE shop.t DROP COLUMN n",
        "shop.t lacks the column n UInt8",
    ),
    (
        "ALTER TABLE shop.t MODIFY COLUMN n UInt64",
        "ALTER TABLE shop.t MODIFY COLUMN n Int16",
        "shop.t.n should be UInt8 and is Int16",
    ),
    (
        "ALTER TABLE shop.t MODIFY COLUMN n DEFAULT 1",
        "ALTER TABLE shop.t MODIFY COLUMN n Int16",
        "",
    ),
    (
        "ALTER TABLE shop.t RENAME COLUMN s TO name",
        "ALTER TABLE shop.t RENAME COLUMN s TO label",
        "shop.t lacks the column s",
    ),
    (
        "ALTER TABLE shop.t COMMENT COLUMN s 'x'",
        "ALTER TABLE shop.t RENAME COLUMN s TO label",
        "shop.t lacks the column s",
    ),
    (
        "ALTER TABLE shop.t MODIFY COLUMN e ADD ENUM VALUES ('b' = 2)",
        "ALTER TABLE shop.t MODIFY COLUMN e Enum8('a' = 1, 'c' = 2)",
        "shop.t.e should be Enum8('a' = 1) and is Enum8('a' = 1, 'c' = 2)",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN more String",
        "ALTER TABLE shop.t ADD COLUMN more UInt8",
        "shop.t has a column it should not have: more UInt8",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN IF NOT EXISTS more String",
        "ALTER TABLE shop.t ADD COLUMN more String",
        "",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN more String",
        "ALTER TABLE shop.t ADD COLUMN other UInt8",
        "",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN k UInt8, MODIFY ORDER BY (id, day, k)",
        "ALTER TABLE shop.t ADD COLUMN j UInt8, MODIFY ORDER BY (id, day, j)",
        "the sorting key of shop.t should be (id, day) and is (id, day, j)",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN more String",
        "ALTER TABLE shop.t ADD COLUMN j UInt8, MODIFY ORDER BY (id, day, j)",
        "",
    ),
    (
        "DROP VIEW shop.v",
        "DROP VIEW shop.v; CREATE TABLE shop.v (id UInt64) ENGINE = Memory",
        "shop.v should be a view and is a table",
    ),
    (
        "DROP TABLE shop.mv",
        "DROP TABLE shop.mv; CREATE VIEW shop.mv AS SELECT 1 AS x",
        "shop.mv should be a materialized view and is a view",
    ),
    (
        "DROP DICTIONARY shop.d",
        "DROP DICTIONARY shop.d; CREATE TABLE shop.d (id UInt64) ENGINE = Memory",
        "shop.d should be a dictionary and is a table",
    ),
    (
        "RENAME TABLE shop.days TO shop.sums",
        "DROP TABLE shop.mv; DROP TABLE shop.days",
        "shop.days is missing",
    ),
    (
        "RENAME TABLE shop.u TO shop.rows",
        "RENAME TABLE shop.u TO shop.old; CREATE VIEW shop.u AS SELECT 1 AS id",
        "shop.u should be a table and is a view",
    ),
    (
        "ALTER TABLE shop.u ADD COLUMN more String",
        "DROP TABLE shop.u",
        "changes shop.u, which is not on the server",
    ),
    (
        "CREATE TABLE shop.new (id UInt64) ENGINE = MergeTree ORDER BY id",
        "CREATE VIEW shop.new AS SELECT 1 AS id",
        "shop.new is there already, as a view",
    ),
    (
        "CREATE VIEW shop.new AS SELECT id FROM shop.t",
        "CREATE TABLE shop.new (id UInt64) ENGINE = Memory",
        "shop.new is there already, as a table",
    ),
    (
        "CREATE TABLE IF NOT EXISTS shop.new (id UInt64) ENGINE = MergeTree ORDER BY id",
        "CREATE TABLE shop.new (id UInt64) ENGINE = Memory",
        "",
    ),
    // What an earlier step has to do with is not asked about.
    (
        "DROP VIEW shop.v; CREATE TABLE shop.v (id UInt64) ENGINE = Memory",
        "",
        "",
    ),
    (
        "ALTER TABLE shop.t ADD COLUMN more String; ALTER TABLE shop.t DROP COLUMN more",
        "",
        "",
    ),
    (
        "RENAME TABLE shop.u TO shop.rows; ALTER TABLE shop.rows DROP COLUMN s; CREATE TABLE shop.u (a UInt8) ENGINE = Memory",
        "",
        "",
    ),
];

#[test]
fn what_a_step_takes_for_granted_is_asked_for_first() {
    let alone = Alone::new();
    let url = alone.server.url();
    let (mut refused, mut done) = (0, 0);
    for (second, by_hand, expected) in CASES {
        alone.clear();
        let shop = Crate::empty();
        shop.write("housekeeper.toml", "");
        shop.write("db/main.sql", "");
        shop.write("old/1_first.up.sql", FIRST);
        // A step in front of it, which must not be done.
        let mark = "CREATE TABLE shop.mark (a UInt8) ENGINE = Memory;\n";
        shop.write("old/2_second.up.sql", &format!("{mark}{second};\n"));
        shop.run(&["adopt", "old"]).succeeds();
        let first = shop.list("db/migrations").swap_remove(0);
        let first = first.split('_').next().unwrap();
        shop.run(&["apply", "--url", url, "--to", first]).succeeds();
        for sql in by_hand.split("; ").filter(|sql| !sql.is_empty()) {
            alone
                .server
                .query(sql)
                .unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
        let plan = shop.run(&["apply", "--url", url, "--plan"]);
        let run = shop.run(&["apply", "--url", url]);
        if expected.is_empty() {
            plan.succeeds();
            run.succeeds();
            done += 1;
        } else {
            plan.fails().says(expected);
            run.fails()
                .says(expected)
                .says("refused, and nothing changed")
                .says("housekeeper drift");
            assert_eq!(
                alone.server.query("EXISTS TABLE shop.mark").unwrap(),
                "0\n",
                "{second}"
            );
            refused += 1;
        }
    }
    println!(
        "drifted: {} cases, {refused} refused, {done} done, wrong 0",
        CASES.len()
    );
}
