-- # schema
CREATE TABLE w.t (price Float64, sold UInt64) ENGINE = SummingMergeTree ORDER BY price
-- # rows
INSERT INTO w.t SELECT 0.1 + 0.2, 1;
INSERT INTO w.t SELECT 0.3, 1;
OPTIMIZE TABLE w.t FINAL
-- # shows
SELECT count() FROM w.t
-- # answer
2
-- # mended
CREATE TABLE w.t (price Decimal(9, 2), sold UInt64) ENGINE = SummingMergeTree ORDER BY price
-- # mended answer
1
