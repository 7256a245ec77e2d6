What came late: from which version on it may be there, as `plan::since::features` says, before which none of these takes it.

-- 24.6 the type LineString
CREATE TABLE t (a LineString) ENGINE = Memory
-- 24.6 the type MultiLineString
CREATE TABLE t (a MultiLineString) ENGINE = Memory
-- 24.9 the type BFloat16
CREATE TABLE t (a BFloat16) ENGINE = Memory
-- 25.9 the type Nullable(Tuple)
CREATE TABLE t (a Nullable(Tuple(x UInt8))) ENGINE = Memory
-- 25.6 the engine CoalescingMergeTree
CREATE TABLE t (a UInt8) ENGINE = CoalescingMergeTree ORDER BY a
-- 25.9 the engine Alias
CREATE TABLE t (a UInt8) ENGINE = Memory;
CREATE TABLE u ENGINE = Alias(t)
-- 25.6 the index type text
CREATE TABLE t (a String, INDEX i a TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY a
-- 25.9 the index type sparse_grams
CREATE TABLE t (a String, INDEX i a TYPE sparse_grams(3, 100, 256, 2, 0)) ENGINE = MergeTree ORDER BY a
-- 23.11 APPLY DELETED MASK
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
ALTER TABLE t APPLY DELETED MASK
-- 23.11 SETTINGS of a column
CREATE TABLE t (a String SETTINGS (min_compress_block_size = 100000)) ENGINE = MergeTree ORDER BY a
-- 23.11 a DROP of several objects
CREATE TABLE t (a UInt8) ENGINE = Memory;
CREATE TABLE u (a UInt8) ENGINE = Memory;
DROP TABLE t, u
-- 23.11 SQL SECURITY of a view
CREATE VIEW v SQL SECURITY INVOKER AS SELECT 1 AS x
-- 24.6 changing the STATISTICS of a column
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
ALTER TABLE t ADD STATISTICS a TYPE tdigest
-- 24.9 ATTACH PARTITION ALL FROM
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u AS t;
ALTER TABLE t ATTACH PARTITION ALL FROM u
-- 24.9 CLONE AS
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u CLONE AS t
-- 24.9 changing the COMMENT of a database
CREATE DATABASE commented ENGINE = Atomic;
ALTER DATABASE commented MODIFY COMMENT 'c'
-- 24.9 a sorting key with DESC
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY (a DESC) SETTINGS allow_experimental_reverse_key = 1
-- 24.9 CREATE RESOURCE
CREATE RESOURCE r (WRITE DISK x, READ DISK x)
-- 24.9 CREATE WORKLOAD
CREATE WORKLOAD w
-- 25.6 a resource of QUERY
CREATE RESOURCE q (QUERY)
-- 25.6 UPDATE as a statement of its own
CREATE TABLE t (a UInt8, b UInt8) ENGINE = MergeTree ORDER BY a SETTINGS enable_block_number_column = 1, enable_block_offset_column = 1;
UPDATE t SET b = 1 WHERE a = 1
-- 25.9 a projection that is an INDEX
CREATE TABLE t (a UInt8, s String, PROJECTION p INDEX s TYPE basic) ENGINE = MergeTree ORDER BY a
-- 25.9 SETTINGS of a projection
CREATE TABLE t (a UInt8, s String, PROJECTION p (SELECT * ORDER BY s) WITH SETTINGS (index_granularity = 100)) ENGINE = MergeTree ORDER BY a
-- 26.4 CREATE OR REPLACE MATERIALIZED VIEW
CREATE TABLE t (a UInt8) ENGINE = MergeTree ORDER BY a;
CREATE OR REPLACE MATERIALIZED VIEW v ENGINE = MergeTree ORDER BY a AS SELECT a FROM t
-- 26.6 ADD ENUM VALUES
CREATE TABLE t (a UInt8, e Enum8('a' = 1)) ENGINE = MergeTree ORDER BY a;
ALTER TABLE t MODIFY COLUMN e ADD ENUM VALUES ('b' = 2)
-- 26.6 MODIFY CONSTRAINT
CREATE TABLE t (a UInt8, CONSTRAINT c CHECK a > 0) ENGINE = MergeTree ORDER BY a;
ALTER TABLE t MODIFY CONSTRAINT c CHECK a > 1
