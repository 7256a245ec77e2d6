-- FINAL, SAMPLE, REFRESH and joinGet.
-- @ CREATE TABLE t.src (id UInt64, v UInt32, s Int8) ENGINE = MergeTree ORDER BY id ;; CREATE TABLE t.r (id UInt64, v UInt32, s Int8) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE TABLE t.sampled (id UInt64) ENGINE = MergeTree ORDER BY id SAMPLE BY id
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = MergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = MergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = MergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = MergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = ReplacingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = SummingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = SummingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = SummingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = SummingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = AggregatingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = AggregatingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = AggregatingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = AggregatingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CollapsingMergeTree(s) ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CoalescingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CoalescingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CoalescingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = CoalescingMergeTree ORDER BY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Memory ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Log ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Log ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Log ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Log ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = TinyLog ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = TinyLog ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = TinyLog ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = TinyLog ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = StripeLog ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = StripeLog ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = StripeLog ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = StripeLog ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Null ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Null ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Null ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Null ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Set ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Set ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Set ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Set ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Join(ANY, LEFT, id) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Join(ANY, LEFT, id) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Join(ANY, LEFT, id) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Join(ANY, LEFT, id) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Buffer(t, r, 1, 1, 1, 1, 1, 1, 1) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Buffer(t, r, 1, 1, 1, 1, 1, 1, 1) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Buffer(t, r, 1, 1, 1, 1, 1, 1, 1) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Buffer(t, r, 1, 1, 1, 1, 1, 1, 1) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Merge(t, '^r$') ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Merge(t, '^r$') ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Merge(t, '^r$') ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = Merge(t, '^r$') ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = File(CSV) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = File(CSV) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = File(CSV) ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = File(CSV) ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = EmbeddedRocksDB PRIMARY KEY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = EmbeddedRocksDB PRIMARY KEY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = EmbeddedRocksDB PRIMARY KEY id ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = EmbeddedRocksDB PRIMARY KEY id ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = GenerateRandom ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = GenerateRandom ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 0.1
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = GenerateRandom ;; CREATE VIEW t.x AS SELECT id FROM t.n SAMPLE 1000
@ ;; CREATE TABLE t.n (id UInt64, v UInt32, s Int8) ENGINE = GenerateRandom ;; CREATE VIEW t.x AS SELECT id FROM t.n FINAL SAMPLE 1/2
@ ;; CREATE VIEW t.x AS SELECT id FROM t.sampled SAMPLE 0.1
@ ;; CREATE VIEW t.x AS SELECT id FROM t.sampled AS s SAMPLE 0.1
@ ;; CREATE VIEW t.x AS SELECT a.id FROM t.src AS a JOIN t.r AS b FINAL USING (id)
@ ;; CREATE VIEW t.x AS SELECT a.id FROM t.r AS a FINAL JOIN t.src AS b FINAL USING (id)
@ ;; CREATE VIEW t.x AS SELECT id FROM (SELECT id FROM t.src FINAL)
@ ;; CREATE VIEW t.v AS SELECT id FROM t.src ;; CREATE VIEW t.x AS SELECT id FROM t.v FINAL
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retries = 5 TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retrie = 5 TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retries = 'x' TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retries = '3' TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS max_threads = 2 TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retry_initial_backoff_ms = 10, refresh_retry_max_backoff_ms = 100 TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS all_replicas = 1 TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR SETTINGS refresh_retries = NULL TO t.r AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR TO t.r AS SELECT id FROM t.r
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 HOUR APPEND TO t.r AS SELECT number AS id FROM numbers(5)
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH AFTER 5 MINUTE TO t.x AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x TO t.x AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 DAY TO t.r AS SELECT nope FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 DAY TO t.nope AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 DAY (id UInt64) ENGINE = Memory AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x REFRESH EVERY 1 DAY ENGINE = MergeTree ORDER BY v AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x (id UInt64) ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id, id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x (id UInt64, z UInt8) ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x (id UInt64, v UInt32) ENGINE = MergeTree ORDER BY id POPULATE AS SELECT id, v FROM t.src
@ ;; CREATE MATERIALIZED VIEW t.x TO t.r AS SELECT id FROM t.src SETTINGS nope = 1
@ ;; CREATE MATERIALIZED VIEW t.x TO t.r AS SELECT id FROM t.src SETTINGS max_threads = 1
-- @ CREATE TABLE t.j (k UInt64, k2 String, v UInt32, n Nullable(String), a Array(UInt8)) ENGINE = Join(ANY, LEFT, k) ;; CREATE TABLE t.j2 (k UInt64, k2 String, v UInt32) ENGINE = Join(ANY, LEFT, k, k2) ;; CREATE TABLE t.ja (k UInt64, v UInt32) ENGINE = Join(ALL, LEFT, k) ;; CREATE TABLE t.src (id UInt64, nid Nullable(UInt64), s String, i Int32) ENGINE = MergeTree ORDER BY id ;; CREATE DICTIONARY t.dd (id UInt64, v UInt32, s String) PRIMARY KEY id SOURCE(NULL()) LAYOUT(HASHED()) LIFETIME(0)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'n', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'n', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'a', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'a', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGetOrNull('t.j', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGetOrNull('t.j', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGetOrNull('t.j', 'a', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGetOrNull('t.j', 'a', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', nid) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', nid)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', i) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', i)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', toUInt64(1)) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', toUInt64(1))) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', 1) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', 1)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.ja', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.ja', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.src', 'i', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.src', 'i', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.dd', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'k', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'k', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'nope', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'nope', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v') AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', id, id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j', 'v', id, id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j2', 'v', id, s) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j2', 'v', id, s)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j2', 'v', s, id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j2', 'v', s, id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j2', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet('t.j2', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT joinGet(t.j, 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT joinGet(t.j, 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'nope', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGet('t.dd', 'nope', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v') AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGet('t.dd', 'v')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGet('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGetString('t.dd', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGetString('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGetUInt32('t.dd', 'v', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGetUInt32('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGetUInt32('t.dd', 'nope', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGetUInt32('t.dd', 'nope', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE VIEW t.x AS SELECT dictGetOrNull('t.dd', 'nope', id) AS r FROM t.src
@ ;; CREATE TABLE t.x (id UInt64, nid Nullable(UInt64), s String, i Int32, z String DEFAULT dictGetOrNull('t.dd', 'nope', id)) ENGINE = MergeTree ORDER BY id
