SELECT ServiceName, SpanName, count() FROM otel_traces GROUP BY ServiceName
SELECT ServiceNme FROM otel_traces
SELECT count() FROM otel_trace
SELECT max(avg(Duration)) FROM otel_traces
SELECT ServiceName FROM otel_traces WHERE count() > 1
SELECT ServiceName, count() AS c FROM otel_traces WHERE c > 1 GROUP BY ServiceName
SELECT toStartOfMinutes(Timestamp) FROM otel_traces
SELECT dateDiff('seconds', Timestamp) FROM otel_traces
SELECT dateDiff('fortnight', Timestamp, now()) FROM otel_traces
SELECT Duration + ServiceName FROM otel_traces
SELECT Duration - Timestamp FROM otel_traces
SELECT ServiceName * 2 FROM otel_traces
SELECT sum(ServiceName) FROM otel_traces
SELECT avg(ServiceName) FROM otel_traces
SELECT quantile(Duration) FROM otel_traces GROUP BY SpanName HAVING SpanKind = 'x'
SELECT quantile(2)(Duration) FROM otel_traces
SELECT quantiles('x')(Duration) FROM otel_traces
SELECT uniqMerge(calls) FROM service_minute
SELECT avgMerge(latency) FROM service_minute
SELECT sum(calls) FROM service_minute
SELECT calls + 1 FROM service_minute
SELECT SpanAttributes.1 FROM otel_traces
SELECT SpanAttributes[1] FROM otel_traces
SELECT mapKeys(ServiceName) FROM otel_traces
SELECT arrayMap(x -> x + 1, ServiceName) FROM otel_traces
SELECT arrayMap((x, y) -> x + y, [1]) FROM otel_traces
SELECT arrayFilter(x -> 'a', [1]) FROM otel_traces
SELECT arrayJoin(Duration) FROM otel_traces
SELECT Events.Name[1].x FROM otel_traces
SELECT e.Foo FROM otel_traces ARRAY JOIN Events AS e
SELECT * FROM otel_traces ARRAY JOIN ServiceName
SELECT * FROM otel_traces AS a JOIN otel_logs AS b ON a.TraceId = b.Trace
SELECT TraceId FROM otel_traces AS a JOIN otel_logs AS b ON a.TraceId = b.TraceId WHERE c.x = 1
SELECT a.TraceId FROM otel_traces AS a JOIN otel_logs AS b USING (SpanName)
SELECT * FROM otel_traces AS a JOIN otel_logs AS b
SELECT Duration FROM otel_traces UNION ALL SELECT Duration, TraceId FROM otel_traces
SELECT Duration FROM otel_traces UNION SELECT SpanId FROM otel_traces
SELECT * FROM otel_traces WHERE Timestamp > 'yesterday'
SELECT * FROM otel_traces WHERE ServiceName
SELECT * FROM otel_traces WHERE ServiceName = 1
SELECT * FROM otel_traces WHERE Duration = 'abc'
SELECT * FROM otel_traces WHERE Duration IN ('a', 'b')
SELECT if(Duration, 'x') FROM otel_traces
SELECT if(ServiceName, 1, 2) FROM otel_traces
SELECT multiIf(Duration > 1, 'a', Duration > 2, 'b') FROM otel_traces
SELECT CASE WHEN Duration THEN 1 ELSE Timestamp END FROM otel_traces
SELECT toDate(SpanAttributes) FROM otel_traces
SELECT toUInt64(Timestamp, 1, 2, 3) FROM otel_traces
SELECT CAST(ServiceName AS Unknown) FROM otel_traces
SELECT CAST(ServiceName, 'UInt') FROM otel_traces
SELECT Timestamp::Foo FROM otel_traces
SELECT substring(Duration, 1, 2) FROM otel_traces
SELECT length(Duration) FROM otel_traces
SELECT lower(Duration) FROM otel_traces
SELECT splitByChar(',', Duration) FROM otel_traces
SELECT splitByChar(',,', ServiceName) FROM otel_traces
SELECT match(ServiceName, '(') FROM otel_traces
SELECT replaceAll(ServiceName, 'a') FROM otel_traces
SELECT position(ServiceName) FROM otel_traces
SELECT JSONExtract(Body, 'Foo') FROM otel_logs
SELECT JSONExtractString(Duration, 'x') FROM otel_traces
SELECT formatDateTime(ServiceName, '%Y') FROM otel_traces
SELECT toStartOfHour(ServiceName) FROM otel_traces
SELECT toStartOfInterval(Timestamp, INTERVAL 1 FORTNIGHT) FROM otel_traces
SELECT toStartOfInterval(Timestamp, 60) FROM otel_traces
SELECT Timestamp + INTERVAL 'x' DAY FROM otel_traces
SELECT Timestamp + Timestamp FROM otel_traces
SELECT now() - INTERVAL 1 FROM otel_traces
SELECT toTimeZone(Timestamp, 'Mars/Base') FROM otel_traces
SELECT toDateTime(Timestamp, 'Nowhere') FROM otel_traces
SELECT toDateTime64(Timestamp, 12) FROM otel_traces
SELECT toDecimal32(Duration, 40) FROM otel_traces
SELECT toFixedString(ServiceName, 0) FROM otel_traces
SELECT sum(Duration) OVER w FROM otel_traces
SELECT upper(ServiceName) OVER () FROM otel_traces
SELECT rank() OVER (ORDER BY Foo) FROM otel_traces
SELECT * FROM otel_traces ORDER BY Foo
SELECT ServiceName FROM otel_traces GROUP BY ServiceName ORDER BY Duration
SELECT COLUMNS('xyz') FROM otel_traces
SELECT x.* FROM otel_traces AS t
SELECT t.ServiceName FROM otel_traces AS x
SELECT countIf() FROM otel_traces
SELECT countIf(ServiceName) FROM otel_traces
SELECT sumIf(Duration) FROM otel_traces
SELECT argMax(Duration) FROM otel_traces
SELECT groupArray(1, 2)(Duration) FROM otel_traces
SELECT topK(0)(ServiceName) FROM otel_traces
SELECT count(1, 2) FROM otel_traces
SELECT sumState(Duration) + 1 FROM otel_traces
SELECT uniqExactOrFoo(Duration) FROM otel_traces
SELECT sumFoo(Duration) FROM otel_traces
SELECT tupleElement((1, 2), 3) FROM otel_traces
SELECT (1, 2).3 FROM otel_traces
SELECT [1, 'a', now()] FROM otel_traces WHERE 0 HAVING foo
SELECT ServiceName LIKE 1 FROM otel_traces
SELECT Duration LIKE 'x%' FROM otel_traces
SELECT NOT ServiceName FROM otel_traces
SELECT Duration AND ServiceName FROM otel_traces
SELECT -ServiceName FROM otel_traces
SELECT Duration BETWEEN 'a' AND 'b' FROM otel_traces
SELECT Duration % SpanName FROM otel_traces
SELECT bitAnd(Duration, 1.5) FROM otel_traces
SELECT round(ServiceName) FROM otel_traces
SELECT abs(Timestamp) FROM otel_traces
SELECT intDiv(Duration, ServiceName) FROM otel_traces
SELECT least(Duration, ServiceName) FROM otel_traces
SELECT greatest(Timestamp, 1) FROM otel_traces
SELECT range(ServiceName) FROM otel_traces
SELECT has(ServiceName, 'x') FROM otel_traces
SELECT has([1, 2], 'x') FROM otel_traces
SELECT indexOf(['a'], 1) FROM otel_traces
SELECT arrayConcat([1], 2) FROM otel_traces
SELECT arraySum(['a']) FROM otel_traces
SELECT arrayElement(ServiceName, 1) FROM otel_traces
SELECT arraySort(x -> y, [1]) FROM otel_traces
SELECT map('a') FROM otel_traces
SELECT transform(Duration, [1], ['a']) FROM otel_traces
SELECT transform(Duration, [1, 2], ['a'], 'b') FROM otel_traces
SELECT dictGet('nope', 'x', toUInt64(1)) FROM otel_traces
SELECT dictGet('nope', 'x') FROM otel_traces
SELECT joinGet('nope', 'x', 1) FROM otel_traces
WITH x AS (SELECT 1 AS a) SELECT b FROM x
WITH x AS (SELECT 1 AS a) SELECT a FROM y
SELECT (SELECT 1, 2) + 1 FROM otel_traces
SELECT (SELECT Foo FROM otel_logs) FROM otel_traces
SELECT a FROM (SELECT Duration AS b FROM otel_traces)
SELECT a.b FROM (SELECT Duration AS b FROM otel_traces) AS c
SELECT 1 AS x, 2 AS x, x + 1 FROM otel_traces
SELECT x + 1 AS x, y AS z, z AS y FROM otel_traces
SELECT Duration FROM otel_traces LIMIT 'a'
SELECT Duration FROM otel_traces LIMIT -1.5
SELECT Duration FROM otel_traces LIMIT 1 BY Foo
SELECT Duration FROM otel_traces SAMPLE 0.1
SELECT Duration FROM otel_traces FINAL
SELECT Duration FROM otel_traces PREWHERE Foo = 1
SELECT Duration FROM otel_traces SETTINGS max_threads = 'abc'
SELECT Duration FROM numbers()
SELECT Duration FROM numbers(10)
SELECT number FROM number(10)
SELECT grouping(ServiceName) FROM otel_traces
SELECT ServiceName, grouping(SpanName) FROM otel_traces GROUP BY ROLLUP(ServiceName)
SELECT Duration, sum(Duration) FROM otel_traces
SELECT sum(Duration) AS s, s / Duration FROM otel_traces
SELECT ServiceName AS s, count() FROM otel_traces GROUP BY s, t
SELECT count() FROM otel_traces GROUP BY 3
SELECT count() FROM otel_traces GROUP BY count()
SELECT count() FROM otel_traces HAVING Duration > 1
SELECT DISTINCT ON (Foo) ServiceName FROM otel_traces
SELECT sum(DISTINCT) FROM otel_traces
SELECT IPv4NumToString(ServiceName) FROM otel_traces
SELECT toUUID(Duration) FROM otel_traces
SELECT UUIDStringToNum(Duration) FROM otel_traces
SELECT hex(SpanAttributes) FROM otel_traces
SELECT finalizeAggregation(Duration) FROM otel_traces
SELECT runningAccumulate(Duration) FROM otel_traces
SELECT windowFunnel(10)(ServiceName, Duration > 1) FROM otel_traces
SELECT windowFunnel(10)(toDateTime(Timestamp), Duration) FROM otel_traces
SELECT retention(Duration) FROM otel_traces
SELECT sequenceMatch('(?1')(toDateTime(Timestamp), 1) FROM otel_traces
