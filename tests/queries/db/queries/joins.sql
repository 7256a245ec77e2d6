-- housekeeper:name order_lines
SELECT o.order_id AS order_id, oi.quantity AS quantity, oi.unit_price AS price FROM ecommerce.orders AS o INNER JOIN ecommerce.order_items AS oi ON o.order_id = oi.order_id;

-- housekeeper:name left_joined
SELECT u.user_id AS user, o.order_id AS order, o.status AS status FROM ecommerce.users AS u LEFT JOIN ecommerce.orders AS o ON u.user_id = o.user_id;

-- housekeeper:name left_joined_nulls
SELECT u.user_id AS user, o.order_id AS order FROM ecommerce.users AS u LEFT JOIN ecommerce.orders AS o ON u.user_id = o.user_id SETTINGS join_use_nulls = 1;

-- housekeeper:name joined_using
SELECT order_id, quantity, status FROM ecommerce.orders INNER JOIN ecommerce.order_items USING (order_id);

-- housekeeper:name any_joined
SELECT e.event_id AS event, u.email AS email FROM ecommerce.events AS e ANY LEFT JOIN ecommerce.users AS u ON e.user_id = u.user_id;

-- housekeeper:name semi_joined
SELECT user_id FROM ecommerce.users AS u LEFT SEMI JOIN ecommerce.orders AS o ON u.user_id = o.user_id;

-- housekeeper:name anti_joined
SELECT user_id FROM ecommerce.users AS u LEFT ANTI JOIN ecommerce.orders AS o ON u.user_id = o.user_id;

-- housekeeper:name as_of
SELECT e.event_id AS event, o.order_id AS order FROM ecommerce.events AS e ASOF LEFT JOIN ecommerce.orders AS o ON e.user_id = o.user_id AND e.timestamp >= o.created_at;

-- housekeeper:name crossed
SELECT c.name AS category, n.number AS number FROM ecommerce.categories AS c CROSS JOIN numbers(2) AS n;

-- housekeeper:name three_tables
SELECT c.name AS category, sum(oi.quantity) AS sold FROM ecommerce.order_items AS oi INNER JOIN ecommerce.products AS p ON oi.product_id = p.product_id INNER JOIN ecommerce.categories AS c ON p.category_id = c.category_id GROUP BY category;

-- housekeeper:name full_joined
SELECT a.user_id AS a, b.user_id AS b FROM ecommerce.users AS a FULL JOIN ecommerce.segments AS b ON a.user_id = b.user_id;

-- housekeeper:name right_joined
SELECT b.segment_name AS name, a.email AS email FROM ecommerce.users AS a RIGHT JOIN ecommerce.segments AS b ON a.user_id = b.user_id;

-- housekeeper:name dictionary_joined
SELECT p.name AS product, c.name AS category FROM ecommerce.products AS p LEFT JOIN ecommerce.categories_dict AS c ON p.category_id = c.category_id;

-- housekeeper:name dict_get
SELECT dictGet('ecommerce.categories_dict', 'name', toUInt64(category_id)) AS category, dictGetOrDefault('ecommerce.countries_dict', 'population', tuple('GB'), toUInt64(0)) AS people FROM ecommerce.products;

-- housekeeper:name dict_has
SELECT dictHas('ecommerce.user_segments_dict', user_id) AS known, dictGet('ecommerce.user_segments_dict', 'score', user_id) AS score FROM ecommerce.users;

-- housekeeper:name dictionary_read
SELECT code, name, population FROM ecommerce.countries_dict;

-- housekeeper:name in_subquery
SELECT email FROM ecommerce.users WHERE user_id IN (SELECT user_id FROM ecommerce.orders WHERE total_amount > {min:Decimal(18, 2)});

-- housekeeper:name not_in_subquery
SELECT email FROM ecommerce.users WHERE user_id NOT IN (SELECT user_id FROM ecommerce.orders);

-- housekeeper:name tuple_in
SELECT event_id FROM ecommerce.events WHERE (user_id, event_type) IN ((1, 'purchase'), (2, 'product_view'));

-- housekeeper:name exists_subquery
SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM ecommerce.orders);

-- housekeeper:name scalar_subquery
SELECT order_id, total_amount / (SELECT max(total_amount) FROM ecommerce.orders) AS part FROM ecommerce.orders;

-- housekeeper:name array_joined
SELECT product_id, tag FROM ecommerce.products ARRAY JOIN tags AS tag;

-- housekeeper:name left_array_joined
SELECT product_id, tag FROM ecommerce.products LEFT ARRAY JOIN tags AS tag;

-- housekeeper:name array_join_function
SELECT product_id, arrayJoin(dimensions) AS dimension FROM ecommerce.products;

-- housekeeper:name nested_joined
SELECT id, k, v FROM ecommerce.everything ARRAY JOIN n.k AS k, n.v AS v;

-- housekeeper:name enumerated
SELECT product_id, tag, number FROM ecommerce.products ARRAY JOIN tags AS tag, arrayEnumerate(tags) AS number;

-- housekeeper:name unioned
SELECT user_id FROM ecommerce.users UNION ALL SELECT user_id FROM ecommerce.orders;

-- housekeeper:name union_types
SELECT toUInt8(1) AS n UNION ALL SELECT toUInt32(300) AS n;

-- housekeeper:name union_distinct
SELECT status AS word FROM ecommerce.orders UNION DISTINCT SELECT event_type AS word FROM ecommerce.events;

-- housekeeper:name intersected
SELECT user_id FROM ecommerce.users INTERSECT SELECT user_id FROM ecommerce.orders;

-- housekeeper:name except_query
SELECT user_id FROM ecommerce.users EXCEPT SELECT user_id FROM ecommerce.orders;

-- housekeeper:name union_null
SELECT NULL AS x UNION ALL SELECT 5 AS x;

-- housekeeper:name views_joined
SELECT d.order_date AS day, d.revenue AS revenue, h.events AS events FROM ecommerce.daily_sales AS d LEFT JOIN (SELECT toDate(hour) AS day, sum(event_count) AS events FROM ecommerce.hourly_events GROUP BY day) AS h ON d.order_date = h.day;
