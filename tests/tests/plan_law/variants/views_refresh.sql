-- Refreshed materialized views.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, name String, n UInt32) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.target (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.ahead (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.first REFRESH EVERY 1 YEAR TO {db}.ahead EMPTY AS SELECT id, name FROM {db}.t;

=== every year
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 YEAR APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== every two years
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 2 YEAR APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== every month with an offset
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 MONTH OFFSET 5 DAY 2 HOUR APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== after a year
CREATE MATERIALIZED VIEW {db}.v REFRESH AFTER 1 YEAR RANDOMIZE FOR 1 WEEK APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== after another
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 YEAR DEPENDS ON {db}.first APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== with settings
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 YEAR SETTINGS refresh_retries = 3 APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== instead of what is there
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 YEAR TO {db}.target EMPTY AS SELECT id, name FROM {db}.t;

=== another query
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 1 YEAR APPEND TO {db}.target EMPTY AS SELECT id, upper(name) AS name FROM {db}.t WHERE n > 1;

=== with a comment
CREATE MATERIALIZED VIEW {db}.v REFRESH EVERY 3 YEAR APPEND TO {db}.target EMPTY AS SELECT id, name FROM {db}.t COMMENT 'now and then';

=== not refreshed
CREATE MATERIALIZED VIEW {db}.v TO {db}.target AS SELECT id, name FROM {db}.t;
