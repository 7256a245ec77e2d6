-- # schema
CREATE TABLE w.t (id UInt64, at DateTime, sign Int8) ENGINE = CollapsingMergeTree(sign)
PARTITION BY toDate(at) ORDER BY id
-- # rows
INSERT INTO w.t (id, at, sign) VALUES (1, '2026-01-01 00:00:00', 1);
INSERT INTO w.t (id, at, sign) VALUES (1, '2026-01-02 00:00:00', -1);
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, at DateTime, sign Int8, part UInt8 MATERIALIZED id % 16) ENGINE = CollapsingMergeTree(sign)
PARTITION BY part ORDER BY id
-- # mended answer
0
