CREATE DATABASE shop;

CREATE TABLE shop.events (
    id UInt64,
    name String CODEC(DoubleDelta, LZ4)
)
ENGINE = MergeTree
ORDER BY id;
