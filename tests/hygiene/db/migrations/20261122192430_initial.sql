-- create database core (metadata)
CREATE DATABASE core;

-- create database std (metadata)
CREATE DATABASE std;

-- create database housekeeper_test (metadata)
CREATE DATABASE housekeeper_test
COMMENT 'A comment with [brackets], <html> & `ticks`, https://example.com';

-- create table core.types (metadata)
CREATE TABLE core.types (
    type UInt64,
    match String,
    self String,
    Self String,
    crate String,
    fn UInt8 DEFAULT 1,
    async Nullable(Float64)
)
ENGINE = MergeTree
ORDER BY type
COMMENT 'Has `code`, *stars* and an [unlinked] name';

-- create table std.names (metadata)
CREATE TABLE std.names (
    insert UInt64,
    filter String,
    scan String,
    new String DEFAULT 'x',
    Row String,
    `Table` String,
    client UInt8,
    rows UInt8,
    value UInt8 DEFAULT 0,
    condition UInt8,
    out Array(UInt8) COMMENT 'ends in a backslash \\',
    input Map(String, UInt8),
    Option Nullable(String),
    String LowCardinality(String)
)
ENGINE = MergeTree
ORDER BY (insert, value);

-- create table housekeeper_test.strange table (metadata)
CREATE TABLE housekeeper_test.`strange table` (
    `a b` UInt8,
    `1st` UInt8,
    `größe` Float32,
    CamelCase Date,
    e Enum8('1' = -5, 'a b' = 1, 'A' = 2, '' = 3, 'type' = 4)
)
ENGINE = MergeTree
ORDER BY tuple();

-- create view housekeeper_test.apply (metadata)
CREATE VIEW housekeeper_test.`apply`
AS
SELECT
    type,
    match
FROM core.types;
