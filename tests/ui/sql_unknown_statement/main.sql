CREATE DATABASE shop;
DROP TABLE shop.orders;
