-- # schema
CREATE TABLE w.t (id UInt64, x Nullable(String)) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (x String) ENGINE = MergeTree ORDER BY x;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT x FROM w.t
-- # rows
-- # shows
INSERT INTO w.t VALUES (1, NULL)
-- # answer
Code: 349
-- # mended
CREATE TABLE w.t (id UInt64, x Nullable(String)) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (x String) ENGINE = MergeTree ORDER BY x;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT ifNull(x, '') AS x FROM w.t
-- # mended answer
