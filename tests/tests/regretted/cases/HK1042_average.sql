-- # schema
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, avg(x) AS mean FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 10);
INSERT INTO w.t VALUES (1, 20);
OPTIMIZE TABLE w.v FINAL
-- # shows
SELECT * FROM w.v
-- # answer
1	30
-- # mended
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = AggregatingMergeTree ORDER BY id AS
SELECT id, avgState(x) AS mean FROM w.t GROUP BY id
