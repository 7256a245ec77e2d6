-- # schema
CREATE TABLE w.t (id UInt64, at DateTime64(3)) ENGINE = MergeTree ORDER BY id TTL toDateTime(at) + toIntervalDay(36500)
-- # rows
INSERT INTO w.t VALUES (1, now());
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64, at DateTime64(3)) ENGINE = MergeTree ORDER BY id TTL at + toIntervalDay(36500)
-- # mended answer
1
