-- Expressions of indexes, constraints, projections, TTL and sharding keys.
-- @ k UInt64, i Int32, s String, d Date, ts DateTime, ts6 DateTime64(6), n Nullable(UInt32), lc LowCardinality(String), a Array(UInt16), m Map(String,String), t Tuple(a UInt8, b String), f Float64, u UUID, e Enum8('x'=1,'y'=2), al String ALIAS upper(s), mat UInt32 MATERIALIZED toYYYYMM(d), ep String EPHEMERAL, ip IPv4, dec Decimal(18,4), b Bool, j JSON
CREATE TABLE t.x (@, INDEX ix length(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix throwIf(k = 0) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix identity(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toIPv4(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix randomString(5) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix row_number() OVER () TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix dec + 1 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix blockNumber() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix now64() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(f AS UInt32) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix e TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix n TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix halfMD5(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ts TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s = 'a' OR s = 'b' TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a[1] TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nowInBlock() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t.x.k TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix randCanonical() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x.:String TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix -k TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix empty(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nope TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix d TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toDate(ts, 'UTC', 1) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tupleElement(t, 'a') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t.b TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix max(d) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt8(b) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix x.k TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k + INTERVAL 1 DAY TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfInterval(ts, INTERVAL 5 minute) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ifNull(toUInt32OrNull(s), 0) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sleep(0) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xxHash64(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toDate(ts6) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix hostName() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k + i TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arraySort(a) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix currentUser() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix NULL TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix intDiv(k, 1000) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix multiIf(k = 1, 'a', k = 2, 'b', 'c') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfDay(ts) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix joinGet('t.j', 'v', k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toNullable(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt32OrNull(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfHour(ts) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix modulo(k, 10) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ep TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix materialize(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s + 1 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix * TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s[1] TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix fuzzBits(s, 0.5) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix f * 2 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix mapContains(m, 'x') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix  'x' TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayFilter(x -> x > 1, a) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUnixTimestamp(ts) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s IN ('a') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s.size TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix isNotNull(n) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix extractAll(s, 'x') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix now() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64(k, s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix count() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(d) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYear(ts6) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix 'x' TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sumState(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix [k, k] TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUnixTimestamp64Milli(ts6) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix intHash64(k) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix splitByChar(',', s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix yesterday() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k MOD 5 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInBlock() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nope + 1 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(n AS UInt32) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rand64() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix greatest(i, 3) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix -i TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt32OrZero(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayExists(x -> x = 1, a) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix m.values TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix getMacro('x') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t.z TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix match(s, '^a') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix if(k > 5, 1, 2) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nullIf(k, 0) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toFixedString(s, 4) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix serverUUID() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k = i TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix mat TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix dec TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _part TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lower(lc) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toString(e) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k BETWEEN 1 AND 5 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix transform(k, [1,2], [3,4], 0) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toLowCardinality(s) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix mapKeys(m) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix extract(s, 'a') TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix floor(f) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInAllBlocks() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayJoin(a) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toString(u) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayStringConcat(splitByChar(',', s)) TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rand() TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix d + 1 TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ip TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix match(s, '^a') TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _partition_id TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix 'x' TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix halfMD5(s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix IPv4NumToString(ip) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toNullable(k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix f TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lower(s, s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ep TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k DIV 2 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tupleElement(t, 'a') TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s + 1 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix identity(k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix getMacro('x') TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt32(s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix -k TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix murmurHash3_64(s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUnixTimestamp64Milli(ts) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix runningDifference(k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix max(d) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toRelativeDayNum(d) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix m.values TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toString(e) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lower(lc) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix trim(s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix version() TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toFixedString(s, 4) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYear(ts6) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(d) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k * 2 + 1 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s  TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix joinGet('t.j', 'v', k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix fuzzBits(s, 0.5) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64(k, s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a[1] TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k + i TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix assumeNotNull(n) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix row_number() OVER () TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x.:String TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix geohashEncode(f, f) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _part TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix least(k, 5) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix f * 2 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xor(b, 1) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k MOD 5 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix greatest(i, 3) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t.z TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix x.k TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k BETWEEN 1 AND 5 TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfHour(ts) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix now64() TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix timezone() TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toString(u) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix dictGet('t.d', 'v', k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfInterval(ts, INTERVAL 5 minute) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayShuffle(a) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix (k, s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sum(k) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix randCanonical() TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayMap(x -> x + 1, a) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k = i TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix neighbor(k, 1) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toInt64(e) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix (SELECT 1) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix splitByChar(',', s) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix (k, (i, s)) TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rand64() TYPE set(10) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix greatest(i, 3) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUnixTimestamp64Milli(ts) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix timezone() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k / 2 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix length(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfDay(ts) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix formatDateTime(ts, '%Y') TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tuple(k, s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tuple() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix floor(f) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInBlock() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix row_number() OVER () TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix f * 2 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix neighbor(k, 1) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(ts) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toTimeZone(ts, 'UTC') TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ts6 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt32OrNull(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix intHash64(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix randCanonical() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix getSetting('max_threads') TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix randomString(5) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sipHash64(u) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix d + INTERVAL 1 MONTH TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix murmurHash3_64(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(d) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix al TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k MOD 5 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix m['x'] TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix NOT b TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix fuzzBits(s, 0.5) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix dateTrunc('month', ts) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix least(k, 5) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix d + 1 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lc TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k IN (SELECT 1) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix mapKeys(m) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _part TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nope + 1 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k DIV 2 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CASE WHEN k = 1 THEN 'a' ELSE 'b' END TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix now() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix farmHash64(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix currentUser() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t.a TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k * 2 + 1 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt8(b) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sum(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(n AS UInt32) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix yesterday() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix nosuch(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix n.null TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix d TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix b TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tupleElement(t, 'a') TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ep TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix [k, k] TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix e TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix MD5(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix blockNumber() TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toInt64(e) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a.1 TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j.x.:String TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ifNull(n, 0) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toDate(ts, 'UTC', 1) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix bitAnd(k, 255) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toNullable(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xxHash64(s) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ignore(k) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s LIKE 'a%' TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix f TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k = i TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix transform(k, [1,2], [3,4], 0) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix isNotNull(n) TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix yesterday() TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix trim(s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix MD5(s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInAllBlocks() TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _block_number TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a[1] TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toDate(ts) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(f AS UInt32) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix b AND k > 1 TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix IPv4NumToString(ip) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix modulo(k, 10) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tuple(k, s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(k) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfMonth(d) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k IN (SELECT 1) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix e TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tuple() TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k * 2 + 1 TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix least(k, 5) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix now64() TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix s  TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix [k, k] TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix m['x'] TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix __nope TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix * TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix (SELECT max(k) FROM t.x) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix bitAnd(k, 255) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix map('a', k) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xxHash64(s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k + i TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix NOT b TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix halfMD5(s) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k = i TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toString(u) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(d) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayFilter(x -> x > 1, a) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix abs(i) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix n IS NULL TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toRelativeDayNum(d) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix length(k) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix multiIf(k = 1, 'a', k = 2, 'b', 'c') TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayMap(x -> x + 1, a) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lower(nope) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix intHash64(k) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arraySort(a) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix t TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix getMacro('x') TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix negate(k) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xor(b, 1) TYPE tokenbf_v1(512, 3, 0) GRANULARITY 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix ts6 TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix upper(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix isNotNull(n) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix al TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUnixTimestamp64Milli(ts) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix yesterday() TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(n AS UInt32) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix m TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix a TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix dateDiff('day', d, ts) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arrayStringConcat(splitByChar(',', s)) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sumState(k) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix CAST(s AS LowCardinality(String)) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt32(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lower(nope) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toYYYYMM(k) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix j TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix greatest(i, 3) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k MOD 5 TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix NULL TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix substring(s, 1, 3) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInBlock() TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xxHash64(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k / 2 TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix (SELECT 1) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k IN (SELECT 1) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix xor(b, 1) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix sipHash64(u) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toStartOfHour(ts) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix mapKeys(m) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix _part TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix trim(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toDate(ts) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tuple() TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix tupleElement(t, 'a') TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix toUInt8(b) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix empty(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix -k TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k.z TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k DIV 2 TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix geohashEncode(f, f) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix lc TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix hostName() TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix rowNumberInAllBlocks() TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix cityHash64(s) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix arraySort(a) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix k IN (1, 2, 3) TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix JSONExtractString(s, 'a') TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, INDEX ix COLUMNS('k') TYPE text(tokenizer = 'splitByNonAlpha')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK intHash64(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK sqrt(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK blockNumber()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK (k, s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK has(a, 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toUInt32OrNull(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK materialize(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK geohashEncode(f, f)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK intHash32(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK floor(f)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK _partition_id) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK d + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toUInt8(b)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK t) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK multiIf(k = 1, 'a', k = 2, 'b', 'c')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK f) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK generateUUIDv4()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toString(u)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toDate(ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK n IS NULL) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK getMacro('x')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK k * 2 + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK s + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK (SELECT max(k) FROM t.x)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK empty(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK length(a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK k BETWEEN 1 AND 5) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK nope) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toYYYYMM(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK murmurHash3_64(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK s) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK splitByChar(',', s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK extract(s, 'a')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK identity(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK m.keys) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK if(k > 5, 1, 2)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK randCanonical()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK yesterday()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toYYYYMMDD(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK sleep(0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toLowCardinality(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK length(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK version()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK arrayShuffle(a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK ifNull(toUInt32OrNull(s), 0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK max(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK _block_number) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK cityHash64()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK s LIKE 'a%') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK domain(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK MD5(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK j.x.:String) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toYear(ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toMonday(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK (SELECT 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK concat(s, lc)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toUnixTimestamp64Milli(ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK tuple()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK b) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK _part) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toTypeName(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK j.x) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK lower(s, s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK trim(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK ts) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK count()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toUnixTimestamp64Milli(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toYYYYMM()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK arrayExists(x -> x = 1, a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK assumeNotNull(n)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK sqrt(f)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toYYYYMM(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK NOT b) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK sumState(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK match(s, '^a')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK m) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK toStartOfInterval(ts, INTERVAL 5 minute)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c CHECK arrayMap(x -> x + 1, a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME trim(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME s LIKE 'a%') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME t.x.k) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME toString(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME toMonday(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME randCanonical()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME mapContains(m, 'x')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME arrayStringConcat(splitByChar(',', s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME match(s, '^a')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME k * 2 + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME _block_number) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME k::String) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME sleep(0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME rowNumberInAllBlocks()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME  'x') ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME transform(k, [1,2], [3,4], 0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME toRelativeDayNum(d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME rand()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME halfMD5(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME k BETWEEN 1 AND 5) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME dec + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME dateDiff('day', d, ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME serverUUID()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME toIPv4(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME arraySort(a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME tuple()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME toDateTime(ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME hostName()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME k.z) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, CONSTRAINT c ASSUME (k, s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, sqrt(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, s + 1 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toStartOfWeek(d, 1) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k DIV 2 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, map('a', k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, ts6 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, s[1] ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, murmurHash3_64(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toLowCardinality(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, upper(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, arrayFilter(x -> x > 1, a) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, reverse(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, timezone() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, splitByChar(',', s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, extractAll(s, 'x') ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, farmHash64(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toISOWeek(d) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, n.null ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, randomString(5) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toYYYYMM(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, assumeNotNull(n) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toYYYYMM(ts) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, generateUUIDv4() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, empty(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, greatest(i, 3) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, m ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, runningDifference(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k,  'x' ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k % 10 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, negate(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k IN (1, 2, 3) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, CAST(s AS LowCardinality(String)) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k + i ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, getMacro('x') ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, date_trunc('week', d) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, initializeAggregation('sumState', k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, arrayShuffle(a) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, NOT b ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, now() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, bitAnd(k, 255) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, intHash64(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k IN (SELECT 1) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, floor(f) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toUnixTimestamp64Milli(ts) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k.z ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, length(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, sipHash64(u) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, arrayJoin(a) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, t.a ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, rowNumberInBlock() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, mat ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, hostName() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, rand() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, nope ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, throwIf(k = 0) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, halfMD5(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, intDiv(k, 1000) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, arrayStringConcat(splitByChar(',', s)) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, materialize(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toStartOfMonth(d) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toStartOfHour(ts) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, mapKeys(m) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, sumState(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, max(d) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k * 2 + 1 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k::String ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toRelativeDayNum(d) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, version() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, tuple(k, s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, 'x' ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, xxHash64(s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toInt64(e) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, nowInBlock() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toString(k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, today() ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, CAST(f AS UInt32) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, lower(s) AS l ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toDateTime(ts6) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, toString(e) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, has(a, 1) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY getSetting('max_threads'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toUnixTimestamp(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY lower(nope))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY dec + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY xxHash64(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY k % 10)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY length(a))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toYYYYMM())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY tuple(k, s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY u)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY splitByChar(',', s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toString(e))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY b AND k > 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY initializeAggregation('sumState', k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY _partition_id)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY geohashEncode(f, f))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY a.1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY a.size0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toUInt32(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY greatest(i, 3))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY trim(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY m.values)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY k::String)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY f * 2)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY j)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY mat)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY x.k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY mapContains(m, 'x'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY formatDateTime(ts, '%Y'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toStartOfHour(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY hostName())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY cityHash64(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY modulo(k, 10))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toRelativeDayNum(d))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY murmurHash3_64(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toDateTime(ts6))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY upper(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY xor(b, 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY lc)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY al)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY ep)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY tuple())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY nope + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY NOT b)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY MD5(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY _part)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toTypeName(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY intDiv(k, 1000))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY ifNull(n, 0))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY count())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY *)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY k.z)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY reverse(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY -k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY floor(f))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY k + i)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY t.x.k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY m)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY nowInBlock())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY d + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY generateUUIDv4())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY round(f, 2))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY intHash64(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY toNullable(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY rand())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY intHash32(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY dictGet('t.d', 'v', k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY CAST(f AS UInt32))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY getMacro('x'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY sqrt(f))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY ip)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY negate(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY arraySort(a))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY n.null)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY cityHash64(k, s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, k ORDER BY ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT mapKeys(m), count() GROUP BY mapKeys(m))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT neighbor(k, 1), count() GROUP BY neighbor(k, 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT initializeAggregation('sumState', k), count() GROUP BY initializeAggregation('sumState', k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT __nope, count() GROUP BY __nope)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k IN (SELECT 1), count() GROUP BY k IN (SELECT 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT xxHash64(s), count() GROUP BY xxHash64(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT CAST(n AS UInt32), count() GROUP BY CAST(n AS UInt32))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toStartOfWeek(d, 1), count() GROUP BY toStartOfWeek(d, 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT m['x'], count() GROUP BY m['x'])) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT splitByChar(',', s), count() GROUP BY splitByChar(',', s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k + INTERVAL 1 DAY, count() GROUP BY k + INTERVAL 1 DAY)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT arraySort(a), count() GROUP BY arraySort(a))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toUnixTimestamp64Milli(ts6), count() GROUP BY toUnixTimestamp64Milli(ts6))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT substring(s, 1, 3), count() GROUP BY substring(s, 1, 3))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT least(k, 5), count() GROUP BY least(k, 5))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT randomString(5), count() GROUP BY randomString(5))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toStartOfDay(ts), count() GROUP BY toStartOfDay(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT version(), count() GROUP BY version())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toUInt32OrZero(s), count() GROUP BY toUInt32OrZero(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT dictGet('t.d', 'v', k), count() GROUP BY dictGet('t.d', 'v', k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT reverse(s), count() GROUP BY reverse(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT ep, count() GROUP BY ep)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT _partition_id, count() GROUP BY _partition_id)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT m, count() GROUP BY m)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT CAST(f AS UInt32), count() GROUP BY CAST(f AS UInt32))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT NOT b, count() GROUP BY NOT b)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT lower(k), count() GROUP BY lower(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT cityHash64(s), count() GROUP BY cityHash64(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT has(a, 1), count() GROUP BY has(a, 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT sum(k), count() GROUP BY sum(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT date_trunc('week', d), count() GROUP BY date_trunc('week', d))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toUInt8(b), count() GROUP BY toUInt8(b))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT runningDifference(k), count() GROUP BY runningDifference(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT arrayJoin(a), count() GROUP BY arrayJoin(a))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT empty(s), count() GROUP BY empty(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT arrayMap(x -> x + 1, a), count() GROUP BY arrayMap(x -> x + 1, a))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s , count() GROUP BY s )) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toLowCardinality(s), count() GROUP BY toLowCardinality(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT _block_number, count() GROUP BY _block_number)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT a, count() GROUP BY a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT multiIf(k = 1, 'a', k = 2, 'b', 'c'), count() GROUP BY multiIf(k = 1, 'a', k = 2, 'b', 'c'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT al, count() GROUP BY al)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT halfMD5(s), count() GROUP BY halfMD5(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toString(u), count() GROUP BY toString(u))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toUnixTimestamp64Milli(ts), count() GROUP BY toUnixTimestamp64Milli(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT mapContains(m, 'x'), count() GROUP BY mapContains(m, 'x'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toYYYYMM(ts), count() GROUP BY toYYYYMM(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT now(), count() GROUP BY now())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT rand64(), count() GROUP BY rand64())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT length(s), count() GROUP BY length(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT ts - INTERVAL 1 HOUR, count() GROUP BY ts - INTERVAL 1 HOUR)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k * 2 + 1, count() GROUP BY k * 2 + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT i, count() GROUP BY i)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, count() GROUP BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT b, count() GROUP BY b)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT dateTrunc('month', ts), count() GROUP BY dateTrunc('month', ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k DIV 2, count() GROUP BY k DIV 2)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT tuple(k, s), count() GROUP BY tuple(k, s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT m.keys, count() GROUP BY m.keys)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT ignore(k), count() GROUP BY ignore(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT a.size0, count() GROUP BY a.size0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT negate(k), count() GROUP BY negate(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT round(f, 2), count() GROUP BY round(f, 2))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT rand(), count() GROUP BY rand())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT lower(nope), count() GROUP BY lower(nope))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s = 'a' OR s = 'b', count() GROUP BY s = 'a' OR s = 'b')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT NULL, count() GROUP BY NULL)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT row_number() OVER (), count() GROUP BY row_number() OVER ())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT xor(b, 1), count() GROUP BY xor(b, 1))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT -i, count() GROUP BY -i)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT f, count() GROUP BY f)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT 1, count() GROUP BY 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT ifNull(n, 0), count() GROUP BY ifNull(n, 0))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT geohashEncode(f, f), count() GROUP BY geohashEncode(f, f))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT t.x.k, count() GROUP BY t.x.k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT getSetting('max_threads'), count() GROUP BY getSetting('max_threads'))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT [k, k], count() GROUP BY [k, k])) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toTypeName(k), count() GROUP BY toTypeName(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toNullable(k), count() GROUP BY toNullable(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL n.null
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL neighbor(k, 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ts6
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toYYYYMM(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toYYYYMM(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL lower(lc)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL e
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toStartOfWeek(d, 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toUInt32OrZero(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL CAST(n AS UInt32)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL s 
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL randCanonical()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL now()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL i
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL MD5(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL currentUser()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL arrayMap(x -> x + 1, a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL trim(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL s[1]
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL k > 5
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toString(u)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL _part
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL identity(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toRelativeDayNum(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL substring(s, 1, 3)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL s + 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL COLUMNS('k')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL splitByChar(',', s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL length(a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL transform(k, [1,2], [3,4], 0)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL CAST(f AS UInt32)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL x.k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL mapContains(m, 'x')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toInt64(e)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toDecimal64(f, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toFixedString(s, 4)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL count()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL sqrt(f)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL ip
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL sqrt(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL length(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toUnixTimestamp(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL toString(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL lower(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL rand64()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL a.size0
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL has(a, 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL k + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL abs(i)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL timezone()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL yesterday()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL empty(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL arraySum(a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL NULL
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL cityHash64()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL nullIf(k, 0)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL multiIf(k = 1, 'a', k = 2, 'b', 'c')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL reverse(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL today()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toStartOfHour(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toTimeZone(ts, 'UTC')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE _part
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE __nope
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toIPv4(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toTypeName(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toYYYYMM()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE ts - INTERVAL 1 HOUR
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k + i
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k = i
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE lower(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE domain(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toISOWeek(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toYYYYMMDD(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE arrayExists(x -> x = 1, a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE ep
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k IN (1, 2, 3)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE extractAll(s, 'x')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE mapKeys(m)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE s
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE 'x'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toFixedString(s, 4)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE cityHash64()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toString(u)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE empty(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE reverse(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE  'x'
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k DIV 2
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toDecimal64(f, 2)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE date_trunc('week', d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toMonday(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE mat
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE a.size0
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE toUInt8(b)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE intDiv(k, 1000)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE al
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE rowNumberInBlock()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE randomString(5)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE max(d)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE u
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE _partition_id
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE match(s, '^a')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE k * 2 + 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE now64()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE rand()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE farmHash64(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE ts6
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE m
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE MD5(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE CASE WHEN k = 1 THEN 'a' ELSE 'b' END
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE dec + 1
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE xxHash64(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE arraySort(a)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE generateUUIDv4()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE bitAnd(k, 255)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE IPv4NumToString(ip)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY DELETE WHERE halfMD5(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = intDiv(k, 1000)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toStartOfDay(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = ts6
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = cityHash64()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toYYYYMMDD(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = s
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = a[1]
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = farmHash64(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = modulo(k, 10)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = blockNumber()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = match(s, '^a')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = -i
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = throwIf(k = 0)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = ip
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = currentUser()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = coalesce(n, 0)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = isNotNull(n)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = k IN (1, 2, 3)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toUnixTimestamp(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = k / 2
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toUnixTimestamp64Milli(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = t.a
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = _part
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = xxHash64(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = k = i
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = length(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toStartOfWeek(d, 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toUInt8(b)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = mapKeys(m)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = lower(lc)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toYYYYMM(ts)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = ts
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = neighbor(k, 1)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toIPv4(s)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = bitAnd(k, 255)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = b
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = version()
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = geohashEncode(f, f)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toNullable(k)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = e
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = _partition_id
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = n
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = m.values
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = lower(nope)
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = toTimeZone(ts, 'UTC')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = s IN ('a')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = tupleElement(t, 'a')
CREATE TABLE t.x (@) ENGINE = MergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET f = if(k > 5, 1, 2)
CREATE TABLE t.x (@, z String TTL (SELECT 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL randomString(5)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL materialize(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k = i) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL a.1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL IPv4NumToString(ip)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toUnixTimestamp64Milli(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL JSONExtractString(s, 'a')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL fuzzBits(s, 0.5)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL j.x.:String) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL nullIf(k, 0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL NOT b) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL CAST(f AS UInt32)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL least(k, 5)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL length(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL ts) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL (SELECT max(k) FROM t.x)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL currentUser()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL version()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL intDiv(k, 1000)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL _partition_id) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL a) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL match(s, '^a')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toStartOfWeek(d, 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL ifNull(n, 0)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toString(u)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL has(a, 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k DIV 2) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k MOD 5) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL f * 2) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toUInt32(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL serverUUID()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL [k, k]) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL splitByChar(',', s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL i) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k + i) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL b) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL cityHash64(s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL blockNumber()) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k > 5) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL s.size) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL s[1]) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL nope + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL initializeAggregation('sumState', k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k IN (SELECT 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL ts - INTERVAL 1 HOUR) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL CAST(n AS UInt32)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL lower(k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL map('a', k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toDate(ts6)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL arrayMap(x -> x + 1, a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL mapKeys(m)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toTimeZone(ts, 'UTC')) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toFixedString(s, 4)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL m) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL toYYYYMMDD(ts)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL k::String) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL d + 1) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, z String TTL a.size0) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toUnixTimestamp64Milli(ts))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', trim(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', m.keys)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', JSONExtractString(s, 'a'))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', -i)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', assumeNotNull(n))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', k / 2)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', IPv4NumToString(ip))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', COLUMNS('k'))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toStartOfMonth(d))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', count())
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', arrayMap(x -> x + 1, a))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', mapKeys(m))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', -k)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', b AND k > 1)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', nullIf(k, 0))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', cityHash64(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', ip)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', murmurHash3_64(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', modulo(k, 10))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', (SELECT 1))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', t)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', CAST(n AS UInt32))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', CASE WHEN k = 1 THEN 'a' ELSE 'b' END)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', floor(f))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', match(s, '^a'))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', sum(k))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toUInt32OrZero(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', sqrt(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', e)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', 1)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', b)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', mat)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', x.k)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', ts6)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', MD5(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', lower(k))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', k DIV 2)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', farmHash64(s))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', k::String)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toDate(ts, 'UTC', 1))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toMonday(d))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toUInt8(b))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', k + INTERVAL 1 DAY)
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toDate(ts))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', concat(s, lc))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', runningDifference(k))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', round(f, 2))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', toString(u))
CREATE TABLE t.x (@) ENGINE = Distributed('default', 't', 'y', has(a, 1))
