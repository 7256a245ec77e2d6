-- The tables of the examples in the documentation.
CREATE DATABASE shop;

CREATE TABLE shop.events (
    user_id    UInt64,
    timestamp  DateTime DEFAULT now(),
    event_type LowCardinality(String),
    product_id Nullable(UInt64)
)
ENGINE = MergeTree
ORDER BY (user_id, timestamp);

CREATE TABLE shop.archive AS shop.events;
