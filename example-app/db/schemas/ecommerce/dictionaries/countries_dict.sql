-- Countries by their two-letter code, from an HTTP service.
CREATE DICTIONARY ecommerce.countries_dict ON CLUSTER demo (
    -- String, not FixedString(2): a dictionary attribute cannot be a FixedString (Code 50).
    code String IS_OBJECT_ID,
    name String INJECTIVE,
    continent String,
    population UInt64 DEFAULT 0
)
PRIMARY KEY code
SOURCE(HTTP(
    url '${COUNTRIES_API}/countries'
    -- headers(header(…)), not headers 'Authorization: …': the engine accepts a string there and never sends it.
    headers(header(name 'Authorization' value 'Bearer ${COUNTRIES_TOKEN}'))
    format 'JSONEachRow'
))
-- COMPLEX_KEY_HASHED: with a String key the engine makes that of HASHED, silently. size_in_cells is for the
-- cache layouts; a hashed layout takes any parameter and ignores it.
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(MIN 3600 MAX 7200)
SETTINGS(max_threads = 2);
