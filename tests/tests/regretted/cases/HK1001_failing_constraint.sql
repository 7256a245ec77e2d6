-- # schema
CREATE TABLE w.t (id UInt64, name String, CONSTRAINT c CHECK name > 1) ENGINE = MergeTree ORDER BY id
-- # rows
INSERT INTO w.t VALUES (1, 'a')
-- # shows
SELECT count() FROM w.t
-- # answer
0
-- # mended
CREATE TABLE w.t (id UInt64, name String, CONSTRAINT c CHECK name > '') ENGINE = MergeTree ORDER BY id
-- # mended answer
1
