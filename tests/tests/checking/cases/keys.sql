-- Keys of a MergeTree.
CREATE TABLE t.x (a UInt8, b String) ENGINE = MergeTree ORDER BY a
CREATE TABLE t.x (a UInt8, b Nullable(String)) ENGINE = MergeTree ORDER BY b
