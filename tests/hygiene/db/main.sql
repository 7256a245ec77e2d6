-- Databases named like the crates that generated code names.
CREATE DATABASE core;
CREATE DATABASE std;
CREATE DATABASE housekeeper_test COMMENT 'A comment with [brackets], <html> & `ticks`, https://example.com';

-- A table whose columns are Rust's keywords.
CREATE TABLE core.types (
    `type` UInt64,
    `match` String,
    `self` String,
    `Self` String,
    `crate` String,
    `fn` UInt8 DEFAULT 1,
    `async` Nullable(Float64)
)
ENGINE = MergeTree
ORDER BY `type`
COMMENT 'Has `code`, *stars* and an [unlinked] name';

-- A table whose columns are called like what a module has.
CREATE TABLE std.names (
    `insert` UInt64,
    `filter` String,
    `scan` String,
    `new` String DEFAULT 'x',
    `Row` String,
    `Table` String,
    `client` UInt8,
    `rows` UInt8,
    `value` UInt8 DEFAULT 0,
    `condition` UInt8,
    -- A column with a comment: see <https://example.com> [1].
    `out` Array(UInt8) COMMENT 'ends in a backslash \\',
    `input` Map(String, UInt8),
    `Option` Nullable(String),
    `String` LowCardinality(String)
)
ENGINE = MergeTree
ORDER BY (`insert`, `value`);

-- Names that are not Rust's.
CREATE TABLE housekeeper_test.`strange table` (
    `a b` UInt8,
    `1st` UInt8,
    `größe` Float32,
    `CamelCase` Date,
    `e` Enum8('a b' = 1, 'A' = 2, '' = 3, 'type' = 4, '1' = -5)
)
ENGINE = MergeTree
ORDER BY tuple();

-- An object named like a function at the top.
CREATE VIEW housekeeper_test.apply AS SELECT `type`, `match` FROM core.types;
