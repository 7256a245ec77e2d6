-- # schema
CREATE TABLE w.t (id UInt64, hits UInt64, bytes UInt64) ENGINE = SummingMergeTree(hits) ORDER BY id
-- # rows
INSERT INTO w.t VALUES (1, 1, 10);
INSERT INTO w.t VALUES (1, 1, 20);
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT hits, bytes FROM w.t
-- # answer
2	10
-- # mended
CREATE TABLE w.t (id UInt64, hits UInt64, bytes UInt64) ENGINE = SummingMergeTree((hits, bytes)) ORDER BY id
-- # mended answer
2	30
