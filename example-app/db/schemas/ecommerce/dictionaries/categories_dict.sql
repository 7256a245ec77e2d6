-- Category names by id, held in memory from the table `categories`.
CREATE DICTIONARY ecommerce.categories_dict ON CLUSTER demo (
    -- UInt64, although products.category_id is a UInt32: the key of a HASHED dictionary is a UInt64 whatever is
    -- written here, and DESCRIBE says so.
    category_id UInt64,
    name String
)
PRIMARY KEY category_id
SOURCE(CLICKHOUSE(
    db 'ecommerce'
    table 'categories'
))
LAYOUT(HASHED())
LIFETIME(MIN 300 MAX 600);
