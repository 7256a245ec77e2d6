CREATE DATABASE shop;

CREATE TABLE shop.events (id UInt64)
ENGINE = ReplacingMergTree
ORDER BY id;
