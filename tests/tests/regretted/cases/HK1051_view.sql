-- # schema
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW w.u AS SELECT id FROM w.t;
CREATE MATERIALIZED VIEW w.v ENGINE = MergeTree ORDER BY id AS SELECT id FROM w.u
-- # rows
INSERT INTO w.t VALUES (1)
-- # shows
SELECT count() FROM w.v
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = MergeTree ORDER BY id AS SELECT id FROM w.t
-- # mended answer
1
