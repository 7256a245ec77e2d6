-- Tables that are rebuilt: `=== NAME`, the table before, `--- after` the table after, `--- rows` what a batch of the
-- rows with the numbers from {n} is inserted as. `shop.t` has an `id` in every row, which no other row has.

=== another engine
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = ReplacingMergeTree ORDER BY id;
--- rows
INSERT INTO {db}.t SELECT {n} + number, 'x' FROM numbers(9);

=== another sort key
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY (v, id);
--- rows
INSERT INTO {db}.t SELECT {n} + number, toString(number % 7) FROM numbers(9);

=== no partitions and many
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree PARTITION BY id % 150 ORDER BY id;
--- rows
INSERT INTO {db}.t SELECT {n} + number, 'x' FROM numbers(45);

=== many partitions and none
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree PARTITION BY id % 5 ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v String) ENGINE = MergeTree ORDER BY id;
--- rows
INSERT INTO {db}.t SELECT {n} + number, 'x' FROM numbers(9);

=== partitions by month and by year
CREATE TABLE {db}.t (id UInt64, d Date, v String) ENGINE = MergeTree PARTITION BY toYYYYMM(d) ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, d Date, v String) ENGINE = MergeTree PARTITION BY (toYear(d), v) ORDER BY id;
--- rows
INSERT INTO {db}.t SELECT {n} + number, toDate('2023-11-15') + (number * 11) % 400, toString(number % 2) FROM numbers(9);

=== the type of a key
CREATE TABLE {db}.t (id UInt32, v LowCardinality(String), x Nullable(Int8)) ENGINE = MergeTree ORDER BY (v, id);
--- after
CREATE TABLE {db}.t (id UInt64, v String, x Nullable(Int16)) ENGINE = MergeTree ORDER BY (v, id);
--- rows
INSERT INTO {db}.t SELECT {n} + number, toString(number % 3), if(number % 5 = 0, NULL, number) FROM numbers(9);

=== NULL becomes a default
CREATE TABLE {db}.t (id UInt64, k Nullable(String)) ENGINE = MergeTree ORDER BY (k, id) SETTINGS allow_nullable_key = 1;
--- after
CREATE TABLE {db}.t (id UInt64, k String DEFAULT concat('none', toString(id))) ENGINE = MergeTree ORDER BY (k, id) SETTINGS allow_nullable_key = 1;
--- rows
INSERT INTO {db}.t SELECT {n} + number, if(number % 2 = 0, NULL, 'k') FROM numbers(9);

=== rows that the new engine sums up
CREATE TABLE {db}.t (id UInt64, n UInt64 DEFAULT 1) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, n UInt64 DEFAULT 1) ENGINE = SummingMergeTree ORDER BY id;
--- rows
INSERT INTO {db}.t SELECT {n} + number, number + 1 FROM numbers(9);

=== columns of all kinds
CREATE TABLE {db}.t (id UInt64, a Array(Nullable(String)), m Map(String, UInt8), tup Tuple(x UInt8, y String), n Nested(p UInt8, q String), e Enum8('a' = 1, 'b' = 2), d Decimal(38, 4), u UUID, f Float64, s AggregateFunction(sum, UInt64), sm SimpleAggregateFunction(max, UInt64), mat UInt64 MATERIALIZED id * 2, al String ALIAS toString(id), eph String EPHEMERAL) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, a Array(Nullable(String)), m Map(String, UInt8), tup Tuple(x UInt8, y String), n Nested(p UInt8, q String), e Enum8('a' = 1, 'b' = 2), d Decimal(38, 4), u UUID, f Float64, s AggregateFunction(sum, UInt64), sm SimpleAggregateFunction(max, UInt64), mat UInt64 MATERIALIZED id * 3, al String ALIAS toString(id), eph String EPHEMERAL) ENGINE = MergeTree ORDER BY (e, id);
--- rows
INSERT INTO {db}.t (id, a, m, tup, `n.p`, `n.q`, e, d, u, f, s, sm) SELECT {n} + number, [NULL, 'x'], map('k', 1), (1, 'y'), [1, 2], ['p', 'q'], 'b', number / 3, generateUUIDv4(), if(number % 3 = 0, nan, number / 7), initializeAggregation('sumState', number), number FROM numbers(9);

=== columns come and go
CREATE TABLE {db}.t (id UInt64, gone UInt8, v String) ENGINE = MergeTree ORDER BY (gone, id);
--- after
CREATE TABLE {db}.t (id UInt64, v String, fresh String DEFAULT upper(v)) ENGINE = MergeTree ORDER BY (fresh, id);
--- rows
INSERT INTO {db}.t (id, v) SELECT {n} + number, 'x' FROM numbers(9);

=== a column of another name
CREATE TABLE {db}.t (id UInt64, old String) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64,
    -- housekeeper:renamed-from old
    fresh String) ENGINE = MergeTree ORDER BY tuple();
--- rows
INSERT INTO {db}.t (id) SELECT {n} + number FROM numbers(9);

=== a fixed setting, an index, a projection and a constraint
CREATE TABLE {db}.t (id UInt64, v UInt64, INDEX i v TYPE minmax GRANULARITY 1) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v UInt64, INDEX j v TYPE minmax GRANULARITY 2, PROJECTION p (SELECT v, count() GROUP BY v), CONSTRAINT c CHECK v < 1000000) ENGINE = MergeTree ORDER BY id SETTINGS index_granularity = 512;
--- rows
INSERT INTO {db}.t SELECT {n} + number, number FROM numbers(9);

=== a sampling key
CREATE TABLE {db}.t (id UInt64, v UInt64) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, v UInt64) ENGINE = MergeTree ORDER BY (id, intHash32(v)) SAMPLE BY intHash32(v);
--- rows
INSERT INTO {db}.t SELECT {n} + number, number FROM numbers(9);

=== names that need quotes
CREATE TABLE {db}.t (id UInt64, `the name` String, `select` UInt8, `it's` String) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64, `the name` String, `select` UInt8, `it's` String) ENGINE = MergeTree PARTITION BY `select` ORDER BY (`it's`, id);
--- rows
INSERT INTO {db}.t SELECT {n} + number, 'n', number % 3, 'y' FROM numbers(9);

=== a table without rows
CREATE TABLE {db}.t (id UInt64) ENGINE = MergeTree ORDER BY id;
--- after
CREATE TABLE {db}.t (id UInt64) ENGINE = MergeTree ORDER BY id % 2;
--- rows
INSERT INTO {db}.t SELECT {n} + number FROM numbers(0);
