CREATE TABLE shop.users (id UInt32) ENGINE = MergeTree ORDER BY id;
