-- What sold best in the thirty days before a day, and on it.
--
-- FINAL, since a product or an order may be there in several versions until parts merge, and every version would
-- be joined. Money is in cents: a Decimal divided by a number keeps its two digits and drops the rest, before
-- anything can be rounded.
SELECT
    c.name AS category_name,
    p.name AS product_name,
    sum(oi.quantity) AS total_sold,
    toInt64(sum(oi.quantity * oi.unit_price) * 100) AS total_revenue,
    count(DISTINCT o.order_id) AS order_count,
    count(DISTINCT o.user_id) AS unique_customers,
    round(total_revenue / 100 / total_sold, 2) AS revenue_per_unit
FROM ecommerce.order_items AS oi
INNER JOIN ecommerce.orders AS o FINAL ON oi.order_id = o.order_id
INNER JOIN ecommerce.products AS p FINAL ON oi.product_id = p.product_id
INNER JOIN ecommerce.categories_dict AS c ON p.category_id = c.category_id
WHERE o.order_date >= {today:Date} - INTERVAL 30 DAY AND o.status != 'cancelled'
GROUP BY c.name, p.name
HAVING total_sold > 0
ORDER BY total_revenue DESC, product_name;
