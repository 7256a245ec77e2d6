-- # schema
CREATE TABLE w.t (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.b (id UInt64, name String) ENGINE = Buffer(w, t, 1, 10, 100, 10000, 1000000, 10000000, 100000000)
-- # rows
INSERT INTO w.b VALUES (1, 'Ada');
OPTIMIZE TABLE w.b
-- # shows
SELECT groupArray(name) FROM w.b
-- # answer
[]
-- # mended
CREATE TABLE w.t (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.b (id UInt64, name String) ENGINE = Buffer(w, t, 1, 10, 100, 10000, 1000000, 10000000, 100000000)
-- # mended answer
['Ada']
