-- One table whose columns differ in kind and expression of the default, codec, TTL, comment, settings, and place.

=== base
CREATE DATABASE {db};

=== plain
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32, b String, c Float64) ENGINE = MergeTree ORDER BY id;

=== defaults
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 DEFAULT 7, b String DEFAULT concat('x', toString(a)), c Float64 DEFAULT a / 2) ENGINE = MergeTree ORDER BY id;

=== other defaults
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 DEFAULT 8, b String DEFAULT upper('x'), c Float64 DEFAULT id + 1) ENGINE = MergeTree ORDER BY id;

=== materialized
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 MATERIALIZED id % 100, b String MATERIALIZED toString(id), c Float64 MATERIALIZED id / 3) ENGINE = MergeTree ORDER BY id;

=== aliases
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 ALIAS toUInt32(id), b String ALIAS toString(day), c Float64 ALIAS id * 1.5) ENGINE = MergeTree ORDER BY id;

=== ephemeral
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 EPHEMERAL 3, b String DEFAULT toString(a), c Float64 EPHEMERAL 0.5) ENGINE = MergeTree ORDER BY id;

=== ephemeral without an expression
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 EPHEMERAL, b String DEFAULT toString(a), c Float64) ENGINE = MergeTree ORDER BY id;

=== codecs
CREATE TABLE {db}.t (id UInt64 CODEC(Delta, ZSTD), day Date CODEC(DoubleDelta), a UInt32 CODEC(T64, LZ4HC(9)), b String CODEC(ZSTD(3)), c Float64 CODEC(Gorilla, LZ4)) ENGINE = MergeTree ORDER BY id;

=== other codecs
CREATE TABLE {db}.t (id UInt64 CODEC(DoubleDelta, LZ4), day Date CODEC(ZSTD), a UInt32 CODEC(NONE), b String CODEC(LZ4), c Float64 CODEC(FPC)) ENGINE = MergeTree ORDER BY id;

=== codecs, defaults and comments
CREATE TABLE {db}.t (id UInt64 COMMENT 'who', day Date DEFAULT today() COMMENT 'when' CODEC(Delta(2), ZSTD(1)), a UInt32 MATERIALIZED id % 7 COMMENT 'it''s' CODEC(T64), b String DEFAULT 'n' COMMENT 'back\\slash' CODEC(ZSTD(9)), c Float64 ALIAS id / 2 COMMENT 'half') ENGINE = MergeTree ORDER BY id;

=== comments
CREATE TABLE {db}.t (id UInt64 COMMENT 'the id', day Date COMMENT '', a UInt32 COMMENT 'ä ö ü', b String COMMENT 'two
lines', c Float64 COMMENT 'a "quoted" `thing`') ENGINE = MergeTree ORDER BY id;

=== expiring columns
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 TTL day + INTERVAL 1 MONTH, b String TTL day + toIntervalYear(2), c Float64 DEFAULT 1 TTL day + INTERVAL 1 WEEK) ENGINE = MergeTree ORDER BY id;

=== other expiring columns
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32, b String CODEC(ZSTD(3)) TTL day + INTERVAL 3 YEAR, c Float64 COMMENT 'c' TTL day + INTERVAL 1 DAY) ENGINE = MergeTree ORDER BY id;

=== settings of columns
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32 SETTINGS (max_compress_block_size = 1048576), b String SETTINGS (min_compress_block_size = 65536, max_compress_block_size = 131072), c Float64) ENGINE = MergeTree ORDER BY id;

=== other settings of columns
CREATE TABLE {db}.t (id UInt64, day Date, a UInt32, b String COMMENT 'b' SETTINGS (max_compress_block_size = 131072), c Float64 SETTINGS (min_compress_block_size = 4096)) ENGINE = MergeTree ORDER BY id;

=== another order
CREATE TABLE {db}.t (c Float64, b String, a UInt32, day Date, id UInt64) ENGINE = MergeTree ORDER BY id;

=== another order, with more
CREATE TABLE {db}.t (x Array(String) DEFAULT ['x'], b String DEFAULT 'b', y Nullable(Int8), id UInt64, c Float64 CODEC(ZSTD), z Map(String, UInt8), day Date) ENGINE = MergeTree ORDER BY id;

=== fewer
CREATE TABLE {db}.t (id UInt64, day Date, b String) ENGINE = MergeTree ORDER BY id;

=== more, all over
CREATE TABLE {db}.t (front String, id UInt64, middle LowCardinality(Nullable(String)) DEFAULT NULL, day Date, a UInt32, deep Tuple(x UInt8, y Array(Nullable(String))), b String, c Float64, `it's last` DateTime64(3, 'UTC') DEFAULT now64(3)) ENGINE = MergeTree ORDER BY id;

=== statistics
CREATE TABLE {db}.t (id UInt64 STATISTICS(tdigest), day Date STATISTICS(minmax, uniq), a UInt32 STATISTICS(uniq), b String, c Float64) ENGINE = MergeTree ORDER BY id SETTINGS auto_statistics_types = '';

=== other statistics
CREATE TABLE {db}.t (id UInt64, day Date STATISTICS(minmax), a UInt32 DEFAULT 3 STATISTICS(tdigest, uniq), b String STATISTICS(uniq), c Float64) ENGINE = MergeTree ORDER BY id SETTINGS auto_statistics_types = '';
