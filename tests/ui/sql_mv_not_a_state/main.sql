CREATE DATABASE shop;

CREATE TABLE shop.events (
    id UInt64,
    kind LowCardinality(String),
    product Nullable(UInt64),
    at DateTime
)
ENGINE = MergeTree
ORDER BY id;

CREATE TABLE shop.days (day Date, people AggregateFunction(uniq, UInt64))
ENGINE = AggregatingMergeTree
ORDER BY day;

CREATE MATERIALIZED VIEW shop.fill_days TO shop.days AS
SELECT toDate(at) AS day, uniq(id) AS people FROM shop.events GROUP BY day;
