Names that change and things that go.

=== rename a table
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.u (b UInt64) ENGINE = MergeTree ORDER BY b;
RENAME TABLE {db}.t TO {db}.v;
RENAME TABLE {db}.v TO {db}.u;
RENAME TABLE {db}.none TO {db}.x;
RENAME TABLE IF EXISTS {db}.none TO {db}.x;
RENAME TABLE {db}.v TO {db}.t, {db}.u TO {db}.v;
RENAME TABLE {db}.t TO {db}.x, {db}.v TO {db}.t, {db}.x TO {db}.v;
RENAME {db}.t TO {db}.z;
=== rename to another database
CREATE DATABASE {db}_two;
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
RENAME TABLE {db}.t TO {db}_two.t;
RENAME TABLE {db}_two.t TO {db}_three.t;
CREATE VIEW {db}.v AS SELECT * FROM {db}_two.t;
RENAME TABLE {db}.v TO {db}_two.v;
=== rename what views read
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT * FROM {db}.t;
CREATE TABLE {db}.s (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.m TO {db}.s AS SELECT a FROM {db}.t;
RENAME TABLE {db}.t TO {db}.t2;
RENAME TABLE {db}.s TO {db}.s2;
CREATE TABLE {db}.t (x String) ENGINE = MergeTree ORDER BY x;
=== rename what a dictionary reads
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
RENAME TABLE {db}.s TO {db}.s2;
DROP TABLE {db}.s;
RENAME DICTIONARY {db}.d TO {db}.d2;
RENAME TABLE {db}.d2 TO {db}.d;
RENAME DICTIONARY {db}.d TO {db}.d3;
RENAME DICTIONARY {db}.s TO {db}.d4;
DROP DICTIONARY {db}.d3;
DROP DICTIONARY {db}.d;
RENAME TABLE {db}.s TO {db}.s2;
=== a dictionary without a database in its source
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
RENAME DICTIONARY {db}.d TO {db}.e;
=== a default that reads a dictionary
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE TABLE {db}.t (id UInt64, n String DEFAULT dictGet('{db}.d', 'n', id)) ENGINE = MergeTree ORDER BY id;
DROP DICTIONARY {db}.d;
RENAME DICTIONARY {db}.d TO {db}.e;
EXCHANGE DICTIONARIES {db}.d AND {db}.d;
ALTER TABLE {db}.t MODIFY COLUMN n REMOVE DEFAULT;
DROP DICTIONARY {db}.d;
=== rename a database
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.t;
CREATE DATABASE {db}_other;
RENAME DATABASE {db} TO {db}_other;
RENAME DATABASE {db}_none TO {db}_two;
RENAME DATABASE {db} TO {db}_two;
RENAME DATABASE {db}_two TO {db};
RENAME DATABASE {db}_other TO {db}_x, {db} TO {db}_other;
=== rename a database that a dictionary reads
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
RENAME DATABASE {db} TO {db}_two;
=== exchange
CREATE DATABASE {db}_two;
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.u (b String) ENGINE = Memory;
CREATE TABLE {db}_two.w (c String) ENGINE = Memory;
CREATE VIEW {db}.v AS SELECT a FROM {db}.t;
EXCHANGE TABLES {db}.t AND {db}.u;
EXCHANGE TABLES {db}.t AND {db}.none;
EXCHANGE TABLES {db}.t AND {db}_two.w;
EXCHANGE TABLES {db}.t AND {db}.v;
EXCHANGE TABLES {db}.t AND {db}.t;
=== exchange dictionaries
CREATE TABLE {db}.s (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.d (id UInt64, n String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(FLAT()) LIFETIME(0);
CREATE DICTIONARY {db}.e (id UInt64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 's')) LAYOUT(HASHED()) LIFETIME(7);
EXCHANGE DICTIONARIES {db}.d AND {db}.e;
EXCHANGE TABLES {db}.d AND {db}.e;
EXCHANGE TABLES {db}.d AND {db}.s;
EXCHANGE DICTIONARIES {db}.d AND {db}.s;
=== drop
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.u (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.t;
DROP TABLE {db}.none;
DROP TABLE IF EXISTS {db}.none;
DROP TABLE {db}.t;
DROP TABLE {db}.v;
DROP TABLE {db}.u, {db}.none;
=== drop several
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.u (a UInt64) ENGINE = MergeTree ORDER BY a;
DROP TABLE IF EXISTS {db}.t, {db}.none, {db}.u;
=== drop in the wrong words
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.m ENGINE = MergeTree ORDER BY a AS SELECT a FROM {db}.t;
CREATE DICTIONARY {db}.d (a UInt64) PRIMARY KEY a SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0);
DROP VIEW {db}.t;
DROP VIEW IF EXISTS {db}.t;
DROP DICTIONARY {db}.t;
DROP TABLE {db}.d;
DROP VIEW {db}.d;
DROP DICTIONARY {db}.v;
DROP VIEW {db}.m;
DROP VIEW {db}.v;
DROP DICTIONARY {db}.d;
=== drop a full table if it is empty
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
INSERT INTO {db}.t VALUES (1);
DROP TABLE IF EMPTY {db}.t;
=== drop a database
CREATE DATABASE {db}_two;
CREATE TABLE {db}_two.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}_two.v AS SELECT a FROM {db}_two.t;
CREATE VIEW {db}.v AS SELECT a FROM {db}_two.t;
DROP DATABASE {db}_none;
DROP DATABASE IF EXISTS {db}_none;
DROP DATABASE {db}_two;
CREATE DATABASE {db}_two;
=== drop a database that a dictionary reads
CREATE DATABASE {db}_two;
CREATE TABLE {db}_two.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE DICTIONARY {db}.d (a UInt64) PRIMARY KEY a SOURCE(CLICKHOUSE(DB '{db}_two' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0);
DROP DATABASE {db}_two;
=== drop a target
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.s (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.m TO {db}.s AS SELECT a FROM {db}.t;
DROP TABLE {db}.s;
DROP TABLE {db}.t;
ALTER TABLE {db}.m MODIFY COMMENT 'm';
=== detach and attach
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
DETACH TABLE {db}.t;
CREATE TABLE {db}.t (b String) ENGINE = Memory;
ALTER TABLE {db}.t ADD COLUMN b UInt8;
DROP TABLE {db}.t;
ATTACH TABLE {db}.t;
ATTACH TABLE {db}.t;
ATTACH TABLE IF NOT EXISTS {db}.t;
DETACH TABLE {db}.none;
DETACH TABLE IF EXISTS {db}.none;
DETACH TABLE {db}.t PERMANENTLY;
ATTACH TABLE {db}.t;
ATTACH TABLE {db}.none;
=== detach and attach others
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.t;
CREATE MATERIALIZED VIEW {db}.m ENGINE = MergeTree ORDER BY a AS SELECT a FROM {db}.t;
CREATE DICTIONARY {db}.d (a UInt64) PRIMARY KEY a SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(FLAT()) LIFETIME(0);
DETACH VIEW {db}.v;
ATTACH VIEW {db}.v;
ATTACH TABLE {db}.v;
DETACH VIEW {db}.m;
ATTACH TABLE {db}.m;
DETACH DICTIONARY {db}.d;
ATTACH DICTIONARY {db}.d;
DETACH TABLE {db}.d;
=== detach a database
CREATE DATABASE {db}_two;
CREATE TABLE {db}_two.t (a UInt64) ENGINE = MergeTree ORDER BY a;
DETACH DATABASE {db}_two;
CREATE DATABASE {db}_two;
ATTACH DATABASE {db}_two;
CREATE TABLE {db}_two.u (a UInt64) ENGINE = MergeTree ORDER BY a;
=== attach with a definition
ATTACH TABLE {db}.t UUID '7f1d6e50-0000-4000-8000-000000000001' (a UInt64, b String) ENGINE = MergeTree ORDER BY a;
ATTACH VIEW {db}.v AS SELECT 1 AS a;
ATTACH TABLE {db}.x (a UInt64) ENGINE = Memory;
=== undrop
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
DROP TABLE {db}.t;
UNDROP TABLE {db}.t;
UNDROP TABLE {db}.t;
UNDROP TABLE {db}.none;
DROP TABLE {db}.t;
CREATE TABLE {db}.t (b String) ENGINE = MergeTree ORDER BY b;
UNDROP TABLE {db}.t;
DROP TABLE {db}.t;
UNDROP TABLE {db}.t;
=== undrop what was dropped for good
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
DROP TABLE {db}.t SYNC;
UNDROP TABLE {db}.t;
=== undrop a view
CREATE VIEW {db}.v AS SELECT 1 AS a;
DROP VIEW {db}.v;
UNDROP TABLE {db}.v;
=== settings of a statement
CREATE TABLE {db}.t (a UInt64, n Nested(x UInt8)) ENGINE = MergeTree ORDER BY a SETTINGS flatten_nested = 0;
SET flatten_nested = 0;
=== statements that change nothing
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
SELECT 1;
SHOW TABLES FROM {db};
DESCRIBE TABLE {db}.t;
EXISTS TABLE {db}.t;
CHECK TABLE {db}.t;
EXPLAIN SELECT 1;
SET max_threads = 2;
SYSTEM RELOAD DICTIONARIES;
KILL QUERY WHERE query_id = 'none';
INSERT INTO {db}.t (a) VALUES (1), (2);
OPTIMIZE TABLE {db}.t;
