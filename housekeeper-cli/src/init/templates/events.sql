-- What happened: a row for each event.
CREATE TABLE {database}.events (
    id     UInt64,
    at     DateTime DEFAULT now(),
    kind   LowCardinality(String),
    detail String DEFAULT ''
)
ENGINE = MergeTree
ORDER BY (id, at);
