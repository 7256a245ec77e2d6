CREATE MATERIALIZED VIEW ecommerce.mv_hourly_events ON CLUSTER demo
ENGINE = SummingMergeTree()
ORDER BY (event_type, hour)
POPULATE
AS SELECT
    event_type,
    toStartOfHour(timestamp) as hour,
    count() as event_count,
    uniq(user_id) as unique_users,
    uniq(session_id) as unique_sessions
FROM ecommerce.events
GROUP BY event_type, hour;
