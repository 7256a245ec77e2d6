-- housekeeper:imprt tables/users.sql
CREATE DATABASE shop;
