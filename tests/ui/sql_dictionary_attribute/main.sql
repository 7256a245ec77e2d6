CREATE DATABASE shop;

CREATE DICTIONARY shop.countries (
    code String,
    iso FixedString(2)
)
PRIMARY KEY code
SOURCE(HTTP(url 'http://127.0.0.1/countries' format 'JSONEachRow'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(3600);
