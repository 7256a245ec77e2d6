-- # schema
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = ReplacingMergeTree ORDER BY id AS SELECT id, count() AS n FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 1), (1, 2);
INSERT INTO w.t VALUES (1, 3)
-- # shows
SELECT n FROM w.v FINAL
-- # answer
1
-- # mended
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, count() AS n FROM w.t GROUP BY id
-- # mended answer
3
