-- Pairs of schemas: `=== NAME`, the schema before, `--- rows` that fill it, the schema `--- after`,
-- and what has to come of it: the `--- steps`, or a reason why it is `--- blocked`.
-- `--- lost` are columns whose values the plan takes away.

=== nothing
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b Decimal64(2) DEFAULT 0, c DateTime DEFAULT NOW()) ENGINE = MergeTree() ORDER BY (a) SETTINGS index_granularity = 8192;
--- rows
INSERT INTO {db}.t SELECT number, number, now() FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b Decimal(18, 2) DEFAULT 0, c DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY a;
--- steps

=== add columns
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, z String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, toString(number) FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    first Nullable(String),
    a UInt64,
    b Map(String, LowCardinality(String)) DEFAULT map('k', z) CODEC(ZSTD(3)) COMMENT 'it''s',
    c Array(Tuple(x UInt8, y DateTime64(3, 'UTC'))),
    z String,
    last Enum8('a' = 1, 'b' = -2) DEFAULT 'b'
) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: add the column `first`, add the column `b`, add the column `c`, add the column `last` (metadata)

=== move columns
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c UInt16, d UInt32, e String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, number, number, 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (e String, d UInt32, n UInt8, a UInt64, c UInt16, b UInt8) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: move the column `e`, move the column `d`, add the column `n`, move the column `b` (metadata)

=== drop columns
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c UInt16, d UInt32 ALIAS a + 1) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c UInt16) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the column `b`, drop the column `d` (mutation, loses-data)

=== drop a column that is only computed
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d UInt32 ALIAS a + 1) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the column `d` (mutation)

=== widen types
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c String, d Float32, e Enum8('x' = 1), f Decimal(9, 2), g DateTime) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, toString(number), number / 2, 'x', number, now() FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32, c LowCardinality(String), d Float64, e Enum8('x' = 1, 'y' = 2), f Nullable(Decimal(18, 4)), g DateTime('UTC')) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `b` (mutation)
{db}.t: change the column `c` (mutation)
{db}.t: change the column `d` (mutation)
{db}.t: change the column `e` (metadata)
{db}.t: change the column `f` (mutation)
{db}.t: change the column `g` (metadata)

=== narrow a type
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32, c String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, toString(number) FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c UInt16) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `b` (mutation, converts-values)
{db}.t: change the column `c` (mutation, converts-values)

=== a type with its default
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32 DEFAULT 7, c Nullable(String)) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, if(number % 2, 'x', NULL) FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String DEFAULT concat('s', n), n String, c String DEFAULT 'none') ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `c` (mutation, converts-values)
{db}.t: add the column `n` (metadata)
{db}.t: change the column `b` (mutation)

=== a type, a place and no default
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32 DEFAULT 7 CODEC(ZSTD(1)), c String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (b UInt64, a UInt64, c String) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: take the DEFAULT from the column `b`, take the CODEC from the column `b` (metadata)
{db}.t: change the column `b` (mutation)
{db}.t: move the column `a` (metadata)

=== NULL goes without a default
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c Nullable(String)) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c String) ENGINE = MergeTree ORDER BY a;
--- blocked
give the column a DEFAULT

=== defaults of every kind
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt64 DEFAULT 1, c UInt64 DEFAULT 2, d UInt64 MATERIALIZED a + 1, e UInt64, f UInt64 DEFAULT 3) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t (a) SELECT number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt64 DEFAULT 10, c UInt64, d UInt64 DEFAULT a + 2, e UInt64 MATERIALIZED a * 2, f UInt64 ALIAS a + 3, g String EPHEMERAL 'x', h String DEFAULT upper(g)) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `b`, change the column `d`, change the column `e`, change the column `f`, add the column `g`, add the column `h` (metadata, loses-data)
{db}.t: take the DEFAULT from the column `c` (metadata)

=== codecs
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64 CODEC(Delta, ZSTD), b String CODEC(ZSTD), c String, d Float64 CODEC(Gorilla)) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, 'x', 'y', 1.5 FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64 CODEC(Delta(8), ZSTD(1)), b String, c String CODEC(ZSTD(9)), d Float64 CODEC(FPC)) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `c`, change the column `d` (metadata)
{db}.t: take the CODEC from the column `b` (metadata)

=== comments
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String COMMENT 'old', c String COMMENT 'gone') ENGINE = MergeTree ORDER BY a COMMENT 'a table';
--- rows
INSERT INTO {db}.t SELECT number, 'x', 'y' FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64 COMMENT 'new', b String COMMENT 'say \'it\'', c String COMMENT '') ENGINE = MergeTree ORDER BY a COMMENT 'another';
--- steps
{db}.t: change the comment of the column `a`, change the comment of the column `b`, change the comment of the column `c` (metadata)
{db}.t: change the comment (metadata)

=== a comment of a table goes
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a COMMENT 'a table';
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the comment (metadata)

=== settings
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a SETTINGS min_bytes_for_wide_part = 0, merge_with_ttl_timeout = 3600;
--- rows
INSERT INTO {db}.t SELECT number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a SETTINGS index_granularity = 8192, merge_with_ttl_timeout = 3600, min_rows_for_wide_part = 10, parts_to_throw_insert = 500;
--- steps
{db}.t: change the settings `min_rows_for_wide_part`, `parts_to_throw_insert` (metadata)
{db}.t: reset the setting `min_bytes_for_wide_part` (metadata)

=== a setting that is fixed
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number FROM numbers(3000);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a SETTINGS index_granularity = 1024;
--- steps
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== settings of a column
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String SETTINGS (min_compress_block_size = 1024, max_compress_block_size = 2048), c String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, 'x', 'y' FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String SETTINGS (min_compress_block_size = 4096), c String SETTINGS (max_compress_block_size = 8192)) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the settings of the column `b` (metadata)
{db}.t: change the settings of the column `b` (metadata)
{db}.t: change the settings of the column `c` (metadata)

=== a TTL comes
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, today(), 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String TTL d + INTERVAL 1 YEAR) ENGINE = MergeTree ORDER BY a TTL d + INTERVAL 10 YEAR;
--- steps
{db}.t: change the column `s` (mutation, expires-data)
{db}.t: change the TTL (mutation, expires-data)

=== a TTL changes
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String TTL d + INTERVAL 1 YEAR) ENGINE = MergeTree ORDER BY a TTL d + INTERVAL 10 YEAR;
--- rows
INSERT INTO {db}.t SELECT number, today(), 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String TTL d + INTERVAL 2 YEAR) ENGINE = MergeTree ORDER BY a TTL d + INTERVAL 1 YEAR TO DISK 'default', d + toIntervalYear(10);
--- steps
{db}.t: change the column `s` (mutation, expires-data)
{db}.t: change the TTL (mutation)

=== a TTL goes
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String TTL d + INTERVAL 1 YEAR) ENGINE = MergeTree ORDER BY a TTL d + INTERVAL 10 YEAR;
--- rows
INSERT INTO {db}.t SELECT number, today(), 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date, s String) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: take the TTL from the column `s` (metadata)
{db}.t: take the TTL away (metadata)

=== indexes
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, c UInt8, INDEX one b TYPE bloom_filter GRANULARITY 1, INDEX two c TYPE minmax, INDEX three c TYPE set(100) GRANULARITY 2) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, 'x', number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, c UInt8, n String, INDEX zero n TYPE bloom_filter(0.01), INDEX one b TYPE bloom_filter, INDEX three c TYPE set(50) GRANULARITY 4, INDEX four (b, c) TYPE minmax) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the index `two` (mutation)
{db}.t: add the column `n` (metadata)
{db}.t: drop the index `three`, add the index `zero`, add the index `three`, add the index `four` (mutation)

=== constraints
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, CONSTRAINT positive CHECK a >= 0, CONSTRAINT small CHECK b < 200) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, CONSTRAINT small CHECK b < 100, CONSTRAINT fewer ASSUME a < 1000) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the constraint `positive` (metadata)
{db}.t: drop the constraint `small`, add the constraint `small`, add the constraint `fewer` (metadata)

=== projections
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, c UInt8, PROJECTION p1 (SELECT b, count() GROUP BY b), PROJECTION p2 (SELECT a, c ORDER BY c)) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, 'x', number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, c UInt8, PROJECTION p0 (SELECT c, max(a) GROUP BY c), PROJECTION p1 (SELECT b, sum(c) GROUP BY b)) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the projection `p2` (mutation)
{db}.t: drop the projection `p1`, add the projection `p0`, add the projection `p1` (mutation)

=== drop a column with what reads it
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, c String DEFAULT upper(b), INDEX i b TYPE bloom_filter, CONSTRAINT k CHECK length(b) < 100, PROJECTION p (SELECT b ORDER BY b)) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t (a, b) SELECT number, 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c String DEFAULT 'c') ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the index `i`, drop the projection `p`, drop the constraint `k` (mutation)
{db}.t: change the column `c` (metadata)
{db}.t: drop the column `b` (mutation, loses-data)

=== rename a column with what reads it
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b String, d Date, c String DEFAULT upper(b), INDEX i b TYPE bloom_filter, CONSTRAINT k CHECK length(b) < 100) ENGINE = MergeTree ORDER BY a TTL d + INTERVAL 10 YEAR;
--- rows
INSERT INTO {db}.t (a, b, d) SELECT number, 'x', today() FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    a UInt64,
    -- housekeeper:renamed-from b
    name String,
    -- housekeeper:renamed-from d
    day Date,
    c String DEFAULT upper(name),
    INDEX i name TYPE bloom_filter,
    CONSTRAINT k CHECK length(name) < 100
) ENGINE = MergeTree ORDER BY a TTL day + INTERVAL 10 YEAR;
--- steps
{db}.t: rename the column `b` to `name` (mutation)
{db}.t: rename the column `d` to `day` (mutation)

=== rename a column and change it
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8 DEFAULT 1, c String) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number, 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    -- housekeeper:renamed-from b
    n UInt16 DEFAULT 2 COMMENT 'renamed',
    a UInt64,
    c String
) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: rename the column `b` to `n` (mutation)
{db}.t: change the column `n` (mutation)
{db}.t: move the column `a` (metadata)
{db}.t: change the comment of the column `n` (metadata)

=== rename a key column
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    -- housekeeper:renamed-from a
    k UInt64,
    b UInt8
) ENGINE = MergeTree ORDER BY k;
--- blocked
does not rename a column that a key or the engine reads

=== rename a column of a projection
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, PROJECTION p (SELECT b ORDER BY b)) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    a UInt64,
    -- housekeeper:renamed-from b
    c UInt8,
    PROJECTION p (SELECT c ORDER BY c)
) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: drop the projection `p` (mutation)
{db}.t: rename the column `b` to `c` (mutation)
{db}.t: add the projection `p` (metadata)

=== a longer sort key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c String, d UInt32) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, c, d % 8);
--- steps
{db}.t: add the column `c`, add the column `d`, change the sort key (metadata)

=== a longer sort key without a primary key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number % 7, number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c String) ENGINE = MergeTree ORDER BY (a, c);
--- steps
{db}.t: add the column `c` (metadata)
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== a shorter sort key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c String) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, b, c);
--- rows
INSERT INTO {db}.t SELECT number, number, 'x' FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8, c String) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, b);
--- steps
{db}.t: change the sort key (metadata)

=== a sort key with an old column
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number % 7, number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, b);
--- steps
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== a sort key with a new column that has a default
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8 DEFAULT 1) ENGINE = MergeTree PRIMARY KEY a ORDER BY (a, b);
--- steps
{db}.t: add the column `b` (metadata)
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== another engine
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, v UInt64) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, v UInt64) ENGINE = ReplacingMergeTree(v) ORDER BY a;
--- steps
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== views over a column of another type
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a, b FROM {db}.t;
CREATE VIEW {db}.w AS SELECT b + 1 AS c FROM {db}.v;
CREATE VIEW {db}.x AS SELECT a FROM {db}.v;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a, b FROM {db}.t;
CREATE VIEW {db}.w AS SELECT b + 1 AS c FROM {db}.v;
CREATE VIEW {db}.x AS SELECT a FROM {db}.v;
--- steps
{db}.t: change the column `b` (mutation)
replace view {db}.v (metadata)
replace view {db}.w (metadata)

=== a star over columns that come and go
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT * FROM {db}.t;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c String) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT * FROM {db}.t;
--- lost
{db}.t.b
--- steps
{db}.t: add the column `c` (metadata)
{db}.t: drop the column `b` (mutation, loses-data)
replace view {db}.v (metadata)

=== another partition key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date) ENGINE = MergeTree PARTITION BY toYYYYMM(d) ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, toDate('2024-01-01') + number * 10 FROM numbers(200);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, d Date) ENGINE = MergeTree PARTITION BY toYear(d) ORDER BY a;
--- steps
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== no partition key in two ways
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree PARTITION BY tuple() PRIMARY KEY a ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree PARTITION BY tuple() PRIMARY KEY a ORDER BY (a);
--- steps

=== the type of a key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt32) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number FROM numbers(100);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- steps
create table {db}.t__rebuilt (metadata)
stop merges {db}.t__rebuilt (metadata)
stop merges {db}.t (metadata)
create table {db}.t__rebuild_marks (metadata)
insert into {db}.t__rebuild_marks (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
insert into {db}.t__rebuilt (rebuild)
fails where rows of {db}.t__rebuilt are not those of {db}.t: start the rebuild again (rebuild)
{db}.t: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where parts of {db}.t were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t wait while its merges are stopped, and would not be done to the copy: start the rebuild again (metadata)
exchange table {db}.t and {db}.t__rebuilt (metadata)
insert into {db}.t__rebuild_marks (metadata)
create table {db}.t__rebuild_rest (metadata)
{db}.t__rebuild_rest: change the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
fails where an INSERT that began before the tables were exchanged is still running: wait for its end, and run this statement again (metadata)
fails where parts of {db}.t__rebuilt were merged while its rows were copied, so the rows that came in since cannot be told: start the rebuild again (metadata)
fails where mutations of {db}.t came just before it was exchanged, and are done to its old rows alone: do them again, end these with KILL MUTATION, and run this statement again (metadata)
insert into {db}.t__rebuild_rest (rebuild)
fails where rows of {db}.t__rebuild_rest are not those of {db}.t__rebuilt: start the rebuild again (rebuild)
{db}.t: copy the partitions from `{db}.t__rebuild_rest` (rebuild)
rename table {db}.t__rebuilt to {db}.t__replaced_1 (metadata)
{db}.t__replaced_1: reset the settings `max_bytes_to_merge_at_max_space_in_pool`, `max_bytes_to_merge_at_min_space_in_pool` (metadata)
drop table {db}.t__rebuild_rest (metadata)
drop table {db}.t__rebuild_marks (metadata)
start merges {db}.t (metadata)
start merges {db}.t__replaced_1 (metadata)

=== more names for the enum of a key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a Enum8('x' = 1, 'y' = 2), b UInt8) ENGINE = MergeTree ORDER BY (a, b);
--- rows
INSERT INTO {db}.t SELECT if(number % 2, 'x', 'y'), number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a Enum8('x' = 1, 'y' = 2, 'z' = 3), b UInt8) ENGINE = MergeTree ORDER BY (a, b);
--- steps
{db}.t: change the column `a` (metadata)

=== a sampling key
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY (intHash32(a)) SAMPLE BY intHash32(a);
CREATE TABLE {db}.u (a UInt64) ENGINE = MergeTree ORDER BY (intHash32(a));
--- rows
INSERT INTO {db}.t SELECT number FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY (intHash32(a));
CREATE TABLE {db}.u (a UInt64) ENGINE = MergeTree ORDER BY (intHash32(a)) SAMPLE BY intHash32(a);
--- steps
{db}.t: take the sampling key away (metadata)
{db}.u: change the sampling key (metadata)

=== nested
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, n Nested(x UInt8, y String)) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.t SELECT number, [1, 2], ['a', 'b'] FROM numbers(50);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, n Nested(x UInt16, z Date), m Nested(k String)) ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the column `n.x` (mutation)
{db}.t: add the column `n.z`, add the column `m.k` (metadata)
{db}.t: drop the column `n.y` (mutation, loses-data)

=== create and drop tables and views
CREATE DATABASE {db};
CREATE TABLE {db}.old (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.old_view AS SELECT a FROM {db}.old;
CREATE TABLE {db}.kept (a UInt64) ENGINE = MergeTree ORDER BY a;
--- rows
INSERT INTO {db}.kept SELECT number FROM numbers(5);
INSERT INTO {db}.old SELECT number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE VIEW {db}.a_view AS SELECT k.a AS a, n.b AS b FROM {db}.kept AS k INNER JOIN {db}.new AS n ON k.a = n.a;
CREATE TABLE {db}.kept (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.new (a UInt64, b String) ENGINE = ReplacingMergeTree ORDER BY a;
--- steps
create table {db}.new (metadata)
create view {db}.a_view (metadata)
drop view {db}.old_view (metadata)
drop table {db}.old (metadata, loses-data)

=== a view over new columns
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a, b FROM {db}.t;
--- rows
INSERT INTO {db}.t SELECT number, number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, c String) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a, c FROM {db}.t COMMENT 'a view';
--- steps
{db}.t: add the column `c` (metadata)
replace view {db}.v (metadata)
{db}.t: drop the column `b` (mutation, loses-data)

=== the comment of a view
CREATE DATABASE {db};
CREATE VIEW {db}.v AS SELECT NOW() AS n;
--- after
CREATE DATABASE {db};
CREATE VIEW {db}.v AS SELECT now() AS n COMMENT 'a view';
--- steps
{db}.v: change the comment (metadata)

=== the query of a materialized view
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a, count() AS n FROM {db}.src GROUP BY a;
--- rows
INSERT INTO {db}.src SELECT number, number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt8, c UInt32) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64, n UInt64, s UInt64) ENGINE = SummingMergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a, count() AS n, sum(c) AS s FROM {db}.src GROUP BY a;
--- steps
{db}.src: add the column `c` (metadata)
{db}.dst: add the column `s` (metadata)
{db}.mv: change the query (metadata)

=== a materialized view lets go of a column
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt8) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64, s UInt64) ENGINE = SummingMergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a, sum(b) AS s FROM {db}.src GROUP BY a;
--- rows
INSERT INTO {db}.src SELECT number, number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64, n UInt64) ENGINE = SummingMergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a, count() AS n FROM {db}.src GROUP BY a;
--- steps
{db}.dst: add the column `n` (metadata)
{db}.mv: change the query (metadata)
{db}.src: drop the column `b` (mutation, loses-data)
{db}.dst: drop the column `s` (mutation, loses-data)

=== a materialized view writes to another table
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a FROM {db}.src;
--- rows
INSERT INTO {db}.src SELECT number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst2 (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst2 AS SELECT a FROM {db}.src;
--- steps
create table {db}.dst2 (metadata)
replace materialized view {db}.mv (metadata)

=== a materialized view with rows of its own
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv ENGINE = SummingMergeTree ORDER BY a AS SELECT a, sum(b) AS s FROM {db}.src GROUP BY a;
--- rows
INSERT INTO {db}.src SELECT number, number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv ENGINE = SummingMergeTree ORDER BY a AS SELECT a, sum(b + 1) AS s FROM {db}.src GROUP BY a;
--- steps
{db}.mv: change the query (metadata)

=== another engine for the rows of a materialized view
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv ENGINE = SummingMergeTree ORDER BY a AS SELECT a, sum(b) AS s FROM {db}.src GROUP BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv ENGINE = MergeTree ORDER BY a AS SELECT a, sum(b) AS s FROM {db}.src GROUP BY a;
--- blocked
how the rows of the materialized view are stored

=== materialized views come with POPULATE and go
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.old ENGINE = MergeTree ORDER BY a AS SELECT a FROM {db}.src;
--- rows
INSERT INTO {db}.src SELECT number FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.new ENGINE = SummingMergeTree ORDER BY b POPULATE AS SELECT a + 1 AS b, count() AS n FROM {db}.src GROUP BY b;
--- steps
create materialized view {db}.new (rebuild)
drop view {db}.old (metadata, loses-data)

=== rename a table that views read
CREATE DATABASE {db};
CREATE TABLE {db}.src (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.dst (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.src;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.dst AS SELECT a FROM {db}.src;
--- rows
INSERT INTO {db}.src SELECT number FROM numbers(5);
--- after
CREATE DATABASE {db};
-- housekeeper:renamed-from src
CREATE TABLE {db}.source (a UInt64, b String) ENGINE = MergeTree ORDER BY a;
-- housekeeper:renamed-from dst
CREATE TABLE {db}.target (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE VIEW {db}.v AS SELECT a FROM {db}.source;
CREATE MATERIALIZED VIEW {db}.mv TO {db}.target AS SELECT a FROM {db}.source;
--- steps
rename table {db}.src to {db}.source (metadata, misses-rows)
rename table {db}.dst to {db}.target (metadata, misses-rows)
{db}.source: add the column `b` (metadata)
replace view {db}.v (metadata)
replace materialized view {db}.mv (metadata)

=== rename a table that a dictionary reads
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'src')) LAYOUT(FLAT()) LIFETIME(0);
--- after
CREATE DATABASE {db};
-- housekeeper:renamed-from src
CREATE TABLE {db}.source (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'source')) LAYOUT(FLAT()) LIFETIME(0);
--- blocked
ClickHouse does not rename

=== dictionaries in the order of their needs
CREATE DATABASE {db};
CREATE TABLE {db}.old_src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.old_dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'old_src')) LAYOUT(FLAT()) LIFETIME(0);
CREATE TABLE {db}.kept (id UInt64, name String DEFAULT dictGet('{db}.old_dict', 'name', id)) ENGINE = MergeTree ORDER BY id;
--- rows
INSERT INTO {db}.old_src VALUES (1, 'one');
INSERT INTO {db}.kept (id) VALUES (1);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.kept (id UInt64, name String DEFAULT dictGet('{db}.new_dict', 'title', id)) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.new_dict (id UInt64, title String DEFAULT 'x') PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'new_src')) LAYOUT(HASHED(SHARDS 2)) LIFETIME(MIN 1 MAX 2) SETTINGS(max_threads = 2) COMMENT 'new';
CREATE TABLE {db}.new_src (id UInt64, title String) ENGINE = MergeTree ORDER BY id;
--- steps
create table {db}.new_src (metadata)
create dictionary {db}.new_dict (metadata)
{db}.kept: change the column `name` (metadata)
drop dictionary {db}.old_dict (metadata)
drop table {db}.old_src (metadata, loses-data)

=== a dictionary changes
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'src')) LAYOUT(FLAT()) LIFETIME(0);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String, extra UInt8) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String DEFAULT 'none', extra UInt8) PRIMARY KEY id SOURCE(CLICKHOUSE(db '{db}' table 'src')) LAYOUT(hashed()) LIFETIME(MIN 5 MAX 10);
--- steps
{db}.src: add the column `extra` (metadata)
replace dictionary {db}.dict (metadata)

=== a dictionary in other words
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'src')) LAYOUT(FLAT()) LIFETIME(300);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(clickhouse(db '{db}' table 'src')) LIFETIME(MIN 0 MAX 300) LAYOUT(flat);
--- steps

=== columns of other engines
CREATE DATABASE {db};
CREATE TABLE {db}.m (a UInt64, b UInt8) ENGINE = Memory;
CREATE TABLE {db}.n (a UInt64, b UInt8) ENGINE = Null;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.m (a UInt64, b UInt16, d String) ENGINE = Memory COMMENT 'memory';
CREATE TABLE {db}.n (a UInt64 COMMENT 'x', d String) ENGINE = Null;
--- steps
{db}.m: change the column `b` (mutation)
{db}.m: add the column `d` (metadata)
{db}.m: change the comment (metadata)
{db}.n: add the column `d` (metadata)
{db}.n: change the comment of the column `a` (metadata)
{db}.n: drop the column `b` (mutation, loses-data)

=== the name of a column that is kept in memory
CREATE DATABASE {db};
CREATE TABLE {db}.m (a UInt64, b UInt8) ENGINE = Memory;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.m (
    a UInt64,
    -- housekeeper:renamed-from b
    c UInt8
) ENGINE = Memory;
--- blocked
and forgets its values

=== a column for an engine that takes none
CREATE DATABASE {db};
CREATE TABLE {db}.l (a UInt64) ENGINE = Log;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.l (a UInt64, b UInt8) ENGINE = Log;
--- blocked
a table with the engine Log cannot change it

=== a table becomes a view
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE VIEW {db}.t AS SELECT toUInt64(1) AS a;
--- blocked
a table cannot become a view

=== the comment of a database
CREATE DATABASE {db};
--- after
CREATE DATABASE {db} COMMENT 'a database';
--- steps
alter database {db} (metadata)

=== the comment of a database goes
CREATE DATABASE {db} COMMENT 'a database';
--- after
CREATE DATABASE {db};
--- blocked
cannot take it away

=== names that need quotes
CREATE DATABASE {db};
CREATE TABLE {db}.`a table` (`the key` UInt64, `select` String, `it's` UInt8) ENGINE = MergeTree ORDER BY `the key`;
--- rows
INSERT INTO {db}.`a table` SELECT number, 'x', 1 FROM numbers(5);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.`a table` (`the key` UInt64, `select` LowCardinality(String), `new ``one` UInt8) ENGINE = MergeTree ORDER BY `the key`;
CREATE VIEW {db}.`a view` AS SELECT `the key`, `select` AS `from` FROM {db}.`a table`;
--- steps
{db}.a table: change the column `select` (mutation)
{db}.a table: add the column `new `one` (metadata)
create view {db}.a view (metadata)
{db}.a table: drop the column `it's` (mutation, loses-data)

=== types of every kind are created
CREATE DATABASE {db};
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (
    a UInt256, b Int128, c BFloat16, d Bool, e FixedString(3), f UUID, g IPv4, h IPv6, i Date32, j DateTime64(9, 'Europe/Prague'),
    k Enum16('a' = 1000), l Tuple(UInt8, String), m Tuple(x UInt8, `y z` Array(Nullable(String))), n Map(LowCardinality(String), Array(UInt8)),
    o SimpleAggregateFunction(sum, UInt64), p AggregateFunction(quantiles(0.5, 0.9), Float64), q AggregateFunction(uniq, String, UInt8),
    r Variant(String, UInt64), s JSON(a.b UInt32, SKIP c), t Dynamic, u Point, v Decimal256(20), w Nested(x UInt8, y Nullable(Date))
) ENGINE = MergeTree ORDER BY a;
--- steps
create table {db}.t (metadata)

=== everything goes
CREATE DATABASE {db};
CREATE TABLE {db}.src (id UInt64, name String) ENGINE = MergeTree ORDER BY id;
CREATE DICTIONARY {db}.dict (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 'src')) LAYOUT(FLAT()) LIFETIME(0);
CREATE VIEW {db}.v AS SELECT name FROM {db}.dict;
CREATE MATERIALIZED VIEW {db}.mv ENGINE = MergeTree ORDER BY id AS SELECT id FROM {db}.src;
--- rows
INSERT INTO {db}.src VALUES (1, 'one');
--- after
--- steps
drop view {db}.v (metadata)
drop dictionary {db}.dict (metadata)
drop view {db}.mv (metadata, loses-data)
drop table {db}.src (metadata, loses-data)
drop database {db} (metadata, loses-data)

=== a type that ALTER refuses where CREATE takes it
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt32 ALIAS toUInt32(a)) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b LowCardinality(UInt32) ALIAS toUInt32(a)) ENGINE = MergeTree ORDER BY a;
--- blocked
ALTER refuses `LowCardinality` of a number or a date, also where the column is not stored

=== only the comment of such a column
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b FixedString(300) ALIAS toString(a)) ENGINE = MergeTree ORDER BY a;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b FixedString(300) ALIAS toString(a) COMMENT 'long') ENGINE = MergeTree ORDER BY a;
--- steps
{db}.t: change the comment of the column `b` (metadata)

=== a materialized view with rows whose query comes to give a column twice
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a AS SELECT a, b FROM {db}.t;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a;
CREATE MATERIALIZED VIEW {db}.mv (a UInt64, b UInt64) ENGINE = MergeTree ORDER BY a AS SELECT a, b, a FROM {db}.t;
--- blocked
MODIFY QUERY takes no two columns of one name

=== EPHEMERAL gets an expression
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, a UInt32 EPHEMERAL, c Float64) ENGINE = MergeTree ORDER BY id;
--- rows
INSERT INTO {db}.t (id, a, c) VALUES (1, 2, 3);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, a UInt32 EPHEMERAL id, c Float64) ENGINE = MergeTree ORDER BY id;
--- steps
{db}.t: drop the column `a`, add the column `a` (mutation)

=== a Variant that cannot become a Map
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, n Variant(String, UInt64)) ENGINE = MergeTree ORDER BY id;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, n Map(String, UInt64)) ENGINE = MergeTree ORDER BY id;
--- blocked
ClickHouse does not convert `Variant(String, UInt64)` to `Map(String, UInt64)`

=== a Variant becomes text
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, n Variant(String, UInt64)) ENGINE = MergeTree ORDER BY id;
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, n String) ENGINE = MergeTree ORDER BY id;
--- steps
{db}.t: change the column `n` (mutation, converts-values)

=== a Buffer gets a column with statistics
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.b (a UInt64) ENGINE = Buffer({db}, t, 1, 1, 1, 1, 1, 1, 1);
--- after
CREATE DATABASE {db};
CREATE TABLE {db}.t (a UInt64) ENGINE = MergeTree ORDER BY a;
CREATE TABLE {db}.b (a UInt64, c UInt64 STATISTICS(uniq)) ENGINE = Buffer({db}, t, 1, 1, 1, 1, 1, 1, 1);
--- steps
replace table {db}.b (metadata)
