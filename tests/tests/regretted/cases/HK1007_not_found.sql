-- # schema
CREATE TABLE w.t (kind Nullable(String), id UInt64) ENGINE = MergeTree ORDER BY kind SETTINGS allow_nullable_key = 1
-- # rows
INSERT INTO w.t VALUES ('a', 1), (NULL, 2)
-- # shows
SELECT count() FROM w.t WHERE kind != 'a'
-- # answer
0
-- # mended
CREATE TABLE w.t (kind String, id UInt64) ENGINE = MergeTree ORDER BY kind
-- # mended answer
1
