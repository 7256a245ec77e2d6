CREATE DATABASE shop;

-- housekeeper:allow HK0507 it is never NULL
CREATE TABLE shop.events (
    id Nullable(UInt64)
)
ENGINE = MergeTree
ORDER BY id;
