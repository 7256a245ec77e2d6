-- # schema
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (id UInt8) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT id FROM w.t
-- # rows
INSERT INTO w.t VALUES (300)
-- # shows
SELECT id FROM w.o
-- # answer
44
-- # mended
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT id FROM w.t
-- # mended answer
300
