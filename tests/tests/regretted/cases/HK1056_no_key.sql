-- # schema
CREATE TABLE w.t (id UInt64, day Date) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (day Date, n UInt64) ENGINE = SummingMergeTree ORDER BY day;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT count() AS n FROM w.t GROUP BY day
-- # rows
INSERT INTO w.t VALUES (1, '2026-01-01'), (2, '2026-01-02')
-- # shows
SELECT uniqExact(day) FROM w.o
-- # answer
1
-- # mended
CREATE TABLE w.t (id UInt64, day Date) ENGINE = MergeTree ORDER BY id;
CREATE TABLE w.o (day Date, n UInt64) ENGINE = SummingMergeTree ORDER BY day;
CREATE MATERIALIZED VIEW w.v TO w.o AS SELECT day, count() AS n FROM w.t GROUP BY day
-- # mended answer
2
