CREATE DATABASE shop;

-- Customers.
CREATE TABLE shop.users (
    id UInt64,
    name String,
    country Nullable(String) DEFAULT NULL,
    visits UInt32 DEFAULT 0,
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
)
ENGINE = ReplacingMergeTree(version)
ORDER BY id;

CREATE TABLE shop.orders (id UInt64, user_id UInt64) ENGINE = MergeTree ORDER BY id;
