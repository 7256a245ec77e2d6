-- # schema
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = ReplacingMergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = SummingMergeTree ORDER BY id AS SELECT id, sum(x) AS total FROM w.t GROUP BY id
-- # rows
INSERT INTO w.t VALUES (1, 10);
INSERT INTO w.t VALUES (1, 20)
-- # shows
SELECT (SELECT sum(total) FROM w.v), (SELECT sum(x) FROM w.t FINAL)
-- # answer
30	20
-- # mended
CREATE TABLE w.t (id UInt64, x UInt64) ENGINE = ReplacingMergeTree ORDER BY id;
CREATE VIEW w.v AS SELECT id, sum(x) AS total FROM w.t FINAL GROUP BY id
-- # mended answer
20	20
