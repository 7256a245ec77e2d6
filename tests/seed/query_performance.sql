-- Analyze query performance
SELECT
    query,
    elapsed,
    rows_read,
    bytes_read
FROM system.query_log
WHERE database = 'ecommerce'
ORDER BY elapsed DESC
LIMIT 10;
