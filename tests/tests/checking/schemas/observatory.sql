-- Telescopes, and what they see.
CREATE DATABASE observatory;

CREATE TABLE observatory.telescopes (
    telescope_id UInt32,
    name String,
    site LowCardinality(String),
    kind Enum8('optical' = 1, 'radio' = 2, 'infrared' = 3),
    aperture_m Float32 CODEC(Gorilla, ZSTD(1)),
    position Tuple(latitude Float64, longitude Float64),
    opened Nullable(Date),
    changed DateTime DEFAULT now()
) ENGINE = ReplacingMergeTree(changed) ORDER BY telescope_id;

CREATE TABLE observatory.exposures (
    exposure_id UUID DEFAULT generateUUIDv4(),
    telescope_id UInt32 CODEC(Delta(4), LZ4),
    taken_at DateTime64(6, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
    night Date MATERIALIZED toDate(taken_at),
    filter LowCardinality(Nullable(String)),
    seconds Float32,
    seeing Nullable(Float32),
    pixels Array(UInt16) CODEC(T64, ZSTD(3)),
    header Map(LowCardinality(String), String),
    tags Array(LowCardinality(String)) DEFAULT [],
    observer String DEFAULT 'nobody',
    is_dark Bool DEFAULT false,
    raw String EPHEMERAL,
    length UInt64 DEFAULT length(raw),
    label String ALIAS concat(observer, '/', toString(telescope_id)),
    INDEX by_observer observer TYPE bloom_filter(0.01) GRANULARITY 4,
    INDEX by_header mapKeys(header) TYPE bloom_filter GRANULARITY 1,
    INDEX by_seconds seconds TYPE minmax GRANULARITY 1,
    INDEX by_filter filter TYPE set(100) GRANULARITY 2,
    PROJECTION by_night (SELECT night, telescope_id, count(), sum(seconds) GROUP BY night, telescope_id),
    CONSTRAINT positive CHECK seconds >= 0
) ENGINE = MergeTree
PARTITION BY toYYYYMM(taken_at)
PRIMARY KEY (telescope_id, night)
ORDER BY (telescope_id, night, exposure_id)
SAMPLE BY telescope_id
TTL toDateTime(taken_at) + INTERVAL 10 YEAR
SETTINGS index_granularity = 4096;

CREATE TABLE observatory.nightly (
    night Date,
    telescope_id UInt32,
    exposures SimpleAggregateFunction(sum, UInt64),
    seconds SimpleAggregateFunction(sum, Float64),
    longest SimpleAggregateFunction(max, Float32),
    observers AggregateFunction(uniq, String),
    seeing AggregateFunction(quantiles(0.5, 0.9), Float32)
) ENGINE = AggregatingMergeTree ORDER BY (night, telescope_id)
TTL night + INTERVAL 5 YEAR;

CREATE TABLE observatory.quota (
    telescope_id UInt32,
    month UInt32,
    used Decimal(18, 3),
    granted Decimal(18, 3),
    requests UInt64
) ENGINE = SummingMergeTree((used, granted, requests)) PARTITION BY intDiv(month, 100) ORDER BY (telescope_id, month);

CREATE TABLE observatory.state_changes (
    telescope_id UInt32,
    state LowCardinality(String),
    since DateTime,
    version UInt64,
    sign Int8
) ENGINE = VersionedCollapsingMergeTree(sign, version) ORDER BY (telescope_id, since);

CREATE TABLE observatory.weather (
    site LowCardinality(String),
    at DateTime CODEC(DoubleDelta, LZ4),
    temperature Nullable(Float32),
    humidity UInt8,
    wind Array(Float32),
    note String TTL at + INTERVAL 30 DAY,
    INDEX by_note note TYPE tokenbf_v1(256, 2, 0) GRANULARITY 4
) ENGINE = MergeTree PARTITION BY (toYear(at), site) ORDER BY (site, at)
TTL at + INTERVAL 1 YEAR DELETE WHERE humidity < 10,
    at + INTERVAL 3 MONTH RECOMPRESS CODEC(ZSTD(9));

CREATE VIEW observatory.last_weather AS
SELECT site, max(at) AS at, argMax(temperature, weather.at) AS temperature FROM observatory.weather AS weather GROUP BY site;
