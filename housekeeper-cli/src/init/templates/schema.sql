CREATE DATABASE {database};

-- housekeeper:import tables/*.sql
