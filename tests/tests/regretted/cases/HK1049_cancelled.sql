-- # schema
CREATE TABLE w.t (id UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, count() AS n FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 1);
INSERT INTO w.t VALUES (1, -1)
-- # shows
SELECT sum(n) FROM w.v
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, sum(sign) AS n FROM w.t GROUP BY id
-- # mended answer
0
