CREATE DATABASE shop;

CREATE TABLE shop.users (id UInt64, name) ENGINE = MergeTree ORDER BY id;

CREATE TABLE shop.orders (id UInt64) ENGNE = MergeTree ORDER BY id;
