CREATE TABLE t (a UInt8, b UInt32, s String, n Nullable(Int64), d Date, dt DateTime, arr Array(UInt8), tup Tuple(x UInt8, y String), m Map(String, UInt64), nst Nested(k String, v UInt8), lc LowCardinality(String), js JSON, mat UInt8 MATERIALIZED a + 1, al UInt16 ALIAS a + 2) ENGINE = MergeTree ORDER BY a;
CREATE TABLE u (a UInt64, b Int8, c String) ENGINE = Memory;
CREATE TABLE p (a UInt8, b UInt8, c String) ENGINE = Memory;
CREATE TABLE r (a UInt8, b Int8, d String) ENGINE = Memory;
CREATE TABLE w (a UInt16, b Int8, e String) ENGINE = Memory;
CREATE VIEW v AS SELECT a + 1, count() AS n, (SELECT 1) AS one FROM u GROUP BY a;
