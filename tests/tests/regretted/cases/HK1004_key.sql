-- # schema
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree PARTITION BY id ORDER BY id
-- # rows
INSERT INTO w.t SELECT number FROM numbers(200)
-- # shows
SELECT count() FROM w.t
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree PARTITION BY intDiv(id, 1000000) ORDER BY id
-- # mended answer
200
