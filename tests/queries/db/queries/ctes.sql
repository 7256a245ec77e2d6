-- housekeeper:name cte
WITH big AS (SELECT * FROM ecommerce.orders WHERE total_amount > {min:Decimal(18, 2)}) SELECT user_id, count() AS n FROM big GROUP BY user_id;

-- housekeeper:name two_ctes
WITH a AS (SELECT user_id, sum(total_amount) AS spent FROM ecommerce.orders GROUP BY user_id), b AS (SELECT user_id, count() AS events FROM ecommerce.events GROUP BY user_id) SELECT a.user_id AS user_id, a.spent AS spent, b.events AS events FROM a INNER JOIN b ON a.user_id = b.user_id;

-- housekeeper:name scalar_cte
WITH (SELECT max(total_amount) FROM ecommerce.orders) AS most SELECT order_id, total_amount = most AS is_most FROM ecommerce.orders;

-- housekeeper:name alias_cte
WITH toStartOfMonth(order_date) AS month SELECT month, count() AS n FROM ecommerce.orders GROUP BY month;

-- housekeeper:name recursive
WITH RECURSIVE r AS (SELECT toUInt64(1) AS n UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r;

-- housekeeper:name nested_subqueries
SELECT user_id, n FROM (SELECT user_id, count() AS n FROM (SELECT * FROM ecommerce.events WHERE event_type != 'error') GROUP BY user_id) WHERE n > 0;

-- housekeeper:name cohorts
WITH firsts AS (SELECT user_id, min(order_date) AS first FROM ecommerce.orders GROUP BY user_id) SELECT toStartOfMonth(f.first) AS cohort, dateDiff('month', f.first, o.order_date) AS age, uniqExact(o.user_id) AS users FROM ecommerce.orders AS o INNER JOIN firsts AS f ON o.user_id = f.user_id GROUP BY cohort, age ORDER BY cohort, age;

-- housekeeper:name recency
SELECT user_id, dateDiff('day', max(order_date), {today:Date}) AS recency, count() AS frequency, sum(total_amount) AS monetary FROM ecommerce.orders GROUP BY user_id;

-- housekeeper:name baskets
WITH pairs AS (SELECT a.product_id AS x, b.product_id AS y FROM ecommerce.order_items AS a INNER JOIN ecommerce.order_items AS b ON a.order_id = b.order_id WHERE a.product_id < b.product_id) SELECT x, y, count() AS together FROM pairs GROUP BY x, y ORDER BY together DESC, x, y;

-- housekeeper:name sessions
SELECT session_id, min(timestamp) AS started, max(timestamp) AS ended, dateDiff('second', started, ended) AS seconds, count() AS events FROM ecommerce.events GROUP BY session_id;
