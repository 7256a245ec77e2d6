-- Calls in views and defaults.
-- @ CREATE TABLE t.j (k UInt64, k2 String, v UInt32, n Nullable(String)) ENGINE = Join(ANY, LEFT, k) ;; CREATE TABLE t.j2 (k UInt64, k2 String, v UInt32) ENGINE = Join(ANY, LEFT, k, k2) ;; CREATE TABLE t.ja (k UInt64, v UInt32) ENGINE = Join(ALL, INNER, k) ;; CREATE TABLE t.src (id UInt64, s String, v UInt32) ENGINE = MergeTree ORDER BY id ;; CREATE DICTIONARY t.dd (id UInt64, v UInt32, s String, par UInt64 HIERARCHICAL) PRIMARY KEY id SOURCE(NULL()) LAYOUT(HASHED()) LIFETIME(0) ;; CREATE DICTIONARY t.dc (a UInt64, b String, v UInt32) PRIMARY KEY a, b SOURCE(NULL()) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(0)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'n', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'nope', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.nope', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.src', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j2', 'v', id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j2', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.ja', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet(t.j, 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('j', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', s, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'k', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGetOrNull('t.j', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', '1') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT joinGet('t.j', 'v', toInt32(id)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 's', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'nope', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.nope', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v', s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', ('v', 's'), id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', ('v', 'nope'), id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v', id, 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet(t.dd, 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', s, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dc', 'v', (id, s)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dc', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dc', 'v', tuple(id)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dc', 'v', (s, id)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGet('t.dd', 'v', tuple(id)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrDefault('t.dd', 'v', id, 0) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrDefault('t.dd', 'v', id, 'x') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrDefault('t.dd', 's', id, 'x') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrDefault('t.dd', 's', id, 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrDefault('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetOrNull('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictHas('t.dd', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictHas('t.dd', s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictHas('t.nope', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetUInt32('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetString('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetString('t.dd', 's', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetHierarchy('t.dd', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetHierarchy('t.dc', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictIsIn('t.dd', id, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetChildren('t.dd', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetDescendants('t.dd', id, 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dictGetAll('t.dd', 'v', id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN t.j AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN t.src AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN (SELECT id FROM t.src) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN t.nope AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s IN (SELECT id FROM t.src) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id GLOBAL IN (SELECT id FROM t.src) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT (id, s) IN (SELECT id, s FROM t.src) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT (id, s) IN (SELECT id FROM t.src) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN ('x') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id IN (1, 'x') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT nosuch(id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toDat(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT lower(id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT plus(id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT substring(s, 'a') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT if(s, 1, 2) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT if(id, 1, 'x') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT if(id > 1, [1], 2) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT arrayMap(x -> x, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT arrayMap(x, y -> x, [1]) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT tupleElement((1, 2), 3) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s + 1 AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s = 1 AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id = 'x' AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id = '1' AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT [id, s] AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT array(id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT concat(s, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s  AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT  AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT  id AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toDate(s) - id AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT sum(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT count(DISTINCT v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT sumIf(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT quantile(0.5)(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT quantile(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT quantiles(0.5)(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT argMax(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT argMax(v, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT uniqMerge(v) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT topK(3)(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT topK(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT groupArray(2)(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT any(s) OVER (ORDER BY id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT row_number() AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT rank() OVER () AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT lagInFrame(v, 1) OVER (ORDER BY id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT lag(v) OVER (ORDER BY id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT ntile(4) OVER (ORDER BY id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT sum(v) OVER nope AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT CAST(id AS Nope) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT CAST(id, 'String') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT CAST(s AS Array(UInt8)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT CAST(id AS Array(UInt8)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id::Date AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s::UInt8 AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toTypeName(nope) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT INTERVAL 1 DAY + id AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toDate(s) + INTERVAL 1 DAY AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT extract(YEAR FROM s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT EXTRACT(YEAR FROM toDate(s)) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT CASE id WHEN 1 THEN 'a' ELSE 2 END AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT coalesce(id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT ifNull(s, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT nullIf(id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT least(id, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT greatest(1, 2, id) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT multiIf(id = 1, 'a') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT multiIf(id = 1, 'a', 2) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT has([1], s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT has(['a'], s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT mapKeys(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT map(id, s)['x'] AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT map(id, s)[1] AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT JSONExtract(s, 'UInt8') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT JSONExtract(s, 'Nope') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT JSONExtract(s, 'a', 'Tuple(a UInt8)') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT formatDateTime(s, '%Y') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dateDiff('day', s, s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT dateDiff('nope', today(), today()) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toStartOfInterval(today(), INTERVAL 1 week) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT transform(id, [1], ['a'], 'b') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT transform(id, [1, 2], ['a'], 'b') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT splitByChar(',,', s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT splitByChar(',', s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT match(s, '(') AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT round(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toFixedString(s, 0) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toDecimal32(s, 20) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT toDateTime64(s, 20) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT reinterpretAsUInt8(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT bitShiftLeft(id, 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT bitAnd(s, 1) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT not(s) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT NOT id AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id AND s AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT id BETWEEN 'a' AND 'b' AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s BETWEEN 1 AND 2 AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s LIKE 1 AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s LIKE '%a' AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT s ILIKE v AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE VIEW t.x AS SELECT isNull(nope) AS r FROM t.src ?? DESCRIBE TABLE (SELECT * FROM t.x)
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT id GLOBAL IN (SELECT id FROM t.src)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', '1')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet(t.dd, 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dc', 'v', (s, id))) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetDescendants('t.dd', id, 1)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', s, id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 's', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'k', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', ('v', 'nope'), id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetString('t.dd', 's', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT id IN t.nope) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGetOrNull('t.j', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', s)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 'v', s)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetString('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'n', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetUInt32('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetChildren('t.dd', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetOrDefault('t.dd', 's', id, 'x')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', ('v', 's'), id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('j', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetOrDefault('t.dd', 'v', id, 'x')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictHas('t.dd', s)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetOrDefault('t.dd', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 'v', tuple(id))) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j2', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet(t.j, 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dc', 'v', tuple(id))) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'nope', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetOrDefault('t.dd', 'v', id, 0)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT id IN (SELECT id FROM t.src)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 'v', id, 1)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGetHierarchy('t.dc', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictHas('t.dd', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', id, s)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', 1)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictHas('t.nope', id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT (id, s) IN (SELECT id, s FROM t.src)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictIsIn('t.dd', id, id)) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', 'v', toInt32(id))) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT dictGet('t.dd', 'v')) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT id IN t.j) ENGINE = MergeTree ORDER BY id
@ ;; CREATE TABLE t.x (id UInt64, s String, z UInt32 DEFAULT joinGet('t.j', s, id)) ENGINE = MergeTree ORDER BY id
