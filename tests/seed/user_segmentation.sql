-- Advanced user analytics with external data
SELECT
    us.segment_name,
    count(DISTINCT u.user_id) as user_count,
    avg(u.total_spent) as avg_lifetime_value,
    avg(u.total_orders) as avg_orders,
    countIf(u.last_login_at >= now() - INTERVAL 7 DAY) as active_last_week,
    round(active_last_week / user_count * 100, 2) as activity_rate
FROM ecommerce.users u
LEFT JOIN ecommerce.user_segments_dict us ON u.user_id = us.user_id
LEFT JOIN ecommerce.countries_dict c ON u.country_code = c.code
GROUP BY us.segment_name
ORDER BY user_count DESC;
