-- Tables of the MergeTree family, with the columns that their engines read.

=== base
CREATE DATABASE {db};

=== ReplacingMergeTree
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = ReplacingMergeTree(version) ORDER BY id;

=== ReplacingMergeTree with a wider version
CREATE TABLE {db}.t (id UInt64, version UInt64, deleted UInt8, n UInt64, s String) ENGINE = ReplacingMergeTree(version) ORDER BY id;

=== ReplacingMergeTree that deletes
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = ReplacingMergeTree(version, deleted) ORDER BY id;

=== ReplacingMergeTree without a version
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s LowCardinality(String)) ENGINE = ReplacingMergeTree() ORDER BY id;

=== ReplacingMergeTree without a version, with more
CREATE TABLE {db}.t (id UInt64, version UInt32, n UInt64, s String, extra Nullable(String) COMMENT 'more') ENGINE = ReplacingMergeTree ORDER BY id COMMENT 'replaced';

=== SummingMergeTree
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = SummingMergeTree ORDER BY id;

=== SummingMergeTree of some columns
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = SummingMergeTree(n) ORDER BY id;

=== SummingMergeTree of the same columns in parentheses
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = SummingMergeTree((n)) ORDER BY id;

=== SummingMergeTree of two columns
CREATE TABLE {db}.t (id UInt64, version UInt32, deleted UInt8, n UInt64, s String) ENGINE = SummingMergeTree((n, version)) ORDER BY id;

=== AggregatingMergeTree
CREATE TABLE {db}.t (id UInt64, n AggregateFunction(sum, UInt64), s SimpleAggregateFunction(max, String)) ENGINE = AggregatingMergeTree ORDER BY id;

=== AggregatingMergeTree with more
CREATE TABLE {db}.t (id UInt64, n AggregateFunction(sum, UInt64), s SimpleAggregateFunction(max, String), u AggregateFunction(uniq, String), m SimpleAggregateFunction(anyLast, Nullable(DateTime))) ENGINE = AggregatingMergeTree ORDER BY id;

=== AggregatingMergeTree with other states
CREATE TABLE {db}.t (id UInt64, n AggregateFunction(avg, UInt64), s SimpleAggregateFunction(min, String)) ENGINE = AggregatingMergeTree ORDER BY id;

=== CollapsingMergeTree
CREATE TABLE {db}.t (id UInt64, sign Int8, n UInt64) ENGINE = CollapsingMergeTree(sign) ORDER BY id;

=== CollapsingMergeTree with more
CREATE TABLE {db}.t (id UInt64, sign Int8, n UInt64 DEFAULT 1, m String) ENGINE = CollapsingMergeTree(sign) ORDER BY id;

=== VersionedCollapsingMergeTree
CREATE TABLE {db}.t (id UInt64, sign Int8, version UInt8, n UInt64) ENGINE = VersionedCollapsingMergeTree(sign, version) ORDER BY id;

=== MergeTree
CREATE TABLE {db}.t (id UInt64, n UInt64) ENGINE = MergeTree ORDER BY id;
