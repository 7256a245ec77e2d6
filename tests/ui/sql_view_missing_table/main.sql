CREATE DATABASE shop;

CREATE TABLE shop.events (
    id UInt64,
    kind LowCardinality(String),
    product Nullable(UInt64),
    at DateTime
)
ENGINE = MergeTree
ORDER BY id;

CREATE VIEW shop.kinds AS
SELECT kind FROM shop.event;
