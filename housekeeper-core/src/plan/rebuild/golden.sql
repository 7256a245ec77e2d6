-- shop.orders: add the column `note` (metadata)
ALTER TABLE shop.orders ADD COLUMN note String DEFAULT state AFTER state;

-- create table shop.orders__rebuilt (metadata)
CREATE TABLE shop.orders__rebuilt (
    id    UInt64,
    day   Date,
    state LowCardinality(String),
    note  String DEFAULT state,
    sum   UInt64 MATERIALIZED id + 1,
    gone  UInt8
)
ENGINE = ReplacingMergeTree
PARTITION BY toYear(day)
ORDER BY (state, id);

-- stop merges shop.orders__rebuilt (metadata)
SYSTEM STOP MERGES shop.orders__rebuilt;

-- stop merges shop.orders (metadata)
SYSTEM STOP MERGES shop.orders;

-- create table shop.orders__rebuild_marks (metadata)
CREATE TABLE shop.orders__rebuild_marks (
    table_uuid   UUID,
    partition_id String,
    last_block   Int64,
    marked_at    DateTime64(6, 'UTC') DEFAULT now64(6)
)
ENGINE = MergeTree
ORDER BY partition_id;

-- insert into shop.orders__rebuild_marks (metadata)
INSERT INTO shop.orders__rebuild_marks (table_uuid, partition_id, last_block)
SELECT uuid, '', -1
FROM system.tables
WHERE database = 'shop' AND name = 'orders'
UNION ALL
SELECT toUUID('00000000-0000-0000-0000-000000000000'), partition_id, max(max_block_number)
FROM system.parts
WHERE database = 'shop' AND `table` = 'orders' AND active
GROUP BY partition_id;

-- fails where mutations of shop.orders wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
SELECT
    throwIf(
        count() > 0,
        'mutations of shop.orders wait while its merges are stopped, and would not be done to the copy: start the rebuild again'
    )
FROM system.mutations
WHERE
    database = 'shop'
    AND `table` = 'orders'
    AND NOT is_done
    AND (SELECT count() FROM shop.orders__rebuild_marks) > 0;

-- insert into shop.orders__rebuilt (rebuild)
-- rewrites-table: every row is written anew, which takes time and disk space
INSERT INTO shop.orders__rebuilt (
    id,
    day,
    state,
    note,
    sum,
    gone
) SETTINGS optimize_on_insert = 0, insert_deduplicate = 0, max_partitions_per_insert_block = 0, insert_allow_materialized_columns = 1
SELECT id, day, state, note, sum, gone
FROM shop.orders
WHERE _part IN (
    SELECT part.name
    FROM system.parts AS part
    INNER JOIN shop.orders__rebuild_marks AS mark ON part.partition_id = mark.partition_id
    WHERE
        part.database = 'shop'
        AND part.`table` = 'orders'
        AND part.active
        AND part.max_block_number <= mark.last_block
);

-- fails where rows of shop.orders__rebuilt are not those of shop.orders: start the rebuild again (rebuild)
SELECT
    throwIf(
        count() > 0,
        'rows of shop.orders__rebuilt are not those of shop.orders: start the rebuild again'
    )
FROM (
    SELECT housekeeper_partition
    FROM (
        SELECT
            toString(toYear(day)) AS housekeeper_partition,
            count() AS housekeeper_rows,
            sum(sipHash64(tuple(id, day, state, note, sum, gone))) AS housekeeper_hash
        FROM (
            SELECT id, day, state, note, sum, gone
            FROM shop.orders
            WHERE _part IN (
                SELECT part.name
                FROM system.parts AS part
                INNER JOIN shop.orders__rebuild_marks AS mark
                    ON part.partition_id = mark.partition_id
                WHERE
                    part.database = 'shop'
                    AND part.`table` = 'orders'
                    AND part.active
                    AND part.max_block_number <= mark.last_block
            )
        )
        GROUP BY housekeeper_partition
        UNION ALL
        SELECT
            toString(toYear(day)) AS housekeeper_partition,
            count() AS housekeeper_rows,
            sum(sipHash64(tuple(id, day, state, note, sum, gone))) AS housekeeper_hash
        FROM (
            SELECT id, day, state, note, sum, gone
            FROM shop.orders__rebuilt
        )
        GROUP BY housekeeper_partition
    )
    GROUP BY housekeeper_partition
    HAVING
        count() != 2
        OR min(housekeeper_rows) != max(housekeeper_rows)
        OR min(housekeeper_hash) != max(housekeeper_hash)
);

-- shop.orders: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
ALTER TABLE shop.orders
    MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1,
        max_bytes_to_merge_at_min_space_in_pool = 1;

-- fails where parts of shop.orders were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
SELECT
    throwIf(
        count() > 0,
        'parts of shop.orders were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again'
    )
FROM system.parts AS part
INNER JOIN shop.orders__rebuild_marks AS mark ON part.partition_id = mark.partition_id
WHERE
    part.database = 'shop'
    AND part.`table` = 'orders'
    AND part.active
    AND part.min_block_number <= mark.last_block
    AND part.max_block_number > mark.last_block;

-- fails where mutations of shop.orders wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
SELECT
    throwIf(
        count() > 0,
        'mutations of shop.orders wait while its merges are stopped, and would not be done to the copy: start the rebuild again'
    )
FROM system.mutations
WHERE
    database = 'shop'
    AND `table` = 'orders'
    AND NOT is_done
    AND (SELECT count() FROM shop.orders__rebuild_marks) > 0;

-- exchange table shop.orders and shop.orders__rebuilt (metadata)
-- changes-results: queries give something else from here on
-- irreversible: no statement takes it back
EXCHANGE TABLES shop.orders AND shop.orders__rebuilt;

-- insert into shop.orders__rebuild_marks (metadata)
INSERT INTO shop.orders__rebuild_marks (partition_id)
SELECT 'exchanged';

-- create table shop.orders__rebuild_rest (metadata)
CREATE TABLE shop.orders__rebuild_rest (
    id    UInt64,
    day   Date,
    state LowCardinality(String),
    note  String DEFAULT state,
    sum   UInt64 MATERIALIZED id + 1,
    gone  UInt8
)
ENGINE = ReplacingMergeTree
PARTITION BY toYear(day)
ORDER BY (state, id);

-- shop.orders__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
ALTER TABLE shop.orders__rebuild_rest
    MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1,
        max_bytes_to_merge_at_min_space_in_pool = 1;

-- fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
SELECT
    throwIf(
        count() > 0,
        'an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again'
    )
FROM system.processes
WHERE
    query_kind = 'Insert'
    AND now64(6)
        - toIntervalMicrosecond(toUInt64(elapsed * 1000000)) <= (
            SELECT max(marked_at)
            FROM shop.orders__rebuild_marks
        );

-- fails where parts of shop.orders__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
SELECT
    throwIf(
        count() > 0,
        'parts of shop.orders__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again'
    )
FROM system.parts AS part
INNER JOIN shop.orders__rebuild_marks AS mark ON part.partition_id = mark.partition_id
WHERE
    part.database = 'shop'
    AND part.`table` = 'orders__rebuilt'
    AND part.active
    AND part.min_block_number <= mark.last_block
    AND part.max_block_number > mark.last_block;

-- fails where mutations of shop.orders came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
SELECT
    throwIf(
        count() > 0,
        'mutations of shop.orders came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again'
    )
FROM system.mutations
WHERE
    database = 'shop'
    AND `table` = 'orders__rebuilt'
    AND NOT is_done
    AND (SELECT count() FROM shop.orders__rebuild_marks) > 0;

-- insert into shop.orders__rebuild_rest (rebuild)
INSERT INTO shop.orders__rebuild_rest (
    id,
    day,
    state,
    note,
    sum,
    gone
) SETTINGS optimize_on_insert = 0, insert_deduplicate = 0, max_partitions_per_insert_block = 0, insert_allow_materialized_columns = 1
SELECT id, day, state, note, sum, gone
FROM shop.orders__rebuilt
WHERE _part NOT IN (
    SELECT part.name
    FROM system.parts AS part
    INNER JOIN shop.orders__rebuild_marks AS mark ON part.partition_id = mark.partition_id
    WHERE
        part.database = 'shop'
        AND part.`table` = 'orders__rebuilt'
        AND part.active
        AND part.max_block_number <= mark.last_block
);

-- fails where rows of shop.orders__rebuild_rest are not those of shop.orders__rebuilt: start the rebuild again (rebuild)
SELECT
    throwIf(
        count() > 0,
        'rows of shop.orders__rebuild_rest are not those of shop.orders__rebuilt: start the rebuild again'
    )
FROM (
    SELECT housekeeper_partition
    FROM (
        SELECT
            toString(toYear(day)) AS housekeeper_partition,
            count() AS housekeeper_rows,
            sum(sipHash64(tuple(id, day, state, note, sum, gone))) AS housekeeper_hash
        FROM (
            SELECT id, day, state, note, sum, gone
            FROM shop.orders__rebuilt
            WHERE _part NOT IN (
                SELECT part.name
                FROM system.parts AS part
                INNER JOIN shop.orders__rebuild_marks AS mark
                    ON part.partition_id = mark.partition_id
                WHERE
                    part.database = 'shop'
                    AND part.`table` = 'orders__rebuilt'
                    AND part.active
                    AND part.max_block_number <= mark.last_block
            )
        )
        GROUP BY housekeeper_partition
        UNION ALL
        SELECT
            toString(toYear(day)) AS housekeeper_partition,
            count() AS housekeeper_rows,
            sum(sipHash64(tuple(id, day, state, note, sum, gone))) AS housekeeper_hash
        FROM (
            SELECT id, day, state, note, sum, gone
            FROM shop.orders__rebuild_rest
        )
        GROUP BY housekeeper_partition
    )
    GROUP BY housekeeper_partition
    HAVING
        count() != 2
        OR min(housekeeper_rows) != max(housekeeper_rows)
        OR min(housekeeper_hash) != max(housekeeper_hash)
);

-- shop.orders: copy the partitions from `shop.orders__rebuild_rest` (rebuild)
-- irreversible: no statement takes it back
ALTER TABLE shop.orders ATTACH PARTITION ALL FROM shop.orders__rebuild_rest;

-- rename table shop.orders__rebuilt to shop.orders__replaced_1 (metadata)
RENAME TABLE shop.orders__rebuilt TO shop.orders__replaced_1;

-- shop.orders__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
ALTER TABLE shop.orders__replaced_1
    RESET SETTING max_bytes_to_merge_at_max_space_in_pool, max_bytes_to_merge_at_min_space_in_pool;

-- drop table shop.orders__rebuild_rest (metadata)
DROP TABLE shop.orders__rebuild_rest;

-- drop table shop.orders__rebuild_marks (metadata)
DROP TABLE shop.orders__rebuild_marks;

-- start merges shop.orders (metadata)
SYSTEM START MERGES shop.orders;

-- start merges shop.orders__replaced_1 (metadata)
SYSTEM START MERGES shop.orders__replaced_1;

-- shop.orders: drop the column `gone` (mutation)
-- loses-data: rows or values are gone, and no later statement brings them back
-- housekeeper:allow loses-data <reason>
-- breaks-old-inserts: programs that were built before this migration can no longer insert as they did
-- breaks-old-reads: programs that were built before this migration can no longer read as they did
ALTER TABLE shop.orders DROP COLUMN gone;
