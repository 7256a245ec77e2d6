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
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now())
)
ENGINE = ReplacingMergeTree(version)
ORDER BY product_id
SETTINGS index_granularity = 8192;
