CREATE DATABASE housekeeper_projections;

-- A column of each kind that an aggregate treats in its own way.
CREATE TABLE housekeeper_projections.sales (
    id         UInt32,
    shop       LowCardinality(String),
    note       LowCardinality(Nullable(String)),
    at         DateTime('Europe/Berlin'),
    day        Date,
    exact      DateTime64(3),
    channel    Enum8('web' = 1, 'app' = 2),
    -- housekeeper:rust type-name=Channel
    next       Enum8('web' = 1, 'app' = 2),
    pieces     UInt8,
    returned   Nullable(Int16),
    weight     Float32,
    rough      BFloat16,
    paid       Bool,
    price      Decimal(9, 2),
    volume     Decimal(40, 3),
    large      Int128,
    larger     UInt256,
    best       SimpleAggregateFunction(max, UInt64),
    newest     SimpleAggregateFunction(anyLast, LowCardinality(String)),
    country    FixedString(2),
    host       IPv4,
    properties Map(String, String),
    channels   Map(LowCardinality(String), Nullable(Float64)),
    prices     Map(UInt8, UInt64),
    tags       Array(String),
    -- housekeeper:rust type=crate::Words
    words      Array(String),
    -- housekeeper:rust type=crate::Words
    others     Array(String),
    -- housekeeper:rust type=crate::Code
    code       LowCardinality(String),
    -- housekeeper:rust type=::std::vec::Vec<u8>
    bytes      String,
    -- housekeeper:rust with=crate::thousands
    milli      UInt32,
    document   JSON,
    places     Array(Tuple(city String, floor UInt8)),
    spot       Tuple(x Float64, y Float64),
    pair       Tuple(UInt8, Nullable(String)),
    place      Tuple(city String, floor UInt8),
    value      Variant(String, UInt8)
)
ENGINE = MergeTree
ORDER BY (shop, at);
