-- Databases.

=== base

=== plain
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt8) ENGINE = MergeTree ORDER BY a;

=== with its engine
CREATE DATABASE {db} ENGINE = Atomic;
CREATE TABLE {db}.t (a UInt8) ENGINE = MergeTree ORDER BY a;

=== with a comment
CREATE DATABASE {db} COMMENT 'ours';
CREATE TABLE {db}.t (a UInt8) ENGINE = MergeTree ORDER BY a;

=== with another comment
CREATE DATABASE {db} ENGINE = Atomic COMMENT 'it''s ours';
CREATE TABLE {db}.t (a UInt8, b UInt8) ENGINE = MergeTree ORDER BY a;

=== of tables that are not kept
CREATE DATABASE {db} ENGINE = Memory;
