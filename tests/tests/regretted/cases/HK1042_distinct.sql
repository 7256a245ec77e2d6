-- # schema
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, uniq(x) AS people FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 7);
INSERT INTO w.t VALUES (1, 7);
OPTIMIZE TABLE w.v FINAL
-- # shows
SELECT * FROM w.v
-- # answer
1	2
-- # mended
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS
SELECT id, uniqState(x) AS people FROM w.t GROUP BY id
