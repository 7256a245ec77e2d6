-- Queries of projections.
-- @ k UInt64, d Date, ts DateTime, s String, v UInt64, n Nullable(UInt32), a Array(UInt8), al UInt64 ALIAS v + 1, lc LowCardinality(String)
CREATE TABLE t.x (@, PROJECTION p (SELECT * ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, v ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT *)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v, s ORDER BY (s, v))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v, s ORDER BY (s, v))) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v ORDER BY s, v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, d, sum(v), uniq(k) GROUP BY s, d)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, d, sum(v), uniq(k) GROUP BY s, d)) ENGINE = ReplacingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT count())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT sum(v), max(k))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT sum(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) GROUP BY s ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT count() ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, v GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, v GROUP BY s)) ENGINE = Log ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, v, sum(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT nope ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT nope ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY nope)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(nope) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() GROUP BY nope)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toDate(ts) AS day, count() GROUP BY day)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toDate(ts), count() GROUP BY toDate(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT toStartOfHour(ts), sum(v) GROUP BY toStartOfHour(ts))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, quantiles(0.5, 0.9)(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, quantiles(0.5, 0.9)(v) GROUP BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, uniqState(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sumMerge(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(s) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(s) GROUP BY s)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, groupArray(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, argMax(v, ts) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, countIf(v > 1) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, countIf(v > 1) GROUP BY s)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sumIf(v, s) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sumIf(v, s) GROUP BY s)) ENGINE = SummingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, rand() ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, rand() ORDER BY s)) ENGINE = Memory ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, now() ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY rand())) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY rand())) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, s ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s AS x ORDER BY x)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s AS k ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s AS k ORDER BY k)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v + 1 ORDER BY v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v + 1 ORDER BY v)) ENGINE = ReplacingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v + 1 AS w, s ORDER BY w)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v + 1 AS w, s ORDER BY w)) ENGINE = CoalescingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT v + 1 AS w, s ORDER BY v + 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT al ORDER BY al)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY n)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY n)) ENGINE = SummingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT n ORDER BY n)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT n ORDER BY n)) ENGINE = SummingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY a)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY a)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT arrayJoin(a) AS e, count() GROUP BY e)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT arrayJoin(a) AS e, count() GROUP BY e)) ENGINE = Memory ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT arrayJoin(a) ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, (SELECT 1) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k WHERE v > 1 ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() WHERE v > 1 GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() WHERE v > 1 GROUP BY s)) ENGINE = SummingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT DISTINCT s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT DISTINCT s)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (WITH 1 AS one SELECT s, one ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (WITH 1 AS one SELECT s, one ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (WITH toDate(ts) AS day SELECT day, count() GROUP BY day)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT _part_offset ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, _part_offset ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT * EXCEPT (s) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT * EXCEPT (s) ORDER BY k)) ENGINE = Memory ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT COLUMNS('k') ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT * REPLACE (1 AS v) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, row_number() OVER (PARTITION BY s) ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, lower(s) ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT lower(s) ORDER BY lower(s))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT lower(s) ORDER BY lower(s))) ENGINE = CoalescingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, nosuch(v) ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, max(max(v)) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) AS total GROUP BY s ORDER BY total)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) AS total GROUP BY s ORDER BY total)) ENGINE = SummingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) AS total GROUP BY s ORDER BY total)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v), sum(v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v), sum(v) GROUP BY s)) ENGINE = CoalescingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v), sum(v) GROUP BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT 1 ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT 1 ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, 1 ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, 1, count() GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, 1, count() GROUP BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() GROUP BY s, 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count() GROUP BY s, 1)) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT t.x.s ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT x.s ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT x.s ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, uniq(v, k) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, uniq(v, k) GROUP BY s)) ENGINE = Log ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, uniq(v, k) GROUP BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, minMap(a, a) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, minMap(a, a) GROUP BY s)) ENGINE = Memory ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, anyLast(n) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, anyLast(n) GROUP BY s)) ENGINE = CoalescingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT tuple(s, v) ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, if(v > 1, 'a', 'b') ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT lc, count() GROUP BY lc)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, count(DISTINCT v) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) GROUP BY ALL)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, sum(v) GROUP BY 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, s ORDER BY k, s, v)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT a ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, avg(n) GROUP BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, toString(v) AS v ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, toString(v) AS v ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT max(d), min(d))) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT max(d), min(d))) ENGINE = AggregatingMergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k % 10 ORDER BY k % 10)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT k, k % 10 ORDER BY k % 10)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT dictGet('t.d', 'v', k) ORDER BY k)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT dictGet('t.d', 'v', k) ORDER BY k)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p (SELECT s, version() ORDER BY s)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, version() ORDER BY s)) ENGINE = Log ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s, version() ORDER BY s)) ENGINE = ReplacingMergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (@, PROJECTION p INDEX s TYPE basic) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p INDEX nope TYPE basic) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p INDEX s TYPE nope) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p INDEX lower(s) TYPE basic) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p INDEX (s, v) TYPE basic) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p INDEX rand() TYPE basic) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY s) WITH SETTINGS (index_granularity = 100)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY s) WITH SETTINGS (nope = 1)) ENGINE = MergeTree ORDER BY k
CREATE TABLE t.x (@, PROJECTION p (SELECT s ORDER BY s) WITH SETTINGS (index_granularity = 0)) ENGINE = MergeTree ORDER BY k
