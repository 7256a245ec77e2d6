-- Analytics: outside data as dictionaries, statistics that are always up to date, and the sales of each day.
CREATE DICTIONARY ecommerce.categories_dict ON CLUSTER demo (
    category_id UInt64,
    name String
)
PRIMARY KEY category_id
SOURCE(CLICKHOUSE(
    db 'ecommerce'
    table 'categories'
))
LAYOUT(HASHED())
LIFETIME(MIN 300 MAX 600);

CREATE DICTIONARY ecommerce.countries_dict ON CLUSTER demo (
    code String IS_OBJECT_ID,
    name String INJECTIVE,
    continent String,
    population UInt64 DEFAULT 0
)
PRIMARY KEY code
SOURCE(HTTP(
    url '${COUNTRIES_API}/countries'
    headers(header(name 'Authorization' value 'Bearer ${COUNTRIES_TOKEN}'))
    format 'JSONEachRow'
))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(MIN 3600 MAX 7200)
SETTINGS(max_threads = 2);

CREATE DICTIONARY ecommerce.user_segments_dict ON CLUSTER demo (
    user_id UInt64 IS_OBJECT_ID,
    segment_id UInt8,
    segment_name String,
    score Float32 DEFAULT 0.0,
    confidence Float32 DEFAULT 0.0,
    last_updated DateTime DEFAULT '1970-01-01 00:00:00'
)
PRIMARY KEY user_id
SOURCE(HTTP(
    url '${ML_API}/user-segments'
    headers(header(name 'Authorization' value 'Bearer ${ML_TOKEN}'))
    format 'JSONEachRow'
))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(MIN 300 MAX 600)
SETTINGS(max_threads = 4);

CREATE MATERIALIZED VIEW ecommerce.mv_product_stats ON CLUSTER demo
ENGINE = SummingMergeTree()
ORDER BY (product_id, date)
POPULATE
AS SELECT
    assumeNotNull(events.product_id) AS product_id,
    toDate(timestamp) AS date,
    countIf(event_type = 'product_view') AS views,
    countIf(event_type = 'add_to_cart') AS cart_adds,
    countIf(event_type = 'purchase') AS purchases
FROM ecommerce.events
WHERE events.product_id IS NOT NULL
GROUP BY product_id, date;

CREATE MATERIALIZED VIEW ecommerce.mv_hourly_events ON CLUSTER demo (
    event_type LowCardinality(String),
    hour DateTime,
    event_count UInt64,
    unique_users AggregateFunction(uniq, UInt64),
    unique_sessions AggregateFunction(uniq, String)
)
ENGINE = SummingMergeTree()
ORDER BY (event_type, hour)
POPULATE
AS SELECT
    event_type,
    toStartOfHour(timestamp) AS hour,
    count() AS event_count,
    uniqState(user_id) AS unique_users,
    uniqState(session_id) AS unique_sessions
FROM ecommerce.events
GROUP BY event_type, hour;

CREATE VIEW ecommerce.product_stats ON CLUSTER demo AS
SELECT
    product_id,
    sum(s.views) AS views,
    sum(s.cart_adds) AS cart_adds,
    sum(s.purchases) AS purchases,
    CAST(if(views = 0, 0, round(cart_adds / views * 100, 2)) AS Float64) AS cart_conversion_rate,
    CAST(if(cart_adds = 0, 0, round(purchases / cart_adds * 100, 2)) AS Float64) AS purchase_conversion_rate
FROM ecommerce.mv_product_stats AS s
GROUP BY product_id;

CREATE VIEW ecommerce.hourly_events ON CLUSTER demo AS
SELECT
    event_type,
    hour,
    sum(h.event_count) AS event_count,
    CAST(uniqMerge(h.unique_users) AS UInt64) AS unique_users,
    CAST(uniqMerge(h.unique_sessions) AS UInt64) AS unique_sessions
FROM ecommerce.mv_hourly_events AS h
GROUP BY event_type, hour;

CREATE VIEW ecommerce.daily_sales ON CLUSTER demo AS
SELECT
    o.order_date AS order_date,
    CAST(uniqExact(o.order_id) AS UInt64) AS orders,
    CAST(uniqExact(o.user_id) AS UInt64) AS customers,
    sum(oi.quantity) AS items_sold,
    CAST(sum(oi.quantity * oi.unit_price) AS Decimal(18, 2)) AS revenue,
    CAST(toFloat64(revenue) / orders AS Float64) AS average_order
FROM ecommerce.order_items AS oi
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
WHERE o.status != 'cancelled'
GROUP BY order_date;
