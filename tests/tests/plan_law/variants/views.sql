-- Views.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, day Date, name String, n UInt32, maybe Nullable(String)) ENGINE = MergeTree ORDER BY id;

=== none

=== some columns
CREATE VIEW {db}.v AS SELECT id, name FROM {db}.t;

=== all columns
CREATE VIEW {db}.v AS SELECT * FROM {db}.t;

=== with an alias and a condition
CREATE VIEW {db}.v AS SELECT id, upper(name) AS name FROM {db}.t WHERE n > 3;

=== with declared columns
CREATE VIEW {db}.v (id UInt64, name String) AS SELECT id, name FROM {db}.t;

=== with declared columns of other types
CREATE VIEW {db}.v (id UInt32, name LowCardinality(String)) AS SELECT id, name FROM {db}.t;

=== with declared columns and comments
CREATE VIEW {db}.v (id UInt64 COMMENT 'who', name String COMMENT 'how') AS SELECT id, name FROM {db}.t COMMENT 'a view';

=== with a comment
CREATE VIEW {db}.v AS SELECT id, name FROM {db}.t COMMENT 'it''s a view';

=== with another comment
CREATE VIEW {db}.v AS SELECT id, name FROM {db}.t COMMENT 'another';

=== with rights
CREATE VIEW {db}.v SQL SECURITY INVOKER AS SELECT id, name FROM {db}.t;

=== with the rights of its maker
CREATE VIEW {db}.v DEFINER = CURRENT_USER SQL SECURITY DEFINER AS SELECT id, name FROM {db}.t;

=== sums
CREATE VIEW {db}.v AS SELECT day, count() AS rows, sum(n) AS total, uniq(name) AS names FROM {db}.t GROUP BY day HAVING rows > 1 ORDER BY day LIMIT 10;

=== over another view
CREATE VIEW {db}.u AS SELECT id, maybe FROM {db}.t;
CREATE VIEW {db}.v AS SELECT id, coalesce(maybe, '') AS name FROM {db}.u;

=== with a parameter
CREATE VIEW {db}.v AS SELECT id, name FROM {db}.t WHERE n > {least:UInt32};

=== a join and a WITH
CREATE VIEW {db}.v AS WITH big AS (SELECT id FROM {db}.t WHERE n > 10) SELECT t.id AS id, t.name AS name FROM {db}.t AS t INNER JOIN big ON t.id = big.id UNION ALL SELECT id, toString(day) FROM {db}.t;
