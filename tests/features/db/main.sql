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

-- A column of each type that record batches have.
CREATE TABLE housekeeper_features.batches (
    id         UInt32,
    yes        Bool,
    u8         UInt8,
    u16        UInt16,
    u64        UInt64,
    u128       UInt128,
    u256       UInt256,
    i8         Int8,
    i16        Int16,
    i32        Int32,
    i64        Int64,
    i128       Int128,
    i256       Int256,
    f32        Float32,
    f64        Float64,
    d9         Decimal(9, 2),
    d38        Nullable(Decimal(38, 4)),
    d76        Decimal(76, 10),
    text       String,
    code       FixedString(3),
    key        UUID,
    v4         IPv4,
    v6         IPv6,
    day        Date,
    wide_day   Date32,
    second     DateTime,
    zoned      DateTime('Europe/Berlin'),
    t0         DateTime64(0),
    t1         DateTime64(1),
    t3         DateTime64(3, 'Asia/Tokyo'),
    t6         DateTime64(6),
    t9         Nullable(DateTime64(9)),
    clock3     Time64(3),
    clock6     Time64(6),
    clock9     Time64(9),
    small      Enum8('a' = -1, 'b = 2' = 7),
    large      Enum16('a' = -300, 'b' = 300),
    low        LowCardinality(String),
    low_null   LowCardinality(Nullable(String)),
    list       Array(Array(Nullable(UInt8))),
    map        Map(LowCardinality(String), Array(Date)),
    pair       Tuple(UInt8, String),
    named      Tuple(a UInt8, `b c` Array(Tuple(x Enum8('p' = 1), y Nullable(Decimal(5, 1))))),
    parts      Nested(name String, count UInt8),
    most       SimpleAggregateFunction(max, UInt64),
    pause      IntervalMonth,
    place      Point,
    area       MultiPolygon,
    document   JSON,
    left_out   UInt8 DEFAULT 42
)
ENGINE = MergeTree
ORDER BY id;

-- A column of each type that they are not inserted into.
CREATE TABLE housekeeper_features.declined (
    id       UInt32,
    either   Variant(String, UInt8),
    anything Dynamic,
    rough    BFloat16,
    clock    Time,
    clock0   Time64(0),
    state    AggregateFunction(sum, UInt64),
    vector   QBit(Float32, 3),
    shape    Geometry
)
ENGINE = MergeTree
ORDER BY id;
