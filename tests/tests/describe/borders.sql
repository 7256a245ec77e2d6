agreed	SELECT linear(id, 2, 1) FROM t
agreed	SELECT plusone(id), plusone(k) AS z, z + 1 FROM t
agreed	SELECT nest(id) FROM t
agreed	SELECT nest(id + 1) FROM t
rejected	SELECT plusone(s) FROM t
rejected	SELECT plusone() FROM t
agreed	SELECT arrayMap(x -> plusone(x), arr) FROM t
declined	SELECT arrayMap(plusone, arr) FROM t
agreed	SELECT sum(plusone(id)) FROM t GROUP BY plusone(k)
agreed	SELECT doc.a.b, doc.x, doc.x.y, doc.x.:Int64, doc.^x, doc.a FROM j
declined	SELECT doc.x.:String, doc.x.y.:`Array(Int64)`, j2.a[].b, j2.a[1] FROM j
agreed	SELECT doc.x.:`Array(JSON)`, j2.a[] FROM j
agreed	SELECT dyn.Int64, dyn.String, dyn.`Array(UInt8)`, dyn.Date FROM j
agreed	SELECT va.String, va.UInt64, va.`Array(UInt8)` FROM j
agreed	SELECT va.`Array(UInt8)`.size0 FROM j
agreed	SELECT tu.x, tu.y, tu.1, tu.2 FROM t
agreed	SELECT arr.size0, aa.size0, aa.size1, na.size0, na.null FROM t
rejected	SELECT n.null, tn.a, tn.a.null, tn.b, tn.b.size0, tn.1, nt.1, nt.2, nt.2.z, nt.2.w.null, nt.2.2 FROM t
agreed	SELECT m.keys, m.values, m.size0, m.key_a FROM t
rejected	SELECT nn.a, nn.b, nn.size0, nn FROM t
agreed	SELECT s.size FROM t
agreed	SELECT t.tu.x, t.arr.size0 AS q FROM t
agreed	SELECT aa.x FROM (SELECT tu AS aa FROM t)
agreed	SELECT q.n.null FROM (SELECT n FROM t) AS q
agreed	SELECT n.null FROM (SELECT n FROM t) AS q
agreed	SELECT arr.size0 FROM (SELECT arr FROM t)
agreed	SELECT m.keys FROM (SELECT m FROM t)
agreed	SELECT doc.a.b FROM (SELECT doc FROM j)
agreed	SELECT doc.x.:Int64 FROM (SELECT doc FROM j)
agreed	SELECT va.String FROM (SELECT va FROM j)
agreed	SELECT tj.q.x, tj.q.x.:Int64, aj.x, aj.x.:Int64 FROM j
agreed	SELECT doc.x::Int64, doc.x + 1 FROM j
declined	SELECT * FROM merge('borders', '^m[12]$')
declined	SELECT * FROM merge('^m[12]$')
declined	SELECT *, _table FROM merge('borders', '^m')
agreed	SELECT id, _table, _database FROM merge('borders', 'm1|m2')
agreed	SELECT * FROM merge(borders, '^m1$')
agreed	SELECT * FROM merge(currentDatabase(), '^m1$')
declined	SELECT * FROM merge(REGEXP('bord.*'), '^m1$')
agreed	SELECT * FROM VALUES('a UInt64, s String', (1, 'one'), (2, 'two'))
agreed	SELECT * FROM VALUES((1, 'one'), (2, 'two'))
agreed	SELECT * FROM VALUES(1, 2, 3)
agreed	SELECT * FROM VALUES('x Float64', 1, 2)
agreed	SELECT * FROM values('x Nullable(Float64)', NULL)
agreed	SELECT c1, c2 FROM values((1, NULL), (300, 'a'))
agreed	SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v
agreed	SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v(x, y)
agreed	SELECT * FROM VALUES ((1, 'a'), (2, 'b')) AS v(x, y)
agreed	SELECT * FROM remote('127.0.0.1', borders.t)
agreed	SELECT id FROM remote('127.0.0.1', borders, t)
agreed	SELECT id FROM remote('127.0.0.1', 'borders', 't')
agreed	SELECT id FROM remote('127.0.0.1', 'borders.t')
agreed	SELECT id FROM remote('127.0.0.{1,2}', currentDatabase(), t)
agreed	SELECT * FROM remote('127.0.0.1', system.one)
agreed	SELECT * FROM remote('127.0.0.1', numbers(10))
agreed	SELECT *, _shard_num FROM remote('127.0.0.1', view(SELECT 1 AS a))
agreed	SELECT _shard_num FROM remote('127.0.0.1', system.one)
agreed	SELECT * FROM remote('127.0.0.1')
agreed	SELECT * FROM generateRandom('a UInt8, b String')
agreed	SELECT * FROM generateRandom('a UInt8', 1, 2, 3)
agreed	SELECT * FROM numbers(10)
agreed	SELECT * FROM numbers(1, 10, 2)
agreed	SELECT * FROM zeros(10)
agreed	SELECT number FROM system.numbers
agreed	SELECT * FROM null('a UInt8')
agreed	SELECT * FROM view(SELECT id, 1 AS x FROM t)
agreed	SELECT v.x FROM view(SELECT id, 1 AS x FROM t) AS v
agreed	SELECT * FROM format(JSONEachRow, 'a UInt8', '{"a":1}')
declined	SELECT * FROM format('JSONEachRow', '{"a":1, "b": "x"}')
declined	SELECT * FROM format(CSV, '1,2')
agreed	SELECT * FROM loop(t)
declined	SELECT * FROM viewIfPermitted(SELECT 1 AS x ELSE null('x UInt8'))
agreed	SELECT * FROM pv(p = 1)
agreed	SELECT id, s FROM pv(p = 1) AS q
agreed	SELECT _state FROM system.parts
agreed	SELECT _part, _partition_id, _part_index, _row_exists, _block_number FROM t
agreed	SELECT _table, _database FROM t
agreed	SELECT _table FROM mem
agreed	SELECT _table, id FROM mg
agreed	SELECT _table FROM vw
declined	SELECT _part FROM mg
declined	SELECT _partition_value FROM t
declined	SELECT _nosuch FROM t
rejected	SELECT system.one.* FROM one AS t
agreed	SELECT system.one.* FROM system.one AS t
agreed	SELECT system.one.dummy FROM system.one AS t
agreed	SELECT one.dummy FROM system.one AS t
agreed	SELECT borders.t.id FROM t AS q
agreed	SELECT borders.t.* FROM t AS q
agreed	SELECT t.* FROM t AS q
agreed	SELECT if(id = 1, 1, toUInt32(2)), if(id = 1, toDecimal32(1, 2), 3) FROM t
agreed	SELECT toUInt32(0) > toDecimal32(1, 0) ? toUInt32(0) : toDecimal32(1, 0)
agreed	SELECT if(id = 1, toUInt32(2), toDecimal32(1, 0)) FROM t
agreed	SELECT if(1, toUInt32(2), toDecimal32(1, 0)) FROM t
agreed	SELECT toUInt32(0) AS x, toDecimal32(1, 0) AS y, if(x > y, x, y)
agreed	SELECT toInt32(0) AS x, toDecimal32(1, 0) AS y, if(x > y, x, y)
agreed	SELECT toInt64(0) AS x, toDecimal64(1, 0) AS y, if(x > y, x, y)
agreed	SELECT toUInt64(0) AS x, toDecimal64(1, 0) AS y, if(x > y, x, y)
agreed	SELECT [toUInt32(0), toDecimal32(1, 0)]
agreed	SELECT EXTRACT(epoch FROM dt), EXTRACT(year FROM dt), EXTRACT(DOW FROM d), EXTRACT(week FROM d) FROM t
agreed	SELECT EXTRACT(EPOCH FROM dt) FROM t
agreed	SELECT id = SOME (SELECT id FROM b), id = ANY (SELECT id FROM b), id > ALL (SELECT id FROM b) FROM t
agreed	SELECT id != SOME (SELECT id FROM b), id < ANY (SELECT id FROM b) FROM t
agreed	EXPLAIN SELECT 1
agreed	SELECT * FROM (EXPLAIN SELECT 1)
agreed	SELECT * FROM (EXPLAIN SYNTAX SELECT 1)
agreed	SELECT * FROM (EXPLAIN ESTIMATE SELECT * FROM t)
agreed	SELECT * FROM (EXPLAIN PIPELINE SELECT 1)
agreed	SELECT * FROM viewExplain('EXPLAIN', '', (SELECT 1))
rejected	SELECT id, max(k) FROM t
rejected	SELECT max(max(k)) FROM t
rejected	SELECT id FROM t WHERE max(k) > 1
rejected	SELECT id FROM t WHERE max(k) > 1 GROUP BY id
agreed	SELECT id + 1, count() FROM t GROUP BY id
rejected	SELECT id, k, count() FROM t GROUP BY id
rejected	SELECT k + 1, count() FROM t GROUP BY id
rejected	SELECT id FROM t HAVING max(k) > 1
rejected	SELECT id FROM t GROUP BY id HAVING k > 1
rejected	SELECT id FROM t GROUP BY id ORDER BY k
agreed	SELECT id FROM t GROUP BY id ORDER BY max(k)
rejected	SELECT id FROM t GROUP BY id LIMIT 1 BY k
rejected	SELECT sum(max(k) OVER ()) FROM t
agreed	SELECT max(sum(k)) OVER () FROM t
missed	SELECT sum(k) OVER (ORDER BY max(k)) FROM t
rejected	SELECT sum(k) OVER (ORDER BY nosuch) FROM t
rejected	SELECT * FROM t GROUP BY id
rejected	SELECT id FROM t GROUP BY max(id)
rejected	SELECT id FROM t ORDER BY nosuch
rejected	SELECT id FROM t LIMIT 1 BY nosuch
rejected	SELECT id FROM t GROUP BY nosuch
rejected	SELECT id FROM t HAVING nosuch
rejected	SELECT id FROM t QUALIFY nosuch
rejected	SELECT id FROM t WINDOW w AS (ORDER BY nosuch)
rejected	SELECT row_number() OVER w FROM t
rejected	SELECT lower(max(s)), s FROM t
rejected	SELECT count(), id FROM t, b
rejected	SELECT t.id, count() FROM t JOIN b ON t.id = b.id
missed	SELECT t.id, count() FROM t JOIN b ON t.id = b.id GROUP BY b.id
rejected	SELECT t.k + 1, count() FROM t JOIN b ON t.id = b.id GROUP BY t.id
rejected	SELECT max(k) AS mk, mk + 1, sum(mk) FROM t
rejected	SELECT sum(k) AS s, s FROM t WHERE s > 1
missed	SELECT arrayMap(x -> sum(x), arr) FROM t
rejected	SELECT sumIf(id, max(k) > 1) FROM t
agreed	SELECT row_number() OVER (), max(k) FROM t
rejected	SELECT id, row_number() OVER (ORDER BY id), max(k) FROM t
rejected	SELECT id FROM t WHERE row_number() OVER () = 1
agreed	SELECT (SELECT max(k)) FROM t
agreed	SELECT id, (SELECT max(z) FROM b) FROM t
rejected	SELECT *, count() FROM t
agreed	SELECT c2 AS id FROM (SELECT [1][1] AS c2, * FROM t) AS q
agreed	SELECT c2 AS id, * APPLY(toString) FROM (SELECT [1][1] AS c2, * FROM b) AS q
agreed	SELECT c2 AS id, toFloat64(c2) FROM (SELECT [1][1] AS c2, * FROM b) AS q
agreed	SELECT c2 AS id, * APPLY(toString), toFloat64(c2) FROM (SELECT [1][1] AS c2, *, CASE id WHEN toInt64(-1) THEN id END FROM b AS y1) AS q LIMIT 1
agreed	SELECT c2 AS id, (SELECT 1) NOT IN toDate('2020-01-01') FROM (SELECT [1][1] AS c2, * FROM b) AS q
declined	SELECT c2 AS id, toFloat64(c2) FROM (SELECT [1][1] AS c2, *, CASE id WHEN toInt64(-1) THEN id END FROM (SELECT '2020-01-01' AS c3, * EXCEPT (k) APPLY(x -> toString(x)) FROM borders.j CROSS JOIN b INNER JOIN j ON j.id = j.id) AS y1) AS q LIMIT 1
agreed	SELECT c2 FROM (SELECT [1][1] AS c2, * FROM (SELECT '2020-01-01' AS c3, * EXCEPT (k) APPLY(x -> toString(x)) FROM borders.j CROSS JOIN b INNER JOIN j ON j.id = j.id) AS y1) AS q LIMIT 1
declined	SELECT * APPLY(toString) FROM (SELECT [1][1] AS c2, * FROM (SELECT '2020-01-01' AS c3, * EXCEPT (k) APPLY(x -> toString(x)) FROM borders.j CROSS JOIN b INNER JOIN j ON j.id = j.id) AS y1) AS q LIMIT 1
agreed	SELECT max(lc) FROM t GROUP BY lc
agreed	SELECT any(lc), anyLast(lc), min(lc), max(lc) FROM t GROUP BY lc, n
agreed	SELECT any(n), anyLast(n), min(n), max(n) FROM t GROUP BY lc, n
declined	SELECT [tu, NULL] FROM t
declined	SELECT [NULL, tu] FROM t
declined	SELECT array(NULL, (1, 2))
agreed	SELECT if(id = 1, tu, NULL) FROM t
declined	SELECT [tu, NULL], 1 FROM t UNION ALL SELECT [tu], 2 FROM t
agreed	SELECT CAST(toDateTime(dt, 'UTC') AS DateTime64(6)) FROM t
agreed	SELECT CAST(toDateTime(dt, 'UTC') AS DateTime), toDateTime(dt, 'UTC')::DateTime FROM t
agreed	SELECT CAST(toDateTime64(dt, 3, 'UTC') AS DateTime), CAST(toDateTime64(dt, 3, 'UTC') AS DateTime64(6)), CAST(toNullable(toDateTime64(dt, 3, 'UTC')) AS DateTime64(6)) FROM t
agreed	SELECT CAST(toDateTime64(dt, 3, 'UTC') AS Nullable(DateTime64(6))), CAST(toDateTime(dt, 'UTC') AS Nullable(DateTime)) FROM t
agreed	SELECT CAST([toDateTime(dt, 'UTC')] AS Array(DateTime64(6))), CAST([toDateTime(dt, 'UTC')] AS Array(DateTime)) FROM t
agreed	SELECT CAST(toLowCardinality(toDateTime(dt, 'UTC')) AS DateTime) FROM t
missed	SELECT CAST(toDateTime(dt, 'UTC') AS LowCardinality(DateTime)) FROM t
agreed	SELECT CAST(toDateTime(dt, 'UTC'), 'DateTime'), CAST(toDateTime(dt, 'UTC'), 'DateTime64(3)'), toDateTime(toDateTime(dt, 'UTC')) FROM t
agreed	SELECT CAST((toDateTime(dt, 'UTC'), 1) AS Tuple(DateTime, UInt8)) FROM t
agreed	SELECT CAST(toDateTime(dt, 'UTC') AS DateTime('Asia/Tokyo')) FROM t
agreed	SELECT accurateCast(toDateTime(dt, 'UTC'), 'DateTime'), accurateCastOrNull(toDateTime(dt, 'UTC'), 'DateTime64(3)') FROM t
agreed	SELECT CAST(1 AS Decimal(10, 2)) UNION ALL SELECT k FROM t
agreed	SELECT CAST(k AS Decimal(10, 2)) FROM t INTERSECT SELECT toInt32(id) FROM t
agreed	SELECT CAST(k AS Decimal(10, 2)) FROM t INTERSECT SELECT k FROM t
agreed	SELECT CAST(k AS Decimal(10, 2)) FROM t EXCEPT SELECT toInt32(k) FROM t
agreed	SELECT CAST(k AS Decimal(10, 2)) FROM t UNION ALL SELECT toInt32(k) FROM t
agreed	SELECT toInt32(k) FROM t UNION ALL SELECT CAST(k AS Decimal(10, 2)) FROM t
agreed	SELECT [CAST(k AS Decimal(10, 2)), toInt32(k)] FROM t
agreed	SELECT [CAST(k AS Decimal(10, 2)), CAST(k AS Decimal(9, 4))] FROM t
agreed	SELECT [CAST(k AS Decimal(10, 2)), CAST(k AS Decimal(5, 1))] FROM t
agreed	SELECT if(id = 1, CAST(k AS Decimal(10, 2)), toInt32(k)) FROM t
agreed	SELECT [CAST(k AS Decimal(10, 2)), k], [CAST(k AS Decimal(10, 2)), toInt64(k)], [CAST(k AS Decimal(5, 2)), k], [CAST(k AS Decimal(20, 2)), k] FROM t
agreed	SELECT [CAST(k AS Decimal(10, 0)), k], [CAST(k AS Decimal(12, 2)), toInt32(k)], [CAST(k AS Decimal(11, 2)), toInt32(k)], [CAST(k AS Decimal(20, 2)), toUInt64(k)] FROM t
declined	SELECT * REPLACE (toString(id) AS id), id FROM t
declined	SELECT id, * REPLACE (toString(id) AS id) FROM t
declined	SELECT * REPLACE (toString(id) AS id), hex(id) FROM t
declined	SELECT length(id), * REPLACE (toString(id) AS id) FROM t
missed	SELECT * REPLACE (toString(id) AS id) FROM t WHERE id = 1
agreed	SELECT * REPLACE (toString(id) AS id) FROM t WHERE id = 'a'
missed	SELECT * REPLACE (toString(id) AS id), t.id FROM t
declined	SELECT * REPLACE (toString(k) AS id), id FROM t
declined	SELECT * REPLACE (id AS k), k FROM t
declined	SELECT * REPLACE (k AS k), k FROM t
declined	SELECT * REPLACE (id + k AS k), k + 1 FROM t
agreed	SELECT * REPLACE (toString(id) AS id, id + 1 AS k) FROM t
declined	SELECT * REPLACE (toString(id) AS id, length(id) AS k) FROM t
declined	SELECT * EXCEPT k REPLACE (toString(id) AS id), id FROM t
declined	SELECT COLUMNS('i') REPLACE (toString(id) AS id), id FROM t
declined	SELECT t.* REPLACE (toString(id) AS id), id, t.id FROM t
declined	SELECT t.* REPLACE (toString(id) AS id), id, z FROM t JOIN b USING id
missed	SELECT t.* REPLACE (toString(id) AS id), * FROM t
missed	SELECT * REPLACE (toString(id) AS id), * FROM t
agreed	SELECT * REPLACE (toString(id) AS id), * REPLACE (toString(id) AS id) FROM t
declined	SELECT * REPLACE (toString(id) AS id) , count() OVER (PARTITION BY id) FROM t
declined	SELECT * REPLACE (1 AS id), id FROM t
declined	SELECT * REPLACE (toString(id) AS nosuch), nosuch FROM t
missed	SELECT * REPLACE (toString(id) AS nosuch) FROM t ORDER BY nosuch
agreed	SELECT * REPLACE (toString(id) AS id) FROM t ORDER BY id
agreed	SELECT * REPLACE (toString(id) AS id) FROM t GROUP BY ALL
declined	SELECT * REPLACE (toString(id) AS id) APPLY(x -> x || 'a'), id FROM t
declined	SELECT * REPLACE (toString(id) AS id), id AS q, q FROM t
declined	SELECT q, * REPLACE (toString(id) AS id), id AS q FROM t
declined	SELECT * REPLACE (toString(id) AS id), id AS id FROM t
declined	SELECT * REPLACE (toString(id) AS id), toString(id) AS id FROM t
declined	SELECT * REPLACE (toString(id) AS id, toString(s) AS s), s, id FROM t
agreed	SELECT * REPLACE ((toString(k) AS id2) AS id), id2 FROM t
declined	SELECT * REPLACE (toString(id) AS id), (SELECT id) FROM t
agreed	SELECT id FROM (SELECT * REPLACE (toString(id) AS id) FROM t) WHERE id = 'a'
agreed	SELECT (SELECT max(id) FROM t), * REPLACE (toString(id) AS id) FROM t
declined	SELECT * REPLACE (toString(id) AS id), arrayMap(x -> id, [1]) FROM t
declined	SELECT * APPLY(toString) REPLACE (1 AS id), id FROM t
declined	SELECT * REPLACE (id + 1 AS id), id, id + 1 FROM t
rejected	SELECT * REPLACE (sum(id) AS id, 1 AS k, 2 AS s), id FROM t
rejected	WITH * REPLACE (toString(id) AS id) AS x SELECT id FROM t
declined	SELECT tuple(* REPLACE (toString(id) AS id)), id FROM t
agreed	SELECT * REPLACE (toString(id) AS id) FROM t WHERE length(id) > 1
missed	SELECT 1 FROM t ORDER BY * REPLACE (toString(id) AS id), id
declined	SELECT id, 1 FROM t GROUP BY * REPLACE (toString(id) AS id)
rejected	SELECT 1 FROM (SELECT 1 AS a) JOIN (SELECT 1 AS a) USING a
rejected	SELECT 1 FROM (SELECT 1 AS a) AS x JOIN (SELECT 1 AS a) USING a
rejected	SELECT 1 FROM (SELECT 1 AS a) JOIN (SELECT 1 AS a) AS y USING a
rejected	SELECT 1 FROM (SELECT 1 AS a), (SELECT 1 AS a)
rejected	SELECT 1 FROM (SELECT 1 AS a) CROSS JOIN (SELECT 1 AS a)
rejected	SELECT 1 FROM t JOIN numbers(3) ON t.id = number
rejected	SELECT 1 FROM numbers(3) JOIN t ON t.id = number
rejected	SELECT 1 FROM t, numbers(3)
agreed	WITH q AS (SELECT 1 AS id) SELECT 1 FROM t JOIN q ON t.id = q.id
agreed	WITH q AS (SELECT 1 AS id) SELECT 1 FROM q JOIN q AS z ON z.id = q.id
agreed	SELECT 1 FROM (SELECT 1 AS a) ARRAY JOIN [1] AS z
agreed	SELECT 1 FROM (SELECT 1 AS a) ARRAY JOIN [1] AS z JOIN t ON t.id = a
rejected	SELECT 1 FROM t AS x JOIN b ON x.id = b.id JOIN (SELECT 1 AS id) ON x.id = id
agreed	SELECT 1 FROM (SELECT 1 AS a) JOIN (SELECT 1 AS a) USING a SETTINGS joined_subquery_requires_alias=0
rejected	SELECT 1 FROM view(SELECT 1 AS id) JOIN t USING id
agreed	SELECT 1 FROM (t JOIN b ON t.id = b.id)
rejected	SELECT 1 FROM (t JOIN b ON t.id = b.id) JOIN j ON j.id = b.id
agreed	SELECT 1 FROM t JOIN pv(p = 1) ON t.id = pv.id
rejected	SELECT 1 FROM t JOIN remote('127.0.0.1', borders.b) ON t.id = b.id
agreed	SELECT 1 FROM t PASTE JOIN (SELECT 1 AS aaa)
rejected	SELECT row_number() OVER w2 FROM t WINDOW w AS (ORDER BY id)
agreed	SELECT sum(k) OVER (w ORDER BY s) FROM t WINDOW w AS (PARTITION BY id)
rejected	SELECT sum(k) OVER (w2 ORDER BY s) FROM t WINDOW w AS (PARTITION BY id)
rejected	SELECT (SELECT row_number() OVER w FROM b LIMIT 1) FROM t WINDOW w AS (PARTITION BY id)
declined	SELECT (SELECT 1) AS k0, k0, (SELECT 2) FROM t
agreed	SELECT (SELECT 1) AS k0, (SELECT 1) FROM t
agreed	SELECT (SELECT 1), (SELECT 1), (SELECT 2) FROM t
agreed	SELECT id IN k, 1 IN (k, 2), id NOT IN k, NULL IN k, NULL IN (1, 2), NULL IN s, NULL NOT IN k FROM t
declined	SELECT if('UTC' IN s, 1, 2) FROM t
agreed	SELECT max('UTC' IN s), any('UTC' IN s), sum('UTC' IN s), maxState('UTC' IN s), groupArray('UTC' IN s) FROM t
declined	SELECT maxSimpleState('UTC' IN s) FROM t
rejected	SELECT number FROM numbers(10) LIMIT '1'
rejected	SELECT value.a FROM (SELECT 1 AS value) AS data WHERE data.value > 0
agreed	SELECT sum(value) AS value FROM (SELECT 1 AS value) AS data WHERE data.value > 0
agreed	SELECT avg(k) k, d FROM t GROUP BY d
agreed	SELECT formatReadableSize(sum(k) AS size) AS c, sum(id) AS id FROM t
agreed	SELECT EXTRACT(CENTURY FROM d), EXTRACT(DECADE FROM d), EXTRACT(DOY FROM d), EXTRACT(ISODOW FROM d), EXTRACT(ISOYEAR FROM d), EXTRACT(MILLENNIUM FROM d), EXTRACT(QUARTER FROM d), EXTRACT(WEEK FROM dt) FROM t
agreed	SELECT doc.^a, doc.x[], doc.x.:`Array(JSON)`.y.:Int64, doc.x.:`Tuple(a UInt8, b String)`.a FROM j
agreed	SELECT doc.x.:JSON, dyn.JSON, dyn.`Tuple(a UInt8)`.a, dyn.Int64.null, va.String.null FROM j
agreed	SELECT q.doc.x.:Int64, q.doc.^x FROM j AS q
agreed	SELECT e.y FROM j ARRAY JOIN doc.x[] AS e
declined	SELECT 123456789012345.12, 2251799813685247.5, 18446744073709551616, 1e21, 0.000001, 1e-7, 123456789.123456789
agreed	SELECT '\xF0', isValidUTF8('\xc3\x28')
rejected	SELECT id = 'abc' FROM t
rejected	SELECT id IN ('abc') FROM t
rejected	SELECT id IN ('1', 'abc') FROM t
missed	SELECT if(0, id IN ('abc'), 0) FROM t
declined	SELECT if(0, id = 'abc', 0) FROM t
declined	SELECT if(s = 'x', id = 'abc', 0) FROM t
declined	SELECT arrayFilter(x -> x = 'abc', arr) FROM t
missed	SELECT arrayFilter(x -> x IN ('abc'), arr) FROM t
agreed	SELECT n = 'abc' FROM t
rejected	SELECT d = 'yesterday' FROM t
agreed	SELECT d IN ('2026-01-01') FROM t
declined	SELECT d = '2026-1-1' FROM t
rejected	SELECT dt > 'yesterday' FROM t
declined	SELECT dt > '2026' FROM t
missed	SELECT dt IN ('') FROM t
agreed	SELECT (id, s) IN ((1, 'x')) FROM t
rejected	SELECT toUInt8(1) = 'abc' FROM t
declined	SELECT id = 'abc' OR 1 FROM t
rejected	SELECT lc = 5 FROM t
rejected	SELECT toTimeZone(dt, 'Mars/Base') FROM t
rejected	SELECT toDateTime(s, 'Nowhere') FROM t
rejected	SELECT now('utc') FROM t
agreed	SELECT toTimeZone(dt, '') FROM t
agreed	SELECT toTimeZone(dt, 'localtime') FROM t
agreed	SELECT toTimeZone(dt, 'Fixed/UTC+01:00:00') FROM t
agreed	SELECT if(0, toTimeZone(dt, 'Mars/Base'), dt) FROM t
declined	SELECT toHour(dt, 'Mars/Base') FROM t
rejected	SELECT id NOT IN (1, 'abc') FROM t
agreed	SELECT k = '-5' FROM t
rejected	SELECT k = '+5' FROM t
rejected	SELECT id = '' FROM t
declined	SELECT id FROM t WHERE s = 'x' AND id = 'abc'
declined	SELECT id FROM t WHERE 0 AND id = 'abc'
declined	SELECT id FROM t PREWHERE id = 'abc'
rejected	SELECT id FROM t WHERE id = 'abc'
agreed	SELECT id FROM t WHERE n IN ('abc')
rejected	SELECT count() FROM t GROUP BY 2
agreed	SELECT count(), id FROM t GROUP BY 2
rejected	SELECT *, count() FROM t GROUP BY 3
declined	SELECT s FROM (SELECT id = 'abc' AS x, s FROM t)
rejected	SELECT id FROM t LIMIT 'a'
agreed	SELECT id FROM t LIMIT 0.5
rejected	SELECT id FROM t LIMIT 1.5
agreed	SELECT id FROM t LIMIT -1
rejected	SELECT id FROM t LIMIT -1.5
agreed	SELECT id FROM t LIMIT 1e3
rejected	SELECT id FROM t LIMIT 2 OFFSET NULL
rejected	SELECT id FROM t LIMIT 0.5 BY s
agreed	SELECT id FROM t LIMIT 2.0 BY s
declined	SELECT now('')
agreed	SELECT now64(3, '')
agreed	SELECT toDateTime64(s, 3, '') FROM t
declined	SELECT splitByChar(',,', s) FROM t
agreed	SELECT splitByChar(',', s) FROM t
declined	SELECT toTypeName(e < t) FROM q
declined	SELECT toColumnTypeName(e < t) FROM q
rejected	SELECT e < t FROM q
declined	SELECT CAST(in(7, id) AS Float64) FROM q
declined	SELECT any(id) OVER () AS w, id IN w FROM q
agreed	SELECT b.* FROM t LEFT JOIN b USING (id) LEFT JOIN m1 ON t.id = m1.id
agreed	SELECT b.COLUMNS('id') FROM t LEFT JOIN b USING (id) LEFT JOIN m1 USING (id)
declined	SELECT b.id FROM t LEFT JOIN b USING (id) LEFT JOIN b AS bb USING (id)
declined	SELECT * FROM t LEFT JOIN b USING (id) RIGHT JOIN t ON t.id = t.id LEFT ARRAY JOIN nn
declined	SELECT [sa, lcn] FROM q
declined	SELECT map('a', sa, 'b', lcn) FROM q
agreed	SELECT (sa, sa) = (sa, sa) FROM q
agreed	SELECT greatest(id, i), greatest(i, id), least(id, i), greatest(i, sm) FROM q
declined	SELECT if(isNull(id), 1, fl) FROM q
declined	SELECT if(isNull(id), (SELECT 1), (SELECT 2)) FROM q
declined	SELECT if(1 = 1, sm, 300) FROM q
rejected	SELECT if(id, (SELECT 1), 2) AS id FROM q
declined	WITH if(b1, (SELECT 1), 2) AS a1, if(a1, (SELECT 1), 2) AS b1 SELECT a1 FROM q
rejected	SELECT isNotNull(e) FROM t
rejected	SELECT length(date) FROM t
rejected	SELECT plusone(hour) FROM t
rejected	SELECT count(length) FROM t
rejected	SELECT arrayConcat(arr, length) FROM t
agreed	SELECT isNotNull(now), cityHash64(today) > 1 FROM t
declined	SELECT arrayMap(toString, arr) FROM t
