-- Materialized views that keep their rows themselves.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, day Date, name String, n UInt32) ENGINE = MergeTree ORDER BY id;

=== none

=== a copy
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY id AS SELECT id, name FROM {db}.t;

=== a copy with declared columns
CREATE MATERIALIZED VIEW {db}.v (id UInt64, name String) ENGINE = MergeTree ORDER BY id AS SELECT id, name FROM {db}.t;

=== a filtered copy
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY id AS SELECT id, name FROM {db}.t WHERE n > 3;

=== a copy with a comment
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY id AS SELECT id, name FROM {db}.t COMMENT 'a copy';

=== a copy with rights
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY id DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT id, name FROM {db}.t;

=== a wider copy
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY id AS SELECT id, name, n FROM {db}.t;

=== another key
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY (name, id) AS SELECT id, name FROM {db}.t;

=== sums
CREATE MATERIALIZED VIEW {db}.v ENGINE = SummingMergeTree ORDER BY day AS SELECT day, sum(n) AS total FROM {db}.t GROUP BY day;

=== expiring
CREATE MATERIALIZED VIEW {db}.v ENGINE = MergeTree ORDER BY day TTL day + INTERVAL 10 YEAR SETTINGS ttl_only_drop_parts = 1 AS SELECT day, name FROM {db}.t;

=== a view into a table
CREATE TABLE {db}.kept (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.v TO {db}.kept AS SELECT id, name FROM {db}.t;
