-- housekeeper:name events_where
SELECT event_id FROM ecommerce.events WHERE {only:Condition(events)} ORDER BY event_id;

-- housekeeper:name kinds_where
-- What users with an order did.
WITH buyers AS (SELECT user_id FROM ecommerce.orders AS o WHERE status != 'cancelled' AND {bought:Condition(o)})
SELECT e.event_type AS kind, count() AS n, uniqExact(u.user_id) AS users
FROM ecommerce.events AS e JOIN ecommerce.users AS u ON u.user_id = e.user_id
PREWHERE {only:Condition(e)}
WHERE {whose:Condition(u)} AND e.user_id IN (SELECT user_id FROM buyers) AND e.event_id < {before:UInt64}
GROUP BY kind ORDER BY kind;

-- housekeeper:name twice_where
SELECT count() AS n FROM ecommerce.events WHERE {only:Condition(events)}
UNION ALL
SELECT count() AS n FROM (SELECT toString(user_id) AS user_id FROM ecommerce.events WHERE {only:Condition(events)}) AS e;
