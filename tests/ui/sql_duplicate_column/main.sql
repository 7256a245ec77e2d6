CREATE DATABASE shop;

CREATE TABLE shop.users (
    id UInt64,
    name String,
    id UInt32
)
ENGINE = MergeTree
ORDER BY id;
