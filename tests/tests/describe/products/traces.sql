CREATE TABLE otel_traces (
    Timestamp DateTime64(9) CODEC(Delta, ZSTD(1)), TraceId String CODEC(ZSTD(1)), SpanId String, ParentSpanId String, TraceState String,
    SpanName LowCardinality(String), SpanKind LowCardinality(String), ServiceName LowCardinality(String),
    ResourceAttributes Map(LowCardinality(String), String), ScopeName String, SpanAttributes Map(LowCardinality(String), String),
    Duration UInt64, StatusCode LowCardinality(String), StatusMessage String,
    Events Nested (Timestamp DateTime64(9), Name LowCardinality(String), Attributes Map(LowCardinality(String), String)),
    Links Nested (TraceId String, SpanId String, TraceState String, Attributes Map(LowCardinality(String), String)),
    INDEX idx_trace_id TraceId TYPE bloom_filter(0.001) GRANULARITY 1,
    INDEX idx_res_attr_key mapKeys(ResourceAttributes) TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX idx_span_attr_value mapValues(SpanAttributes) TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX idx_duration Duration TYPE minmax GRANULARITY 1
) ENGINE = MergeTree PARTITION BY toDate(Timestamp) ORDER BY (ServiceName, SpanName, toDateTime(Timestamp))
TTL toDateTime(Timestamp) + toIntervalDay(3) SETTINGS index_granularity = 8192, ttl_only_drop_parts = 1;
CREATE TABLE otel_traces_trace_id_ts (TraceId String CODEC(ZSTD(1)), Start DateTime CODEC(Delta, ZSTD(1)), End DateTime, INDEX idx_trace_id TraceId TYPE bloom_filter(0.01) GRANULARITY 1)
ENGINE = MergeTree PARTITION BY toDate(Start) ORDER BY (TraceId, Start) TTL toDateTime(Start) + toIntervalDay(3);
CREATE MATERIALIZED VIEW otel_traces_trace_id_ts_mv TO otel_traces_trace_id_ts AS SELECT TraceId, min(Timestamp) as Start, max(Timestamp) as End FROM otel_traces WHERE TraceId != '' GROUP BY TraceId;
CREATE TABLE otel_metrics_sum (
    ResourceAttributes Map(LowCardinality(String), String), ServiceName LowCardinality(String), MetricName String, MetricUnit String, Attributes Map(LowCardinality(String), String),
    StartTimeUnix DateTime64(9), TimeUnix DateTime64(9), Value Float64, Flags UInt32, AggregationTemporality Int32, IsMonotonic Bool,
    Exemplars Nested (FilteredAttributes Map(LowCardinality(String), String), TimeUnix DateTime64(9), Value Float64, SpanId String, TraceId String)
) ENGINE = MergeTree PARTITION BY toDate(TimeUnix) ORDER BY (ServiceName, MetricName, Attributes, toUnixTimestamp64Nano(TimeUnix));
CREATE TABLE otel_logs (
    Timestamp DateTime64(9), TimestampTime DateTime DEFAULT toDateTime(Timestamp), TraceId String, SpanId String, TraceFlags UInt8, SeverityText LowCardinality(String), SeverityNumber UInt8,
    ServiceName LowCardinality(String), Body String, ResourceAttributes Map(LowCardinality(String), String), LogAttributes Map(LowCardinality(String), String),
    INDEX idx_body Body TYPE tokenbf_v1(32768, 3, 0) GRANULARITY 8
) ENGINE = MergeTree PARTITION BY toDate(TimestampTime) PRIMARY KEY (ServiceName, TimestampTime) ORDER BY (ServiceName, TimestampTime, Timestamp);
CREATE TABLE service_minute (service LowCardinality(String), minute DateTime, calls AggregateFunction(count), errors AggregateFunction(countIf, UInt8), latency AggregateFunction(quantilesTDigest(0.5, 0.9, 0.99), UInt64), apdex AggregateFunction(avg, Float64), last SimpleAggregateFunction(max, DateTime64(9)))
ENGINE = AggregatingMergeTree ORDER BY (service, minute);
CREATE MATERIALIZED VIEW service_minute_mv TO service_minute AS SELECT ServiceName AS service, toStartOfMinute(toDateTime(Timestamp)) AS minute, countState() AS calls, countIfState(StatusCode = 'ERROR') AS errors,
 quantilesTDigestState(0.5, 0.9, 0.99)(Duration) AS latency, avgState(multiIf(Duration < 100000000, 1., Duration < 400000000, 0.5, 0.)) AS apdex, max(Timestamp) AS last FROM otel_traces GROUP BY service, minute;
SELECT TraceId, min(Timestamp) AS start, max(addNanoseconds(Timestamp, Duration)) AS end, dateDiff('ms', start, end) AS ms, count() AS spans, uniqExact(ServiceName) AS services, groupUniqArray(5)(ServiceName) AS names FROM otel_traces WHERE Timestamp > now() - INTERVAL 1 HOUR GROUP BY TraceId HAVING spans > 1 ORDER BY ms DESC LIMIT 20;
SELECT ServiceName, SpanName, quantiles(0.5, 0.95, 0.99)(Duration / 1e6) AS q, q[1] AS p50, q[2] AS p95, q[3] AS p99, countIf(StatusCode = 'Error') / count() AS error_rate FROM otel_traces GROUP BY ServiceName, SpanName ORDER BY p99 DESC;
SELECT toStartOfInterval(Timestamp, INTERVAL 30 SECOND) AS t, ServiceName, count() / 30 AS rps FROM otel_traces GROUP BY t, ServiceName ORDER BY t WITH FILL STEP toIntervalSecond(30);
SELECT SpanAttributes['http.status_code'] AS status, toUInt16OrZero(status) AS code, intDiv(code, 100) AS class, count() FROM otel_traces GROUP BY ALL;
SELECT mapKeys(SpanAttributes) AS keys, arrayJoin(keys) AS key, count() AS n FROM otel_traces GROUP BY keys, key;
SELECT arrayJoin(mapKeys(LogAttributes)) AS k, uniq(LogAttributes[k]) AS u FROM otel_logs GROUP BY k ORDER BY u DESC;
SELECT e.Name AS event, e.Timestamp AS at, e.Attributes['exception.type'] AS ty FROM otel_traces ARRAY JOIN Events AS e WHERE e.Name = 'exception';
SELECT service, minute, countMerge(calls) AS calls, countIfMerge(errors) AS errors, round(errors / calls * 100, 2) AS pct, quantilesTDigestMerge(0.5, 0.9, 0.99)(latency) AS q, q[3] / 1e6 AS p99_ms, avgMerge(apdex) AS apdex, max(last) AS last FROM service_minute GROUP BY service, minute;
WITH spans AS (SELECT SpanId, ParentSpanId, ServiceName, Duration FROM otel_traces) SELECT p.ServiceName AS parent, c.ServiceName AS child, count() AS calls, avg(c.Duration) AS d FROM spans AS c INNER JOIN spans AS p ON c.ParentSpanId = p.SpanId WHERE parent != child GROUP BY parent, child;
SELECT MetricName, Attributes, (argMax(Value, TimeUnix) - argMin(Value, TimeUnix)) / greatest(dateDiff('second', min(TimeUnix), max(TimeUnix)), 1) AS rate FROM otel_metrics_sum WHERE IsMonotonic GROUP BY MetricName, Attributes;
SELECT MetricName, TimeUnix, Value - lagInFrame(Value, 1, Value) OVER (PARTITION BY MetricName, cityHash64(mapSort(Attributes)) ORDER BY TimeUnix ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS delta, if(delta < 0, Value, delta) AS increase FROM otel_metrics_sum;
SELECT toDate(TimestampTime) AS day, SeverityText, count() AS n, countIf(positionCaseInsensitive(Body, 'timeout') > 0) AS timeouts, any(substring(Body, 1, 100)) AS sample, max(length(Body)) AS longest FROM otel_logs GROUP BY day, SeverityText WITH TOTALS;
SELECT toDate(TimestampTime) AS day FROM otel_logs GROUP BY day, SeverityText WITH TOTALS;
SELECT extract(Body, 'user=(\\w+)') AS user, extractAll(Body, '\\d+') AS numbers, splitByChar(' ', Body) AS words, arrayMap(x -> toUInt64OrNull(x), numbers) AS n, JSONExtractString(Body, 'level') AS lvl, JSONExtractInt(Body, 'a', 'b') AS i, JSON_VALUE(Body, '$.x') AS jv, JSONExtract(Body, 'Tuple(a UInt8, b String)') AS tup, isValidJSON(Body) AS ok FROM otel_logs;
SELECT extract(Body, 'user=(\\w+)') AS user FROM otel_logs;
SELECT extractAll(Body, '\\d+') AS numbers FROM otel_logs;
SELECT splitByChar(' ', Body) AS words FROM otel_logs;
SELECT JSONExtractString(Body, 'level') AS lvl FROM otel_logs;
SELECT JSONExtractInt(Body, 'a', 'b') AS i FROM otel_logs;
SELECT JSON_VALUE(Body, '$.x') AS jv FROM otel_logs;
SELECT JSONExtract(Body, 'Tuple(a UInt8, b String)') AS tup FROM otel_logs;
SELECT isValidJSON(Body) AS ok FROM otel_logs;
SELECT hasToken(Body, 'error') AS a, multiSearchAny(Body, ['x', 'y']) AS b, match(Body, '^E') AS c, replaceRegexpAll(Body, '\\d', '#') AS d, lower(ServiceName) AS e, hex(TraceId) AS f, cityHash64(Body) % 10 AS g, formatReadableSize(length(Body)) AS h, toJSONString(LogAttributes) AS j, mapContains(LogAttributes, 'x') AS k FROM otel_logs;
SELECT hasToken(Body, 'error') AS a FROM otel_logs;
SELECT multiSearchAny(Body, ['x', 'y']) AS b FROM otel_logs;
SELECT match(Body, '^E') AS c FROM otel_logs;
SELECT replaceRegexpAll(Body, '\\d', '#') AS d FROM otel_logs;
SELECT lower(ServiceName) AS e FROM otel_logs;
SELECT hex(TraceId) AS f FROM otel_logs;
SELECT cityHash64(Body) % 10 AS g FROM otel_logs;
SELECT formatReadableSize(length(Body)) AS h FROM otel_logs;
SELECT toJSONString(LogAttributes) AS j FROM otel_logs;
SELECT mapContains(LogAttributes, 'x') AS k FROM otel_logs;
SELECT histogram(10)(Duration) AS h, quantileExactWeighted(0.5)(Duration, 1) AS w, stddevPop(Duration) AS s, corr(Duration, SeverityNumber) FROM otel_traces CROSS JOIN otel_logs;
SELECT toUnixTimestamp64Milli(Timestamp) AS ms, fromUnixTimestamp64Nano(toUnixTimestamp64Nano(Timestamp)) AS back, formatDateTime(Timestamp, '%Y-%m-%d %H:%i:%S') AS txt, toYYYYMM(Timestamp) AS ym, dateTrunc('week', Timestamp) AS w, toTimeZone(Timestamp, 'UTC') AS utc, toDateTime64(Timestamp, 3) AS ms3, Timestamp - toIntervalHour(1) AS hour_ago, toHour(Timestamp) AS h FROM otel_traces;
SELECT toUnixTimestamp64Milli(Timestamp) AS ms FROM otel_traces;
SELECT fromUnixTimestamp64Nano(toUnixTimestamp64Nano(Timestamp)) AS back FROM otel_traces;
SELECT formatDateTime(Timestamp, '%Y-%m-%d %H:%i:%S') AS txt FROM otel_traces;
SELECT toYYYYMM(Timestamp) AS ym FROM otel_traces;
SELECT dateTrunc('week', Timestamp) AS w FROM otel_traces;
SELECT toTimeZone(Timestamp, 'UTC') AS utc FROM otel_traces;
SELECT toDateTime64(Timestamp, 3) AS ms3 FROM otel_traces;
SELECT Timestamp - toIntervalHour(1) AS hour_ago FROM otel_traces;
SELECT toHour(Timestamp) AS h FROM otel_traces;
SELECT ServiceName, groupArray(10)((Timestamp, SpanName)) AS recent, arraySort(x -> x.1, recent) AS sorted, tupleElement(sorted[1], 2) AS first, arrayStringConcat(arrayMap(x -> x.2, sorted), ' > ') AS path, groupArrayIf(Duration, StatusCode = 'Ok') AS oks, arrayReduce('max', oks) AS m, sumMap(map(SpanName, toUInt64(1))) AS per FROM otel_traces GROUP BY ServiceName;
SELECT ServiceName FROM otel_traces GROUP BY ServiceName;
SELECT groupArray(10)((Timestamp, SpanName)) AS recent FROM otel_traces GROUP BY ServiceName;
SELECT groupArrayIf(Duration, StatusCode = 'Ok') AS oks FROM otel_traces GROUP BY ServiceName;
SELECT sumMap(map(SpanName, toUInt64(1))) AS per FROM otel_traces GROUP BY ServiceName;
SELECT * FROM otel_traces_trace_id_ts AS t ANY LEFT JOIN service_minute AS s ON s.minute = toStartOfMinute(t.Start);
SELECT t.*, s.service FROM otel_traces_trace_id_ts AS t ASOF JOIN (SELECT service, minute, service AS TraceId FROM service_minute) AS s ON t.TraceId = s.TraceId AND t.Start >= s.minute;
SELECT count() OVER () AS total, row_number() OVER (PARTITION BY ServiceName ORDER BY Duration DESC) AS rn, first_value(SpanName) OVER w AS f, sum(Duration) OVER (ORDER BY Timestamp RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS run, exponentialTimeDecayedAvg(10)(toFloat64(Duration), Timestamp) OVER w AS decay, percent_rank() OVER w AS pr, ntile(4) OVER w AS quart, dense_rank() OVER w AS dr, leadInFrame(SpanId) OVER w AS next FROM otel_traces WINDOW w AS (PARTITION BY TraceId ORDER BY Timestamp ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) QUALIFY rn <= 3;
SELECT row_number() OVER (PARTITION BY ServiceName ORDER BY Duration DESC) AS rn FROM otel_traces WINDOW w AS (PARTITION BY TraceId ORDER BY Timestamp ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) QUALIFY rn <= 3;
