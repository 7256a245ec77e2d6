-- What the machine-learning service says about each user, from an HTTP service.
CREATE DICTIONARY ecommerce.user_segments_dict ON CLUSTER demo (
    user_id UInt64 IS_OBJECT_ID,
    segment_id UInt8,
    segment_name String,
    score Float32 DEFAULT 0.0,
    confidence Float32 DEFAULT 0.0,
    -- A literal, not now(): the DEFAULT of a dictionary attribute cannot be an expression (Code 62).
    last_updated DateTime DEFAULT '1970-01-01 00:00:00'
)
PRIMARY KEY user_id
SOURCE(HTTP(
    url '${ML_API}/user-segments'
    -- headers(header(…)), not headers 'Authorization: …': the engine accepts a string there and never sends it.
    headers(header(name 'Authorization' value 'Bearer ${ML_TOKEN}'))
    format 'JSONEachRow'
))
-- Without size_in_cells, which is for the cache layouts: a hashed layout takes any parameter and ignores it.
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(MIN 300 MAX 600)
SETTINGS(max_threads = 4);
