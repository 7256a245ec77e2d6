CREATE DATABASE shop;

CREATE VIEW shop.slow AS
SELECT host, seconds FROM logs.requests;
