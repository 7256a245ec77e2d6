-- A web shop.
CREATE DATABASE shop;

-- Customers. A newer version of a row replaces the older one.
CREATE TABLE shop.users (
    user_id UInt64,
    email String COMMENT 'Where `mail` goes, <lower case>.',
    registered Date DEFAULT today(),
    -- Two letters, see https://example.com/iso.
    country FixedString(2),
    spent Decimal(18, 2) DEFAULT 0,
    segment Nullable(UInt8) DEFAULT 0,
    settings Map(String, String) DEFAULT map(),
    raw_email String EPHEMERAL,
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3)),
    domain String ALIAS splitByChar('@', email)[2]
)
ENGINE = ReplacingMergeTree(version)
ORDER BY user_id
COMMENT 'Owned by [CRM].';

CREATE TABLE shop.events (
    event_id UUID,
    user_id UInt64,
    kind Enum8('unknown' = -1, 'view' = 1, 'add to cart' = 2, 'purchase' = 3),
    page_url Nullable(String),
    timestamp DateTime('UTC'),
    tags Array(LowCardinality(String))
)
ENGINE = ReplacingMergeTree
ORDER BY (user_id, timestamp, toDate(timestamp));

CREATE TABLE shop.types (
    u8 UInt8,
    i8 Int8,
    u16 UInt16,
    i16 Int16,
    u32 UInt32,
    i32 Int32,
    u64 UInt64,
    i64 Int64,
    u128 UInt128,
    i128 Int128,
    u256 UInt256,
    i256 Int256,
    bf16 BFloat16,
    f32 Float32,
    f64 Float64,
    flag Bool,
    d32 Decimal(9, 4),
    d64 Decimal(18, 18),
    d128 Decimal(38, 0),
    text String,
    fixed FixedString(16),
    uuid UUID,
    v4 IPv4,
    v6 IPv6,
    day Date,
    day32 Date32,
    second DateTime,
    milli DateTime64(3),
    nano DateTime64(9, 'Asia/Tokyo'),
    wide Enum16('low' = -1000, '' = 0, '+' = 5, '1' = 10, '2.0' = 20),
    low LowCardinality(Nullable(String)),
    many Array(Array(Nullable(UInt32))),
    by_name Map(LowCardinality(String), Array(Float64)),
    by_float Map(Float64, String),
    pair Tuple(UInt8, Enum8('a' = 1, 'A' = 2)),
    place Tuple(lat Float64, type Nullable(String)),
    places Array(Tuple(lat Float64, type Nullable(String))),
    items Nested(sku String, at Nullable(DateTime64(3))),
    total SimpleAggregateFunction(sum, UInt64),
    visitors AggregateFunction(uniq, UInt64),
    states Array(AggregateFunction(uniq, UInt64)),
    document JSON,
    huge Decimal(76, 10),
    choice Variant(String, Array(UInt64)),
    anything Dynamic,
    clock Time64(3),
    pause IntervalSecond,
    -- housekeeper:rust type=::std::vec::Vec<u8>
    bytes String,
    -- housekeeper:rust type=i64
    ticks DateTime64(6)
)
ENGINE = MergeTree
ORDER BY intDiv(u8, 2);

CREATE TABLE shop.type (
    type UInt8,
    self UInt8,
    new UInt8 DEFAULT 1,
    clone UInt8 DEFAULT 1,
    insert UInt8,
    scan UInt8,
    limit UInt8,
    client UInt8,
    rows UInt8,
    input UInt8,
    out UInt8,
    value UInt8,
    f UInt8,
    hk UInt8,
    ty UInt8,
    `Total Price` UInt8,
    `1st` UInt8,
    `größe` UInt8,
    `%` UInt8,
    `not` UInt8,
    row Enum8('self' = 1, 'Self' = 2),
    `either|or` UInt8 DEFAULT 1
)
ENGINE = ReplacingMergeTree
ORDER BY (type, limit, insert);

CREATE TABLE shop.`Order Lines` (
    id UInt8,
    by_id UInt8
)
ENGINE = Memory;

CREATE TABLE shop.hourly (
    hour DateTime('UTC'),
    users AggregateFunction(uniq, UInt64)
)
ENGINE = AggregatingMergeTree
ORDER BY hour;

CREATE MATERIALIZED VIEW shop.mv_hourly TO shop.hourly (
    hour DateTime('UTC'),
    users AggregateFunction(uniq, UInt64)
) AS
SELECT toStartOfHour(timestamp) AS hour, uniqState(user_id) AS users
FROM shop.events
GROUP BY hour;

CREATE VIEW shop.daily_sales (
    day Date,
    revenue Decimal(38, 2)
) AS
SELECT toDate(timestamp) AS day, CAST(count() AS Decimal(38, 2)) AS revenue
FROM shop.events
GROUP BY day;

CREATE DICTIONARY shop.countries (
    code String,
    name String
)
PRIMARY KEY code
SOURCE(CLICKHOUSE(QUERY 'SELECT ''GB'' AS code, ''Great Britain'' AS name'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(0);

CREATE DICTIONARY shop.categories (
    id UInt32,
    type Nullable(String)
)
PRIMARY KEY id
SOURCE(CLICKHOUSE(QUERY 'SELECT 7 AS id, ''toys'' AS type UNION ALL SELECT 8, NULL'))
LAYOUT(flat())
LIFETIME(0);

CREATE DICTIONARY shop.prices (
    country String,
    product UInt64,
    price Float64
)
PRIMARY KEY product, country
SOURCE(CLICKHOUSE(QUERY 'SELECT 7 AS product, ''GB'' AS country, 1.5 AS price'))
LAYOUT(COMPLEX_KEY_CACHE(SIZE_IN_CELLS 10))
LIFETIME(0);

CREATE DICTIONARY shop.price_list (
    id UInt64,
    from Date,
    until Date,
    price Float64
)
PRIMARY KEY id
SOURCE(CLICKHOUSE(QUERY 'SELECT 7 AS id, toDate(''2024-01-01'') AS from, toDate(''2024-12-31'') AS until, 2.5 AS price'))
LAYOUT(RANGE_HASHED())
RANGE(MIN from MAX until)
LIFETIME(0);

-- What each person did. All types follow from the query.
CREATE VIEW shop.visits AS
SELECT
    e.user_id,
    u.country,
    min(e.timestamp) AS first,
    argMax(e.page_url, e.timestamp) AS last_page,
    uniqExact(e.page_url) AS pages,
    countIf(e.kind = 'purchase') / count() AS rate,
    groupUniqArrayArray(e.tags) AS tags,
    dictGet('shop.categories', 'type', toUInt64(7)) AS favourite,
    map('views', countIf(e.kind = 'view')) AS counts,
    (min(e.timestamp), max(e.timestamp)) AS span
FROM shop.events AS e
LEFT JOIN shop.users AS u ON u.user_id = e.user_id
GROUP BY e.user_id, u.country;

CREATE MATERIALIZED VIEW shop.kinds
ENGINE = SummingMergeTree
ORDER BY (day, kind)
AS SELECT toDate(timestamp) AS day, kind, count() AS events, uniqState(user_id) AS people
FROM shop.events
GROUP BY day, kind;

CREATE DATABASE apply;

CREATE TABLE apply.self (
    id UInt8
)
ENGINE = MergeTree
ORDER BY id;
