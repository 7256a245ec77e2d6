-- # schema
CREATE TABLE w.t (id UInt64, total UInt64) ENGINE = SummingMergeTree ORDER BY id;
CREATE DICTIONARY w.d (id UInt64, total UInt64) PRIMARY KEY id
SOURCE(CLICKHOUSE(DB 'w' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0)
-- # rows
SYSTEM STOP MERGES w.t;
INSERT INTO w.t VALUES (1, 1);
INSERT INTO w.t VALUES (1, 1)
-- # shows
SELECT dictGet('w.d', 'total', 1)
-- # answer
1
-- # mended
CREATE TABLE w.t (id UInt64, total UInt64) ENGINE = SummingMergeTree ORDER BY id;
CREATE DICTIONARY w.d (id UInt64, total UInt64) PRIMARY KEY id
SOURCE(CLICKHOUSE(QUERY 'SELECT id, total FROM w.t FINAL')) LAYOUT(FLAT()) LIFETIME(0)
-- # mended answer
2
