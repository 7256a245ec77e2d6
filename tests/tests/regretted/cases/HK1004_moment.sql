-- # schema
CREATE TABLE w.t (id UInt64, at DateTime) ENGINE = MergeTree PARTITION BY at ORDER BY id
-- # rows
INSERT INTO w.t SELECT number, toDateTime('2026-01-01 00:00:00') + number FROM numbers(200)
-- # shows
SELECT count() FROM w.t
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64, at DateTime) ENGINE = MergeTree PARTITION BY toYYYYMM(at) ORDER BY id
-- # mended answer
200
