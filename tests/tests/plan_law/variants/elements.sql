-- Indexes, projections and constraints.

=== base
CREATE DATABASE {db};

=== none
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32) ENGINE = MergeTree ORDER BY id;

=== an index of each kind
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, INDEX i1 n TYPE minmax GRANULARITY 4, INDEX i2 name TYPE bloom_filter(0.01), INDEX i3 name TYPE tokenbf_v1(512, 3, 0) GRANULARITY 2, INDEX i4 lower(name) TYPE ngrambf_v1(3, 512, 2, 0), INDEX i5 (day, n) TYPE set(100)) ENGINE = MergeTree ORDER BY id;

=== some of them, in another order
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, INDEX i5 (day, n) TYPE set(100), INDEX i2 name TYPE bloom_filter(0.01), INDEX i1 n TYPE minmax GRANULARITY 4) ENGINE = MergeTree ORDER BY id;

=== indexes that differ
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, INDEX i1 n + 1 TYPE minmax GRANULARITY 4, INDEX i2 name TYPE bloom_filter, INDEX i5 (day, n) TYPE set(0)) ENGINE = MergeTree ORDER BY id;

=== a constraint
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, CONSTRAINT c1 CHECK id > 0) ENGINE = MergeTree ORDER BY id;

=== constraints
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, CONSTRAINT c1 CHECK id > 0, CONSTRAINT c2 ASSUME name != 'x', CONSTRAINT c3 CHECK length(name) < 1000) ENGINE = MergeTree ORDER BY id;

=== constraints in another order
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, CONSTRAINT c3 CHECK length(name) < 1000, CONSTRAINT c1 CHECK id > 0, CONSTRAINT c2 ASSUME name != 'x') ENGINE = MergeTree ORDER BY id;

=== constraints of another kind
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, CONSTRAINT c1 ASSUME id > 0, CONSTRAINT c2 CHECK name != 'x') ENGINE = MergeTree ORDER BY id;

=== a projection
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, PROJECTION p1 (SELECT name, count() GROUP BY name)) ENGINE = MergeTree ORDER BY id;

=== projections
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, PROJECTION p1 (SELECT name, count() GROUP BY name), PROJECTION p2 (SELECT * ORDER BY day), PROJECTION p3 (SELECT day, sum(n), max(n) GROUP BY day)) ENGINE = MergeTree ORDER BY id;

=== projections in another order
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, PROJECTION p3 (SELECT day, sum(n), max(n) GROUP BY day), PROJECTION p1 (SELECT name, count() GROUP BY name)) ENGINE = MergeTree ORDER BY id;

=== projections that differ
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, PROJECTION p1 (SELECT name, sum(n) GROUP BY name), PROJECTION p2 (SELECT day, name, id ORDER BY day, name)) ENGINE = MergeTree ORDER BY id;

=== some of all
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, INDEX i1 n TYPE minmax, PROJECTION p1 (SELECT name, count() GROUP BY name), CONSTRAINT c1 CHECK id > 0) ENGINE = MergeTree ORDER BY id;

=== over another column
CREATE TABLE {db}.t (id UInt64, day Date, label LowCardinality(String), n Int32, INDEX i1 label TYPE set(10), PROJECTION p1 (SELECT label, count() GROUP BY label), CONSTRAINT c1 CHECK label != '') ENGINE = MergeTree ORDER BY id;

=== over columns that go
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, gone UInt8, INDEX ig gone TYPE minmax, PROJECTION pg (SELECT gone, count() GROUP BY gone), CONSTRAINT cg CHECK gone < 200) ENGINE = MergeTree ORDER BY id;

=== a projection with an index, and one with settings
CREATE TABLE {db}.t (id UInt64, day Date, name String, n Int32, PROJECTION p1 INDEX name TYPE basic, PROJECTION p2 (SELECT name, count() GROUP BY name) WITH SETTINGS (index_granularity = 1024)) ENGINE = MergeTree ORDER BY id;
