-- housekeeper:name all_users
SELECT * FROM ecommerce.users;

-- housekeeper:name users_of_country
SELECT user_id, email, total_spent FROM ecommerce.users WHERE country_code = {country:FixedString(2)} ORDER BY user_id;

-- housekeeper:name user_by_id
SELECT user_id, concat(first_name, ' ', last_name) AS name, preferences['lang'] AS lang FROM ecommerce.users WHERE user_id = {id:UInt64};

-- housekeeper:name recent_orders
SELECT order_id, order_date, status, total_amount FROM ecommerce.orders WHERE order_date >= {since:Date} ORDER BY order_id LIMIT {most:UInt64};

-- housekeeper:name page_of_orders
SELECT order_id FROM ecommerce.orders WHERE order_id > {after:UInt64} ORDER BY order_id LIMIT 10;

-- housekeeper:name orders_between
SELECT order_id, created_at FROM ecommerce.orders WHERE created_at BETWEEN {from:DateTime} AND {to:DateTime};

-- housekeeper:name orders_of
SELECT order_id, user_id FROM ecommerce.orders WHERE user_id IN {users:Array(UInt64)};

-- housekeeper:name orders_with_status
SELECT status, count() AS n FROM ecommerce.orders WHERE has({statuses:Array(String)}, status) GROUP BY status;

-- housekeeper:name distinct_types
SELECT DISTINCT event_type FROM ecommerce.events ORDER BY event_type;

-- housekeeper:name first_of_user
SELECT user_id, event_id FROM ecommerce.events ORDER BY user_id, timestamp LIMIT 1 BY user_id;

-- housekeeper:name with_ties
SELECT user_id, total_spent FROM ecommerce.users ORDER BY total_spent DESC LIMIT 3 WITH TIES;

-- housekeeper:name everything_now
SELECT now() AS now, today() AS today, toUInt8(1) AS one, 'x' AS text, NULL::Nullable(UInt8) AS nothing;

-- housekeeper:name text_like
SELECT name FROM ecommerce.products WHERE name ILIKE {pattern:String};

-- housekeeper:name not_null
SELECT assumeNotNull(page_url) AS url, coalesce(product_id, 0) AS product FROM ecommerce.events WHERE page_url IS NOT NULL;

-- housekeeper:name nullable
SELECT page_url, product_id, product_id IS NULL AS missing FROM ecommerce.events;

-- housekeeper:name conditional
SELECT if(total_orders > 5, 'often', 'seldom') AS how, multiIf(total_spent > 100, 2, total_spent > 10, 1, 0) AS rank FROM ecommerce.users;

-- housekeeper:name cases
SELECT (CASE status WHEN 'paid' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END)::UInt8 AS code FROM ecommerce.orders;

-- housekeeper:name case_searched
SELECT CASE WHEN total_amount > 50 THEN 'large' ELSE 'small' END AS size FROM ecommerce.orders;

-- housekeeper:name arithmetic
SELECT quantity * 2 AS twice, quantity / 2 AS half, quantity % 3 AS rest, -toInt32(quantity) AS negative, unit_price * quantity AS price FROM ecommerce.order_items;

-- housekeeper:name decimals
SELECT price - cost AS margin, toFloat64(price) / toFloat64(cost) AS ratio, round(price, 1) AS rounded FROM ecommerce.products;

-- housekeeper:name casts
SELECT CAST(user_id AS String) AS text, user_id::UInt32 AS small, toInt64(user_id) AS signed, toDecimal32(1.5, 2) AS dec FROM ecommerce.users;

-- housekeeper:name excepted
SELECT * EXCEPT (email, preferences) FROM ecommerce.users;

-- housekeeper:name replaced
SELECT * REPLACE (upper(email) AS email) FROM ecommerce.users;

-- housekeeper:name applied
SELECT COLUMNS('^total_') APPLY toString FROM ecommerce.users;

-- housekeeper:name prewhere
SELECT event_id FROM ecommerce.events PREWHERE event_type = {kind:String} WHERE user_id > 0;

-- housekeeper:name final_rows
SELECT order_id, status FROM ecommerce.orders FINAL WHERE order_id = {id:UInt64};

-- housekeeper:name settings
SELECT count() AS n FROM ecommerce.events SETTINGS max_threads = 1;

-- housekeeper:name virtuals
SELECT _part, _partition_id FROM ecommerce.orders LIMIT 1;

-- housekeeper:name number_table
SELECT number, number * 2 AS twice FROM numbers({n:UInt64});

-- housekeeper:name values_table
SELECT a, b FROM values('a UInt8, b String', (1, 'x'), (2, 'y'));
