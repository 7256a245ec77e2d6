CREATE DATABASE shop;

CREATE TABLE shop.events (user_id UInt64, url String) ENGINE = MergeTree ORDER BY user_id;

CREATE VIEW shop.hosts AS
SELECT
    user_id,
    detectLanguage(url) AS host
FROM shop.events;
