-- Views, cart additions and purchases of each product and day, counted as the events come in.
-- housekeeper:allow HK1040 created together with its source, while nobody inserts yet
CREATE MATERIALIZED VIEW ecommerce.mv_product_stats ON CLUSTER demo
ENGINE = SummingMergeTree()
ORDER BY (product_id, date)
POPULATE
AS SELECT
    -- assumeNotNull: a sorting key must not be Nullable (Code 44), and WHERE keeps the NULLs out.
    assumeNotNull(events.product_id) AS product_id,
    toDate(timestamp) AS date,
    countIf(event_type = 'product_view') AS views,
    countIf(event_type = 'add_to_cart') AS cart_adds,
    countIf(event_type = 'purchase') AS purchases
    -- No rates here: a SummingMergeTree adds up every number when parts merge, and 20 % and 30 % would become
    -- 50 %. The view `product_stats` works them out from the sums.
FROM ecommerce.events
-- events.product_id: plain product_id would be the alias above, which is never NULL.
WHERE events.product_id IS NOT NULL
GROUP BY product_id, date;
