CREATE DATABASE shop;

CREATE TABLE shop.events (user_id UInt64, url String) ENGINE = MergeTree ORDER BY user_id;

CREATE VIEW shop.hosts AS
SELECT
    user_id,
    arrayFold((acc, x) -> acc + length(x), splitByChar('/', url), 0) AS host
FROM shop.events;
