CREATE DATABASE shop;

CREATE TABLE shop.users (
    id UInt64,
    name String
    email String
)
ENGINE = MergeTree
ORDER BY id;
