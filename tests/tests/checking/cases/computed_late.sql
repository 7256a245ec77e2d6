-- Functions that look at the types of their arguments only when they compute: a table is created with them.
-- @ k UInt64, s String, a Array(String), m Map(String, String), d Date, f Float64, u UUID, dec Decimal(18, 3)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY toDateTime(a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY toUInt8(m)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY JSONExtractString(k, 'a')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY toUUID(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY toDateTime(a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY toDate(dec)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY toInt32(u)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY isValidJSON(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime(dec) + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime(a) + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + toIntervalDay(toUInt8(m))
CREATE TABLE t.x (@, c UInt8 TTL toDateTime(u)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toDateTime(a) TYPE minmax) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i toInt64(m) TYPE set(10)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i JSONLength(f) TYPE minmax) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY upper(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY toYear(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toStartOfDay(a)
CREATE TABLE t.x (@, INDEX i length(k) TYPE minmax) ENGINE = MergeTree ORDER BY k
