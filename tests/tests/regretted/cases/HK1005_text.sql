-- # schema
CREATE TABLE w.t (id UInt64, hits UInt64, country String) ENGINE = SummingMergeTree ORDER BY id
-- # rows
INSERT INTO w.t (id, hits, country) VALUES (1, 1, 'CZ');
INSERT INTO w.t (id, hits, country) VALUES (1, 1, 'PL');
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT groupArray((hits, country)) FROM w.t
-- # answer
[(2,'CZ')]
-- # mended
CREATE TABLE w.t (id UInt64, hits UInt64, country String) ENGINE = SummingMergeTree ORDER BY (id, country)
-- # mended answer
[(1,'CZ'),(1,'PL')]
