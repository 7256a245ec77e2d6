-- Product categories: the source of `categories_dict`.
CREATE TABLE ecommerce.categories ON CLUSTER demo (
    category_id UInt64,
    name String
)
ENGINE = MergeTree()
ORDER BY category_id;
