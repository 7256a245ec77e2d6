-- How the dictionaries do.
SELECT
    name,
    toString(status) AS state,
    element_count,
    formatDateTime(last_successful_update_time, '%H:%i:%S') AS updated,
    toFloat64(loading_duration) AS seconds,
    source
FROM system.dictionaries
WHERE database = 'ecommerce'
ORDER BY name;
