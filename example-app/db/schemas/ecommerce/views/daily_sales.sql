-- Orders, customers, items and revenue of each day; cancelled orders do not count.
CREATE VIEW ecommerce.daily_sales ON CLUSTER demo AS
SELECT
    o.order_date AS order_date,
    uniqExact(o.order_id) AS orders,
    uniqExact(o.user_id) AS customers,
    sum(oi.quantity) AS items_sold,
    -- The sum of decimals is a Decimal(38, 2): wider than money in a shop needs.
    CAST(sum(oi.quantity * oi.unit_price) AS Decimal(18, 2)) AS revenue,
    -- toFloat64: a Decimal divided by a number keeps its two digits and drops the rest, it does not round.
    toFloat64(revenue) / orders AS average_order
FROM ecommerce.order_items AS oi
-- FINAL: of several versions of an order only the newest counts.
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
WHERE o.status != 'cancelled'
GROUP BY order_date;
