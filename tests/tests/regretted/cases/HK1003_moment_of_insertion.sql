-- # schema
CREATE TABLE w.t (id UInt64, at DateTime DEFAULT now() - number * 864000, number UInt64)
ENGINE = ReplacingMergeTree PARTITION BY toYYYYMMDD(at) ORDER BY id
-- # rows
INSERT INTO w.t (id, number) VALUES (1, 1);
INSERT INTO w.t (id, number) VALUES (1, 2);
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
2
-- # mended
CREATE TABLE w.t (id UInt64, at DateTime DEFAULT now() - number * 864000, number UInt64)
ENGINE = ReplacingMergeTree PARTITION BY id % 16 ORDER BY id
-- # mended answer
1
