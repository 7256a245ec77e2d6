-- # schema
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v ENGINE = MergeTree ORDER BY id AS SELECT id FROM w.t ORDER BY id DESC LIMIT 1
-- # rows
INSERT INTO w.t VALUES (1), (2);
INSERT INTO w.t VALUES (3), (4)
-- # shows
SELECT count() FROM w.v
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW w.v AS SELECT id FROM w.t ORDER BY id DESC LIMIT 1
-- # mended answer
1
