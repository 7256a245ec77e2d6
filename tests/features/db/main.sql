CREATE DATABASE housekeeper_features;

-- A column of each kind that a feature treats in its own way.
CREATE TABLE housekeeper_features.orders (
    id           UInt64,
    status       Enum8('open' = -1, 'paid-in-full' = 2),
    price        Decimal(9, 2),
    rate         Nullable(Decimal(18, 4)),
    total        Decimal(28, 10),
    parts        Array(Decimal(4, 3)),
    wide         Decimal(76, 10),
    country      FixedString(4),
    placed       DateTime64(3),
    day          Date,
    delay        Time,
    pause        IntervalDay,
    key          UUID,
    host         IPv4,
    properties   Map(String, Array(Nullable(Decimal(9, 2)))),
    `first line` Tuple(`item name` String, count UInt8),
    either       Variant(String, UInt64),
    anything     Dynamic,
    document     JSON,
    -- housekeeper:rust type=::core::time::Duration with=crate::milliseconds
    waited       UInt64 DEFAULT 7
)
ENGINE = MergeTree
ORDER BY (price, id);
