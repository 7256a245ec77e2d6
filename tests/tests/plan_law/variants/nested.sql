-- Nested columns, whole and in parts, and tuples.

=== base
CREATE DATABASE {db};

=== none
CREATE TABLE {db}.t (id UInt64, s String) ENGINE = MergeTree ORDER BY id;

=== one element
CREATE TABLE {db}.t (id UInt64, n Nested(a UInt32), s String) ENGINE = MergeTree ORDER BY id;

=== two elements
CREATE TABLE {db}.t (id UInt64, n Nested(a UInt32, b String), s String) ENGINE = MergeTree ORDER BY id;

=== two elements, turned
CREATE TABLE {db}.t (id UInt64, n Nested(b String, a UInt32), s String) ENGINE = MergeTree ORDER BY id;

=== written as arrays
CREATE TABLE {db}.t (id UInt64, `n.a` Array(UInt32), `n.b` Array(String), s String) ENGINE = MergeTree ORDER BY id;

=== another type
CREATE TABLE {db}.t (id UInt64, n Nested(a UInt64, b LowCardinality(String)), s String) ENGINE = MergeTree ORDER BY id;

=== three elements at the end
CREATE TABLE {db}.t (id UInt64, s String, n Nested(a UInt32, b String, c Nullable(Date))) ENGINE = MergeTree ORDER BY id;

=== two of them
CREATE TABLE {db}.t (n Nested(a UInt32, b String), id UInt64, m Nested(x UInt8, y UInt8), s String) ENGINE = MergeTree ORDER BY id;

=== with defaults
CREATE TABLE {db}.t (id UInt64, `n.a` Array(UInt32) DEFAULT [1], `n.b` Array(String) DEFAULT ['x'] COMMENT 'b', s String) ENGINE = MergeTree ORDER BY id;

=== with a codec
CREATE TABLE {db}.t (id UInt64, n Nested(a UInt32, b String) COMMENT 'both' CODEC(ZSTD(3)), s String) ENGINE = MergeTree ORDER BY id;

=== a tuple
CREATE TABLE {db}.t (id UInt64, n Tuple(a UInt32, b String), s String) ENGINE = MergeTree ORDER BY id;

=== an array of tuples
CREATE TABLE {db}.t (id UInt64, n Array(Tuple(a UInt32, b String)), s String) ENGINE = MergeTree ORDER BY id;
