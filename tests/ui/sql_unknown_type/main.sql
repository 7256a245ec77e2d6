CREATE DATABASE shop;

CREATE TABLE shop.users (
    id UInt64,
    created_at DateTim
)
ENGINE = MergeTree
ORDER BY id;
