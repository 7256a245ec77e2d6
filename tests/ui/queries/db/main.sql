CREATE DATABASE shop;

CREATE TABLE shop.users (
    id UInt64,
    name String,
    email Nullable(String),
    country LowCardinality(String),
    kind Enum8('person' = 1, 'company' = 2),
    tags Array(String),
    settings Map(String, UInt32),
    spent Decimal(18, 2),
    born Date,
    seen DateTime64(3)
) ENGINE = MergeTree ORDER BY id;

CREATE TABLE shop.orders (
    id UInt64,
    user_id UInt64,
    total Decimal(18, 2),
    ordered DateTime,
    day Date MATERIALIZED toDate(ordered)
) ENGINE = MergeTree ORDER BY (user_id, id);

CREATE VIEW shop.big AS SELECT user_id, total FROM shop.orders WHERE total > 1000;
