-- Events, users and sessions of each hour and kind of event, counted as the events come in.
-- housekeeper:allow HK1040 created together with its source, while nobody inserts yet
CREATE MATERIALIZED VIEW ecommerce.mv_hourly_events ON CLUSTER demo (
    event_type LowCardinality(String),
    hour DateTime,
    event_count UInt64,
    -- States, not numbers: a SummingMergeTree adds numbers up when parts merge, and somebody seen in two parts
    -- would count as two. The view `hourly_events` makes numbers of the merged states.
    unique_users AggregateFunction(uniq, UInt64),
    unique_sessions AggregateFunction(uniq, String)
)
ENGINE = SummingMergeTree()
ORDER BY (event_type, hour)
POPULATE
AS SELECT
    event_type,
    toStartOfHour(timestamp) AS hour,
    count() AS event_count,
    uniqState(user_id) AS unique_users,
    uniqState(session_id) AS unique_sessions
FROM ecommerce.events
GROUP BY event_type, hour;
