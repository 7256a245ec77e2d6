-- # schema
CREATE TABLE w.t (id UInt64, hits UInt8) ENGINE = SummingMergeTree ORDER BY id
-- # rows
INSERT INTO w.t VALUES (1, 200);
INSERT INTO w.t VALUES (1, 100);
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT hits FROM w.t
-- # answer
44
-- # mended
CREATE TABLE w.t (id UInt64, hits UInt64) ENGINE = SummingMergeTree ORDER BY id
-- # mended answer
300
