-- # schema
CREATE TABLE w.t (id UInt64, day String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (day Date) ENGINE = MergeTree ORDER BY day;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT day FROM w.t
-- # rows
-- # shows
INSERT INTO w.t VALUES (1, 'tomorrow')
-- # answer
Code: 38
-- # mended
CREATE TABLE w.t (id UInt64, day String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (day Date) ENGINE = MergeTree ORDER BY day;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT toDateOrZero(day) AS day FROM w.t
-- # mended answer
