-- # schema
CREATE TABLE w.t (id UInt64, who UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.people (who UInt64, name String) ENGINE = MergeTree ORDER BY who;
CREATE MATERIALIZED VIEW w.v ENGINE = MergeTree ORDER BY id AS
SELECT t.id, p.name FROM w.t AS t JOIN w.people AS p ON t.who = p.who
-- # rows
INSERT INTO w.t VALUES (1, 1);
INSERT INTO w.people VALUES (1, 'Ada')
-- # shows
SELECT count() FROM w.v
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64, who UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.people (who UInt64, name String) ENGINE = MergeTree ORDER BY who;
CREATE VIEW w.v AS SELECT t.id, p.name FROM w.t AS t JOIN w.people AS p ON t.who = p.who
-- # mended answer
1
