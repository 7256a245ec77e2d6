-- Identify hot partitions
SELECT
    partition,
    count() as part_count,
    sum(rows) as total_rows,
    max(modification_time) as last_modified
FROM system.parts
WHERE database = 'ecommerce' AND table = 'events'
GROUP BY partition
ORDER BY last_modified DESC;
