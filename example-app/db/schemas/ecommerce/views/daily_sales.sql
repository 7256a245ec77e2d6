-- Orders, customers, items and revenue of each day; cancelled orders do not count.
CREATE VIEW ecommerce.daily_sales ON CLUSTER demo AS
SELECT
    o.order_date AS order_date,
    CAST(uniqExact(o.order_id) AS UInt64) AS orders,
    CAST(uniqExact(o.user_id) AS UInt64) AS customers,
    sum(oi.quantity) AS items_sold,
    CAST(sum(oi.quantity * oi.unit_price) AS Decimal(18, 2)) AS revenue,
    -- toFloat64: a Decimal divided by a number keeps its two digits and drops the rest, it does not round.
    CAST(toFloat64(revenue) / orders AS Float64) AS average_order
FROM ecommerce.order_items AS oi
-- FINAL: of several versions of an order only the newest counts.
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
WHERE o.status != 'cancelled'
GROUP BY order_date;
