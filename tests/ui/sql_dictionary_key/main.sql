CREATE DATABASE shop;

CREATE DICTIONARY shop.prices (
    country String,
    product UInt64,
    price Decimal(9, 2)
)
PRIMARY KEY country, product
SOURCE(NULL())
LAYOUT(FLAT())
LIFETIME(0);
