CREATE MATERIALIZED VIEW ecommerce.mv_product_stats ON CLUSTER demo
ENGINE = SummingMergeTree()
ORDER BY (product_id, date)
POPULATE
AS SELECT
    product_id,
    toDate(timestamp) as date,
    countIf(event_type = 'product_view') as views,
    countIf(event_type = 'add_to_cart') as cart_adds,
    countIf(event_type = 'purchase') as purchases,
    round(countIf(event_type = 'add_to_cart') / countIf(event_type = 'product_view') * 100, 2) as cart_conversion_rate,
    round(countIf(event_type = 'purchase') / countIf(event_type = 'add_to_cart') * 100, 2) as purchase_conversion_rate
FROM ecommerce.events
WHERE product_id IS NOT NULL
GROUP BY product_id, date;
