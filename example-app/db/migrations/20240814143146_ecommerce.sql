-- Commerce: a catalogue, orders, and what each customer has spent.
CREATE TABLE ecommerce.categories ON CLUSTER demo (
    category_id UInt64,
    name String
)
ENGINE = MergeTree()
ORDER BY category_id;

CREATE TABLE ecommerce.products ON CLUSTER demo (
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
)
ENGINE = ReplacingMergeTree(version)
ORDER BY product_id
SETTINGS index_granularity = 8192;

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

CREATE TABLE ecommerce.order_items ON CLUSTER demo (
    order_id UInt64,
    line_number UInt16,
    product_id UInt64,
    quantity UInt32,
    unit_price Decimal64(2)
)
ENGINE = MergeTree()
ORDER BY (order_id, line_number)
SETTINGS index_granularity = 8192;

ALTER TABLE ecommerce.users ON CLUSTER demo ADD COLUMN total_spent Decimal64(2) DEFAULT 0 AFTER total_orders;
