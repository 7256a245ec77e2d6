CREATE DATABASE shop;
CREATE TABLE shop.users (id UInt64) ENGINE = MergeTree ORDER BY id;
ALTER TABLE shop.users ADD COLUMN name String;
