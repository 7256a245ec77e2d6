-- Settings of tables.
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = 8192
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = -1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = 'x'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = 1.5
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = '100'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity = DEFAULT
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 10485760
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = -5
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 1024
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularity_bytes = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part = 1e6
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part = 'x'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 2
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 'true'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 'x'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = true
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout = 3600
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout = -1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout = 'x'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS storage_policy = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS storage_policy = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS disk = 'default'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS disk = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS enable_mixed_granularity_parts = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS enable_mixed_granularity_parts = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_nullable_key = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_nullable_key = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS non_replicated_deduplication_window = 100
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS non_replicated_deduplication_window = -1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS parts_to_throw_insert = 300
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS parts_to_throw_insert = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS max_parts_in_total = 100
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_age_to_force_merge_seconds = 10
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'drop'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'throw'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'ignore'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS lightweight_mutation_projection_mode = 'drop'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS lightweight_mutation_projection_mode = 'rebuild'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS lightweight_mutation_projection_mode = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 0.9
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 2
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 'x'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS enable_block_number_column = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS index_granularit = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS indexgranularity = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS nope = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS max_threads = 4
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_experimental_json_type = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_suspicious_low_cardinality_types = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS replicated_deduplication_window = 100
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS use_minimalistic_part_header_in_zookeeper = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS old_parts_lifetime = 480
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS write_final_mark = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_experimental_replacing_merge_with_cleanup = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_rows_for_wide_part = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS max_compress_block_size = 1048576
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS max_compress_block_size = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS marks_compression_codec = 'ZSTD(3)'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS marks_compression_codec = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS default_compression_codec = 'ZSTD(1)'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS default_compression_codec = 'LZ4'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS default_compression_codec = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS default_compression_codec = 'Delta'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS assign_part_uuids = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS add_minmax_index_for_numeric_columns = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_coalescing_columns_in_partition_or_order_key = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS sample_factor = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS async_insert = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS max_bytes_to_merge_at_max_space_in_pool = 161061273600
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS materialize_ttl_recalculate_only = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS cleanup_delay_period = 30
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS compatibility_allow_sampling_expression_not_in_primary_key = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS merge_max_block_size = 8192
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS merge_max_block_size = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS object_serialization_version = 'v2'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS object_serialization_version = 'v3'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS object_serialization_version = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS string_serialization_version = 'with_size_stream'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS string_serialization_version = 'nope'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS columns_and_secondary_indices_sizes_lazy_calculation = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS exclude_deleted_rows_for_part_size_in_merge = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS min_relative_delay_to_close = 300
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS primary_key_lazy_load = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS allow_part_offset_column_in_projections = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS auto_statistics_types = 'minmax'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS auto_statistics_types = ''
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS table_disk = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS part_minmax_index_columns = 'k'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS share_nested_offsets = 1
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS escape_index_filenames = 0
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS search_orphaned_parts_disks = 'any'
CREATE TABLE t.x (k UInt64) ENGINE = MergeTree ORDER BY k SETTINGS search_orphaned_parts_disks = 'x'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS index_granularity = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS max_threads = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Memory SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS compress = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Log SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS join_any_take_last_row = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Null SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Set SETTINGS index_granularity = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Join(ANY, LEFT, k) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = EmbeddedRocksDB PRIMARY KEY k SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS optimize_for_bulk_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Distributed(default, t, y) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS optimize_for_bulk_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Buffer(t, y, 1, 1, 1, 1, 1, 1, 1) SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS compress = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS optimize_for_bulk_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS join_any_take_last_row = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Merge(t, 'y') SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS max_threads = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = File(CSV) SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = URL('http://x/y', CSV) SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS max_threads = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS compress = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Kafka SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS join_use_nulls = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS kafka_broker_list = 'h:9092'
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS compress = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = GenerateRandom SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS max_threads = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS join_any_take_last_row = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = S3('http://bucket.s3.amazonaws.com/x.csv', 'CSV') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS index_granularity = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS optimize_for_bulk_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = MySQL('h:3306','d','t','u','p') SETTINGS join_any_take_last_row = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS connection_pool_size = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS optimize_for_bulk_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = Dictionary('t.d') SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS index_granularity = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS monitor_batch_inserts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS bytes_to_throw_insert = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS join_any_take_last_row = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 1, kafka_skip_broken_messages = 5
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS max_rows_in_join = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS input_format_allow_errors_num = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS compress = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = TinyLog SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS kafka_nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'Nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS min_bytes_to_keep = 100, max_bytes_to_keep = 1000
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS nope = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'JSONEachRow'
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_handle_error_mode = 'nope'
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS format_csv_delimiter = ';'
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS persistent = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS kafka_broker_list = 'h:9092', kafka_topic_list = 't', kafka_group_name = 'g', kafka_format = 'CSV', kafka_num_consumers = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS fsync_after_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE = StripeLog SETTINGS join_use_nulls = 1
