-- # schema
CREATE TABLE w.t (id UInt64, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY (id, version)
-- # rows
INSERT INTO w.t VALUES (1, 1), (1, 2)
-- # shows
SELECT count() FROM w.t FINAL
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id
-- # mended answer
1
