-- One row when the demo begins to fill the shop (`table_name` is empty), and one for every table it has filled.
-- A run that was killed leaves a beginning without its tables, and the next run goes on from there.
CREATE TABLE example_app.loads ON CLUSTER demo (
    -- When the load began: the moment the generated shop takes for "now".
    started_at DateTime,
    table_name LowCardinality(String),
    -- The size of the shop: 1 is 5,000 users and 200,000 events.
    scale Float64,
    -- A hash of some of what is generated: another version of the program makes another shop.
    fingerprint UInt64,
    rows UInt64,
    recorded_at DateTime DEFAULT now()
)
ENGINE = MergeTree()
ORDER BY (started_at, table_name);
