-- What people do after what on a day.
--
-- `lag` of a column that is not Nullable gives '' or 1970 for the first event, never NULL, and the first events
-- would count as steps of 56 years: hence toNullable. Events of the same second are in the order of their ids,
-- so that the same data always gives the same steps.
WITH customer_events AS (
    SELECT
        user_id,
        event_type,
        timestamp,
        lag(toNullable(event_type)) OVER (PARTITION BY user_id ORDER BY timestamp, event_id) AS prev_event,
        lag(toNullable(timestamp)) OVER (PARTITION BY user_id ORDER BY timestamp, event_id) AS prev_timestamp
    FROM ecommerce.events
    WHERE toDate(timestamp) = {today:Date}
),
journey_steps AS (
    SELECT
        user_id,
        event_type,
        prev_event,
        dateDiff('second', prev_timestamp, timestamp) AS step_duration
    FROM customer_events
    WHERE prev_event IS NOT NULL
)
SELECT
    assumeNotNull(concat(prev_event, ' → ', event_type)) AS journey_step,
    count() AS occurrences,
    assumeNotNull(avg(step_duration)) AS avg_duration_seconds,
    assumeNotNull(quantileExact(0.5)(step_duration)) AS median_duration_seconds
FROM journey_steps
GROUP BY journey_step
ORDER BY occurrences DESC, journey_step;
