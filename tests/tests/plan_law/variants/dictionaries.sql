-- Dictionaries over a table: attributes, layouts, lifetimes, settings, comments.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, parent UInt64, name String, code String, n Int32) ENGINE = MergeTree ORDER BY id;

=== flat
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(300);

=== hashed
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(MIN 0 MAX 300);

=== hashed in shards
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED(SHARDS 2 MAX_LOAD_FACTOR 0.7)) LIFETIME(MIN 10 MAX 300);

=== sparse
CREATE DICTIONARY {db}.d (id UInt64, name String DEFAULT '?') PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(SPARSE_HASHED()) LIFETIME(0);

=== an array
CREATE DICTIONARY {db}.d (id UInt64, name String DEFAULT 'none', n Int32 DEFAULT -1) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED_ARRAY()) LIFETIME(0);

=== a cache
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(CACHE(SIZE_IN_CELLS 1000)) LIFETIME(MIN 1 MAX 2);

=== direct
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(DIRECT());

=== two keys
CREATE DICTIONARY {db}.d (id UInt64, code String, name String) PRIMARY KEY id, code SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(300);

=== two keys, the other way round
CREATE DICTIONARY {db}.d (id UInt64, code String, name String) PRIMARY KEY code, id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(300);

=== a hierarchy
CREATE DICTIONARY {db}.d (id UInt64, parent UInt64 DEFAULT 0 HIERARCHICAL, name String INJECTIVE) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== a hierarchy both ways
CREATE DICTIONARY {db}.d (id UInt64, parent UInt64 DEFAULT 0 HIERARCHICAL BIDIRECTIONAL, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== an expression
CREATE DICTIONARY {db}.d (id UInt64, name String EXPRESSION upper(name)) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== settings
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300) SETTINGS(max_threads = 1, max_block_size = 1000);

=== a comment
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300) COMMENT 'it''s a dictionary';

=== nullable attributes
CREATE DICTIONARY {db}.d (id UInt64, name Nullable(String) DEFAULT NULL, n Nullable(Int32)) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT(INITIAL_ARRAY_SIZE 100 MAX_ARRAY_SIZE 1000)) LIFETIME(300);
