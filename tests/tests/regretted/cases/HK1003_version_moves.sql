-- # schema
CREATE TABLE w.t (id UInt64, changed DateTime) ENGINE = ReplacingMergeTree(changed)
PARTITION BY toYYYYMM(changed) ORDER BY id
-- # rows
INSERT INTO w.t VALUES (1, '2026-01-01 00:00:00');
INSERT INTO w.t VALUES (1, '2026-02-01 00:00:00');
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, changed DateTime) ENGINE = ReplacingMergeTree(changed)
PARTITION BY id % 16 ORDER BY id
-- # mended answer
1
