-- housekeeper:name numbered
SELECT user_id, order_id, row_number() OVER (PARTITION BY user_id ORDER BY order_id) AS number FROM ecommerce.orders;

-- housekeeper:name ranked
SELECT product_id, rank() OVER (ORDER BY price DESC) AS r, dense_rank() OVER (ORDER BY price DESC) AS d FROM ecommerce.products;

-- housekeeper:name running
SELECT order_date, sum(total_amount) OVER (ORDER BY order_date, order_id) AS running FROM ecommerce.orders;

-- housekeeper:name moving
SELECT order_id, avg(total_amount) OVER (ORDER BY order_id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS mean FROM ecommerce.orders;

-- housekeeper:name lagged
SELECT user_id, lagInFrame(timestamp) OVER (PARTITION BY user_id ORDER BY timestamp ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS before FROM ecommerce.events;

-- housekeeper:name led
SELECT event_id, leadInFrame(event_id, 1, toUInt64(0)) OVER (ORDER BY event_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS next FROM ecommerce.events;

-- housekeeper:name first_value
SELECT user_id, first_value(event_type) OVER (PARTITION BY user_id ORDER BY timestamp) AS first FROM ecommerce.events;

-- housekeeper:name named_window
SELECT order_id, max(total_amount) OVER w AS most, min(total_amount) OVER w AS least FROM ecommerce.orders WINDOW w AS (PARTITION BY user_id);

-- housekeeper:name shares
SELECT order_id, total_amount / sum(total_amount) OVER () AS share FROM ecommerce.orders;

-- housekeeper:name qualified
SELECT user_id, order_id, row_number() OVER (PARTITION BY user_id ORDER BY order_id DESC) AS n FROM ecommerce.orders QUALIFY n = 1;

-- housekeeper:name differences
SELECT event_id, dateDiff('second', lagInFrame(timestamp, 1, timestamp) OVER (PARTITION BY user_id ORDER BY timestamp ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW), timestamp) AS gap FROM ecommerce.events;

-- housekeeper:name nth
SELECT user_id, nth_value(event_id, 2) OVER (PARTITION BY user_id ORDER BY timestamp) AS second FROM ecommerce.events;

-- housekeeper:name tiles
SELECT order_id, ntile(2) OVER (ORDER BY order_id) AS half FROM ecommerce.orders;
