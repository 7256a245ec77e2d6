-- # schema
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = MergeTree ORDER BY id AS SELECT id, uniq(x) AS n FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 7);
INSERT INTO w.t VALUES (1, 7)
-- # shows
SELECT sum(n) FROM w.v
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = AggregatingMergeTree ORDER BY id AS
SELECT id, uniqState(x) AS n FROM w.t GROUP BY id
