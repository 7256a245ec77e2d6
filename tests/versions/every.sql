What Housekeeper writes, and every version takes that is not older than this.

-- 23.10 the comment of a view
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE VIEW v AS (SELECT a FROM t) COMMENT 'c'
-- 23.10 the comment of a view of several queries
CREATE VIEW v AS (SELECT 1 AS a UNION ALL SELECT 2) COMMENT 'c'
-- 23.10 the comment of a materialized view
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a AS (SELECT a FROM t) COMMENT 'c'
-- 23.10 the comment of a materialized view with a target
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW v TO t AS (SELECT 1 AS a) COMMENT 'c'
-- 23.10 the comment of a table that is made of a query
CREATE TABLE t ENGINE = MergeTree ORDER BY a AS (SELECT 1 AS a) COMMENT 'c'
-- 23.10 the comment of an empty table that is made of a query
CREATE TABLE t ENGINE = MergeTree ORDER BY a EMPTY AS (SELECT 1 AS a) COMMENT 'c'
-- 23.10 the comment of a table that is made of another
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u AS t COMMENT 'c'
-- 23.10 settings, then the comment
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a SETTINGS index_granularity = 100 COMMENT 'c'
-- 23.10 the comment and the codec of a column
CREATE TABLE t (a UInt8 DEFAULT 1 COMMENT 'c' CODEC(ZSTD(3)), s String) ENGINE = MergeTree ORDER BY s
-- 23.10 settings that forbid merges
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
ALTER TABLE t MODIFY SETTING max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1
-- 23.10 settings that allow merges again
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1;
ALTER TABLE t RESET SETTING max_bytes_to_merge_at_max_space_in_pool
-- 23.10 two tables that take each other's name
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u AS t;
EXCHANGE TABLES t AND u
