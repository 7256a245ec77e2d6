-- Check replication status
SELECT * FROM system.replicas WHERE database = 'ecommerce';
