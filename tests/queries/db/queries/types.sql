-- housekeeper:name all_types
SELECT * EXCEPT (st) FROM ecommerce.everything;

-- housekeeper:name enums
SELECT e8, e16, toString(e8) AS text, CAST(e8 AS Int8) AS code FROM ecommerce.everything WHERE e8 = 'small';

-- housekeeper:name enum_parameter
SELECT id FROM ecommerce.everything WHERE e8 = {e:Enum8('small' = 1, 'large' = 2)};

-- housekeeper:name dates
SELECT d, d32, dt, dtz, dt64, dt64n, toYear(d) AS y, toMonth(d) AS m, d + 1 AS next, d + INTERVAL 1 MONTH AS month FROM ecommerce.everything;

-- housekeeper:name date_functions
SELECT toStartOfWeek(d) AS w, toStartOfQuarter(d) AS q, toStartOfDay(dt) AS day, toStartOfInterval(dt, INTERVAL 15 MINUTE) AS quarter, toDate(dt) AS date, toUnixTimestamp(dt) AS unix FROM ecommerce.everything;

-- housekeeper:name date_formats
SELECT formatDateTime(dt, '%Y-%m-%d') AS text, toYYYYMM(d) AS ym, toYYYYMMDD(d) AS ymd, dateDiff('day', d, toDate('2024-01-01')) AS days, dateTrunc('month', dt) AS month FROM ecommerce.everything;

-- housekeeper:name zones
SELECT toTimeZone(dt, 'Asia/Tokyo') AS tokyo, timeZoneOf(dtz) AS zone, toDateTime64(dt, 3) AS precise FROM ecommerce.everything;

-- housekeeper:name strings
SELECT lower(s) AS l, upper(s) AS u, length(s) AS n, substring(s, 1, 2) AS two, reverse(s) AS r, concat(s, '!') AS c, trim(s) AS t, position(s, 'a') AS p FROM ecommerce.everything;

-- housekeeper:name string_searches
SELECT startsWith(s, 'a') AS a, match(s, '^a') AS m, replaceAll(s, 'a', 'b') AS r, extract(s, '[a-z]+') AS e, splitByString(',', s) AS parts FROM ecommerce.everything;

-- housekeeper:name hashes
SELECT cityHash64(s) AS c, sipHash64(s) AS h, hex(s) AS x, MD5(s) AS m, base64Encode(s) AS b FROM ecommerce.everything;

-- housekeeper:name numbers_of_all
SELECT i8 + u8 AS a, i64 * 2 AS b, u32 - 1 AS c, i16 / 2 AS d, intDiv(i32, 3) AS e, abs(i8) AS f, greatest(i8, i16) AS g FROM ecommerce.everything;

-- housekeeper:name wide_numbers
SELECT i128, i256, u128, u256, dec256 FROM ecommerce.everything;

-- housekeeper:name floats
SELECT sqrt(f64) AS s, exp(f64) AS e, round(f64, 2) AS r, floor(f64) AS f, isNaN(f64) AS n, f32 * 2 AS d FROM ecommerce.everything;

-- housekeeper:name logic
SELECT b AND u8 > 1 AS a, NOT b AS n, b OR ns IS NULL AS o, xor(b, 1) AS x FROM ecommerce.everything;

-- housekeeper:name networks
SELECT v4, v6, IPv4NumToString(v4) AS text, toString(v6) AS six, isIPv4String(s) AS is FROM ecommerce.everything;

-- housekeeper:name uuids
SELECT uuid, toString(uuid) AS text, uuid = {u:UUID} AS same FROM ecommerce.everything;

-- housekeeper:name nulls
SELECT ifNull(ns, 'none') AS a, nullIf(s, '') AS b, ns IS NULL AS c, coalesce(ns, lcn, 'x') AS d FROM ecommerce.everything;

-- housekeeper:name low_cardinality
SELECT lc, lcn, concat(lc, 'x') AS c, lower(lc) AS l, toLowCardinality(s) AS made FROM ecommerce.everything;

-- housekeeper:name points
SELECT point, point.1 AS "x: f64" FROM ecommerce.everything;

-- housekeeper:name every_parameter
SELECT {i8:Int8} AS i8, {i16:Int16} AS i16, {i32:Int32} AS i32, {i64:Int64} AS i64, {u8:UInt8} AS u8, {u16:UInt16} AS u16, {u32:UInt32} AS u32, {u64:UInt64} AS u64, {f32:Float32} AS f32, {f64:Float64} AS f64, {b:Bool} AS b, {s:String} AS s, {d:Date} AS d, {d32:Date32} AS d32, {dt:DateTime} AS dt, {dt64:DateTime64(3)} AS dt64, {u:UUID} AS u, {v4:IPv4} AS v4, {v6:IPv6} AS v6, {n:Nullable(String)} AS n, {dec:Decimal(18, 2)} AS dec, {fs:FixedString(4)} AS fs;

-- housekeeper:name wide_parameters
SELECT {i128:Int128} AS i128, {u128:UInt128} AS u128, {dec:Decimal(38, 6)} AS dec, {lc:LowCardinality(String)} AS lc, {an:Array(Nullable(Int32))} AS an, {ad:Array(Date)} AS ad, {at:Array(DateTime)} AS at;

-- housekeeper:name json_functions
SELECT JSONExtractString(properties['json'], 'a') AS a, JSONExtractInt(properties['json'], 'b') AS b, JSONHas(properties['json'], 'c') AS c FROM ecommerce.events;

-- housekeeper:name annotated
SELECT arrayFlatten(arr2) AS "flat: Vec<String>", mapContains(m, 'a') AS "has: UInt8" FROM ecommerce.everything;
