-- Who the customers are, by what the machine-learning service says.
--
-- FINAL, since averages would count every version of a user that has not been merged away.
SELECT
    us.segment_name AS segment_name,
    count(DISTINCT u.user_id) AS user_count,
    toInt64(round(avg(u.total_spent) * 100)) AS avg_lifetime_value,
    avg(u.total_orders) AS avg_orders,
    countIf(u.last_login_at >= now() - INTERVAL 7 DAY) AS active_last_week,
    round(active_last_week / user_count * 100, 2) AS activity_rate,
    topK(1)(c.name)[1] AS home,
    toInt64(sum(u.total_spent) * 100) AS spent_cents
FROM ecommerce.users AS u FINAL
LEFT JOIN ecommerce.user_segments_dict AS us ON u.user_id = us.user_id
LEFT JOIN ecommerce.countries_dict AS c ON u.country_code = c.code
GROUP BY us.segment_name
ORDER BY user_count DESC, segment_name;
