-- housekeeper:name lengths
SELECT length(tags) AS n, empty(tags) AS none, tags[1] AS first, tags[-1] AS last FROM ecommerce.products;

-- housekeeper:name has_tag
SELECT name FROM ecommerce.products WHERE has(tags, {tag:String}) OR hasAny(tags, {tags:Array(String)});

-- housekeeper:name mapped
SELECT arrayMap(x -> x * 2, dimensions) AS twice, arrayFilter(x -> x > 10, dimensions) AS large FROM ecommerce.products;

-- housekeeper:name folded
SELECT arraySum(dimensions) AS total, arrayMax(dimensions) AS most, arrayAvg(dimensions) AS mean, arrayReduce('sum', dimensions) AS reduced FROM ecommerce.products;

-- housekeeper:name sliced
SELECT arraySlice(dimensions, 1, 2) AS two, arrayConcat(dimensions, [1, 2]) AS more, arrayDistinct(tags) AS kinds FROM ecommerce.products;

-- housekeeper:name zipped
SELECT arrayZip(tags, tags) AS pairs, arrayEnumerate(tags) AS numbers FROM ecommerce.products;

-- housekeeper:name strings_split
SELECT splitByChar('/', assumeNotNull(page_url)) AS parts, arrayStringConcat(['a', 'b'], '-') AS joined FROM ecommerce.events;

-- housekeeper:name exists_any
SELECT arrayExists(x -> x > 100, dimensions) AS some, arrayAll(x -> x > 0, dimensions) AS all, arrayCount(x -> x > 5, dimensions) AS n FROM ecommerce.products;

-- housekeeper:name sorted
SELECT arraySort(x -> -toInt64(x), dimensions) AS s, arrayReverseSort(dimensions) AS r, indexOf(tags, 'new') AS place FROM ecommerce.products;

-- housekeeper:name map_values
SELECT attributes['color'] AS color, mapKeys(attributes) AS keys, mapValues(attributes) AS vals, mapContains(attributes, 'color')::Bool AS has FROM ecommerce.products;

-- housekeeper:name map_made
SELECT map('a', 1, 'b', 2) AS m, CAST((['x'], [1]), 'Map(String, UInt8)') AS c FROM ecommerce.products;

-- housekeeper:name map_changed
SELECT mapFilter((k, v) -> v > 1, m) AS f, mapApply((k, v) -> (k, v + 1), m) AS a FROM ecommerce.everything;

-- housekeeper:name tuples
SELECT tup, tup.1 AS one, named, named.a AS a, tupleElement(named, 'b') AS b, (id, s) AS made FROM ecommerce.everything;

-- housekeeper:name nested
SELECT n.k, n.v FROM ecommerce.everything;

-- housekeeper:name ranges
SELECT range(3) AS r, arrayResize([1, 2], 4) AS z, array() AS e, [] :: Array(UInt8) AS e8;

-- housekeeper:name nested_arrays
SELECT arr2, arrayFlatten(arr2)::Array(String) AS flat, arr2[1][1] AS one FROM ecommerce.everything;

-- housekeeper:name array_parameters
SELECT {a:Array(UInt32)} AS a, {b:Array(Array(String))} AS b, {m:Map(String, UInt64)} AS m, {t:Tuple(UInt8, String)} AS t;

-- housekeeper:name low_cardinality_beside_parameters
SELECT concat(lc, {x:String}) AS r_a, lc = {x:String} AS r_b, if(lc = {x:String}, lc, {y:String}) AS r_c, replaceOne(lc, {x:String}, {y:String}) AS r_d, [lc, {x:String}] AS r_e, position(lc, {x:String}) AS r_f, coalesce(lcn, {x:String}) AS r_g, lc IN {z:Array(String)} AS r_h, (lc, {x:String}) AS r_i, startsWith(lc, {x:String}) AS r_j FROM ecommerce.everything;

-- housekeeper:name numbers_beside_parameters
SELECT u8 + {n:UInt64} AS r_a, i64 * {i:Int32} AS r_b, dec64 + {d:Decimal(18, 2)} AS r_c, dec32 * {d:Decimal(18, 2)} AS r_d, f32 / {f:Float64} AS r_e, greatest(u8, {n:UInt64}) AS r_f, intDiv(u32, {k:UInt8}) AS r_g, u8 % {k:UInt8} AS r_h, round(f64, {p:UInt8}) AS r_i, bitAnd(u8, {k:UInt8}) AS r_j, arr[{k:UInt8}] AS r_k, substring(s, {k:UInt8}, {k:UInt8}) AS r_l, if(b, u8, {i:Int32}) AS r_m, [u8, {i:Int32}] AS r_n, least({n:UInt64}, {k:UInt8}) AS r_o, -{i:Int32} AS r_p FROM ecommerce.everything;

-- housekeeper:name dates_beside_parameters
SELECT d + {n:UInt16} AS r_a, dateDiff('day', d, {day:Date}) AS r_b, d - {day:Date} AS r_c, dt + toIntervalDay({n:UInt16}) AS r_d, dt64 >= {since:DateTime64(3)} AS r_e, greatest(d, {day:Date}) AS r_f, toStartOfDay({at:DateTime}) AS r_g, dateAdd(DAY, {n:UInt16}, d) AS r_h, toHour({at:DateTime}) AS r_i, {at:DateTime} - INTERVAL 1 DAY AS r_j, dt - {at:DateTime} AS r_k, if(dt > {at:DateTime}, dt, {at:DateTime}) AS r_l FROM ecommerce.everything;

-- housekeeper:name arrays_beside_parameters
SELECT has({a:Array(UInt32)}, u32) AS r_a, arrayConcat(arr, {a:Array(UInt32)}) AS r_b, arrayMap(x -> x + {n:UInt8}, arr) AS r_c, indexOf({a:Array(UInt32)}, u32) AS r_d, hasAny(arr, {a:Array(UInt32)}) AS r_e, {m:Map(String, UInt64)}[s] AS r_f, length({a:Array(UInt32)}) AS r_g, arrayJoin({a:Array(UInt32)}) AS r_h, tupleElement({t:Tuple(UInt8, String)}, 1) AS r_i, arrayFilter(x -> x = {n:UInt8}, {a:Array(UInt32)}) AS r_j, m[{s:String}] AS r_k FROM ecommerce.everything;

-- housekeeper:name aggregates_beside_parameters
SELECT sum(u8 + {n:UInt64}) AS r_a, countIf(s = {s:String}) AS r_b, max({d:Date}) AS r_c, groupArray({s:String}) AS r_d, sumIf(dec64, lc = {s:String}) AS r_e, argMax({s:String}, u8) AS r_f, avg({n:UInt64}) AS r_g, uniq({s:String}, u8) AS r_h, any({n:UInt64}) AS r_i FROM ecommerce.everything;
