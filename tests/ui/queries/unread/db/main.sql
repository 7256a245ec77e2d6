CREATE DATABASE shop;
CREATE TABLE shop.users (id UInt64, born DateTim) ENGINE = MergeTree ORDER BY id;
