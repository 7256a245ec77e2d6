-- A web shop: customers, products, orders, and what visitors do on the site.
CREATE DATABASE ecommerce ON CLUSTER demo ENGINE = Atomic;

-- housekeeper:import tables/*.sql
-- housekeeper:import dictionaries/*.sql

-- The materialized views count as rows come in; the views read what they have counted.
-- housekeeper:import views/mv_product_stats.sql
-- housekeeper:import views/mv_hourly_events.sql
-- housekeeper:import views/product_stats.sql
-- housekeeper:import views/hourly_events.sql
-- housekeeper:import views/daily_sales.sql
