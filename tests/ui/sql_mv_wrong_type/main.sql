CREATE DATABASE shop;

CREATE TABLE shop.events (
    id UInt64,
    kind LowCardinality(String),
    product Nullable(UInt64),
    at DateTime
)
ENGINE = MergeTree
ORDER BY id;

CREATE TABLE shop.days (day Date, product UUID) ENGINE = MergeTree ORDER BY day;

CREATE MATERIALIZED VIEW shop.fill_days TO shop.days AS
SELECT toDate(at) AS day, id AS product FROM shop.events;
