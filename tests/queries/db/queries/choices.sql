-- housekeeper:name count_of
SELECT count() AS n, max(user_id) AS last FROM {table:Identifier('ecommerce.users', 'ecommerce.orders', 'ecommerce.events')} WHERE user_id < {before:UInt64};

-- housekeeper:name events_by
SELECT event_id FROM ecommerce.events AS e WHERE {only:Condition(e)} AND {by:Identifier(event_id, user_id, 'e.timestamp')} IS NOT NULL
ORDER BY {by:Identifier(event_id, user_id, 'e.timestamp')}, {then:Identifier(event_id, session_id)} DESC LIMIT 10;

-- housekeeper:name copy_from
INSERT INTO ecommerce.categories SELECT user_id, 'copied' FROM {table:Identifier('ecommerce.users', 'ecommerce.orders')};
