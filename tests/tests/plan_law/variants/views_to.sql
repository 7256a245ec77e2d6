-- Materialized views with TO, their sources and targets.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.other (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;

=== without the view
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;

=== a copy
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name, n FROM {db}.source;

=== a copy with declared columns
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target (id UInt64, name String, n UInt64) AS SELECT id, name, n FROM {db}.source;

=== another query
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, upper(name) AS name, n FROM {db}.source WHERE n > 2;

=== fewer columns
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name FROM {db}.source;

=== a wider target
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64, day Date) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name, n, day FROM {db}.source;

=== a narrower source
CREATE TABLE {db}.source (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name FROM {db}.source;

=== another target
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.other AS SELECT id, name, n FROM {db}.source;

=== another source
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name, n FROM {db}.other;

=== with a comment
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name, n FROM {db}.source COMMENT 'copies';

=== with rights
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT id, name, n FROM {db}.source;

=== with the rights of its maker and another query
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT id, lower(name) AS name, n FROM {db}.source COMMENT 'lower';

=== sums
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, any(name) AS name, sum(n) AS n FROM {db}.source GROUP BY id;

=== two in a chain
CREATE TABLE {db}.source (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String, n UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name, n FROM {db}.source;
CREATE MATERIALIZED VIEW {db}.w TO {db}.other AS SELECT id, name, n FROM {db}.target;
