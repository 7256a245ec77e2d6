-- TTL, SETTINGS, COMMENT, SAMPLE BY.

=== base
CREATE DATABASE {db};

=== none
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id));

=== a TTL
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL day + INTERVAL 10 YEAR;

=== another TTL
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL day + INTERVAL 10 YEAR DELETE WHERE n = 0, day + INTERVAL 1 YEAR RECOMPRESS CODEC(ZSTD(9));

=== a TTL that sums up
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL day + INTERVAL 10 YEAR GROUP BY id SET n = sum(n), s = any(s);

=== a TTL to a volume
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL day + INTERVAL 2 YEAR TO VOLUME 'default', day + toIntervalYear(20);

=== settings
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SETTINGS merge_with_ttl_timeout = 7200, ttl_only_drop_parts = 1;

=== other settings
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SETTINGS ttl_only_drop_parts = 0, min_bytes_for_wide_part = '10M', deduplicate_merge_projection_mode = 'drop';

=== the default settings
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SETTINGS index_granularity = 8192, merge_with_ttl_timeout = 14400;

=== a comment
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) COMMENT 'it''s a table';

=== another comment and a TTL
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL day + INTERVAL 30 YEAR COMMENT 'two
lines';

=== a sampling key
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SAMPLE BY intHash32(id);

=== another sampling key
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SAMPLE BY id;

=== all of them
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SAMPLE BY intHash32(id) TTL day + INTERVAL 5 YEAR SETTINGS ttl_only_drop_parts = 1, merge_with_ttl_timeout = 3600 COMMENT 'all';

=== a fixed setting
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String) ENGINE = MergeTree ORDER BY (id, intHash32(id)) SETTINGS index_granularity = 1024;

=== a TTL over a column that is new
CREATE TABLE {db}.t (id UInt64, day Date, n UInt32, s String, until DateTime DEFAULT '2100-01-01 00:00:00') ENGINE = MergeTree ORDER BY (id, intHash32(id)) TTL until;
