-- replace view ecommerce.product_stats (metadata)
CREATE OR REPLACE VIEW ecommerce.product_stats
AS SELECT
    product_id,
    sum(s.views) AS views,
    sum(s.cart_adds) AS cart_adds,
    sum(s.purchases) AS purchases,
    if(views = 0, 0, round(cart_adds / views * 100, 2)) AS cart_conversion_rate,
    if(cart_adds = 0, 0, round(purchases / cart_adds * 100, 2)) AS purchase_conversion_rate
FROM ecommerce.mv_product_stats AS s
GROUP BY product_id;

-- replace view ecommerce.hourly_events (metadata)
CREATE OR REPLACE VIEW ecommerce.hourly_events
AS SELECT
    event_type,
    hour,
    sum(h.event_count) AS event_count,
    uniqMerge(h.unique_users) AS unique_users,
    uniqMerge(h.unique_sessions) AS unique_sessions
FROM ecommerce.mv_hourly_events AS h
GROUP BY event_type, hour;

-- replace view ecommerce.daily_sales (metadata)
CREATE OR REPLACE VIEW ecommerce.daily_sales
AS SELECT
    o.order_date AS order_date,
    uniqExact(o.order_id) AS orders,
    uniqExact(o.user_id) AS customers,
    sum(oi.quantity) AS items_sold,
    CAST(sum(oi.quantity * oi.unit_price) AS Decimal(18, 2)) AS revenue,
    toFloat64(revenue) / orders AS average_order
FROM ecommerce.order_items AS oi
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
WHERE o.status != 'cancelled'
GROUP BY order_date;
