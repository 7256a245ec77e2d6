-- TTL.
-- @ k UInt64, d Date, d32 Date32, ts DateTime, ts6 DateTime64(6), n Nullable(DateTime), s String, v UInt64, f Float64, lc LowCardinality(String)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d
CREATE TABLE t.x (@, c String TTL d) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts
CREATE TABLE t.x (@, c String TTL ts) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts6
CREATE TABLE t.x (@, c String TTL ts6) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d32
CREATE TABLE t.x (@, c String TTL d32) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + INTERVAL 1 MONTH
CREATE TABLE t.x (@, c String TTL ts + INTERVAL 1 MONTH) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts6 + INTERVAL 1 WEEK
CREATE TABLE t.x (@, c String TTL ts6 + INTERVAL 1 WEEK) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d32 + INTERVAL 1 YEAR
CREATE TABLE t.x (@, c String TTL d32 + INTERVAL 1 YEAR) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + 30
CREATE TABLE t.x (@, c String TTL d + 30) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + 3600
CREATE TABLE t.x (@, c String TTL ts + 3600) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + toIntervalDay(7)
CREATE TABLE t.x (@, c String TTL d + toIntervalDay(7)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + toIntervalDay(v)
CREATE TABLE t.x (@, c String TTL ts + toIntervalDay(v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDate(ts) + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL toDate(ts) + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime(ts6) + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL toDateTime(ts6) + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + INTERVAL v DAY
CREATE TABLE t.x (@, c String TTL ts + INTERVAL v DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL n + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL n + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL assumeNotNull(n) + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL assumeNotNull(n) + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL s
CREATE TABLE t.x (@, c String TTL s) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL v
CREATE TABLE t.x (@, c String TTL v) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL k
CREATE TABLE t.x (@, c String TTL k) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDate(s)
CREATE TABLE t.x (@, c String TTL toDate(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL parseDateTimeBestEffort(s)
CREATE TABLE t.x (@, c String TTL parseDateTimeBestEffort(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL now()
CREATE TABLE t.x (@, c String TTL now()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL now() + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL now() + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL today()
CREATE TABLE t.x (@, c String TTL today()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime('2030-01-01')
CREATE TABLE t.x (@, c String TTL toDateTime('2030-01-01')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL '2030-01-01'
CREATE TABLE t.x (@, c String TTL '2030-01-01') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDate(d) + 1
CREATE TABLE t.x (@, c String TTL toDate(d) + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL addDays(d, 5)
CREATE TABLE t.x (@, c String TTL addDays(d, 5)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL dateAdd(DAY, 1, ts)
CREATE TABLE t.x (@, c String TTL dateAdd(DAY, 1, ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL date_add(DAY, 1, ts)
CREATE TABLE t.x (@, c String TTL date_add(DAY, 1, ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL if(v > 1, d, d + 1) + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL if(v > 1, d, d + 1) + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL nope
CREATE TABLE t.x (@, c String TTL nope) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL nope + INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL nope + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d - INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL d - INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toStartOfDay(ts)
CREATE TABLE t.x (@, c String TTL toStartOfDay(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toStartOfMonth(d) + INTERVAL 1 MONTH
CREATE TABLE t.x (@, c String TTL toStartOfMonth(d) + INTERVAL 1 MONTH) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL greatest(ts, toDateTime(d))
CREATE TABLE t.x (@, c String TTL greatest(ts, toDateTime(d))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + INTERVAL 1 SECOND
CREATE TABLE t.x (@, c String TTL ts + INTERVAL 1 SECOND) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL INTERVAL 1 DAY
CREATE TABLE t.x (@, c String TTL INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL 1
CREATE TABLE t.x (@, c String TTL 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL NULL
CREATE TABLE t.x (@, c String TTL NULL) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toUnixTimestamp(ts)
CREATE TABLE t.x (@, c String TTL toUnixTimestamp(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL least(d, toDate('2030-01-01'))
CREATE TABLE t.x (@, c String TTL least(d, toDate('2030-01-01'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + rand()
CREATE TABLE t.x (@, c String TTL d + rand()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL (d, ts)
CREATE TABLE t.x (@, c String TTL (d, ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL [d]
CREATE TABLE t.x (@, c String TTL [d]) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toIntervalDay(1)
CREATE TABLE t.x (@, c String TTL toIntervalDay(1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + INTERVAL '1' DAY
CREATE TABLE t.x (@, c String TTL ts + INTERVAL '1' DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts + INTERVAL '1 day'
CREATE TABLE t.x (@, c String TTL ts + INTERVAL '1 day') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL fromUnixTimestamp(v)
CREATE TABLE t.x (@, c String TTL fromUnixTimestamp(v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime(v)
CREATE TABLE t.x (@, c String TTL toDateTime(v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDateTime64(ts, 3)
CREATE TABLE t.x (@, c String TTL toDateTime64(ts, 3)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL makeDate(2020, 1, v)
CREATE TABLE t.x (@, c String TTL makeDate(2020, 1, v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL dateTrunc('day', ts)
CREATE TABLE t.x (@, c String TTL dateTrunc('day', ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toTimeZone(ts, 'UTC')
CREATE TABLE t.x (@, c String TTL toTimeZone(ts, 'UTC')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL max(ts)
CREATE TABLE t.x (@, c String TTL max(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL f
CREATE TABLE t.x (@, c String TTL f) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL materialize(d)
CREATE TABLE t.x (@, c String TTL materialize(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d::DateTime + INTERVAL 1 HOUR
CREATE TABLE t.x (@, c String TTL d::DateTime + INTERVAL 1 HOUR) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE, ts + INTERVAL 1 MONTH GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE v > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE v > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE v > 1, ts + INTERVAL 1 MONTH GROUP BY k SET v = max(v), f = avg(f)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE s = 'a'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE s = 'a'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE s = 'a', ts + INTERVAL 1 MONTH GROUP BY k SET s = any(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE s
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE s
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE s, ts + INTERVAL 1 MONTH DELETE WHERE v IN (1, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE v
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE v
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE v, ts + INTERVAL 1 MONTH TO DISK 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE 1, ts + INTERVAL 1 MONTH GROUP BY k SET d = max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE nope = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE nope = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE nope = 1, ts + INTERVAL 1 MONTH GROUP BY k SET d = max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE count() > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE count() > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE count() > 1, ts + INTERVAL 1 MONTH RECOMPRESS CODEC(LZ4HC)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE v IN (1, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE v IN (1, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE v IN (1, 2), ts + INTERVAL 1 MONTH GROUP BY toDate(ts) SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k IN (SELECT 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY DELETE WHERE k IN (SELECT 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY DELETE WHERE k IN (SELECT 1), ts + INTERVAL 1 MONTH DELETE WHERE nope = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY WHERE v = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY WHERE v = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY WHERE v = 1, ts + INTERVAL 1 MONTH GROUP BY k SET v = max(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY TO DISK 'default'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY TO DISK 'default'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY TO DISK 'default', ts + INTERVAL 1 MONTH RECOMPRESS CODEC(LZ4HC)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY TO DISK 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY TO DISK 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY TO DISK 'nope', ts + INTERVAL 1 MONTH GROUP BY d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY TO VOLUME 'default'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY TO VOLUME 'default'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY TO VOLUME 'default', ts + INTERVAL 1 MONTH GROUP BY d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY TO VOLUME 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY TO VOLUME 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY TO VOLUME 'nope', ts + INTERVAL 1 MONTH DELETE WHERE v IN (1, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY TO DISK IF EXISTS 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY TO DISK IF EXISTS 'nope'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY TO DISK IF EXISTS 'nope', ts + INTERVAL 1 MONTH GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(ZSTD(3))
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY RECOMPRESS CODEC(ZSTD(3))
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(ZSTD(3)), ts + INTERVAL 1 MONTH DELETE WHERE nope = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(LZ4HC)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY RECOMPRESS CODEC(LZ4HC)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(LZ4HC), ts + INTERVAL 1 MONTH DELETE
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(Delta)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY RECOMPRESS CODEC(Delta)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(Delta), ts + INTERVAL 1 MONTH GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(Nope)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY RECOMPRESS CODEC(Nope)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY RECOMPRESS CODEC(Nope), ts + INTERVAL 1 MONTH GROUP BY () SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(v), ts + INTERVAL 1 MONTH GROUP BY k SET v = count()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = max(v), f = avg(f)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = max(v), f = avg(f)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = max(v), f = avg(f), ts + INTERVAL 1 MONTH DELETE WHERE count() > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET s = any(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET s = any(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET s = any(s), ts + INTERVAL 1 MONTH GROUP BY k SET s = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY s SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY s SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY s SET v = sum(v), ts + INTERVAL 1 MONTH GROUP BY k SET v = sum(v), v = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k, d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k, d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k, d SET v = sum(v), ts + INTERVAL 1 MONTH DELETE WHERE k IN (SELECT 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET nope = sum(v), ts + INTERVAL 1 MONTH GROUP BY k SET nope = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = v
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = v
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = v, ts + INTERVAL 1 MONTH RECOMPRESS CODEC(LZ4HC)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = 1, ts + INTERVAL 1 MONTH GROUP BY k SET d = max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET k = max(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET k = max(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET k = max(k), ts + INTERVAL 1 MONTH GROUP BY k SET v = sumState(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = max(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = max(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = max(s), ts + INTERVAL 1 MONTH DELETE WHERE count() > 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET s = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET s = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET s = max(v), ts + INTERVAL 1 MONTH GROUP BY s SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(nope)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = sum(nope)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(nope), ts + INTERVAL 1 MONTH GROUP BY k SET v = 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY toDate(ts) SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY toDate(ts) SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY toDate(ts) SET v = sum(v), ts + INTERVAL 1 MONTH GROUP BY k SET k = max(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY () SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY () SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY () SET v = sum(v), ts + INTERVAL 1 MONTH GROUP BY k SET s = any(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(v), v = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = sum(v), v = max(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sum(v), v = max(v), ts + INTERVAL 1 MONTH RECOMPRESS CODEC(Delta)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = count()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = count()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = count(), ts + INTERVAL 1 MONTH GROUP BY k SET s = any(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sumState(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = sumState(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = sumState(v), ts + INTERVAL 1 MONTH GROUP BY k, d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET d = max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET d = max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET d = max(d), ts + INTERVAL 1 MONTH GROUP BY toDate(ts) SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY d SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY d SET v = sum(v), ts + INTERVAL 1 MONTH GROUP BY () SET v = sum(v)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = uniq(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, d) PRIMARY KEY (k, d) TTL ts + INTERVAL 1 DAY GROUP BY k SET v = uniq(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY (k, s) PRIMARY KEY k TTL d + INTERVAL 1 DAY GROUP BY k SET v = uniq(s), ts + INTERVAL 1 MONTH GROUP BY k SET v = sumState(v)
CREATE TABLE t.x (@, k2 UInt8 TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64 TTL d + INTERVAL 1 DAY, d Date) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, d Date TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, d Date TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k PARTITION BY d
CREATE TABLE t.x (k UInt64, d Date, c UInt8 TTL d + INTERVAL 1 DAY) ENGINE = Memory
CREATE TABLE t.x (k UInt64, d Date, c UInt8 ALIAS k TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64, d Date, c UInt8 MATERIALIZED k TTL d + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY k
