-- Parcels on their way, and other engines than MergeTree.
CREATE DATABASE parcels;

CREATE TABLE parcels.scans (
    parcel_id UInt64,
    scanned_at DateTime,
    depot_id UInt16,
    kind Enum16('in' = 1, 'out' = 2, 'lost' = 300),
    weight_g UInt32 DEFAULT 0,
    price Decimal(9, 2),
    volume Float64,
    scanner IPv4,
    address IPv6,
    remark Nullable(String),
    events Nested(name String, at DateTime),
    sign Int8,
    version UInt32,
    is_deleted UInt8,
    day Date DEFAULT toDate(scanned_at),
    grams_text String ALIAS toString(weight_g),
    INDEX weights (weight_g, price) TYPE minmax GRANULARITY 4,
    INDEX words lower(ifNull(remark, '')) TYPE ngrambf_v1(3, 512, 2, 0) GRANULARITY 2
) ENGINE = MergeTree PARTITION BY toMonday(scanned_at) ORDER BY (depot_id, toStartOfHour(scanned_at), parcel_id);

CREATE TABLE parcels.latest (
    parcel_id UInt64,
    depot_id UInt16,
    seen DateTime64(3),
    is_deleted UInt8,
    remark String
) ENGINE = ReplacingMergeTree(seen, is_deleted) ORDER BY parcel_id;

CREATE TABLE parcels.balance (
    account UInt64,
    amount Int64,
    sign Int8
) ENGINE = CollapsingMergeTree(sign) ORDER BY account;

CREATE TABLE parcels.depots (
    depot_id UInt16,
    name String,
    city FixedString(3),
    opened Date32
) ENGINE = Memory;

CREATE TABLE parcels.journal (at DateTime, level LowCardinality(String), text String) ENGINE = Log;
CREATE TABLE parcels.small_journal (at DateTime, text String) ENGINE = TinyLog;
CREATE TABLE parcels.striped (at DateTime, text String) ENGINE = StripeLog;
CREATE TABLE parcels.nowhere (parcel_id UInt64, at DateTime, text String DEFAULT 'x') ENGINE = Null;
CREATE TABLE parcels.known (parcel_id UInt64) ENGINE = Set;
CREATE TABLE parcels.names (depot_id UInt16, name String, city String) ENGINE = Join(ANY, LEFT, depot_id);

CREATE DICTIONARY parcels.depot_names (depot_id UInt64, name String DEFAULT '?')
PRIMARY KEY depot_id
SOURCE(CLICKHOUSE(db 'parcels' table 'depots'))
LAYOUT(HASHED())
LIFETIME(MIN 60 MAX 120);

CREATE VIEW parcels.by_depot AS
SELECT depot_id, dictGet('parcels.depot_names', 'name', toUInt64(depot_id)) AS depot, count() AS scans, sum(price) AS price
FROM parcels.scans GROUP BY depot_id;

CREATE TABLE parcels.per_day (day Date, depot_id UInt16, scans UInt64, price Decimal(38, 2))
ENGINE = SummingMergeTree ORDER BY (day, depot_id);

CREATE MATERIALIZED VIEW parcels.per_day_mv TO parcels.per_day AS
SELECT day, depot_id, count() AS scans, sum(price) AS price FROM parcels.scans GROUP BY day, depot_id;
