CREATE TABLE ecommerce.users ON CLUSTER demo (
    user_id UInt64,
    email String,
    first_name String,
    last_name String,
    registration_date Date DEFAULT today(),
    last_login_at DateTime DEFAULT now(),
    country_code FixedString(2),
    total_orders UInt32 DEFAULT 0,
    total_spent Decimal64(2) DEFAULT 0,
    segment_id UInt8 DEFAULT 0,
    preferences Map(String, String) DEFAULT map(),
    created_at DateTime DEFAULT now(),
    updated_at DateTime DEFAULT now(),
    version UInt64 MATERIALIZED toUnixTimestamp64Milli(now())
)
ENGINE = ReplacingMergeTree(version)
ORDER BY user_id
SETTINGS index_granularity = 8192;
