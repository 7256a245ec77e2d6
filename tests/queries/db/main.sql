-- The shop of the demo, with dictionaries over tables and a table of many types.
CREATE DATABASE ecommerce;

CREATE TABLE ecommerce.categories (category_id UInt64, name String) ENGINE = MergeTree ORDER BY category_id;

CREATE TABLE ecommerce.countries (code String, name String, continent String, population UInt64) ENGINE = MergeTree ORDER BY code;

CREATE TABLE ecommerce.segments (user_id UInt64, segment_id UInt8, segment_name String, score Float32) ENGINE = MergeTree ORDER BY user_id;

CREATE TABLE ecommerce.events (
    event_id UInt64,
    user_id UInt64,
    session_id String,
    event_type LowCardinality(String),
    page_url Nullable(String),
    product_id Nullable(UInt64),
    timestamp DateTime DEFAULT now(),
    properties Map(String, String) DEFAULT map(),
    user_agent String CODEC(ZSTD),
    ip_address IPv4 DEFAULT toIPv4('0.0.0.0')
) ENGINE = MergeTree PARTITION BY toYYYYMM(timestamp) ORDER BY (user_id, timestamp, event_id);

CREATE TABLE ecommerce.orders (
    order_id UInt64,
    user_id UInt64,
    order_date Date,
    status LowCardinality(String) DEFAULT 'pending',
    total_amount Decimal64(2),
    shipping_country FixedString(2),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
) ENGINE = ReplacingMergeTree(version) PARTITION BY toYYYYMM(order_date) ORDER BY order_id;

CREATE TABLE ecommerce.order_items (
    order_id UInt64,
    line_number UInt16,
    product_id UInt64,
    quantity UInt32,
    unit_price Decimal64(2)
) ENGINE = MergeTree ORDER BY (order_id, line_number);

CREATE TABLE ecommerce.products (
    product_id UInt64,
    name String,
    description String,
    category_id UInt32,
    price Decimal64(2),
    cost Decimal64(2),
    weight_grams UInt32,
    dimensions Array(UInt32),
    tags Array(String),
    attributes Map(String, String) DEFAULT map(),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
) ENGINE = ReplacingMergeTree(version) ORDER BY product_id;

CREATE TABLE ecommerce.users (
    user_id UInt64,
    email String,
    first_name String,
    last_name String,
    registration_date Date DEFAULT today(),
    last_login_at DateTime DEFAULT now(),
    country_code FixedString(2),
    total_orders UInt32 DEFAULT 0,
    total_spent Decimal64(2) DEFAULT 0,
    segment_id UInt8 DEFAULT 0,
    preferences Map(String, String) DEFAULT map(),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
) ENGINE = ReplacingMergeTree(version) ORDER BY user_id;

CREATE TABLE ecommerce.everything (
    id UInt64,
    i8 Int8, i16 Int16, i32 Int32, i64 Int64, i128 Int128, i256 Int256,
    u8 UInt8, u16 UInt16, u32 UInt32, u128 UInt128, u256 UInt256,
    f32 Float32, f64 Float64, b Bool,
    dec32 Decimal(9, 2), dec64 Decimal(18, 4), dec128 Decimal(38, 6), dec256 Decimal(76, 10),
    s String, fixed FixedString(4), lc LowCardinality(String), lcn LowCardinality(Nullable(String)), ns Nullable(String),
    uuid UUID, v4 IPv4, v6 IPv6,
    d Date, d32 Date32, dt DateTime, dtz DateTime('Europe/Berlin'), dt64 DateTime64(3), dt64n Nullable(DateTime64(6)),
    e8 Enum8('small' = 1, 'large' = 2), e16 Enum16('low' = -300, 'high' = 300),
    arr Array(UInt32), arr2 Array(Array(String)), arrn Array(Nullable(Int32)), arrt Array(Tuple(UInt8, String)),
    tup Tuple(UInt8, String), named Tuple(a UInt8, b String), m Map(String, UInt64), ma Map(UInt32, Array(String)),
    point Point, n Nested(k String, v UInt32), agg SimpleAggregateFunction(sum, UInt64), st AggregateFunction(uniq, UInt64)
) ENGINE = MergeTree ORDER BY id;

CREATE DICTIONARY ecommerce.categories_dict (category_id UInt64, name String)
PRIMARY KEY category_id SOURCE(CLICKHOUSE(db 'ecommerce' table 'categories')) LAYOUT(HASHED()) LIFETIME(300);

CREATE DICTIONARY ecommerce.countries_dict (code String, name String, continent String, population UInt64 DEFAULT 0)
PRIMARY KEY code SOURCE(CLICKHOUSE(db 'ecommerce' table 'countries')) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(300);

CREATE DICTIONARY ecommerce.user_segments_dict (user_id UInt64, segment_id UInt8, segment_name String, score Float32 DEFAULT 0)
PRIMARY KEY user_id SOURCE(CLICKHOUSE(db 'ecommerce' table 'segments')) LAYOUT(HASHED()) LIFETIME(300);

CREATE MATERIALIZED VIEW ecommerce.mv_hourly_events (
    event_type LowCardinality(String), hour DateTime, event_count UInt64,
    unique_users AggregateFunction(uniq, UInt64), unique_sessions AggregateFunction(uniq, String)
) ENGINE = SummingMergeTree ORDER BY (event_type, hour)
AS SELECT event_type, toStartOfHour(timestamp) AS hour, count() AS event_count, uniqState(user_id) AS unique_users,
    uniqState(session_id) AS unique_sessions FROM ecommerce.events GROUP BY event_type, hour;

CREATE MATERIALIZED VIEW ecommerce.mv_product_stats ENGINE = SummingMergeTree ORDER BY (product_id, date)
AS SELECT assumeNotNull(events.product_id) AS product_id, toDate(timestamp) AS date,
    countIf(event_type = 'product_view') AS views, countIf(event_type = 'add_to_cart') AS cart_adds,
    countIf(event_type = 'purchase') AS purchases
FROM ecommerce.events WHERE events.product_id IS NOT NULL GROUP BY product_id, date;

CREATE VIEW ecommerce.daily_sales AS
SELECT o.order_date AS order_date, uniqExact(o.order_id) AS orders, uniqExact(o.user_id) AS customers,
    sum(oi.quantity) AS items_sold, CAST(sum(oi.quantity * oi.unit_price) AS Decimal(18, 2)) AS revenue,
    toFloat64(revenue) / orders AS average_order
FROM ecommerce.order_items AS oi INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
WHERE o.status != 'cancelled' GROUP BY order_date;

CREATE VIEW ecommerce.hourly_events AS
SELECT event_type, hour, sum(h.event_count) AS event_count, uniqMerge(h.unique_users) AS unique_users,
    uniqMerge(h.unique_sessions) AS unique_sessions
FROM ecommerce.mv_hourly_events AS h GROUP BY event_type, hour;

-- A column of each type that rows can be paged by.
CREATE TABLE ecommerce.paged (
    id UInt64, few UInt8,
    i8 Int8, i64 Int64, i256 Int256, u16 UInt16, u128 UInt128, b Bool, dec Decimal(18, 4), dec256 Decimal(76, 10),
    s String, fixed FixedString(4), lc LowCardinality(String), uuid UUID, v4 IPv4, v6 IPv6,
    d Date, d32 Date32, dt DateTime, dtz DateTime('Europe/Berlin'), dt64 DateTime64(3), dt64n DateTime64(9),
    e8 Enum8('small' = 2, 'large' = 1, 'none' = -5), e16 Enum16('low' = -300, 'high' = 300),
    nothing Nullable(UInt8)
) ENGINE = MergeTree ORDER BY (few, s, lc) SETTINGS index_granularity = 16;
