CREATE DATABASE shop;

CREATE TABLE shop.events (
    user_id UInt64,
    timestamp DateTime
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(timestmp)
ORDER BY (user_id, timestamp);
