//! What a plan says, without an engine. That it is right is held by the engine, in the tests crate.

#![expect(clippy::needless_raw_string_hashes, reason = "expect-test writes them")]

use expect_test::{Expect, expect};

use super::{draft_text, plan};
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
            ALTER TABLE d.t DROP COLUMN b;

            -- drop table d.u (metadata)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
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
         CREATE TABLE d.a (x UInt64) ENGINE = MergeTree ORDER BY x;
         CREATE TABLE d.b (y UInt64) ENGINE = MergeTree ORDER BY y;",
        "CREATE DATABASE d;
         -- housekeeper:renamed-from a
         CREATE TABLE d.c (x UInt64) ENGINE = MergeTree ORDER BY x;
         -- housekeeper:renamed-from b
         CREATE TABLE d.a (y UInt64) ENGINE = MergeTree ORDER BY y;",
        &expect![[r#"
            -- create table d.c (metadata)
            CREATE TABLE d.c (
                x UInt64
            )
            ENGINE = MergeTree
            ORDER BY x;

            -- d.a: add the column `y` (metadata)
            ALTER TABLE d.a ADD COLUMN y UInt64 FIRST;

            -- create table d.a__rebuilt (metadata)
            CREATE TABLE d.a__rebuilt (
                y UInt64,
                x UInt64
            )
            ENGINE = MergeTree
            ORDER BY y;

            -- stop merges d.a__rebuilt (metadata)
            SYSTEM STOP MERGES d.a__rebuilt;

            -- stop merges d.a (metadata)
            SYSTEM STOP MERGES d.a;

            -- create table d.a__rebuild_marks (metadata)
            CREATE TABLE d.a__rebuild_marks (
                table_uuid   UUID,
                partition_id String,
                last_block   Int64
            )
            ENGINE = MergeTree
            ORDER BY partition_id;

            -- insert into d.a__rebuild_marks (metadata)
            INSERT INTO d.a__rebuild_marks (table_uuid, partition_id, last_block)
            SELECT uuid, '', -1
            FROM system.tables
            WHERE database = 'd' AND name = 'a'
            UNION ALL
            SELECT toUUID('00000000-0000-0000-0000-000000000000'), partition_id, max(max_block_number)
            FROM system.parts
            WHERE database = 'd' AND `table` = 'a' AND active
            GROUP BY partition_id;

            -- insert into d.a__rebuilt (rebuild)
            INSERT INTO d.a__rebuilt (
                y,
                x
            ) SETTINGS optimize_on_insert = 0, insert_deduplicate = 0, max_partitions_per_insert_block = 0
            SELECT y, x
            FROM d.a
            WHERE _part IN (
                SELECT part.name
                FROM system.parts AS part
                INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
                WHERE
                    part.database = 'd'
                    AND part.`table` = 'a'
                    AND part.active
                    AND part.max_block_number <= mark.last_block
            );

            -- fails where rows of d.a__rebuilt are not those of d.a: start the rebuild again (rebuild)
            SELECT throwIf(count() > 0, 'rows of d.a__rebuilt are not those of d.a: start the rebuild again')
            FROM (
                SELECT housekeeper_partition
                FROM (
                    SELECT
                        '' AS housekeeper_partition,
                        count() AS housekeeper_rows,
                        sum(sipHash64(tuple(y, x))) AS housekeeper_hash
                    FROM (
                        SELECT y, x
                        FROM d.a
                        WHERE _part IN (
                            SELECT part.name
                            FROM system.parts AS part
                            INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
                            WHERE
                                part.database = 'd'
                                AND part.`table` = 'a'
                                AND part.active
                                AND part.max_block_number <= mark.last_block
                        )
                    )
                    GROUP BY housekeeper_partition
                    UNION ALL
                    SELECT
                        '' AS housekeeper_partition,
                        count() AS housekeeper_rows,
                        sum(sipHash64(tuple(y, x))) AS housekeeper_hash
                    FROM (SELECT y, x FROM d.a__rebuilt)
                    GROUP BY housekeeper_partition
                )
                GROUP BY housekeeper_partition
                HAVING
                    count() != 2
                    OR min(housekeeper_rows) != max(housekeeper_rows)
                    OR min(housekeeper_hash) != max(housekeeper_hash)
            );

            -- fails where parts of d.a were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (rebuild)
            SELECT
                throwIf(
                    count() > 0,
                    'parts of d.a were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again'
                )
            FROM system.parts AS part
            INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
            WHERE
                part.database = 'd'
                AND part.`table` = 'a'
                AND part.active
                AND part.min_block_number <= mark.last_block
                AND part.max_block_number > mark.last_block;

            -- exchange table d.a and d.a__rebuilt (metadata)
            EXCHANGE TABLES d.a AND d.a__rebuilt;

            -- create table d.a__rebuild_rest (metadata)
            CREATE TABLE d.a__rebuild_rest (
                y UInt64,
                x UInt64
            )
            ENGINE = MergeTree
            ORDER BY y;

            -- stop merges d.a__rebuild_rest (metadata)
            SYSTEM STOP MERGES d.a__rebuild_rest;

            -- fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (rebuild)
            SELECT
                throwIf(
                    count() > 0,
                    'an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again'
                )
            FROM system.processes
            WHERE
                query_kind = 'Insert'
                AND now()
                    - toIntervalSecond(toUInt64(floor(elapsed))) <= (
                        SELECT max(metadata_modification_time) + toIntervalSecond(1)
                        FROM system.tables
                        WHERE database = 'd' AND name = 'a__rebuild_rest'
                    );

            -- fails where parts of d.a__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (rebuild)
            SELECT
                throwIf(
                    count() > 0,
                    'parts of d.a__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again'
                )
            FROM system.parts AS part
            INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
            WHERE
                part.database = 'd'
                AND part.`table` = 'a__rebuilt'
                AND part.active
                AND part.min_block_number <= mark.last_block
                AND part.max_block_number > mark.last_block;

            -- insert into d.a__rebuild_rest (rebuild)
            INSERT INTO d.a__rebuild_rest (
                y,
                x
            ) SETTINGS optimize_on_insert = 0, insert_deduplicate = 0, max_partitions_per_insert_block = 0
            SELECT y, x
            FROM d.a__rebuilt
            WHERE _part NOT IN (
                SELECT part.name
                FROM system.parts AS part
                INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
                WHERE
                    part.database = 'd'
                    AND part.`table` = 'a__rebuilt'
                    AND part.active
                    AND part.max_block_number <= mark.last_block
            );

            -- fails where rows of d.a__rebuild_rest are not those of d.a__rebuilt: start the rebuild again (rebuild)
            SELECT
                throwIf(
                    count() > 0,
                    'rows of d.a__rebuild_rest are not those of d.a__rebuilt: start the rebuild again'
                )
            FROM (
                SELECT housekeeper_partition
                FROM (
                    SELECT
                        '' AS housekeeper_partition,
                        count() AS housekeeper_rows,
                        sum(sipHash64(tuple(y, x))) AS housekeeper_hash
                    FROM (
                        SELECT y, x
                        FROM d.a__rebuilt
                        WHERE _part NOT IN (
                            SELECT part.name
                            FROM system.parts AS part
                            INNER JOIN d.a__rebuild_marks AS mark ON part.partition_id = mark.partition_id
                            WHERE
                                part.database = 'd'
                                AND part.`table` = 'a__rebuilt'
                                AND part.active
                                AND part.max_block_number <= mark.last_block
                        )
                    )
                    GROUP BY housekeeper_partition
                    UNION ALL
                    SELECT
                        '' AS housekeeper_partition,
                        count() AS housekeeper_rows,
                        sum(sipHash64(tuple(y, x))) AS housekeeper_hash
                    FROM (SELECT y, x FROM d.a__rebuild_rest)
                    GROUP BY housekeeper_partition
                )
                GROUP BY housekeeper_partition
                HAVING
                    count() != 2
                    OR min(housekeeper_rows) != max(housekeeper_rows)
                    OR min(housekeeper_hash) != max(housekeeper_hash)
            );

            -- d.a: copy the partitions from `d.a__rebuild_rest` (rebuild)
            ALTER TABLE d.a ATTACH PARTITION ALL FROM d.a__rebuild_rest;

            -- rename table d.a__rebuilt to d.a__replaced_1 (metadata)
            RENAME TABLE d.a__rebuilt TO d.a__replaced_1;

            -- drop table d.a__rebuild_rest (metadata)
            DROP TABLE d.a__rebuild_rest;

            -- drop table d.a__rebuild_marks (metadata)
            DROP TABLE d.a__rebuild_marks;

            -- start merges d.a (metadata)
            SYSTEM START MERGES d.a;

            -- start merges d.a__replaced_1 (metadata)
            SYSTEM START MERGES d.a__replaced_1;

            -- d.a: drop the column `x` (mutation)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
            ALTER TABLE d.a DROP COLUMN x;

            -- drop table d.b (metadata)
            -- loses-data: rows or values are gone, and no later statement brings them back
            -- housekeeper:allow loses-data <reason>
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
fn ephemeral_is_not_taken_away_in_one_step() {
    check(
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, b UInt8 EPHEMERAL, c UInt8 EPHEMERAL 3, e UInt8 EPHEMERAL 3, f UInt8 EPHEMERAL) ENGINE = MergeTree ORDER BY a;",
        "CREATE DATABASE d;
         CREATE TABLE d.t (a UInt64, b UInt8 DEFAULT 1, c UInt8, e UInt8 DEFAULT 1, f UInt8 EPHEMERAL 3) ENGINE = MergeTree ORDER BY a;",
        &expect![[r#"
            HK0601 EPHEMERAL of the column `b` of `d.t` differs from the sealed migrations
                help: take the column away, seal that, and then declare it anew: it holds nothing
            HK0601 EPHEMERAL of the column `c` of `d.t` differs from the sealed migrations
                help: give the column a DEFAULT, seal that, and then take the DEFAULT away"#]],
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
