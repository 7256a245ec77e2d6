-- housekeeper:name parts
SELECT database, table, sum(rows) AS rows, sum(bytes_on_disk) AS bytes FROM system.parts WHERE active GROUP BY database, table;

-- housekeeper:name columns_of
SELECT name, type, default_kind FROM system.columns WHERE database = {db:String} AND table = {table:String} ORDER BY position;

-- housekeeper:name tables_of
SELECT name, engine, total_rows, total_bytes FROM system.tables WHERE database = {db:String};

-- housekeeper:name settings_changed
SELECT name, value FROM system.settings WHERE changed;

-- housekeeper:name running_queries
SELECT query_id, elapsed, read_rows, memory_usage FROM system.processes;

-- housekeeper:name mutations_open
SELECT database, table, mutation_id, command, is_done FROM system.mutations WHERE NOT is_done;

-- housekeeper:name merges_running
SELECT database, table, elapsed, progress FROM system.merges;

-- housekeeper:name metrics
SELECT metric, value FROM system.metrics WHERE value > 0;

-- housekeeper:name functions_known
SELECT count() AS n FROM system.functions WHERE is_aggregate = 1;

-- housekeeper:name disks
SELECT name, free_space, total_space FROM system.disks;

-- housekeeper:name dictionaries_loaded
SELECT name, status, element_count, bytes_allocated FROM system.dictionaries;

-- housekeeper:name one
SELECT dummy FROM system.one;
