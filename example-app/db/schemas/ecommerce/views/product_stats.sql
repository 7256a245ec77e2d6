-- Views, cart additions, purchases and the rates between them, in per cent, for each product over all days.
CREATE VIEW ecommerce.product_stats ON CLUSTER demo AS
SELECT
    product_id,
    sum(s.views) AS views,
    sum(s.cart_adds) AS cart_adds,
    sum(s.purchases) AS purchases,
    -- A rate of nothing is 0, not NaN.
    if(views = 0, 0, round(cart_adds / views * 100, 2)) AS cart_conversion_rate,
    if(cart_adds = 0, 0, round(purchases / cart_adds * 100, 2)) AS purchase_conversion_rate
FROM ecommerce.mv_product_stats AS s
GROUP BY product_id;
