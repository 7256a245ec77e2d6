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
