INSERT INTO ecommerce.categories VALUES (1, 'Books'), (2, 'Games');
INSERT INTO ecommerce.countries VALUES ('GB', 'Britain', 'Europe', 67000000), ('JP', 'Japan', 'Asia', 125000000);
INSERT INTO ecommerce.segments VALUES (1, 1, 'loyal', 0.9), (9, 2, 'gone', 0.1);
INSERT INTO ecommerce.users (user_id, email, first_name, last_name, country_code, total_orders, total_spent, preferences)
SELECT number, concat('u', toString(number), '@b.c'), 'Ada', 'L', ['GB', 'JP'][number % 2 + 1], number, number * 10.5, map('lang', 'en') FROM numbers(1, 6);
INSERT INTO ecommerce.products (product_id, name, description, category_id, price, cost, weight_grams, dimensions, tags, attributes)
SELECT number, concat('purchase ', toString(number)), 'd', number % 2 + 1, number * 10, number * 5, 100, [number, 20, 300], ['new', 'purchase'], map('color', 'red') FROM numbers(1, 5);
INSERT INTO ecommerce.orders (order_id, user_id, order_date, status, total_amount, shipping_country, created_at)
SELECT number, number % 4 + 1, today() - number, ['paid', 'pending', 'purchase', 'cancelled'][number % 4 + 1], number * 20, 'GB', now() - number * 3600 FROM numbers(1, 12);
INSERT INTO ecommerce.order_items SELECT number, line, number % 5 + 1, line, 9.99 FROM numbers(1, 12) ARRAY JOIN [1, 2] AS line;
INSERT INTO ecommerce.events (event_id, user_id, session_id, event_type, page_url, product_id, timestamp, properties, user_agent)
SELECT number, number % 5 + 1, toString(number % 3), ['product_view', 'add_to_cart', 'purchase'][number % 3 + 1], if(number % 2 = 0, NULL, '/a/b'), if(number % 3 = 0, NULL, number % 5 + 1), now() - number, map('json', '{"a": "x", "b": 2}'), 'agent' FROM numbers(1, 40);
INSERT INTO ecommerce.everything SELECT 1, -1, -2, -3, -4, -5, -6, 1, 2, 3, 4, 5, 1.5, 2.5, true, 1.25, 2.5, 3.75, 4.125, 'abc', 'abcd', 'low', NULL, NULL,
'00000000-0000-0000-0000-000000000001', '127.0.0.1', '::1', '2024-05-01', '2024-05-01', '2024-05-01 10:00:00', '2024-05-01 10:00:00', '2024-05-01 10:00:00.123', NULL,
'small', 'high', [1, 2], [['a'], []], [1, NULL], [(1, 'x')], (1, 'x'), (2, 'y'), map('a', 1, 'b', 5), map(1, ['x']), (1, 2), ['k'], [7], 8, uniqState(toUInt64(1));
INSERT INTO ecommerce.paged SELECT number, number % 3, x % 5 - 2, x % 7 - 3, toInt256(x % 7) - 3, x % 11, toUInt128(x % 3) * toUInt128('18446744073709551616'), x % 2 = 0,
toDecimal64(x % 13 / 8 - 1, 4), toDecimal256(x % 13 / 8 - 1, 10), ['', 'a', 'A', '\'', '\\', '\0', 'a\0', 'é', '{p0:String}', '🏠', 'b'][x % 11 + 1], ['', 'a', 'ab', unhex('ff00')][x % 4 + 1],
['', 'b', 'a', 'ü'][x % 4 + 1], toUUID(['00000000-0000-0000-0000-000000000001', '00000000-0000-0001-0000-000000000000', 'f0000000-0000-0000-0000-000000000000', '0f000000-0000-0000-f000-000000000000'][x % 4 + 1]),
toIPv4(['0.0.0.1', '1.0.0.0', '127.0.0.1', '255.0.0.1'][x % 4 + 1]), toIPv6(['::', '::1', 'f000::', '1.2.3.4'][x % 4 + 1]),
toDate(x % 9 * 7000), toDate32('1900-01-01') + x % 9 * 16000, toDateTime(x % 9 * 400000000), toDateTime(1729990000 + x % 9 * 900, 'Europe/Berlin'), toDateTime64(x % 9 / 8 - 0.5, 3), toDateTime64(x % 9 / 8 - 0.5, 9),
['small', 'large', 'none'][x % 3 + 1], ['low', 'high'][x % 2 + 1], NULL FROM (SELECT number, cityHash64(number) AS x FROM numbers(400));
