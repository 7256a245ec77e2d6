CREATE DATABASE shop;

CREATE TABLE shop.users (
    user_id           UInt64,
    email             String,
    registration_date Date DEFAULT today(),
    country_code      FixedString(2),
    total_spent       Decimal64(2) DEFAULT 0,
    segment_id        Nullable(UInt8) DEFAULT 0,
    preferences       Map(String, String) DEFAULT map(),
    created_at        DateTime DEFAULT now(),
    version           UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
)
ENGINE = ReplacingMergeTree(version)
ORDER BY user_id;

CREATE TABLE shop.events (
    event_id   UInt64,
    user_id    UInt64,
    event_type LowCardinality(String),
    page_url   Nullable(String),
    timestamp  DateTime DEFAULT now(),
    channel    Enum8('web' = 1, 'app' = 2),
    tags       Array(String),
    properties Map(String, String) DEFAULT map(),
    ip_address IPv4 DEFAULT toIPv4('0.0.0.0')
)
ENGINE = MergeTree
ORDER BY (user_id, timestamp, event_id);

CREATE TABLE shop.archive AS shop.events;

CREATE TABLE shop.countries (code String, name String, population UInt64) ENGINE = Memory;

CREATE DICTIONARY shop.countries_dict (code String, name String, population UInt64 DEFAULT 0)
PRIMARY KEY code
SOURCE(CLICKHOUSE(DB 'shop' TABLE 'countries'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(0);
