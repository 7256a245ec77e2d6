-- TTL of rows and of columns.
CREATE TABLE t.x (k UInt64, d DateTime, z UInt8 TTL d) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z UInt8 MATERIALIZED 1 TTL d) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z UInt8 ALIAS 1 TTL d) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z UInt8 EPHEMERAL 1 TTL d) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z Nullable(UInt8) TTL d) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z String DEFAULT 'x' TTL d + INTERVAL 1 DAY) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64, d DateTime, z UInt8 TTL z) ENGINE=MergeTree ORDER BY k PARTITION BY toDate(d)
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree ORDER BY v
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree ORDER BY tuple()
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree ORDER BY tuple() PARTITION BY k
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree PRIMARY KEY tuple() ORDER BY k
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=ReplacingMergeTree(v) ORDER BY tuple()
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=CollapsingMergeTree(s) ORDER BY tuple()
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=Memory
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=Log
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=Null
CREATE TABLE t.x (k UInt64 TTL d, d DateTime TTL d, v DateTime TTL d,s Int8 TTL d) ENGINE=MergeTree ORDER BY tuple() SAMPLE BY k

-- @ k UInt64, s String, d DateTime, n Nullable(String), f Float64, i Int32, e Enum8('a'=1), al UInt64 ALIAS k+1, m Map(String,UInt64), arr Array(UInt8), t Tuple(a UInt8, b String), mat UInt64 MATERIALIZED k, ep UInt8 EPHEMERAL, dt Date
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL dt
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL dt + 1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDate(d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL now()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL now() + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL today()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDateTime('2030-01-01 00:00:00')
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL 1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL '2020-01-01'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL NULL
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL k
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL s
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL missing
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL rand()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL max(d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL (SELECT now())
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL arrayJoin([d])
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL al
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDateTime(al)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL ep
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL mat
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDateTime(mat)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL if(k=1,d,now())
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d + toIntervalDay(k)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d + INTERVAL k DAY
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toStartOfDay(d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d + rand()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL row_number() OVER ()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDateTime64(d,3)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toDate32(d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL toNullable(d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL materialize(now())
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL (d,d)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k=1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE s
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE n
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE missing
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE f
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE arr
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE i
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE 1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE 's'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE max(k)=1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k IN (SELECT 1)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k IN (1,2)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE rand()=1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE now() > d
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE NULL
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE d
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k=1, d + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d, d
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d, d + INTERVAL 1 DAY
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE k=1, d DELETE WHERE k=2
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d DELETE WHERE toNullable(k=1)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d TO DISK 'default'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d TO DISK IF EXISTS 'x'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d TO VOLUME 'default'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d TO VOLUME IF EXISTS 'x'
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(ZSTD(9))
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(LZ4HC(9))
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(NONE)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(Default)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(Delta)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(Delta,ZSTD)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(T64)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(T64,LZ4)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(DoubleDelta,LZ4)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(Gorilla,LZ4)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(x)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(ZSTD(99))
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(ZSTD(1)), d RECOMPRESS CODEC(ZSTD(2))
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d RECOMPRESS CODEC(AES_128_GCM_SIV)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k,s SET f=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY s SET f=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=f
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET s=f
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET missing=1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET s=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET k=max(k)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET s=max(s)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k+1 SET f=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=1
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=count()
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=max(missing)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET mat=max(mat)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY (k,s) SET f=max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k, d SET f = max(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY k SET f=max(f), f=min(f)
CREATE TABLE t.x (@) ENGINE=MergeTree PRIMARY KEY (k,s) ORDER BY (k,s,i) TTL d GROUP BY missing SET f=1
CREATE TABLE t.x (@, z UInt8 TTL d) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL d + INTERVAL 1 DAY) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL dt) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL dt + 1) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDate(d)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL now()) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL now() + INTERVAL 1 DAY) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL today()) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDateTime('2030-01-01 00:00:00')) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL 1) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL '2020-01-01') ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL NULL) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL k) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL s) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL missing) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL rand()) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL max(d)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL (SELECT now())) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL arrayJoin([d])) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL al) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDateTime(al)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL ep) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL mat) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDateTime(mat)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL if(k=1,d,now())) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL d + toIntervalDay(k)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL d + INTERVAL k DAY) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toStartOfDay(d)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL d + rand()) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL row_number() OVER ()) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDateTime64(d,3)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toDate32(d)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL toNullable(d)) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL materialize(now())) ENGINE=MergeTree ORDER BY (k,s)
CREATE TABLE t.x (@, z UInt8 TTL (d,d)) ENGINE=MergeTree ORDER BY (k,s)
