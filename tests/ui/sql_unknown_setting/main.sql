CREATE DATABASE shop;

CREATE TABLE shop.events (id UInt64)
ENGINE = MergeTree
ORDER BY id
SETTINGS index_granularit = 1024;
