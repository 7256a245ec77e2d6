-- Sort, primary and partition keys, the types in them, and the engine's own columns.

=== base
CREATE DATABASE {db};

=== one column
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY a;

=== one column as the primary key as well
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree PRIMARY KEY a ORDER BY a;

=== two columns
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY (a, b);

=== two columns, a shorter primary key
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, b);

=== a new column
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64, n UInt8) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, n);

=== two new columns
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64, m String, n UInt8) ENGINE = MergeTree PRIMARY KEY (a) ORDER BY (a, n, m);

=== an expression
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY (a, toYYYYMM(c));

=== nothing
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY tuple();

=== a partition key
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree PARTITION BY toYYYYMM(c) ORDER BY a;

=== another partition key
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree PARTITION BY (toYear(c), b) ORDER BY a;

=== another type in the key
CREATE TABLE {db}.t (a UInt64, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY a;

=== downwards
CREATE TABLE {db}.t (a UInt32, b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY (a DESC) SETTINGS allow_experimental_reverse_key = 1;

=== an enum in the key
CREATE TABLE {db}.t (a Enum8('x' = 1, 'y' = 2), b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY a;

=== a longer enum in the key
CREATE TABLE {db}.t (a Enum8('x' = 1, 'y' = 2, 'z' = 3), b String, c Date, v UInt64) ENGINE = MergeTree ORDER BY a;
