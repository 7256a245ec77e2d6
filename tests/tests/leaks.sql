CREATE DATABASE d;

CREATE TABLE d.all_of_it (
    id UInt64,
    text String,
    maybe Nullable(String),
    tags Array(LowCardinality(String)),
    settings Map(String, Array(String)),
    `lines.name` Array(String),
    pair Tuple(String, Array(UInt8)),
    named Tuple(name String, vector QBit(Float32, 4)),
    noted Tuple(note JSON),
    inner Tuple(name String, of Tuple(vector QBit(Float32, 4))),
    inner_unnamed Tuple(String, Tuple(vector QBit(Float32, 4))),
    unnamed Tuple(String, QBit(Float32, 4)),
    deep Array(Tuple(name String, vector QBit(Float32, 4))),
    vector QBit(Float32, 8),
    either Variant(String, Array(UInt64)),
    dynamic Dynamic,
    json JSON,
    wide Decimal(76, 10),
    -- housekeeper:rust type=crate::Greedy
    greedy String,
    -- housekeeper:rust type=::std::vec::Vec<u8>
    bytes String
)
ENGINE = MergeTree
ORDER BY id;
