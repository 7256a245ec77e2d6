-- # schema
CREATE TABLE w.t (id UInt64, x Nullable(String)) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY w.d (id UInt64, x String) PRIMARY KEY id
SOURCE(CLICKHOUSE(DB 'w' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)
-- # rows
INSERT INTO w.t VALUES (1, NULL), (2, 'b')
-- # shows
SELECT dictGet('w.d', 'x', 2)
-- # answer
Code: 349
-- # mended
CREATE TABLE w.t (id UInt64, x Nullable(String)) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY w.d (id UInt64, x Nullable(String)) PRIMARY KEY id
SOURCE(CLICKHOUSE(DB 'w' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)
-- # mended answer
b
