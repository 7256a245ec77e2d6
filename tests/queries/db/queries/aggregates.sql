-- housekeeper:name counts
SELECT count() AS n, count(page_url) AS urls, countIf(product_id IS NOT NULL) AS products, uniq(user_id) AS users, uniqExact(session_id) AS sessions FROM ecommerce.events;

-- housekeeper:name sums
SELECT sum(quantity) AS items, sum(unit_price) AS prices, sum(quantity * unit_price) AS revenue, sumIf(quantity, quantity > 1) AS many FROM ecommerce.order_items;

-- housekeeper:name extremes
SELECT min(order_date) AS first, max(order_date) AS last, argMax(status, created_at) AS latest, argMin(order_id, total_amount) AS cheapest FROM ecommerce.orders;

-- housekeeper:name averages
SELECT avg(total_amount) AS mean, avg(user_id) AS ids, median(user_id) AS middle, quantile(0.9)(user_id) AS high, quantiles(0.1, 0.9)(user_id) AS both FROM ecommerce.orders;

-- housekeeper:name exact_quantiles
SELECT quantileExact(0.5)(user_id) AS a, quantileTiming(0.5)(user_id) AS b, quantileTDigest(0.5)(user_id) AS c FROM ecommerce.orders;

-- housekeeper:name deviations
SELECT stddevPop(user_id) AS sd, varSamp(user_id) AS var, corr(user_id, order_id) AS cor, covarPop(user_id, order_id) AS cov FROM ecommerce.orders;

-- housekeeper:name grouped
SELECT user_id, count() AS orders, sum(total_amount) AS spent FROM ecommerce.orders GROUP BY user_id HAVING orders > 0 ORDER BY spent DESC;

-- housekeeper:name by_month
SELECT toStartOfMonth(order_date) AS month, sum(total_amount) AS revenue FROM ecommerce.orders GROUP BY month ORDER BY month;

-- housekeeper:name by_weekday
SELECT toDayOfWeek(order_date) AS day, count() AS n FROM ecommerce.orders GROUP BY day ORDER BY day;

-- housekeeper:name by_hour
SELECT toHour(timestamp) AS hour, count() AS n FROM ecommerce.events GROUP BY hour ORDER BY hour;

-- housekeeper:name rolled_up
SELECT event_type, count() AS n FROM ecommerce.events GROUP BY ROLLUP(event_type);

-- housekeeper:name cubed
SELECT status, shipping_country, count() AS n FROM ecommerce.orders GROUP BY CUBE(status, shipping_country);

-- housekeeper:name grouping_sets
SELECT status, count() AS n FROM ecommerce.orders GROUP BY GROUPING SETS ((status), ());

-- housekeeper:name gathered
SELECT groupArray(order_id) AS ids, groupUniqArray(status) AS statuses, groupArray(2)(order_id) AS two FROM ecommerce.orders;

-- housekeeper:name sorted_gathered
SELECT arraySort(groupArray(order_id)) AS ids, arrayReverse(groupArray(order_date)) AS dates FROM ecommerce.orders;

-- housekeeper:name any_values
SELECT any(email) AS some, anyLast(email) AS last, any(page_url) AS url FROM ecommerce.users CROSS JOIN ecommerce.events;

-- housekeeper:name top
SELECT topK(3)(event_type) AS top FROM ecommerce.events;

-- housekeeper:name bits
SELECT groupBitOr(u8) AS ors, groupBitAnd(u8) AS ands, groupBitXor(u8) AS xors FROM ecommerce.everything;

-- housekeeper:name maps_summed
SELECT sumMap(m) AS total FROM ecommerce.everything;

-- housekeeper:name or_null
SELECT sumOrNull(quantity) AS s, maxOrNull(quantity) AS m, avgOrDefault(quantity) AS a FROM ecommerce.order_items WHERE order_id = {id:UInt64};

-- housekeeper:name funnel
SELECT user_id, windowFunnel(3600)(timestamp, event_type = 'product_view', event_type = 'add_to_cart', event_type = 'purchase') AS level FROM ecommerce.events GROUP BY user_id;

-- housekeeper:name retained
SELECT retention(event_type = 'product_view', event_type = 'purchase') AS r FROM ecommerce.events;

-- housekeeper:name sequence
SELECT sequenceMatch('(?1)(?2)')(timestamp, event_type = 'product_view', event_type = 'purchase') AS matched FROM ecommerce.events;

-- housekeeper:name conversions
SELECT product_id, sum(views) AS views, sum(purchases) AS bought, if(views = 0, 0, bought / views) AS rate FROM ecommerce.mv_product_stats GROUP BY product_id;

-- housekeeper:name merged_states
SELECT event_type, uniqMerge(unique_users) AS users FROM ecommerce.mv_hourly_events GROUP BY event_type;

-- housekeeper:name finalized
SELECT finalizeAggregation(st) AS n FROM ecommerce.everything;

-- housekeeper:name states_of_states
SELECT uniqMerge(s) AS n FROM (SELECT uniqState(user_id) AS s FROM ecommerce.events GROUP BY event_type);

-- housekeeper:name for_each
SELECT sumForEach(arr) AS sums FROM ecommerce.everything;

-- housekeeper:name distinct_aggregates
SELECT sum(DISTINCT quantity) AS s, count(DISTINCT order_id, product_id) AS n FROM ecommerce.order_items;

-- housekeeper:name with_totals
SELECT status, count() AS n FROM ecommerce.orders GROUP BY status WITH TOTALS;
