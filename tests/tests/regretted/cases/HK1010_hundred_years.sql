-- # schema
CREATE TABLE w.t (id UInt64, at DateTime) ENGINE = MergeTree ORDER BY id TTL at + INTERVAL 100 YEAR
-- # rows
INSERT INTO w.t VALUES (1, now());
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64, at DateTime) ENGINE = MergeTree ORDER BY id TTL toDateTime64(at, 0) + INTERVAL 100 YEAR
-- # mended answer
1
