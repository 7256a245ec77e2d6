-- Comprehensive sales metrics with multiple JOINs
SELECT
    c.name as category_name,
    p.name as product_name,
    sum(oi.quantity) as total_sold,
    sum(oi.quantity * oi.unit_price) as total_revenue,
    avg(oi.unit_price) as avg_price,
    count(DISTINCT o.order_id) as order_count,
    count(DISTINCT o.user_id) as unique_customers,
    round(total_revenue / total_sold, 2) as revenue_per_unit
FROM ecommerce.order_items oi
INNER JOIN ecommerce.orders o ON oi.order_id = o.order_id
INNER JOIN ecommerce.products p ON oi.product_id = p.product_id
INNER JOIN ecommerce.categories_dict c ON p.category_id = c.category_id
WHERE o.order_date >= today() - INTERVAL 30 DAY
GROUP BY c.name, p.name
HAVING total_sold > 0
ORDER BY total_revenue DESC
LIMIT 50;
