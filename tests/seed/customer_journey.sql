-- Complex customer journey with window functions
WITH customer_events AS (
    SELECT
        user_id,
        event_type,
        timestamp,
        lag(event_type) OVER (PARTITION BY user_id ORDER BY timestamp) as prev_event,
        lag(timestamp) OVER (PARTITION BY user_id ORDER BY timestamp) as prev_timestamp
    FROM ecommerce.events
    WHERE toDate(timestamp) = today()
),
journey_steps AS (
    SELECT
        user_id,
        event_type,
        prev_event,
        timestamp,
        dateDiff('second', prev_timestamp, timestamp) as step_duration
    FROM customer_events
    WHERE prev_event IS NOT NULL
)
SELECT
    concat(prev_event, ' -> ', event_type) as journey_step,
    count() as occurrences,
    avg(step_duration) as avg_duration_seconds,
    quantile(0.5)(step_duration) as median_duration_seconds
FROM journey_steps
GROUP BY journey_step
ORDER BY occurrences DESC
LIMIT 20;
