-- Events, users and sessions of each hour and kind of event.
CREATE VIEW ecommerce.hourly_events ON CLUSTER demo AS
SELECT
    event_type,
    hour,
    sum(h.event_count) AS event_count,
    uniqMerge(h.unique_users) AS unique_users,
    uniqMerge(h.unique_sessions) AS unique_sessions
FROM ecommerce.mv_hourly_events AS h
GROUP BY event_type, hour;
