-- Queries of views.
-- @ CREATE TABLE t.src (id UInt64, v UInt32, s String, a Array(UInt8)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src UNION ALL SELECT id, v FROM t.src
@ ;; CREATE VIEW t.x AS SELECT id, v FROM t.src UNION ALL SELECT id, v FROM t.src
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src INTERSECT SELECT id, v FROM t.src
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src EXCEPT SELECT v FROM t.src
@ ;; CREATE VIEW t.x AS SELECT s FROM t.src WHERE count() > 1 GROUP BY s
@ ;; CREATE VIEW t.x AS SELECT s, count() AS c FROM t.src GROUP BY s HAVING c > 1
@ ;; CREATE VIEW t.x AS SELECT s, max(sum(v)) FROM t.src GROUP BY s
@ ;; CREATE VIEW t.x AS SELECT s FROM t.src GROUP BY count()
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src FINAL
@ ;; CREATE MATERIALIZED VIEW t.x ENGINE = Memory AS SELECT id FROM t.src SAMPLE 0.1
@ ;; CREATE MATERIALIZED VIEW t.x ENGINE = Memory AS SELECT id FROM t.src PREWHERE v > 1 ?? INSERT INTO t.src FORMAT JSONEachRow {}
@ ;; CREATE TABLE t.r (id UInt64) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE MATERIALIZED VIEW t.x ENGINE = Memory AS SELECT id FROM t.r FINAL ?? INSERT INTO t.r FORMAT JSONEachRow {}
@ ;; CREATE VIEW t.x AS SELECT lowercase(s) AS l FROM t.src
@ ;; CREATE TABLE t.x (id UInt64) ENGINE = MergeTree ORDER BY lowercase(id)
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src LIMIT 'a'
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src LIMIT 10
@ ;; CREATE VIEW t.x AS SELECT count() AS c FROM t.src JOIN (SELECT max(id) AS id FROM t.src) USING (id)
@ ;; CREATE VIEW t.x AS SELECT count() AS c FROM t.src AS q JOIN (SELECT max(id) AS id FROM t.src) AS p USING (id)
@ ;; CREATE VIEW t.x AS SELECT max(sum(v)) AS c FROM t.src
@ ;; CREATE VIEW t.x AS SELECT row_number() OVER w AS c FROM t.src
@ ;; CREATE VIEW t.x AS SELECT id FROM t.src LIMIT 'a'
@ ;; CREATE TABLE t.o (id String, v Nullable(UInt64), s LowCardinality(String), n Int64) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT 1 AS one FROM t.src JOIN t.o USING (id)
@ ;; CREATE TABLE t.o (id String, v Nullable(UInt64), s LowCardinality(String), n Int64) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT 1 AS one FROM t.src JOIN t.o USING (v, s)
@ ;; CREATE TABLE t.o (id String, v Nullable(UInt64), s LowCardinality(String), n Int64) ENGINE = Memory ;; CREATE MATERIALIZED VIEW t.x ENGINE = Memory AS SELECT src.v AS v FROM t.src LEFT JOIN t.o USING (id)
@ ;; CREATE TABLE t.o (id String, v Nullable(UInt64), s LowCardinality(String), n Int64) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT 1 AS one FROM (SELECT 1 AS two FROM t.src JOIN (SELECT n AS id FROM t.o) AS q USING (id))
@ ;; CREATE TABLE t.o (id String, v Nullable(UInt64), s LowCardinality(String), n Int64) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT 1 AS one FROM t.src JOIN t.o ON src.id = o.id
