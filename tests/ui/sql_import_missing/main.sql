CREATE DATABASE shop;
-- housekeeper:import tables/users.sql
-- housekeeper:import views/*.sql
