CREATE DATABASE shop;

CREATE TABLE shop.events (
    user_id Nullable(UInt64)
)
ENGINE = MergeTree
ORDER BY user_id;
