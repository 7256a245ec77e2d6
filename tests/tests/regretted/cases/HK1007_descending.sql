-- # schema
CREATE TABLE w.t (at Nullable(DateTime), id UInt64) ENGINE = MergeTree ORDER BY at SETTINGS allow_nullable_key = 1
-- # rows
INSERT INTO w.t SELECT number, number FROM numbers(100)
-- # shows
SELECT countIf(explain LIKE '%InReverseOrder%') FROM (EXPLAIN actions = 1 SELECT id FROM w.t ORDER BY at DESC LIMIT 5)
-- # answer
0
-- # mended
CREATE TABLE w.t (at DateTime, id UInt64) ENGINE = MergeTree ORDER BY at
-- # mended answer
1
