-- Engines, their arguments and the clauses they take.
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Memory ORDER BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Join(ANY,LEFT,k) ORDER BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) ORDER BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Dictionary('no.such') ORDER BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Log PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Executable('x.sh',TSV) PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MongoDB('localhost:27017','d','t','u','p') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Distributed(default,default,x) PARTITION BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog PARTITION BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Dictionary('no.such') PARTITION BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Buffer(default,zz,1,1,1,1,1,1,1) SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Redis('localhost:6379') PRIMARY KEY k SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=TinyLog SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Dictionary('no.such') SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MergeTree ORDER BY k SAMPLE BY k
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Memory TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Null TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=URL('http://localhost/x',CSV) TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=EmbeddedRocksDB PRIMARY KEY k TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=S3('http://localhost/b/x','CSV') TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=TinyLog TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=PostgreSQL('localhost:5432','d','t','u','p') TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Dictionary('no.such') TTL d
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Join(ANY,LEFT,k) SETTINGS max_threads=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Merge(default,'x') SETTINGS max_threads=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=EmbeddedRocksDB PRIMARY KEY k SETTINGS max_threads=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog SETTINGS max_threads=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MergeTree ORDER BY k SETTINGS max_threads=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Memory SETTINGS nosuch=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SETTINGS nosuch=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=URL('http://localhost/x',CSV) SETTINGS nosuch=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog SETTINGS nosuch=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SETTINGS persistent=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=URL('http://localhost/x',CSV) SETTINGS persistent=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Buffer(default,zz,1,1,1,1,1,1,1) SETTINGS min_rows_to_keep=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SETTINGS min_rows_to_keep=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=URL('http://localhost/x',CSV) SETTINGS min_rows_to_keep=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=GenerateRandom SETTINGS min_rows_to_keep=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Null SETTINGS storage_policy='default'
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Redis('localhost:6379') PRIMARY KEY k SETTINGS storage_policy='default'
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=StripeLog SETTINGS storage_policy='default'
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MongoDB('localhost:27017','d','t','u','p') SETTINGS storage_policy='default'
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MergeTree ORDER BY k SETTINGS storage_policy='default'
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Set SETTINGS kafka_num_consumers=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Join(ANY,LEFT,k) SETTINGS kafka_num_consumers=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SETTINGS kafka_num_consumers=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MongoDB('localhost:27017','d','t','u','p') SETTINGS kafka_num_consumers=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=MergeTree ORDER BY k SETTINGS kafka_num_consumers=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Memory SETTINGS fsync_after_insert=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Merge(default,'x') SETTINGS fsync_after_insert=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Redis('localhost:6379') PRIMARY KEY k SETTINGS fsync_after_insert=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Join(ANY,LEFT,k) SETTINGS join_use_nulls=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Null SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Join(ANY,LEFT,k) SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=Merge(default,'x') SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=File(CSV) SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=TinyLog SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime) ENGINE=PostgreSQL('localhost:5432','d','t','u','p') SETTINGS input_format_allow_errors_num=1
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=Null
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=File(CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=Distributed(default,default,x)
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=StripeLog
CREATE TABLE t.x (k UInt64, s String, d DateTime, INDEX i k TYPE minmax) ENGINE=FileLog('/x','CSV')
CREATE TABLE t.x (k UInt64, s String, d DateTime, PROJECTION p (SELECT k ORDER BY k)) ENGINE=File(CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, PROJECTION p (SELECT k ORDER BY k)) ENGINE=EmbeddedRocksDB PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, PROJECTION p (SELECT k ORDER BY k)) ENGINE=Kafka('localhost:9092','t','g','CSV')
CREATE TABLE t.x (k UInt64, s String, d DateTime, PROJECTION p (SELECT k ORDER BY k)) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, PROJECTION p (SELECT k ORDER BY k)) ENGINE=MongoDB('localhost:27017','d','t','u','p')
CREATE TABLE t.x (k UInt64, s String, d DateTime, CONSTRAINT x CHECK k>1) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, CONSTRAINT x CHECK k>1) ENGINE=TinyLog
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 TTL d) ENGINE=Distributed(default,default,x)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 TTL d) ENGINE=EmbeddedRocksDB PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 TTL d) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 TTL d) ENGINE=StripeLog
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 TTL d) ENGINE=MongoDB('localhost:27017','d','t','u','p')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 CODEC(ZSTD)) ENGINE=Null
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 CODEC(ZSTD)) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 CODEC(ZSTD)) ENGINE=PostgreSQL('localhost:5432','d','t','u','p')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 DEFAULT 1) ENGINE=Memory
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 DEFAULT 1) ENGINE=Join(ANY,LEFT,k)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 DEFAULT 1) ENGINE=Buffer(default,zz,1,1,1,1,1,1,1)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 DEFAULT 1) ENGINE=File(CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 DEFAULT 1) ENGINE=Kafka('localhost:9092','t','g','CSV')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 ALIAS 1) ENGINE=File(CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 ALIAS 1) ENGINE=GenerateRandom
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 ALIAS 1) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 MATERIALIZED 1) ENGINE=Log
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 MATERIALIZED 1) ENGINE=Kafka('localhost:9092','t','g','CSV')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 MATERIALIZED 1) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 EPHEMERAL) ENGINE=Join(ANY,LEFT,k)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 EPHEMERAL) ENGINE=URL('http://localhost/x',CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 SETTINGS(min_compress_block_size=1)) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, z UInt8 SETTINGS(min_compress_block_size=1)) ENGINE=MongoDB('localhost:27017','d','t','u','p')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z JSON) ENGINE=Join(ANY,LEFT,k)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z JSON) ENGINE=Kafka('localhost:9092','t','g','CSV')
CREATE TABLE t.x (k UInt64, s String, d DateTime, z JSON) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z JSON) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Dynamic) ENGINE=Memory
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Dynamic) ENGINE=URL('http://localhost/x',CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Dynamic) ENGINE=TinyLog
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Variant(UInt8,String)) ENGINE=Null
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Variant(UInt8,String)) ENGINE=Join(ANY,LEFT,k)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Variant(UInt8,String)) ENGINE=Executable('x.sh',TSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=Memory
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=Set
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=Join(ANY,LEFT,k)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=Buffer(default,zz,1,1,1,1,1,1,1)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=URL('http://localhost/x',CSV)
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=GenerateRandom
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=TinyLog
CREATE TABLE t.x (k UInt64, s String, d DateTime, z Nested(a UInt8)) ENGINE=PostgreSQL('localhost:5432','d','t','u','p')
CREATE TABLE t.x (k UInt8, s String) ENGINE=SummingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String) ENGINE=SummingMergeTree ORDER BY tuple()
CREATE TABLE t.x (k UInt8, s String) ENGINE=SummingMergeTree ORDER BY (k,s)
CREATE TABLE t.x (k UInt8, s String) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, a SimpleAggregateFunction(sum,UInt64)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String MATERIALIZED 'x', a SimpleAggregateFunction(sum,UInt64)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String ALIAS 'x', a SimpleAggregateFunction(sum,UInt64)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String EPHEMERAL 'x', a SimpleAggregateFunction(sum,UInt64)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a SimpleAggregateFunction(sum,UInt64), b Tuple(x AggregateFunction(sum,UInt8))) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a SimpleAggregateFunction(sum,UInt64), b Map(String,AggregateFunction(sum,UInt8))) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a Array(SimpleAggregateFunction(sum,UInt64)), b UInt8) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a Map(String,SimpleAggregateFunction(sum,UInt64)), b UInt8) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a Tuple(x SimpleAggregateFunction(sum,UInt64)), b UInt8) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, a Nested(x SimpleAggregateFunction(sum,UInt64)), b UInt8) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, a AggregateFunction(sum,UInt8)) ENGINE=SummingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, a AggregateFunction(sum,UInt8)) ENGINE=ReplacingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, a AggregateFunction(sum,UInt8)) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, v UInt64, a AggregateFunction(sum,UInt8)) ENGINE=SummingMergeTree(v) ORDER BY k
CREATE TABLE t.x (k UInt8, s String, v UInt64) ENGINE=SummingMergeTree(v) ORDER BY k
CREATE TABLE t.x (k UInt8, s String, v UInt64) ENGINE=CoalescingMergeTree(v) ORDER BY k
CREATE TABLE t.x (k UInt8, s LowCardinality(String), a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,s,d)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,lower(s),d)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,s) PARTITION BY d
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,s) PARTITION BY toYYYYMM(d)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,(s,d))
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree PRIMARY KEY k ORDER BY (k,s,d)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY tuple()
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,toDate(d),s)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,concat(s,toString(d)))
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,s) SETTINGS allow_dimensions_outside_sorting_key=1
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY (k,s) SETTINGS allow_dimensions_outside_sorting_key=0
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY k TTL d + INTERVAL 1 DAY GROUP BY k SET s=any(s)
CREATE TABLE t.x (k UInt8, s String, d Date, a AggregateFunction(sum,UInt8)) ENGINE=AggregatingMergeTree ORDER BY k SAMPLE BY k

-- @ k UInt64, s String, d DateTime, n Nullable(String), f Float64, i Int32, e Enum8('a'=1), al UInt64 ALIAS k+1, m Map(String,UInt64), arr Array(UInt8), t Tuple(a UInt8, b String), mat UInt64 MATERIALIZED k, ep UInt8 EPHEMERAL, dt Date
CREATE TABLE t.x (@) ENGINE=MergeTree ORDER BY k
CREATE TABLE t.x (@) ENGINE=Buffer(default,zz,1,1,1,1,1,1,1)
CREATE TABLE t.x (@) ENGINE=Merge(default,'x')
CREATE TABLE t.x (@) ENGINE=EmbeddedRocksDB
CREATE TABLE t.x (@) ENGINE=MySQL('localhost:3306','d','t','u','p')
CREATE TABLE t.x (@) ENGINE=Redis('localhost:6379') PRIMARY KEY k
CREATE TABLE t.x (@) ENGINE=MaterializedView
CREATE TABLE t.x (@) ENGINE=log

-- @ k UInt64, s String, d DateTime, n Nullable(String), f Float64, i Int32, u8 UInt8, i8 Int8, al UInt64 ALIAS k+1, arr Array(UInt8), mat UInt64 MATERIALIZED k, ep UInt8 EPHEMERAL, ns Nested(a UInt8, bMap Array(UInt8))
CREATE TABLE t.x (@) ENGINE=ReplacingMergeTree(k) ORDER BY s
CREATE TABLE t.x (@) ENGINE=ReplacingMergeTree((k)) ORDER BY s
CREATE TABLE t.x (@) ENGINE=ReplacingMergeTree(u8,u8) ORDER BY s
CREATE TABLE t.x (@) ENGINE=SummingMergeTree(arr) ORDER BY s
CREATE TABLE t.x (@) ENGINE=SummingMergeTree(nsMap) ORDER BY s
CREATE TABLE t.x (@) ENGINE=SummingMergeTree(1) ORDER BY s
CREATE TABLE t.x (@) ENGINE=SummingMergeTree(()) ORDER BY s
CREATE TABLE t.x (@) ENGINE=SummingMergeTree((k,k)) ORDER BY s
CREATE TABLE t.x (@) ENGINE=CoalescingMergeTree((k,s)) ORDER BY s
CREATE TABLE t.x (@) ENGINE=CoalescingMergeTree(s) ORDER BY s
CREATE TABLE t.x (@) ENGINE=CollapsingMergeTree(i) ORDER BY s
CREATE TABLE t.x (@) ENGINE=VersionedCollapsingMergeTree(i8,k) ORDER BY s
CREATE TABLE t.x (@) ENGINE=VersionedCollapsingMergeTree(k,i8) ORDER BY s
CREATE TABLE t.x (@) ENGINE=VersionedCollapsingMergeTree(i8,missing) ORDER BY s
