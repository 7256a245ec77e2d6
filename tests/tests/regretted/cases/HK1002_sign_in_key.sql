-- # schema
CREATE TABLE w.t (id UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY (id, sign)
-- # rows
INSERT INTO w.t VALUES (1, 1);
INSERT INTO w.t VALUES (1, -1);
-- # shows
SELECT count() FROM w.t FINAL
-- # answer
1
-- # mended
CREATE TABLE w.t (id UInt64, sign Int8) ENGINE = CollapsingMergeTree(sign) ORDER BY id
-- # mended answer
0
