CREATE DATABASE shop;

-- housekeeper:import users.sql

CREATE TABLE shop.users (id UInt64) ENGINE = MergeTree ORDER BY id;
