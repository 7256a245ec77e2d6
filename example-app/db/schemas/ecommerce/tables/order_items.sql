-- The lines of the orders, at the price paid.
CREATE TABLE ecommerce.order_items ON CLUSTER demo (
    order_id UInt64,
    line_number UInt16,
    product_id UInt64,
    quantity UInt32,
    unit_price Decimal64(2)
)
ENGINE = MergeTree()
ORDER BY (order_id, line_number)
SETTINGS index_granularity = 8192;
