-- What the demo notes about itself. Kept apart from the shop, which it fills.
CREATE DATABASE example_app ON CLUSTER demo ENGINE = Atomic;

-- housekeeper:import tables/*.sql
