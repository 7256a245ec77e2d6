SELECT CAST(a AS String), a::String, CAST(a, 'String'), CAST(1 AS UInt8), 1::UInt8, '1'::UInt8, -1::Int8, [1,2]::Array(UInt8), cast(a as Nullable(String)), 1.5::Decimal(9,2), CAST('1.5' as Decimal(9,2)), (1,2)::Tuple(UInt8,UInt8) FROM t
SELECT CAST(a AS String) FROM t
SELECT a::String FROM t
SELECT CAST(a, 'String') FROM t
SELECT CAST(1 AS UInt8) FROM t
SELECT 1::UInt8 FROM t
SELECT '1'::UInt8 FROM t
SELECT -1::Int8 FROM t
SELECT [1,2]::Array(UInt8) FROM t
SELECT cast(a as Nullable(String)) FROM t
SELECT 1.5::Decimal(9,2) FROM t
SELECT CAST('1.5' as Decimal(9,2)) FROM t
SELECT (1,2)::Tuple(UInt8,UInt8) FROM t
SELECT 1
SELECT -1
SELECT 1.0
SELECT 1.5
SELECT 1e10
SELECT 1e100
SELECT 0x10
SELECT 0b11
SELECT 1_000
SELECT 'a''b\n\t\\'
SELECT true
SELECT false
SELECT NULL
SELECT inf
SELECT nan
SELECT -inf
SELECT 18446744073709551615
SELECT -9223372036854775808
SELECT 0.1
SELECT 1e-7
SELECT 123456789.123
SELECT [1,2], [], [1,NULL], (1,2), (1,'a'), tuple(1), tuple(), array(1,2), [a,1], (a,1), [[1],[2]], ['a','b'], ([1,2],'x'), [(1,'a')], map('a',1), [1.0], [true], (1,NULL), [-1,2], (1.5,-1) FROM t
SELECT [1,2] FROM t
SELECT [] FROM t
SELECT [1,NULL] FROM t
SELECT (1,2) FROM t
SELECT (1,'a') FROM t
SELECT tuple(1) FROM t
SELECT tuple() FROM t
SELECT array(1,2) FROM t
SELECT [a,1] FROM t
SELECT (a,1) FROM t
SELECT [[1],[2]] FROM t
SELECT ['a','b'] FROM t
SELECT ([1,2],'x') FROM t
SELECT [(1,'a')] FROM t
SELECT map('a',1) FROM t
SELECT [1.0] FROM t
SELECT [true] FROM t
SELECT (1,NULL) FROM t
SELECT [-1,2] FROM t
SELECT (1.5,-1) FROM t
SELECT a BETWEEN 1 AND 2, a NOT BETWEEN 1 AND 2, a IN (1,2), a NOT IN (1,2), a IN (1), a IN 1, a IN (SELECT a FROM u), a GLOBAL IN (SELECT 1), a IN u, (a,b) IN ((1,2),(3,4)), a IN [1,2], s IN ('a'), a IN (a, b) FROM t
SELECT a IN (SELECT a FROM u), a GLOBAL IN (SELECT 1), a IN u, (a,b) IN ((1,2),(3,4)), a IN [1,2], s IN ('a'), a IN (a, b) FROM t
SELECT s LIKE 'x' FROM t
SELECT s NOT LIKE 'x' FROM t
SELECT s ILIKE 'x' FROM t
SELECT s NOT ILIKE 'x' FROM t
SELECT s REGEXP 'x' FROM t
SELECT n IS NULL FROM t
SELECT n IS NOT NULL FROM t
SELECT a ? b : 3 FROM t
SELECT CASE WHEN a THEN b ELSE 3 END FROM t
SELECT CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' ELSE 'z' END FROM t
SELECT CASE a WHEN 1 THEN 2 END FROM t
SELECT INTERVAL 1 DAY FROM t
SELECT INTERVAL a HOUR FROM t
SELECT INTERVAL '1 day' FROM t
SELECT d + INTERVAL 1 DAY FROM t
SELECT d - INTERVAL 1 MONTH - INTERVAL 2 DAY FROM t
SELECT d + INTERVAL '1 day 2 hour' FROM t
SELECT interval 1 quarter FROM t
SELECT arr[1] FROM t
SELECT m['a'] FROM t
SELECT tup.1 FROM t
SELECT tup.x FROM t
SELECT t.tup.y FROM t
SELECT (1,2).1 FROM t
SELECT ((1,2) AS z).1 FROM t
SELECT arr[-1] FROM t
SELECT js.a FROM t
SELECT js.a.b FROM t
SELECT js.a::String FROM t
SELECT js.a.:Int64 FROM t
SELECT count() FROM t
SELECT count(*) FROM t
SELECT count(a) FROM t
SELECT COUNT(1) FROM t
SELECT sum(a) FROM t
SELECT SUM(a) FROM t
SELECT quantile(0.5)(a) FROM t
SELECT quantiles(0.5, 0.9)(a) FROM t
SELECT count(DISTINCT a) FROM t
SELECT uniq(DISTINCT a) FROM t
SELECT sum(DISTINCT a) FROM t
SELECT countIf(a>1) FROM t
SELECT count() FILTER (WHERE a>1) FROM t
SELECT any(a) RESPECT NULLS FROM t
SELECT first_value(a) IGNORE NULLS FROM t
SELECT avgOrNull(a) FROM t
SELECT groupArray(10)(a) FROM t
SELECT std(a) FROM t
SELECT VAR_POP(a) FROM t
SELECT row_number() OVER () FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (PARTITION BY b ORDER BY s) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER w FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t WINDOW w AS (PARTITION BY a)
SELECT rank() OVER (ORDER BY a DESC NULLS FIRST, b) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (ROWS UNBOUNDED PRECEDING) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (ORDER BY b RANGE 1 PRECEDING) FROM t WINDOW w AS (PARTITION BY a)
SELECT arrayMap(x -> x + 1, arr), arrayFilter((x, y) -> x > y, arr, arr), arrayMap(x -> (x, a), arr), arraySort(x -> -x, arr), arrayFold((acc, x) -> acc + x, arr, toInt64(0)) FROM t
SELECT arrayMap(x -> x + 1, arr) FROM t
SELECT arrayFilter((x, y) -> x > y, arr, arr) FROM t
SELECT arrayMap(x -> (x, a), arr) FROM t
SELECT arraySort(x -> -x, arr) FROM t
SELECT arrayFold((acc, x) -> acc + x, arr, toInt64(0)) FROM t
SELECT toDate('2020-01-01') FROM t
SELECT DATE '2020-01-01' FROM t
SELECT TIMESTAMP '2020-01-01 00:00:00' FROM t
SELECT date '2020-01-01' FROM t
SELECT toDateTime(d) FROM t
SELECT year(d) FROM t
SELECT YEAR(d) FROM t
SELECT Month(d) FROM t
SELECT DAY(d) FROM t
SELECT hour(dt) FROM t
SELECT toYear(d) FROM t
SELECT CASE WHEN a THEN 1 WHEN a=2 THEN 2 END FROM t
SELECT CASE WHEN a THEN 1 END FROM t
SELECT DATE_ADD(DAY, 1, d), DATE_SUB(DAY, 2, d) FROM t
SELECT DATE_ADD(DAY, 1, d) FROM t
SELECT DATE_SUB(DAY, 2, d) FROM t
SELECT dateDiff('day', d, dt), DATE_DIFF(DAY, d, dt), dateDiff(day, d, dt), TIMESTAMPADD(HOUR, 1, dt), date_trunc('month', d), DATE_TRUNC('month',d) FROM t
SELECT dateDiff('day', d, dt) FROM t
SELECT DATE_DIFF(DAY, d, dt) FROM t
SELECT dateDiff(day, d, dt) FROM t
SELECT TIMESTAMPADD(HOUR, 1, dt) FROM t
SELECT date_trunc('month', d) FROM t
SELECT DATE_TRUNC('month',d) FROM t
SELECT TIMESTAMP_DIFF(second, dt, dt),TIMESTAMPDIFF(second, dt, dt), DATEADD(DAY, 1, d), date_diff('day', d, dt), DATE_DIFF('day',d,dt) FROM t
SELECT TIMESTAMP_DIFF(second, dt, dt) FROM t
SELECT TIMESTAMPDIFF(second, dt, dt) FROM t
SELECT DATEADD(DAY, 1, d) FROM t
SELECT date_diff('day', d, dt) FROM t
SELECT DATE_DIFF('day',d,dt) FROM t
SELECT tup.1 + 1 FROM t
SELECT t.arr[1] FROM t
SELECT (tup).x FROM t
SELECT (tup).1 FROM t
SELECT tuple(1,2).1 FROM t
SELECT tupleElement(tup,1) FROM t
SELECT tupleElement(tup,'x') FROM t
SELECT arr.size0 FROM t
SELECT n.null FROM t
SELECT m.keys FROM t
SELECT m.values FROM t
SELECT s.size FROM t
SELECT n.null+1 FROM t
SELECT nst.k FROM t
SELECT nst FROM t
SELECT nst.k.size0 FROM t
SELECT sum(a) FILTER(WHERE a) FROM t
SELECT COUNT(*) FROM t
SELECT Count(*) FROM t
SELECT count(DISTINCT a, b) FROM t
SELECT countDistinct(a) FROM t
SELECT any(n) respect nulls FROM t
SELECT row_number() OVER (), sum(a) OVER (PARTITION BY b ORDER BY s), sum(a) OVER w, sum(a) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), rank() OVER (ORDER BY a DESC NULLS FIRST, b), lag(a, 1) OVER (ORDER BY b), sum(a) OVER (ROWS UNBOUNDED PRECEDING), sum(a) OVER (ORDER BY b RANGE 1 PRECEDING), sum(a) OVER (ORDER BY b RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), sum(a) OVER (ORDER BY b+1 ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING), sum(a) OVER (PARTITION BY a, b+1) FROM t WINDOW w AS (PARTITION BY a)
SELECT lag(a, 1) OVER (ORDER BY b) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (ORDER BY b RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (ORDER BY b+1 ASC NULLS LAST RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING) FROM t WINDOW w AS (PARTITION BY a)
SELECT sum(a) OVER (PARTITION BY a, b+1) FROM t WINDOW w AS (PARTITION BY a)
SELECT * FROM t
SELECT t.*, u.a FROM t, u
SELECT t.* FROM t, u
SELECT u.a FROM t, u
SELECT * FROM t JOIN u ON t.a=u.a
SELECT * FROM t JOIN u USING (a)
SELECT * FROM t AS x LEFT JOIN u AS y ON x.a=y.a
SELECT a, t.a, u.a, c, b, u.b, s, t.s FROM t JOIN u ON t.a=u.a
SELECT a FROM t JOIN u ON t.a=u.a
SELECT t.a FROM t JOIN u ON t.a=u.a
SELECT u.a FROM t JOIN u ON t.a=u.a
SELECT c FROM t JOIN u ON t.a=u.a
SELECT b FROM t JOIN u ON t.a=u.a
SELECT u.b FROM t JOIN u ON t.a=u.a
SELECT s FROM t JOIN u ON t.a=u.a
SELECT t.s FROM t JOIN u ON t.a=u.a
SELECT a, t.a, u.a, c, u.c, default.u.c FROM t JOIN u USING a
SELECT a FROM t JOIN u USING a
SELECT t.a FROM t JOIN u USING a
SELECT u.a FROM t JOIN u USING a
SELECT c FROM t JOIN u USING a
SELECT u.c FROM t JOIN u USING a
SELECT default.u.c FROM t JOIN u USING a
SELECT x.a, y.a, x.s, default.t.a FROM t AS x, u AS y
SELECT x.a FROM t AS x, u AS y
SELECT y.a FROM t AS x, u AS y
SELECT x.s FROM t AS x, u AS y
SELECT default.t.a FROM t AS x, u AS y
SELECT x.a, t.a AS q, t.s FROM t AS x
SELECT x.a FROM t AS x
SELECT t.a AS q FROM t AS x
SELECT t.s FROM t AS x
SELECT x.a, x.tup.x, x.tup, x.arr.size0 FROM t AS x JOIN u ON 1
SELECT x.a FROM t AS x JOIN u ON 1
SELECT x.tup.x FROM t AS x JOIN u ON 1
SELECT x.tup FROM t AS x JOIN u ON 1
SELECT x.arr.size0 FROM t AS x JOIN u ON 1
SELECT a AS b, t.b, b, a FROM t
SELECT a AS b FROM t
SELECT t.b FROM t
SELECT b FROM t
SELECT a FROM t
SELECT t.a AS z, z FROM t
SELECT t.a AS z FROM t
SELECT COLUMNS('a'), COLUMNS(a,b), t.COLUMNS('^s'), * EXCEPT(m,nst,js) FROM t
SELECT COLUMNS('a') FROM t
SELECT COLUMNS(a,b) FROM t
SELECT t.COLUMNS('^s') FROM t
SELECT * EXCEPT(m,nst,js) FROM t
SELECT * APPLY(toString) EXCEPT(a) FROM u
SELECT * EXCEPT(a) APPLY(toString) APPLY(x -> x || 'a') FROM u
SELECT * REPLACE(a+1 AS a) FROM u
SELECT COLUMNS('a') APPLY(quantile(0.5)) FROM u
SELECT * APPLY(max) FROM u GROUP BY ALL
SELECT tup.* FROM t
SELECT untuple(tup), untuple((1,2)), untuple((1,'a')) AS zz FROM t
SELECT untuple(tup) FROM t
SELECT untuple((1,2)) FROM t
SELECT untuple((1,'a')) AS zz FROM t
SELECT mat FROM t
SELECT al FROM t
SELECT _part FROM t
SELECT _table FROM t
SELECT _database FROM t
SELECT _partition_id FROM t
SELECT _part_offset FROM t
SELECT _part_index FROM t
SELECT _part_uuid FROM t
SELECT _sample_factor FROM t
SELECT _row_exists FROM t
SELECT _block_number FROM t
SELECT _block_offset FROM t
SELECT _part_data_version FROM t
SELECT _part_starting_offset FROM t
SELECT _disk_name FROM t
SELECT _table, _database FROM u
SELECT _table FROM u
SELECT _database FROM u
SELECT 1 WHERE 1 SETTINGS max_threads=1
SELECT t.tup.x FROM t
SELECT t.tup.1 FROM t
SELECT tup.-1 FROM t
SELECT ((1,2) AS z).1, z.2 FROM t
SELECT (1,2) AS z, z.1 FROM t
SELECT m.key_a FROM t
SELECT js.a.b.c::Int64 FROM t
SELECT js.a.:Int64 + 1 FROM t
SELECT _distance FROM t
SELECT _part_granule_offset FROM t
SELECT untuple((1,'a')) AS zz, zz FROM t
SELECT untuple(tuple(tup,1)) FROM t
SELECT (untuple(tup)) FROM t
SELECT concat(untuple(('a','b'))) FROM t
SELECT [true]
SELECT (true,1)
SELECT [true, 1]
SELECT (true, 1).1
SELECT [1.5, 2]
SELECT ['a\'b']
SELECT map('a', [1,2], 'b', [3])
SELECT [(1,2),(3,4)]
SELECT [tuple(1)]
SELECT tuple('a')
SELECT ('a',)
SELECT (1)
SELECT ((1))
SELECT [NULL]
SELECT (NULL, 1)
SELECT [[NULL]]
SELECT [1, -1]
SELECT [toDate('2020-01-01')]
SELECT (1, toDate('2020-01-01'))
SELECT -1.0
SELECT +1
SELECT -(-1)
SELECT 1 + - 1
SELECT 1 -1
SELECT 1-1
SELECT x'41'
SELECT $$a$$
SELECT 'a b'
SELECT '\0\x01\e'
SELECT 'ü€'
SELECT 1.50
SELECT 100000.0
SELECT 1e20
SELECT 1e21
SELECT 1e22
SELECT 5e-324
SELECT 0.00001
SELECT 0.000001
SELECT 1e15
SELECT 1e16
SELECT 3.0e-5
SELECT 1.0e6
SELECT 0.1e-6
SELECT 12345678901234567
SELECT 4.35
SELECT NAN
SELECT Inf
SELECT +inf
SELECT 00012
SELECT 1e0
SELECT 1 AS a, a + 1
SELECT 1 + 1 AS a, a * 2
SELECT [1,2] AS a, a[1]
SELECT (1,2) AS a, a.1
SELECT (1,2) AS a, a.2 + 1
SELECT CAST((1,'x'), 'Tuple(a UInt8, b String)') AS t, t.a, t.b
SELECT 1 AS `a b`, `a b` + 1
SELECT 1 AS `a.b`, `a.b`
SELECT (SELECT 1) AS x, x + 1
SELECT (SELECT 1 AS y) AS x, x
SELECT (SELECT 1, 2) AS x, x.1
SELECT (SELECT 1 AS p, 2 AS q) AS x, x.p
SELECT (SELECT 1 AS p, 2 AS q)
SELECT (SELECT (1,2))
SELECT (SELECT [1])
SELECT (SELECT 'a')
SELECT (SELECT NULL)
SELECT (SELECT 1, 2).1
SELECT (SELECT 1)+(SELECT 2), (SELECT 3)
SELECT (SELECT (SELECT 1)), (SELECT 2)
SELECT (SELECT 1 WHERE 0)
SELECT (SELECT map(1,2))
SELECT (SELECT toLowCardinality('a'))
SELECT count(DISTINCT a) FILTER(WHERE a) FROM t
SELECT COUNT(DISTINCT a) FROM t
SELECT sum(DISTINCT a) FILTER(WHERE a) FROM t
SELECT countIf(*, a) FROM t
SELECT countState(*) FROM t
SELECT count(*) OVER () FROM t
SELECT sumIf(a, a) FROM t
SELECT uniqIf(DISTINCT a, a) FROM t
SELECT sumOrNullIf(a,a) FROM t
SELECT sumIfOrNull(a,a) FROM t
SELECT quantileExact(0.5)(a) FROM t
SELECT approx_top_sum(a, b) FROM t
SELECT topK(3)(s) FROM t
SELECT AVG(a) FROM t
SELECT Max(a) FROM t
SELECT groupConcat(',')(s) FROM t
SELECT groupConcat(s, ',') FROM t
SELECT GROUP_CONCAT(s) FROM t
SELECT string_agg(s, ',') FROM t
SELECT count(COLUMNS('a')) FROM t
SELECT CURRENT_DATE FROM t
SELECT CURRENT_DATE() FROM t
SELECT current_date FROM t
SELECT NOW FROM t
SELECT current_timestamp FROM t
SELECT TODAY() FROM t
SELECT now() - 1 FROM t
SELECT POSITION('a' IN s) FROM t
SELECT trimLeft(s) FROM t
SELECT TRIM(s) FROM t
SELECT tuple(a) FROM t
SELECT array(a) FROM t
SELECT CAST(a AS INT) FROM t
SELECT a::int FROM t
SELECT CAST(a, 'int') FROM t
SELECT a::DOUBLE PRECISION FROM t
SELECT a::varchar(10) FROM t
SELECT CAST(a AS Enum8('a'=1,'b'=2)) FROM t
SELECT CAST('a' AS Enum('a','b')) FROM t
SELECT a::DateTime64(3,'UTC') FROM t
SELECT a::Decimal(10,2) FROM t
SELECT a::Decimal64(2) FROM t
SELECT s::Dynamic(max_types=3) FROM t
SELECT a::Variant(UInt8, String) FROM t
SELECT a::Nullable(UInt8) FROM t
SELECT n::Int64 NULL FROM t
SELECT cast(NULL, 'Nullable(UInt8)') FROM t
SELECT NULL::Nullable(UInt8) FROM t
SELECT accurateCast(a,'Int8') FROM t
SELECT CAST(a + 1 AS String) FROM t
SELECT (a + 1)::String FROM t
SELECT -a::Int8 FROM t
SELECT -1::String FROM t
SELECT 'x'::String FROM t
SELECT true::Bool FROM t
SELECT true::UInt8 FROM t
SELECT (1,'a')::Tuple(a UInt8, b String) FROM t
SELECT [1,a]::Array(String) FROM t
SELECT [(1,2)]::Array(Tuple(UInt8,UInt8)) FROM t
SELECT [true]::Array(Bool) FROM t
SELECT ['a']::Array(String) FROM t
SELECT ['a''b']::Array(String) FROM t
SELECT [1.50]::Array(Float32) FROM t
SELECT [1, NULL]::Array(Nullable(UInt8)) FROM t
SELECT ( 1 , 2 )::Tuple(UInt8,UInt8) FROM t
SELECT 1.50::String FROM t
SELECT 1e3::String FROM t
SELECT -1.5::Float32 FROM t
SELECT inf::Float64 FROM t
SELECT [-1]::Array(Int8) FROM t
SELECT [[1],[2]]::Array(Array(Int8)) FROM t
SELECT 1::UInt8 + 1 FROM t
SELECT '1'::UInt8::String FROM t
SELECT 1::UInt8::String FROM t
SELECT CAST([1, 2] AS Array(UInt8)) FROM t
SELECT CAST('a''b' AS String) FROM t
SELECT 'a\'b\\c\n'::String FROM t
SELECT a+1 FROM t GROUP BY a
SELECT a, count() FROM t GROUP BY a
SELECT max(b) AS b FROM t GROUP BY a
SELECT max(b) AS b, b FROM t GROUP BY a
SELECT s AS a FROM t GROUP BY a
SELECT a AS q FROM t GROUP BY a
SELECT t.a FROM t GROUP BY a
SELECT 1 FROM t GROUP BY a
SELECT (SELECT 1) FROM t GROUP BY a
SELECT arrayMap(x -> x + a, [1]) FROM t GROUP BY a
SELECT rand() FROM t GROUP BY a
SELECT now() FROM t GROUP BY a
SELECT a AS x, t.a AS x FROM t
SELECT a AS x, a AS x FROM t
SELECT 1 AS x, 1 AS x, x FROM t
SELECT x, 1 AS x FROM t
SELECT (x + 1) AS y, a AS x FROM t
SELECT (a + 1) AS a, a + 2 FROM t
SELECT a AS a FROM t
SELECT tup.x AS tup, tup FROM t
SELECT tup.x AS tup, tup.y FROM t
SELECT default.t.a FROM t
SELECT default.t.tup.x FROM t
SELECT "a" FROM t
SELECT sum(a) AS s2, s2 + 1 FROM t
SELECT (a AS q) + q FROM t
SELECT q + (a AS q) FROM t
SELECT arrayMap(x -> (x AS y) + y, arr) FROM t
SELECT arrayMap(a -> a + 1, arr) FROM t
SELECT arrayMap(x -> x.1, [(1,2)]) FROM t
SELECT arrayMap(x -> x.a, CAST([(1,2)], 'Array(Tuple(a UInt8, b UInt8))')) FROM t
SELECT arrayMap((x) -> toString(x), arr) FROM t
SELECT arrayMap(x -> 1, arr) FROM t
SELECT arrayMap(x -> x IN (1,2), arr) FROM t
SELECT arraySum(arrayMap(x -> x*2, arr) AS z), z FROM t
SELECT a, x.a FROM t AS x
SELECT t.a FROM t AS x
SELECT default.t.a FROM t AS x
SELECT x.* FROM t AS x
SELECT t.* FROM t AS x
SELECT default.t.* FROM t AS x
SELECT * EXCEPT a FROM t AS x
SELECT x.a AS a FROM t AS x
SELECT * FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT a, q.c FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT `plus(a, 1)` FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT plus(a, 1) FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT q.`plus(a, 1)` FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT q.* FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT COLUMNS('a') FROM (SELECT a, b AS c, a + 1, count() OVER () FROM t) AS q
SELECT * FROM (SELECT a, t.a FROM t)
SELECT a FROM (SELECT a, t.a FROM t)
SELECT * FROM (SELECT a, u.a FROM t JOIN u ON t.a=u.a)
SELECT a FROM (SELECT a, u.a FROM t JOIN u ON t.a=u.a)
SELECT u.a FROM (SELECT a, u.a FROM t JOIN u ON t.a=u.a)
SELECT `u.a` FROM (SELECT a, u.a FROM t JOIN u ON t.a=u.a)
SELECT j.a, j.u.a FROM (SELECT * FROM t, u) AS j
SELECT * EXCEPT(js) FROM (SELECT * FROM t, u) AS j
SELECT * EXCEPT(js) FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT x.a, y.a, z.a FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT c FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT y.c FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT x.*, z.* FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT s FROM t AS x JOIN u AS y ON x.a=y.a JOIN u AS z ON z.a=y.a
SELECT s FROM t, u, u AS z
SELECT t.a, u.a, z.a, c FROM t, u, u AS z
SELECT * EXCEPT(js,nst) FROM t, u, u AS z
SELECT * FROM u AS x LEFT JOIN u AS y USING (a)
SELECT a, x.a, y.a, b, c FROM u AS x LEFT JOIN u AS y USING (a)
SELECT * FROM u AS x LEFT JOIN u AS y USING (a) LEFT JOIN u AS z USING (a)
SELECT a, x.a, y.a, z.a FROM u AS x LEFT JOIN u AS y USING (a) LEFT JOIN u AS z USING (a)
SELECT b, c FROM u AS x LEFT JOIN u AS y USING (a) LEFT JOIN u AS z USING (a)
SELECT x.b,y.b,z.b FROM u AS x LEFT JOIN u AS y USING (a) LEFT JOIN u AS z USING (a)
SELECT a, t.a, u.a FROM t JOIN u USING (a)
SELECT t.*, u.* FROM t JOIN u USING (a)
SELECT toTypeName(a) FROM t JOIN u USING (a)
SELECT a+1 FROM t JOIN u USING (a)
SELECT u.a+1 FROM t JOIN u USING (a)
SELECT a, t.a, u.a FROM t RIGHT JOIN u USING (a)
SELECT * EXCEPT(js) FROM t RIGHT JOIN u USING (a)
SELECT b, u.b FROM t RIGHT JOIN u USING (a)
SELECT a, b, t.b, u.b, c FROM t FULL JOIN u USING (a, b)
SELECT * EXCEPT(js) FROM t FULL JOIN u USING (a, b)
SELECT a, b, c, u.a FROM t CROSS JOIN u
SELECT a, u.a, c FROM t ASOF JOIN u ON t.b = u.b AND t.a >= u.a
SELECT a FROM t PASTE JOIN u
SELECT * FROM (SELECT 1 AS a) AS p PASTE JOIN (SELECT 2 AS a) AS q
SELECT a FROM (SELECT 1 AS a) AS p PASTE JOIN (SELECT 2 AS a) AS q
SELECT p.a, q.a FROM (SELECT 1 AS a) AS p PASTE JOIN (SELECT 2 AS a) AS q
SELECT * FROM (SELECT 1 AS a) PASTE JOIN (SELECT 2 AS b)
SELECT * FROM t NATURAL JOIN u
SELECT u.a, c, u.b FROM t ANY LEFT JOIN u ON t.a = u.a
SELECT a, u.a FROM t SEMI LEFT JOIN u ON t.a = u.a
SELECT a, t2.a, t.b FROM t JOIN t AS t2 ON t.a = t2.a
SELECT * EXCEPT(js) FROM t JOIN t AS t2 ON t.a = t2.a
SELECT a FROM t AS t1 JOIN t AS t2 ON t1.a = t2.a
SELECT t.a FROM t AS t1 JOIN t AS t2 ON t1.a = t2.a
SELECT t1.a, t2.a FROM t AS t1 JOIN t AS t2 ON t1.a = t2.a
SELECT a, arr FROM t ARRAY JOIN arr
SELECT * EXCEPT(js) FROM t ARRAY JOIN arr
SELECT t.arr FROM t ARRAY JOIN arr
SELECT arr AS z, z FROM t ARRAY JOIN arr
SELECT arr.size0 FROM t ARRAY JOIN arr
SELECT nst.k FROM t ARRAY JOIN arr
SELECT a, arr, x FROM t ARRAY JOIN arr AS x
SELECT * EXCEPT(js) FROM t ARRAY JOIN arr AS x
SELECT x + 1 FROM t ARRAY JOIN arr AS x
SELECT x, y FROM t LEFT ARRAY JOIN arr AS x, arrayMap(q -> q+1, arr) AS y
SELECT arr FROM t LEFT ARRAY JOIN arr AS x, arrayMap(q -> q+1, arr) AS y
SELECT nst.k, nst.v FROM t ARRAY JOIN nst
SELECT nst FROM t ARRAY JOIN nst
SELECT * EXCEPT(js) FROM t ARRAY JOIN nst
SELECT t.nst.k FROM t ARRAY JOIN nst
SELECT nst.k, q.k, q.v FROM t ARRAY JOIN nst AS q
SELECT q FROM t ARRAY JOIN nst AS q
SELECT q.* FROM t ARRAY JOIN nst AS q
SELECT nst.k, nst.v FROM t ARRAY JOIN nst.k
SELECT nst FROM t ARRAY JOIN nst.k
SELECT k, nst.k, nst.v FROM t ARRAY JOIN nst.k AS k
SELECT a FROM t ARRAY JOIN [1,2] AS a
SELECT t.a FROM t ARRAY JOIN [1,2] AS a
SELECT a FROM t ARRAY JOIN [1,2]
SELECT * EXCEPT(js) FROM t ARRAY JOIN arr AS b
SELECT x, u.a, t.a FROM t ARRAY JOIN arr AS x JOIN u ON x = u.a
SELECT * EXCEPT(js) FROM t ARRAY JOIN arr AS x JOIN u ON x = u.a
SELECT arr, u.a, a FROM t JOIN u ON t.a=u.a ARRAY JOIN arr
SELECT a1, a2 FROM t ARRAY JOIN arr AS a1 ARRAY JOIN arr AS a2
SELECT arr, c FROM t ARRAY JOIN arr, arr AS c
SELECT tp.1, tp FROM t ARRAY JOIN [(1,'a'),(2,'b')] AS tp
SELECT untuple(tp) FROM t ARRAY JOIN [(1,'a'),(2,'b')] AS tp
SELECT * FROM numbers(10)
SELECT number FROM numbers(10)
SELECT n.number, n.* FROM numbers(1,10) AS n
SELECT * FROM numbers_mt(3) AS q, zeros(2) AS z
SELECT number, zero FROM numbers_mt(3) AS q, zeros(2) AS z
SELECT z.zero FROM numbers_mt(3) AS q, zeros(2) AS z
SELECT * FROM system.numbers
SELECT number FROM system.numbers
SELECT numbers.number FROM system.numbers
SELECT system.numbers.number FROM system.numbers
SELECT * FROM system.one
SELECT dummy FROM system.one
SELECT * FROM generate_series(1,10)
SELECT * FROM generateSeries(1,10,2)
SELECT * FROM generateRandom('a UInt8, b Array(String)')
SELECT * FROM generateRandom('a UInt8, b Array(String)', 1, 10, 2)
SELECT * FROM values('a UInt8, b String', (1,'a'),(2,'b'))
SELECT a FROM values('a UInt8, b String', (1,'a'),(2,'b'))
SELECT * FROM values((1,'a'),(2,'b'))
SELECT * FROM values(1,2,300)
SELECT * FROM values('a UInt8', 1, 2) AS v(q)
SELECT * FROM null('a Int8')
SELECT * FROM format(JSONEachRow, 'a Int8, b String', '{"a":1}')
SELECT * FROM view(SELECT 1 AS a, 'x')
SELECT a FROM view(SELECT 1 AS a, 'x')
SELECT * FROM remote('127.0.0.1', default, u)
SELECT a FROM remote('127.0.0.1', default, u)
SELECT * FROM remote('127.0.0.1', default.u)
SELECT * FROM url('http://x/y', CSV, 'a Int8, b String')
SELECT * FROM input('a Int8')
SELECT * FROM loop(u)
SELECT * FROM zeros_mt(1)
SELECT * FROM u AS q(x, y, z)
SELECT * FROM (SELECT 1, 2) AS q(x, y)
SELECT x, q.y FROM (SELECT 1, 2) AS q(x, y)
SELECT n IN (1,2) FROM t
SELECT lc IN ('a') FROM t
SELECT toNullable(lc) IN ('a') FROM t
SELECT (a,n) IN ((1,2)) FROM t
SELECT arr IN ([1]) FROM t
SELECT NULL IN (1) FROM t
SELECT n IN (SELECT 1) FROM t
SELECT n IN (a,b) FROM t
SELECT n NOT IN (a,b) FROM t
SELECT a NOT IN [a, b] FROM t
SELECT a IN arr FROM t
SELECT a IN toString(1) FROM t
SELECT a IN (1+1, 2) FROM t
SELECT a IN (toUInt8(1)) FROM t
SELECT a IN b FROM t
SELECT a IN (b) FROM t
SELECT a IN (NULL, 1) FROM t
SELECT a IN tuple(1) FROM t
SELECT 1 IN (1,2) FROM t
SELECT (SELECT 1) IN (1,2) FROM t
SELECT s IN (s, 'x') FROM t
SELECT lc IN (lc, 'x') FROM t
SELECT a GLOBAL NOT IN (a, b) FROM t
SELECT tup IN ((1,'a')) FROM t
SELECT a IN system.one FROM t
SELECT a IN default.u FROM t
SELECT a IN t.a FROM t
SELECT a IN (SELECT 1, 2) FROM t
SELECT a IN (SELECT 1 UNION ALL SELECT 2) FROM t
SELECT toLowCardinality(n) IN (1) FROM t
SELECT CAST(NULL AS LowCardinality(Nullable(String))) IN ('a') FROM t
SELECT a = ANY(SELECT 1) FROM t
SELECT a != ANY(SELECT 1) FROM t
SELECT a = ALL (SELECT 1) FROM t
SELECT a != ALL (SELECT 1) FROM t
SELECT a > ANY (SELECT 1) FROM t
SELECT a > ALL (SELECT 1) FROM t
SELECT a < ANY (SELECT 1) FROM t
SELECT a < ALL (SELECT 1) FROM t
SELECT a <> ANY (SELECT 1) FROM t
SELECT [true, 1.5]
SELECT (1.5, 2)
SELECT [1.5, 2, 3]
SELECT [[1],[2.5]]
SELECT [(1, 2.5), (3,4)]
SELECT [true, toUInt8(1)]
SELECT array(true)
SELECT tuple(true)
SELECT map('a', true)
SELECT (true, toUInt8(1))
SELECT [1, 2.5, NULL]
SELECT [(1,'a'),(2.5,'b')]
SELECT (1, [1, 2.5])
SELECT array(1, 2.5)
SELECT [-1, 2.5]
SELECT [1, 18446744073709551615]
SELECT ['a', NULL]
SELECT [inf, 1]
SELECT [nan]
SELECT (inf, 1)
SELECT [1, -1.0]
SELECT (1,2,)
SELECT []
SELECT [[], [1]]
SELECT ['\n']
SELECT [0x10]
SELECT [1e3]
SELECT ()
SELECT tuple()
SELECT ((1, 2), 3)
SELECT [()]
SELECT 1.0 = 1
SELECT [1, 256, -1]
SELECT [DATE '2020-01-01']
SELECT ([1, a] AS q), 1 AS a
SELECT [1 AS x]
SELECT (1 AS x, 2)
SELECT [NULL, NULL]
SELECT [true, NULL]
SELECT (true, NULL, 'x')
SELECT a, p.a, r.a FROM p JOIN r USING (a)
SELECT p.*, r.* FROM p JOIN r USING (a)
SELECT * FROM p JOIN r USING (a)
SELECT a, p.a, r.a FROM p LEFT JOIN r USING (a)
SELECT p.*, r.* FROM p LEFT JOIN r USING (a)
SELECT * FROM p LEFT JOIN r USING (a)
SELECT a, p.a, r.a FROM p RIGHT JOIN r USING (a)
SELECT p.*, r.* FROM p RIGHT JOIN r USING (a)
SELECT * FROM p RIGHT JOIN r USING (a)
SELECT a, p.a, r.a FROM p FULL JOIN r USING (a)
SELECT p.*, r.* FROM p FULL JOIN r USING (a)
SELECT * FROM p FULL JOIN r USING (a)
SELECT a, p.a, w.a FROM p JOIN w USING (a)
SELECT p.*, w.* FROM p JOIN w USING (a)
SELECT * FROM p JOIN w USING (a)
SELECT a, p.a, w.a FROM p LEFT JOIN w USING (a)
SELECT p.*, w.* FROM p LEFT JOIN w USING (a)
SELECT * FROM p LEFT JOIN w USING (a)
SELECT a, p.a, w.a FROM p RIGHT JOIN w USING (a)
SELECT p.*, w.* FROM p RIGHT JOIN w USING (a)
SELECT * FROM p RIGHT JOIN w USING (a)
SELECT a, p.a, w.a FROM p FULL JOIN w USING (a)
SELECT p.*, w.* FROM p FULL JOIN w USING (a)
SELECT * FROM p FULL JOIN w USING (a)
SELECT a, p.a, w.a FROM w RIGHT JOIN p USING (a)
SELECT p.*, w.* FROM w RIGHT JOIN p USING (a)
SELECT * FROM w RIGHT JOIN p USING (a)
SELECT a, x.a, y.a FROM p AS x RIGHT JOIN w AS y USING (a)
SELECT x.*, y.* FROM p AS x RIGHT JOIN w AS y USING (a)
SELECT * FROM p AS x RIGHT JOIN w AS y USING (a)
SELECT a FROM p JOIN r USING (a) JOIN w USING (a)
SELECT p.a FROM p JOIN r USING (a) JOIN w USING (a)
SELECT r.a FROM p JOIN r USING (a) JOIN w USING (a)
SELECT w.a FROM p JOIN r USING (a) JOIN w USING (a)
SELECT p.*, r.*, w.* FROM p JOIN r USING (a) JOIN w USING (a)
SELECT * FROM p JOIN r USING (a) JOIN w USING (a)
SELECT c, d, e FROM p JOIN r USING (a) JOIN w USING (a)
SELECT b FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT p.b FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT w.b FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT r.a FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT * FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT p.* FROM p LEFT JOIN r USING (a, b) JOIN w USING (b)
SELECT p.a, c, d, e FROM p JOIN r ON p.a=r.a RIGHT JOIN w ON w.a=p.a
SELECT * FROM p JOIN r ON p.a=r.a RIGHT JOIN w ON w.a=p.a
SELECT r.b FROM p JOIN r ON p.a=r.a RIGHT JOIN w ON w.a=p.a
SELECT a, r.a, p.b FROM p RIGHT JOIN r ON p.a = r.a
SELECT b, c, d FROM p RIGHT JOIN r ON p.a = r.a
SELECT * FROM p RIGHT JOIN r ON p.a = r.a
SELECT a, r.a, p.b FROM p, r WHERE p.a = r.a
SELECT * FROM p, r WHERE p.a = r.a
SELECT p.a, c, d FROM p CROSS JOIN r CROSS JOIN w
SELECT * FROM p CROSS JOIN r CROSS JOIN w
SELECT * FROM p INNER JOIN (SELECT a, d AS c FROM r) AS q ON p.a=q.a
SELECT c, q.c FROM p INNER JOIN (SELECT a, d AS c FROM r) AS q ON p.a=q.a
SELECT a, r.a FROM p SEMI JOIN r USING (a)
SELECT * FROM p SEMI JOIN r USING (a)
SELECT a, b, p.a, w.a FROM p ASOF JOIN w USING (b, a)
SELECT * FROM p ASOF JOIN w USING (b, a)
SELECT a, r.a, d FROM p ANTI LEFT JOIN r USING (a)
SELECT * FROM p ANTI LEFT JOIN r USING (a)
SELECT * FROM p ANY JOIN r USING (a)
SELECT * FROM p LEFT JOIN r USING a SETTINGS join_use_nulls=1
SELECT * FROM p RIGHT JOIN r USING a SETTINGS join_use_nulls=1
SELECT * FROM p FULL JOIN r USING a SETTINGS join_use_nulls=1
SELECT a, p.a, r.a, r.b, d FROM p LEFT JOIN r USING a SETTINGS join_use_nulls=1
SELECT a, p.a, r.a, r.b, d FROM p FULL JOIN r USING a SETTINGS join_use_nulls=1
SELECT a, p.a, r.a, c, d FROM p LEFT JOIN r ON p.a=r.a SETTINGS join_use_nulls=1
SELECT a, p.a, r.a, c, d FROM p RIGHT JOIN r ON p.a=r.a SETTINGS join_use_nulls=1
SELECT a, p.a, r.a, c, d FROM p FULL JOIN r ON p.a=r.a SETTINGS join_use_nulls=1
SELECT p.a, r.a, w.a, c, d, e FROM p LEFT JOIN r ON p.a=r.a RIGHT JOIN w ON w.a=p.a SETTINGS join_use_nulls=1
SELECT * FROM p LEFT JOIN r ON p.a=r.a SETTINGS join_use_nulls=1
SELECT r.* FROM p LEFT JOIN r ON p.a=r.a SETTINGS join_use_nulls=1
SELECT * FROM p LEFT JOIN r ON p.a=r.a LEFT JOIN w ON w.a=p.a SETTINGS join_use_nulls=1
WITH RECURSIVE q AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM q WHERE n < 5) SELECT n FROM q
WITH RECURSIVE q AS (SELECT 1 AS n, 'a' AS s UNION ALL SELECT n + 1, s || 'b' FROM q WHERE n < 5) SELECT * FROM q
WITH RECURSIVE q AS (SELECT toUInt64(1) AS n UNION ALL SELECT n + 1 FROM q WHERE n < 5) SELECT n, q.n FROM q
WITH RECURSIVE q(z) AS (SELECT 1 UNION ALL SELECT z + 1 FROM q WHERE z < 5) SELECT * FROM q
WITH q AS (SELECT 1 AS a) SELECT * FROM q AS x, q AS y
WITH q AS (SELECT 1 AS a) SELECT q.a, x.a FROM q JOIN q AS x ON q.a = x.a
WITH q AS (SELECT 1 AS a), r AS (SELECT a+1 AS b FROM q) SELECT * FROM r
WITH r AS (SELECT a+1 AS b FROM q), q AS (SELECT 1 AS a) SELECT * FROM r
WITH q(x, y) AS (SELECT 1, 2) SELECT * FROM q
WITH q AS (SELECT (SELECT 1)) SELECT *, (SELECT 2) FROM q
WITH q AS (SELECT 1 AS a) SELECT (SELECT a FROM q), (SELECT 2), 1 IN q FROM q AS z
WITH 1 AS x SELECT * FROM (SELECT x)
WITH 1 AS x SELECT * FROM (SELECT x + 1 AS y)
WITH number + 1 AS x SELECT x FROM numbers(3)
WITH number + 1 AS x SELECT * FROM (SELECT x FROM numbers(3))
WITH (x -> x + 1) AS f SELECT f(1), f(number) FROM numbers(3)
WITH x -> x + 1 AS f SELECT f(1) AS z, f(z)
WITH (SELECT 1) AS x SELECT x, x + 1
WITH (SELECT 1, 2) AS x SELECT x.1
WITH [1,2,3] AS x SELECT arrayMap(y -> y * 2, x)
WITH 'a' AS s SELECT s || 'b', s FROM (SELECT 1 AS s)
WITH number AS n SELECT n FROM numbers(1) WHERE n = 1
WITH x AS (SELECT 1 AS a) SELECT a FROM x UNION ALL SELECT a + 1 FROM x
SELECT 1 UNION ALL SELECT 'a'
SELECT 1 AS a UNION ALL SELECT 300 AS b
SELECT 2 UNION ALL SELECT 1
SELECT 1 INTERSECT SELECT 300
SELECT 1 AS a EXCEPT SELECT -1
SELECT 1 UNION DISTINCT SELECT NULL
SELECT toLowCardinality('a') UNION ALL SELECT 'b'
SELECT [1] UNION ALL SELECT [NULL]
SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT -1
SELECT (1, 'a') UNION ALL SELECT (300, 'b')
(SELECT 1 AS a) UNION ALL (SELECT 2)
SELECT * FROM (SELECT 1 AS a UNION ALL SELECT 2) WHERE a = 1
SELECT 1 a, 2 b UNION ALL SELECT 2 b, 1 a
SELECT 1 a
SELECT 2 b UNION ALL SELECT 2 b
SELECT number FROM numbers(2) GROUP BY number WITH TOTALS UNION ALL SELECT 1
SELECT a, count() FROM u GROUP BY a WITH ROLLUP
SELECT a FROM u GROUP BY a WITH ROLLUP
SELECT count() FROM u GROUP BY a WITH ROLLUP
SELECT a FROM u GROUP BY GROUPING SETS ((a),(b))
SELECT b FROM u GROUP BY GROUPING SETS ((a),(b))
SELECT a, c FROM u GROUP BY ALL
SELECT a FROM u GROUP BY ALL
SELECT c FROM u GROUP BY ALL
SELECT a+1, count() FROM u GROUP BY 1
SELECT a+1 FROM u GROUP BY 1
SELECT DISTINCT ON (a) a, b FROM u
SELECT DISTINCT ON (a) a FROM u
SELECT b FROM u
SELECT a FROM u ORDER BY a WITH FILL FROM 1 TO 10 STEP 1
SELECT a, row_number() OVER () AS r FROM u QUALIFY r = 1
SELECT row_number() OVER () AS r FROM u QUALIFY r = 1
SELECT a FROM u LIMIT 1 BY b
SELECT TOP 2 a FROM u
FROM u SELECT a
SELECT a FROM u HAVING b = 1
SELECT described_line(a, 1, 2), described_line(1, 2, 3) + 1, described_line(a, b, b) AS y FROM u
SELECT described_parity(a), described_nothing(), upper(described_parity(a + 1)) FROM u
SELECT described_sum(a) FROM u
SELECT described_each([1, 2]), arrayMap(z -> described_line(z, 1, 2), [a]) FROM u
SELECT described_twice(b), described_twice(described_twice(b)) FROM u
SELECT if(0, fl, sm) FROM q
SELECT if(0, 1, fl) FROM q
SELECT if(0, fl, 1) FROM q
SELECT if(0, 1, true) FROM q
SELECT if(1, sm, 300) FROM q
SELECT if(0xFF, sm, 300) FROM q
SELECT if(1, mx, k) FROM q
SELECT if(NULL, fl, 1) FROM q
SELECT if(NULL, 1, fl) FROM q
SELECT multiIf(0, fl, 1) FROM q
SELECT multiIf(0, 1, true) FROM q
SELECT multiIf(1, mx, k) FROM q
SELECT multiIf(0, fl, 0, fl, 1) FROM q
SELECT CASE WHEN 0 THEN fl ELSE 1 END FROM q
SELECT CASE WHEN 1 THEN sm ELSE 300 END FROM q
SELECT if(fl = NULL, reverse(k), 'x') FROM q
SELECT if(NULL, reverse(k), 'x') FROM q
SELECT multiIf(fl != NULL, reverse(k), 'x') FROM q
SELECT CASE WHEN fl = NULL THEN reverse(k) ELSE 'x' END FROM q
WITH NULL AS nothing SELECT if(fl = nothing, reverse(k), 'x') FROM q
SELECT ifNull('x', lc) FROM q
SELECT ifNull(1, lc) FROM q
SELECT ifNull(true, lc) FROM q
SELECT ifNull(lc, 'x') FROM q
SELECT ifNull(toString(k), lc) FROM q
SELECT ifNull('x', toLowCardinality('y'))
SELECT coalesce('x', lc) FROM q
SELECT arrayIntersect([], k) FROM q
SELECT arrayIntersect([], ['a'], [1])
SELECT arrayIntersect([], [1])
SELECT (SELECT count() FROM q) BETWEEN 2 AND 3
SELECT (SELECT count() FROM q) NOT BETWEEN 2 AND 3
SELECT ((SELECT 1) + 1) BETWEEN 1 AND (SELECT 7)
SELECT ((SELECT 1) BETWEEN 1 AND 2) BETWEEN 0 AND 1
SELECT 5 BETWEEN (SELECT 1) AND (SELECT 2)
SELECT [sm] FROM q INTERSECT SELECT []
SELECT groupArray(sm) FROM q INTERSECT SELECT []
SELECT [] FROM q UNION ALL SELECT [fl] FROM q
SELECT if(fl, [fl], []) FROM q
SELECT multiIf(fl, [sm], []) FROM q
SELECT map('a', [fl], 'b', []) FROM q
SELECT * FROM q RIGHT JOIN q2 USING (k) LEFT JOIN q3 USING (k)
SELECT * FROM q RIGHT JOIN q2 AS x USING (k) ANTI LEFT JOIN q3 AS y USING (k)
SELECT q2.COLUMNS('k') FROM q LEFT JOIN q2 USING (k)
SELECT q2.k FROM q LEFT JOIN q2 USING (k) LEFT JOIN q3 ON q.k = q3.k
SELECT if(fl, (SELECT 1), 2) AS fl FROM q
SELECT q2.*, q3.*, q.k FROM q2 FULL JOIN q3 USING (k) LEFT JOIN q USING (k)
SELECT q2.k, q3.k, q.k FROM q2 FULL JOIN q3 USING (k) RIGHT JOIN q USING (k)
SELECT q3.* FROM q2 LEFT JOIN q3 USING (k) LEFT JOIN q ON q2.k = q.k
SELECT mapContains(m, 'a'), mapContains(m, s), mapContains(m, lc), mapContains(m, NULL), mapContainsKey(m, toFixedString('a', 1)) FROM t
SELECT mapContainsKeyLike(m, 'a%'), mapContainsKeyLike(m, s), mapContainsKeyLike(m, lc), mapContainsKeyLike(m, toNullable(s)), mapContainsKeyLike(m, NULL) FROM t
SELECT mapContainsKeyLike(map('a', 1), lc), mapContainsKeyLike(map('a', 1), 'a%') FROM t
SELECT mapContainsValue(m, 1), mapContainsValue(m, a), mapContainsValue(m, NULL), mapContainsValueLike(map(a, s), 'a%') FROM t
SELECT mapExtractKeyLike(m, 'a%'), mapExtractValueLike(map(a, s), 'a%'), mapExtractKeyLike(m, lc) FROM t
SELECT a FROM t WHERE mapContains(m, 'a') AND NOT mapContainsKeyLike(m, 'b%')
SELECT arrayFlatten([arr]), arrayFlatten([[arr], [[1]]]), arrayFlatten(groupArray(arr)), arrayFlatten([]), arrayFlatten([[]]) FROM t GROUP BY arr
SELECT arrayFlatten(arrayMap(x -> [x, x + 1], arr)), flatten([[lc]]), arrayFlatten([[NULL, a]]), arrayFlatten([[tup]]), arrayFlatten([[m]]) FROM t
SELECT arrayDistinct(arrayFlatten(groupArray(splitByChar(',', s)))) FROM t
SELECT CASE lc WHEN 'a' THEN 1 WHEN 'b' THEN 2 ELSE 3 END FROM t
SELECT CASE lc WHEN 'a' THEN 1 END FROM t
SELECT CASE lc WHEN 'a' THEN 'x' WHEN 'b' THEN 'y' ELSE 'z' END FROM t
SELECT CASE lc WHEN 'a' THEN 'x' END FROM t
SELECT CASE lc WHEN 'a' THEN lc ELSE 'z' END FROM t
SELECT CASE lc WHEN 'a' THEN s ELSE 'z' END FROM t
SELECT CASE lc WHEN s THEN 1 ELSE 2 END, CASE s WHEN lc THEN 1 ELSE 2 END FROM t
SELECT CASE toLowCardinality(a) WHEN 1 THEN 2 ELSE 3 END FROM t
SELECT CASE lc WHEN 'a' THEN NULL ELSE 3 END FROM t
SELECT CASE lc WHEN 'a' THEN toDecimal64(a, 2) ELSE 0 END, CASE lc WHEN 'a' THEN d END, CASE lc WHEN 'a' THEN dt ELSE now() END FROM t
SELECT CASE CAST(s AS Enum8('a' = 1, 'b' = 2)) WHEN 'a' THEN 'x' ELSE 'y' END FROM t
SELECT sum(CASE lc WHEN 'a' THEN b ELSE 0 END), countIf(CASE lc WHEN 'a' THEN 1 ELSE 0 END = 1) FROM t
SELECT p.1, p.2, tupleElement(p, 1), tupleElement(p, '2'), r[1].1, pg[1][1].2, r.1, pg.2 FROM (SELECT CAST((1., 2.), 'Point') AS p, CAST([(1., 2.)], 'Ring') AS r, CAST([[(1., 2.)]], 'Polygon') AS pg FROM t)
SELECT readWKTPoint('POINT (1 2)').1, any(CAST((toFloat64(a), toFloat64(b)), 'Point')).2 FROM t GROUP BY a, b
SELECT arrayMap(q -> q.1, r), arrayMap(q -> q.1 + q.2, r), arrayFilter(q -> q.1 > 0, r), arraySum(q -> q.2, r), arrayMap(ring -> length(ring), pg), arrayExists(q -> q.1 = 1, r) FROM (SELECT CAST([(1., 2.)], 'Ring') AS r, CAST([[(1., 2.)]], 'Polygon') AS pg FROM t)
SELECT tupleElement((1, 'a'), '1'), tupleElement((a, s), '2'), tupleElement([(a, s)], '2') FROM t
SELECT tuplePlus(p, p), p.1 - p.2 FROM (SELECT CAST((toFloat64(a), 2.), 'Point') AS p FROM t)
SELECT arrayStringConcat(arrayMap(x -> x, ['a', 'b']), ',') FROM t
SELECT arrayStringConcat(arrayMap(x -> toString(x), [1, 2, 3])), arrayStringConcat(arrayMap(x -> toString(x), range(3)), '-') FROM t
SELECT arrayStringConcat(arrayMap(x -> concat(x, s), ['a', 'b']), ','), arrayStringConcat(arrayMap(x -> if(x > 1, 'a', 'b'), [1, 2]), ', ') FROM t
SELECT arrayStringConcat(arrayMap((x, y) -> x || toString(y), ['a', 'b'], [1, 2]), ','), arrayStringConcat(arrayMap(x -> char(x), [65, 66])) FROM t
SELECT arrayStringConcat(arrayMap(x -> lower(x), arrayFilter(x -> x != '', splitByChar(' ', 'a b'))), '_')
