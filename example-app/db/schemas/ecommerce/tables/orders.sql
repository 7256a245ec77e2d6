-- Orders, one row each; what was bought is in `order_items`.
CREATE TABLE ecommerce.orders ON CLUSTER demo (
    order_id UInt64,
    user_id UInt64,
    order_date Date,
    status LowCardinality(String) DEFAULT 'pending',
    total_amount Decimal64(2),
    shipping_country FixedString(2),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(order_date)
ORDER BY order_id
SETTINGS index_granularity = 8192;
