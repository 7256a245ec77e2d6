CREATE DICTIONARY ecommerce.countries_dict ON CLUSTER demo (
    code FixedString(2) IS_OBJECT_ID,
    name String INJECTIVE,
    continent String,
    population UInt64 DEFAULT 0
)
PRIMARY KEY code
SOURCE(HTTP(
    url 'https://api.example.com/countries'
    headers 'Authorization: Bearer token123'
    format 'JSONEachRow'
))
LAYOUT(HASHED(size_in_cells 300))
LIFETIME(MIN 3600 MAX 7200)
SETTINGS(max_threads = 2);
