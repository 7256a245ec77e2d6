CREATE DATABASE shop;

-- housekeeper:allow HK1004 old days are dropped one by one, and there are few
CREATE TABLE shop.events (
    id UInt64,
    at DateTime
)
ENGINE = MergeTree
PARTITION BY at
ORDER BY id;
