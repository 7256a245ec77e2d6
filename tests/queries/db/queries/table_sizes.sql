-- How much room the tables take.
--
-- Only active parts: those that were merged into others stay a while and would count twice. What a materialized
-- view keeps is in a table whose name ends in the view's id.
SELECT
    if(v.name != '', v.name, p.table) AS name,
    sum(p.rows) AS row_count,
    formatReadableSize(sum(p.bytes_on_disk)) AS size,
    sum(p.bytes_on_disk) AS bytes,
    sum(p.data_uncompressed_bytes) / greatest(sum(p.data_compressed_bytes), 1) AS ratio
FROM system.parts AS p
LEFT JOIN system.tables AS v
    ON v.database = p.database AND p.table = concat('.inner_id.', toString(v.uuid))
WHERE p.database = 'ecommerce' AND p.active
GROUP BY name
ORDER BY bytes DESC, name;
