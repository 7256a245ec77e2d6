-- One column in many types, and the types of two beside it.

=== base
CREATE DATABASE {db};

=== UInt8
CREATE TABLE {db}.t (id UInt64, v UInt8, e Enum8('a' = 1, 'b' = 2), n Nullable(String)) ENGINE = MergeTree ORDER BY id;

=== UInt32
CREATE TABLE {db}.t (id UInt64, v UInt32, e Enum8('a' = 1, 'b' = 2, 'c' = 3), n Nullable(UInt64)) ENGINE = MergeTree ORDER BY id;

=== UInt64
CREATE TABLE {db}.t (id UInt64, v UInt64 DEFAULT id, e Enum16('a' = 1, 'b' = 2, 'c' = 300), n String DEFAULT 'none') ENGINE = MergeTree ORDER BY id;

=== Int64
CREATE TABLE {db}.t (id UInt64, v Int64, e String, n LowCardinality(Nullable(String))) ENGINE = MergeTree ORDER BY id;

=== Int256
CREATE TABLE {db}.t (id UInt64, v Int256, e LowCardinality(String), n LowCardinality(String) DEFAULT 'low') ENGINE = MergeTree ORDER BY id;

=== Float32
CREATE TABLE {db}.t (id UInt64, v Float32, e FixedString(4), n Nullable(Int32)) ENGINE = MergeTree ORDER BY id;

=== Float64
CREATE TABLE {db}.t (id UInt64, v Float64 CODEC(Gorilla, ZSTD(1)), e Int8, n Nullable(Float64)) ENGINE = MergeTree ORDER BY id;

=== Decimal
CREATE TABLE {db}.t (id UInt64, v Decimal(18, 4), e UInt8, n UInt64 DEFAULT 9) ENGINE = MergeTree ORDER BY id;

=== Decimal128
CREATE TABLE {db}.t (id UInt64, v Decimal128(2), e Enum8('' = 0, 'a' = 1, 'b' = 2), n Nullable(Decimal(10, 2))) ENGINE = MergeTree ORDER BY id;

=== String
CREATE TABLE {db}.t (id UInt64, v String, e Nullable(String), n String) ENGINE = MergeTree ORDER BY id;

=== LowCardinality
CREATE TABLE {db}.t (id UInt64, v LowCardinality(String), e Nullable(Enum8('a' = 1, 'b' = 2)), n Nullable(String) DEFAULT 'x') ENGINE = MergeTree ORDER BY id;

=== Nullable
CREATE TABLE {db}.t (id UInt64, v Nullable(UInt32), e Enum8('a' = 1, 'b' = 2), n Nullable(FixedString(3))) ENGINE = MergeTree ORDER BY id;

=== Bool
CREATE TABLE {db}.t (id UInt64, v Bool, e Enum8('a' = 1, 'b' = 2), n Array(String)) ENGINE = MergeTree ORDER BY id;

=== DateTime
CREATE TABLE {db}.t (id UInt64, v DateTime, e Enum8('b' = 2, 'a' = 1), n Array(Nullable(String))) ENGINE = MergeTree ORDER BY id;

=== DateTime of a zone
CREATE TABLE {db}.t (id UInt64, v DateTime('Europe/Berlin'), e Enum8('b', 'a'), n Array(LowCardinality(String))) ENGINE = MergeTree ORDER BY id;

=== DateTime64
CREATE TABLE {db}.t (id UInt64, v DateTime64(3, 'UTC'), e Enum('a', 'b'), n Map(String, String)) ENGINE = MergeTree ORDER BY id;

=== Date
CREATE TABLE {db}.t (id UInt64, v Date, e Enum8('a' = -1, 'b' = -2), n Tuple(a String, b UInt8)) ENGINE = MergeTree ORDER BY id;

=== Array
CREATE TABLE {db}.t (id UInt64, v Array(UInt32), e Enum16('a' = 1, 'b' = 2), n Tuple(String, UInt8)) ENGINE = MergeTree ORDER BY id;

=== UUID
CREATE TABLE {db}.t (id UInt64, v UUID, e Enum8('a' = 1), n JSON) ENGINE = MergeTree ORDER BY id;

=== IPv4
CREATE TABLE {db}.t (id UInt64, v IPv4, e Int16, n Dynamic) ENGINE = MergeTree ORDER BY id;

=== IPv6
CREATE TABLE {db}.t (id UInt64, v IPv6, e Decimal(9, 2), n Variant(String, UInt64)) ENGINE = MergeTree ORDER BY id;
