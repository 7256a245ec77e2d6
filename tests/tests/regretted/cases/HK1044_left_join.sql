-- # schema
CREATE TABLE w.a (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.b (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW w.v AS SELECT a.id FROM w.a AS a LEFT JOIN w.b AS b ON a.id = b.id WHERE b.id IS NULL
-- # rows
INSERT INTO w.a VALUES (1), (2);
INSERT INTO w.b VALUES (1)
-- # shows
SELECT count() FROM w.v
-- # answer
0
-- # mended
CREATE TABLE w.a (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.b (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE VIEW w.v AS SELECT a.id FROM w.a AS a LEFT ANTI JOIN w.b AS b ON a.id = b.id
-- # mended answer
1
