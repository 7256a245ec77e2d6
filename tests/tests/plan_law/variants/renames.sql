-- Renamed columns and tables, and what reads them.

=== base
CREATE DATABASE {db};

=== before
CREATE TABLE {db}.t (id UInt64, a UInt32, b String DEFAULT toString(a), c Date) ENGINE = MergeTree ORDER BY id;

=== a column
CREATE TABLE {db}.t (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32, b String DEFAULT toString(first), c Date) ENGINE = MergeTree ORDER BY id;

=== two columns
CREATE TABLE {db}.t (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32,
  -- housekeeper:renamed-from b
  second String DEFAULT toString(first), c Date) ENGINE = MergeTree ORDER BY id;

=== a column with what reads it
CREATE TABLE {db}.t (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32 COMMENT 'was a', b String DEFAULT toString(first), c Date, INDEX i first TYPE minmax, CONSTRAINT k CHECK first < 4000000000) ENGINE = MergeTree ORDER BY id TTL c + toIntervalDay(first % 2 + 100);

=== a column of a projection
CREATE TABLE {db}.t (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32, b String DEFAULT toString(first), c Date, PROJECTION p (SELECT first, count() GROUP BY first)) ENGINE = MergeTree ORDER BY id;

=== a projection over the old name
CREATE TABLE {db}.t (id UInt64, a UInt32, b String DEFAULT toString(a), c Date, PROJECTION p (SELECT a, count() GROUP BY a)) ENGINE = MergeTree ORDER BY id;

=== a column of another type elsewhere
CREATE TABLE {db}.t (id UInt64, b String DEFAULT toString(first), c Date,
  -- housekeeper:renamed-from a
  first UInt64 DEFAULT 4 CODEC(ZSTD)) ENGINE = MergeTree ORDER BY id;

=== the table
-- housekeeper:renamed-from t
CREATE TABLE {db}.u (id UInt64, a UInt32, b String DEFAULT toString(a), c Date) ENGINE = MergeTree ORDER BY id;

=== the table and a column
-- housekeeper:renamed-from t
CREATE TABLE {db}.u (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32, b String DEFAULT toString(first), c Date, d UInt8) ENGINE = MergeTree ORDER BY id COMMENT 'was t';

=== the table and a view
-- housekeeper:renamed-from t
CREATE TABLE {db}.u (id UInt64, a UInt32, b String DEFAULT toString(a), c Date) ENGINE = MergeTree ORDER BY id;
CREATE VIEW {db}.v AS SELECT id, a FROM {db}.u;

=== a view
CREATE TABLE {db}.t (id UInt64, a UInt32, b String DEFAULT toString(a), c Date) ENGINE = MergeTree ORDER BY id;
CREATE VIEW {db}.v AS SELECT id, a FROM {db}.t;

=== another view
CREATE TABLE {db}.t (id UInt64, a UInt32, b String DEFAULT toString(a), c Date) ENGINE = MergeTree ORDER BY id;
-- housekeeper:renamed-from v
CREATE VIEW {db}.w AS SELECT id, a FROM {db}.t;
