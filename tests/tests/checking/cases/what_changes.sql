-- What changes, and what the table has by itself.
-- @ k UInt64, d Date, ts DateTime, v UInt32, s String
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL if(k = 1, today(), d)
CREATE TABLE t.x (@, c String TTL if(k = 1, today(), d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL k = 1 ? today() - 10 : d
CREATE TABLE t.x (@, c String TTL k = 1 ? today() - 10 : d) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL greatest(ts, now())
CREATE TABLE t.x (@, c String TTL greatest(ts, now())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + rand()
CREATE TABLE t.x (@, c String TTL d + rand()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + toIntervalSecond(rand() % 10)
CREATE TABLE t.x (@, c String TTL ts + toIntervalSecond(rand() % 10)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + toIntervalSecond(randConstant())
CREATE TABLE t.x (@, c String TTL ts + toIntervalSecond(randConstant())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + (today() - d)
CREATE TABLE t.x (@, c String TTL d + (today() - d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDate(ts) + (today() - toDate('2020-01-01'))
CREATE TABLE t.x (@, c String TTL toDate(ts) + (today() - toDate('2020-01-01'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL if(k = 1, toDateTime(now64()), ts)
CREATE TABLE t.x (@, c String TTL if(k = 1, toDateTime(now64()), ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL if(hostName() = 'a', d, d + 1)
CREATE TABLE t.x (@, c String TTL if(hostName() = 'a', d, d + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL if(k = 1, nowInBlock(), ts)
CREATE TABLE t.x (@, c String TTL if(k = 1, nowInBlock(), ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + toIntervalSecond(uptime())
CREATE TABLE t.x (@, c String TTL ts + toIntervalSecond(uptime())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL _x
CREATE TABLE t.x (@, c String TTL _x) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL _part
CREATE TABLE t.x (@, c String TTL _part) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY _part
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY _table
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY _nope
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, _part_offset)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY _part
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k PARTITION BY _nope
CREATE TABLE t.x (@, INDEX i _part TYPE minmax) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK _part = 'a') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK (SELECT 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String DEFAULT _table) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String DEFAULT _part) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String ALIAS _database) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z UInt64 MATERIALIZED _part_offset) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, _part_offset ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, _nope ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, n Nested(a UInt8), INDEX i n TYPE minmax) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, n Nested(a UInt8), INDEX i n.a TYPE bloom_filter) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE bloom_filter(1.)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE bloom_filter(1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX i s TYPE bloom_filter(0.)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (id String) ENGINE = MergeTree ORDER BY id SAMPLE BY id SETTINGS check_sample_column_is_correct = 0
CREATE TABLE t.x (id String) ENGINE = MergeTree ORDER BY id SAMPLE BY id
CREATE TABLE t.x (k UInt64, d Nullable(Date)) ORDER BY d
CREATE TABLE t.x (k UInt64, d Date) ORDER BY k TTL d GROUP BY k SET d = d
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 50, min_index_granularity_bytes = 40
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 50
CREATE TABLE t.x (k UInt64, CONSTRAINT c CHECK k) ENGINE = MergeTree ORDER BY k ?? INSERT INTO t.x VALUES (1)
CREATE TABLE t.x (k UInt64, CONSTRAINT c CHECK k > 0) ENGINE = MergeTree ORDER BY k ?? INSERT INTO t.x VALUES (1)
CREATE TABLE t.x (k UInt64, s String, CONSTRAINT c CHECK s) ENGINE = MergeTree ORDER BY k ?? INSERT INTO t.x VALUES (1, 'a')
CREATE TABLE t.x (k UInt64, s String, CONSTRAINT c ASSUME s) ENGINE = MergeTree ORDER BY k ?? INSERT INTO t.x VALUES (1, 'a')
CREATE TABLE t.x (k UInt64, CONSTRAINT c CHECK (k, 1) = 1) ENGINE = Memory ?? INSERT INTO t.x VALUES (1)
