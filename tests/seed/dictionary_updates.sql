-- Monitor dictionary updates
SELECT
    name,
    status,
    last_successful_update_time,
    loading_duration
FROM system.dictionaries
WHERE database = 'ecommerce';
