-- Basic user tracking: who the customers are and what they do.
CREATE DATABASE ecommerce ON CLUSTER demo ENGINE = Atomic;

CREATE TABLE ecommerce.users ON CLUSTER demo (
    user_id UInt64,
    email String,
    first_name String,
    last_name String,
    registration_date Date DEFAULT today(),
    last_login_at DateTime DEFAULT now(),
    country_code FixedString(2),
    total_orders UInt32 DEFAULT 0,
    segment_id UInt8 DEFAULT 0,
    preferences Map(String, String) DEFAULT map(),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now64(3))
)
ENGINE = ReplacingMergeTree(version)
ORDER BY user_id
SETTINGS index_granularity = 8192;

CREATE TABLE ecommerce.events ON CLUSTER demo (
    event_id UInt64,
    user_id UInt64,
    session_id String,
    event_type LowCardinality(String),
    page_url Nullable(String),
    product_id Nullable(UInt64),
    timestamp DateTime DEFAULT now(),
    properties Map(String, String) DEFAULT map(),
    user_agent String CODEC(ZSTD),
    ip_address IPv4 DEFAULT toIPv4('0.0.0.0')
)
ENGINE = MergeTree()
PARTITION BY toYYYYMM(timestamp)
ORDER BY (user_id, timestamp, event_id)
TTL timestamp + INTERVAL 2 YEAR
SETTINGS index_granularity = 8192;

-- What the demo notes about itself.
CREATE DATABASE example_app ON CLUSTER demo ENGINE = Atomic;

CREATE TABLE example_app.loads ON CLUSTER demo (
    started_at DateTime,
    table_name LowCardinality(String),
    scale Float64,
    fingerprint UInt64,
    rows UInt64,
    recorded_at DateTime DEFAULT now()
)
ENGINE = MergeTree()
ORDER BY (started_at, table_name);
