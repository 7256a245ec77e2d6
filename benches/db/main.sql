-- What the benches of rows insert and read.

CREATE DATABASE bench;

-- What visitors do: strings, Nullables, a map and an address.
CREATE TABLE bench.events (
    event_id UInt64,
    user_id UInt64,
    session_id String,
    event_type LowCardinality(String),
    page_url Nullable(String),
    product_id Nullable(UInt64),
    timestamp DateTime,
    properties Map(String, String),
    user_agent String,
    ip_address IPv4
)
ENGINE = MergeTree
ORDER BY (user_id, timestamp, event_id);

-- Eight numbers.
CREATE TABLE bench.numbers (
    a UInt64,
    b Int64,
    c UInt32,
    d Int32,
    e UInt16,
    f UInt8,
    g Float64,
    h Float32
)
ENGINE = MergeTree
ORDER BY a;
