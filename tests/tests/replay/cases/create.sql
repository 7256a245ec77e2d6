Every way to create something.

=== a database
CREATE DATABASE {db}_two COMMENT 'two';
CREATE DATABASE IF NOT EXISTS {db}_two;
CREATE DATABASE {db}_two;
CREATE DATABASE {db}_three ENGINE = Atomic;
CREATE DATABASE {db}_four ENGINE = Memory;
=== a table
CREATE TABLE {db}.t (a UInt64, b String) ENGINE = MergeTree ORDER BY a;
CREATE TABLE IF NOT EXISTS {db}.t (c UInt8) ENGINE = Memory;
CREATE TABLE {db}.t (c UInt8) ENGINE = Memory;
=== a table in a database that is not there
CREATE TABLE {db}_none.t (a UInt64) ENGINE = Memory;
=== a table with everything
CREATE TABLE {db}.t (id UInt64, day Date DEFAULT today() COMMENT 'the day', name LowCardinality(String) CODEC(ZSTD(3)), note Nullable(String) TTL day + INTERVAL 1 YEAR, n UInt32 MATERIALIZED length(name), al String ALIAS upper(name), e UInt8 EPHEMERAL 3, INDEX i name TYPE bloom_filter(0.01) GRANULARITY 3, PROJECTION p (SELECT name, count() GROUP BY name), CONSTRAINT c CHECK id > 0, CONSTRAINT s ASSUME day > '2000-01-01') ENGINE = ReplacingMergeTree(id) PARTITION BY toYYYYMM(day) PRIMARY KEY id ORDER BY (id, intHash32(id)) SAMPLE BY intHash32(id) TTL day + INTERVAL 10 YEAR DELETE, day + toIntervalYear(3) RECOMPRESS CODEC(ZSTD(9)) SETTINGS index_granularity = 1024, merge_with_ttl_timeout = 100 COMMENT 'all';
=== a primary key at a column
CREATE TABLE {db}.t (a UInt64 PRIMARY KEY, b String) ENGINE = MergeTree;
=== a primary key among the columns
CREATE TABLE {db}.t (a UInt64, b String, PRIMARY KEY (a, b)) ENGINE = MergeTree;
=== a nested
CREATE TABLE {db}.t (id UInt64, n Nested(x UInt8, y String)) ENGINE = MergeTree ORDER BY id;
=== types in other words
CREATE TABLE {db}.t (a INT, b BIGINT UNSIGNED, c VARCHAR(10), d TIMESTAMP, e DECIMAL(10, 2), f BOOLEAN, g DOUBLE PRECISION, h TEXT NOT NULL, i INT NULL, j Decimal64(3), k Enum('a', 'b' = 5, 'c'), l DateTime64(3, 'UTC')) ENGINE = MergeTree ORDER BY a;
=== types by default
CREATE TABLE {db}.t (a UInt64, b DEFAULT a + 1, c MATERIALIZED 'x', d ALIAS [a], e EPHEMERAL) ENGINE = MergeTree ORDER BY a;
=== default null
CREATE TABLE {db}.t (a UInt64, b String DEFAULT NULL, c LowCardinality(String) DEFAULT NULL) ENGINE = MergeTree ORDER BY a;
=== engines
CREATE TABLE {db}.a (a UInt64) ENGINE = Memory;
CREATE TABLE {db}.b (a UInt64) ENGINE = Log;
CREATE TABLE {db}.c (a UInt64) ENGINE = Null;
CREATE TABLE {db}.d (a UInt64, v UInt64) ENGINE = SummingMergeTree(v) ORDER BY a;
CREATE TABLE {db}.e (a UInt64, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY a;
CREATE TABLE {db}.f (a UInt64, v AggregateFunction(sum, UInt64)) ENGINE = AggregatingMergeTree ORDER BY a;
CREATE TABLE {db}.g (a UInt64, b String) ENGINE = Join(ANY, LEFT, a);
CREATE TABLE {db}.h (a UInt64) ENGINE = Set;
CREATE TABLE {db}.i ENGINE = Buffer({db}, a, 1, 10, 100, 10000, 1000000, 10000000, 100000000);
CREATE TABLE {db}.j (a UInt64) ENGINE = Merge({db}, '^a$');
CREATE TABLE {db}.k (a UInt64) ENGINE = TinyLog;
CREATE TABLE {db}.l (a UInt64, s Int8, v UInt8) ENGINE = VersionedCollapsingMergeTree(s, v) ORDER BY a;
=== no engine
CREATE TABLE {db}.t (a UInt64) ORDER BY a;
CREATE TABLE {db}.u (a UInt64 PRIMARY KEY);
CREATE TABLE {db}.v (a UInt64) PRIMARY KEY a;
=== or replace
CREATE OR REPLACE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE OR REPLACE TABLE {db}.t (b String, c UInt8) ENGINE = Memory;
REPLACE TABLE {db}.t (d Date) ENGINE = MergeTree ORDER BY d;
REPLACE TABLE {db}.none (d Date) ENGINE = MergeTree ORDER BY d;
=== or replace over another kind
CREATE VIEW {db}.v AS SELECT 1 AS a;
CREATE OR REPLACE TABLE {db}.v (b String) ENGINE = Memory;
CREATE TABLE {db}.t (a UInt8) ENGINE = Memory;
CREATE OR REPLACE VIEW {db}.t AS SELECT 2 AS b;
=== or replace a dictionary by a table
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE OR REPLACE TABLE {db}.d (a UInt8) ENGINE = Memory;
=== as another table
CREATE TABLE {db}.t (id UInt64, day Date DEFAULT today() COMMENT 'day', n String CODEC(ZSTD(2)), INDEX i n TYPE set(10), CONSTRAINT c CHECK id > 0, PROJECTION p (SELECT n ORDER BY n)) ENGINE = MergeTree PARTITION BY day ORDER BY id TTL day + INTERVAL 1 YEAR SETTINGS index_granularity = 100 COMMENT 'first';
CREATE TABLE {db}.u AS {db}.t;
CREATE TABLE {db}.v AS {db}.t ENGINE = ReplacingMergeTree ORDER BY (id, n);
CREATE TABLE {db}.w AS {db}.t ENGINE = Memory;
CREATE TABLE {db}.x AS {db}.t ENGINE = MergeTree;
CREATE TABLE {db}.none2 AS {db}.none;
=== as a view
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE VIEW {db}.v AS SELECT id + 1 AS id, n FROM {db}.t;
CREATE TABLE {db}.a AS {db}.v ENGINE = Memory;
CREATE TABLE {db}.b AS {db}.v;
=== as a materialized view
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.m ENGINE = SummingMergeTree ORDER BY id AS SELECT id, count() AS c FROM {db}.t GROUP BY id;
CREATE TABLE {db}.a AS {db}.m;
CREATE TABLE {db}.b AS {db}.m ENGINE = Memory;
=== as a query
CREATE TABLE {db}.t (id UInt64, n Nullable(String)) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.a ENGINE = MergeTree ORDER BY id AS SELECT id, n, count() AS c FROM {db}.t GROUP BY id, n;
CREATE TABLE {db}.b ENGINE = MergeTree ORDER BY id EMPTY AS SELECT * FROM {db}.t;
CREATE TABLE {db}.c (x UInt32, y String DEFAULT 'q') ENGINE = MergeTree ORDER BY x AS SELECT id, n FROM {db}.t WHERE n IS NOT NULL;
CREATE TABLE {db}.d ENGINE = Memory AS SELECT 1 AS a, 'x' AS b, [1.5] AS c;
CREATE OR REPLACE TABLE {db}.d ENGINE = Memory AS SELECT 2 AS z;
=== as a table function
CREATE TABLE {db}.t AS numbers(10);
CREATE TABLE {db}.u ENGINE = MergeTree ORDER BY number AS SELECT * FROM numbers(10);
CREATE TABLE {db}.v AS values('a UInt8, b String', (1, 'x'));
CREATE TABLE {db}.w AS remote('127.0.0.1', system, one);
=== a clone
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id SETTINGS index_granularity = 64;
INSERT INTO {db}.t VALUES (1, 'x');
CREATE TABLE {db}.u CLONE AS {db}.t;
CREATE TABLE {db}.v CLONE AS {db}.t ENGINE = ReplacingMergeTree;
CREATE OR REPLACE TABLE {db}.w CLONE AS {db}.t;
=== a view
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE VIEW {db}.v AS SELECT id, upper(n) AS u, n || 'x' FROM {db}.t;
CREATE VIEW IF NOT EXISTS {db}.v AS SELECT 1 AS one;
CREATE VIEW {db}.v AS SELECT 1 AS one;
CREATE OR REPLACE VIEW {db}.v AS SELECT 1 AS one;
CREATE VIEW {db}.w (a UInt64, b String) AS SELECT id AS a, n AS b FROM {db}.t;
CREATE VIEW {db}.x AS SELECT * FROM {db}.v;
CREATE VIEW {db}.y SQL SECURITY INVOKER AS SELECT * FROM {db}.t COMMENT 'y';
CREATE VIEW {db}.z AS SELECT * FROM {db}.none;
CREATE VIEW {db}.p AS SELECT id FROM {db}.t WHERE n = {n:String};
=== a view of the server's tables
CREATE VIEW {db}.v AS SELECT database, name FROM system.tables;
CREATE VIEW {db}.w AS SELECT number FROM numbers(3);
=== a materialized view to a table
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.s (id UInt64, c UInt64) ENGINE = SummingMergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.m TO {db}.s AS SELECT id, count() AS c FROM {db}.t GROUP BY id;
CREATE MATERIALIZED VIEW {db}.m2 TO {db}.s (id UInt64, c UInt64) AS SELECT id, count() AS c FROM {db}.t GROUP BY id;
CREATE MATERIALIZED VIEW {db}.m3 TO {db}.none AS SELECT id FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.m4 TO {db}.s AS SELECT id, length(n) AS c, 1 AS more FROM {db}.t;
CREATE MATERIALIZED VIEW IF NOT EXISTS {db}.m TO {db}.s AS SELECT id FROM {db}.t;
CREATE OR REPLACE MATERIALIZED VIEW {db}.m TO {db}.s AS SELECT id, toUInt64(2) AS c FROM {db}.t;
=== a materialized view with rows of its own
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.m ENGINE = AggregatingMergeTree ORDER BY id AS SELECT id, uniqState(n) AS u FROM {db}.t GROUP BY id;
CREATE MATERIALIZED VIEW {db}.p ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.q (id UInt64, PRIMARY KEY id) ENGINE = MergeTree AS SELECT id FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.r ENGINE = MergeTree PARTITION BY id % 10 ORDER BY id SETTINGS index_granularity = 128 AS SELECT id FROM {db}.t COMMENT 'r';
=== a materialized view that is refreshed
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE TABLE {db}.s (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE MATERIALIZED VIEW {db}.m REFRESH EVERY 1 DAY OFFSET 2 HOUR TO {db}.s AS SELECT id FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.n REFRESH AFTER 1 HOUR RANDOMIZE FOR 5 MINUTE DEPENDS ON {db}.m APPEND TO {db}.s EMPTY AS SELECT id FROM {db}.t;
=== a dictionary
CREATE TABLE {db}.s (id UInt64, n String, k String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String DEFAULT '-') PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(HASHED()) LIFETIME(MIN 1 MAX 100) COMMENT 'd';
CREATE DICTIONARY IF NOT EXISTS {db}.d (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE DICTIONARY {db}.d (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE OR REPLACE DICTIONARY {db}.d (k String, n String) PRIMARY KEY k SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(0) SETTINGS(max_threads = 2);
REPLACE DICTIONARY {db}.d (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE TABLE {db}.t (id UInt64) ENGINE = Dictionary({db}.d);
=== a function
CREATE FUNCTION {db}_f AS (a, b) -> a + b * 2;
CREATE FUNCTION {db}_f AS a -> a;
CREATE FUNCTION IF NOT EXISTS {db}_f AS a -> a;
CREATE OR REPLACE FUNCTION {db}_f AS a -> a + 1;
DROP FUNCTION {db}_f;
DROP FUNCTION {db}_f;
DROP FUNCTION IF EXISTS {db}_f;
CREATE OR REPLACE FUNCTION {db}_g AS () -> 1;
=== a function in a table
CREATE FUNCTION {db}_f AS a -> a * 2;
CREATE TABLE {db}.t (a UInt64, b UInt64 DEFAULT {db}_f(a)) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT {db}_f(a) AS x FROM {db}.t;
CREATE OR REPLACE FUNCTION {db}_f AS a -> toString(a);
CREATE VIEW {db}.w AS SELECT {db}_f(a) AS x FROM {db}.t;
DROP FUNCTION {db}_f;
=== a named collection
CREATE NAMED COLLECTION {db}_c AS url = 'http://localhost', password = 'x' NOT OVERRIDABLE;
CREATE NAMED COLLECTION {db}_c AS a = 1;
CREATE NAMED COLLECTION IF NOT EXISTS {db}_c AS a = 1;
ALTER NAMED COLLECTION {db}_c SET url = 'other', more = 3 OVERRIDABLE DELETE password;
ALTER NAMED COLLECTION {db}_c DELETE none;
ALTER NAMED COLLECTION {db}_none SET a = 1;
ALTER NAMED COLLECTION IF EXISTS {db}_none SET a = 1;
ALTER NAMED COLLECTION {db}_c DELETE url, more;
DROP NAMED COLLECTION {db}_c;
DROP NAMED COLLECTION {db}_c;
DROP NAMED COLLECTION IF EXISTS {db}_c;
=== a temporary table
CREATE TEMPORARY TABLE {db}_t (a UInt8);
=== a current database
CREATE DATABASE {db}_two;
USE {db}_two;
CREATE TABLE t (a UInt64, s String DEFAULT dictGetOrDefault('d', 'n', a, 'x')) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW v AS SELECT a FROM u;
ALTER TABLE u ADD COLUMN b String;
RENAME TABLE u TO w;
DROP TABLE w;
USE default;
=== an index by its own statement
CREATE TABLE {db}.t (a UInt64, b String) ENGINE = MergeTree ORDER BY a;
CREATE INDEX i ON {db}.t (b) TYPE bloom_filter GRANULARITY 2;
CREATE INDEX IF NOT EXISTS i ON {db}.t (a) TYPE minmax;
CREATE INDEX j ON {db}.t (a, b) TYPE minmax GRANULARITY 1;
DROP INDEX i ON {db}.t;
DROP INDEX IF EXISTS i ON {db}.t;
DROP INDEX none ON {db}.t;
