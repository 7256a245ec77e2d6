CREATE DATABASE housekeeper_deployed;

CREATE TABLE housekeeper_deployed.visits (
    id      UInt32,
    kind    Enum8('view' = 1, 'click' = 2),
    earlier Array(Enum16('view' = 1, 'click' = 2)),
    at      DateTime DEFAULT '2024-02-29 12:00:00'
)
ENGINE = MergeTree
ORDER BY id
SETTINGS non_replicated_deduplication_window = 100;

CREATE TABLE housekeeper_deployed.plain (id UInt32, name String DEFAULT 'nobody') ENGINE = MergeTree ORDER BY id;
