-- What the engine, a projection or a default makes of a column, and what then cannot be said of it any more.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.source (id UInt64, name String, code String) ENGINE = MergeTree ORDER BY id;

=== a sign
CREATE TABLE {db}.t (id UInt64, sign Int8, n UInt64) ENGINE = CollapsingMergeTree(sign) ORDER BY id;
CREATE DICTIONARY {db}.d (code String, name String) PRIMARY KEY code SOURCE(CLICKHOUSE(DB '{db}' TABLE 'source')) LAYOUT(HASHED_ARRAY()) LIFETIME(0);

=== a sign in another place
CREATE TABLE {db}.t (sign Int8, id UInt64, n UInt64) ENGINE = CollapsingMergeTree(sign) ORDER BY id;
CREATE DICTIONARY {db}.d (code String, name String) PRIMARY KEY code SOURCE(CLICKHOUSE(DB '{db}' TABLE 'source')) LAYOUT(COMPLEX_KEY_HASHED_ARRAY()) LIFETIME(0);

=== a sign with more
CREATE TABLE {db}.t (id UInt64, n UInt64, sign Int8 DEFAULT 1 COMMENT 'one or minus one' CODEC(ZSTD(3))) ENGINE = CollapsingMergeTree(sign) ORDER BY id;
CREATE DICTIONARY {db}.d (id Float64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'source')) LAYOUT(CACHE(SIZE_IN_CELLS 10)) LIFETIME(0);

=== deleted rows
CREATE TABLE {db}.t (id UInt64, ver UInt8, gone UInt8 DEFAULT 0 CODEC(ZSTD(3)), n UInt64) ENGINE = ReplacingMergeTree(ver, gone) ORDER BY id;

=== deleted rows with less
CREATE TABLE {db}.t (id UInt64, n UInt64, gone UInt8, ver UInt8 DEFAULT 1) ENGINE = ReplacingMergeTree(ver, gone) ORDER BY id;

=== a projection that aggregates
CREATE TABLE {db}.t (id UInt64, n UInt64, kind String, at DateTime, PROJECTION p (SELECT kind, max(n) GROUP BY kind), PROJECTION q (SELECT id, at ORDER BY at)) ENGINE = MergeTree ORDER BY id;

=== a projection that aggregates other types
CREATE TABLE {db}.t (id UInt64, n UInt32, kind LowCardinality(String), at DateTime64(3), PROJECTION p (SELECT kind, max(n) GROUP BY kind), PROJECTION q (SELECT id, at ORDER BY at)) ENGINE = MergeTree ORDER BY id;

=== computed when it is read
CREATE TABLE {db}.t (id UInt64, n String ALIAS toString(id), kind Array(String) ALIAS [toString(id)], at DateTime) ENGINE = MergeTree ORDER BY id;

=== only for inserts
CREATE TABLE {db}.t (id UInt64, n UInt8 EPHEMERAL, kind String, at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY id;

=== only for inserts, of another type
CREATE TABLE {db}.t (id UInt64, n Array(UInt8) EPHEMERAL, kind String, at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY id;

=== only for inserts, with a value and settings
CREATE TABLE {db}.t (id UInt64, n UInt8 EPHEMERAL 7, kind String EPHEMERAL 'x' SETTINGS (min_compress_block_size = 4096), at DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY id;

=== another value whenever it is read
CREATE TABLE {db}.t (id UInt64, n UInt64 DEFAULT rand(), kind String DEFAULT toString(generateUUIDv4()), at DateTime DEFAULT now()) ENGINE = MergeTree PARTITION BY id % 3 ORDER BY (id, intHash32(id));

=== settings with their defaults
CREATE TABLE {db}.t (id UInt64, n UInt64, kind String, at DateTime) ENGINE = MergeTree ORDER BY id SETTINGS index_granularity = DEFAULT, ttl_only_drop_parts = DEFAULT;

=== settings with other values
CREATE TABLE {db}.t (id UInt64, n UInt64, kind String, at DateTime) ENGINE = MergeTree ORDER BY id SETTINGS ttl_only_drop_parts = 1;

=== nothing of what there was
CREATE TABLE {db}.t (another UInt64, other String) ENGINE = MergeTree ORDER BY tuple();
