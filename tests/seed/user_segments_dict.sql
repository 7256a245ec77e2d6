CREATE DICTIONARY ecommerce.user_segments_dict ON CLUSTER demo (
    user_id UInt64 IS_OBJECT_ID,
    segment_id UInt8,
    segment_name String,
    score Float32 DEFAULT 0.0,
    confidence Float32 DEFAULT 0.0,
    last_updated DateTime DEFAULT now()
)
PRIMARY KEY user_id
SOURCE(HTTP(
    url 'https://ml-api.example.com/user-segments'
    headers 'Authorization: Bearer ml-token'
    format 'JSONEachRow'
))
LAYOUT(COMPLEX_KEY_HASHED(size_in_cells 1000000))
LIFETIME(MIN 300 MAX 600)
SETTINGS(max_threads = 4);
