-- Settings of a MergeTree.
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = 8192
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = -1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = 'x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = '1024'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = 1.5
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity_bytes = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity_bytes = 10485760
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key = true
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key = 2
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key = 'yes'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ttl_only_drop_parts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout = 3600
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part = '10M'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS storage_policy = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS disk = 'default'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS no_such_setting = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_threads = 4
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_rows_for_wide_part = NULL
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'rebuild'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS deduplicate_merge_projection_mode = 'what'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS enable_mixed_granularity_parts = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS old_parts_lifetime = 60
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS parts_to_throw_insert = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS parts_to_delay_insert = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS non_replicated_deduplication_window = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_compress_block_size = 65536
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS default_compression_codec = 'ZSTD(1)'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS primary_key_compress_block_size = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS assign_part_uuids = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 0.9
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization = 2
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS enable_block_number_column = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_experimental_replacing_merge_with_cleanup = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS clean_deleted_rows = 'Always'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS clean_deleted_rows = 'Sometimes'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_partitions_to_read = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS date_time_input_format = 'basic'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS flatten_nested = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS kafka_broker_list = 'x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS persistent = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_rows_to_keep = 10
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_rows_to_keep = 10, max_rows_to_keep = 100
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity = DEFAULT
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS auto_statistics_types = 'tdigest'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_max_block_size = 0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_part_offset_column_in_projections = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS async_insert = 1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part='1'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part='10Mi'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part='x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=-1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=1.5
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=1.0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=true
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=NULL
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=1e3
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=''
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part='-1'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_bytes_for_wide_part=DEFAULT
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key='true'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key='1'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key='2'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=3
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=-1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=1.0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=0.5
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key='on'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=NULL
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key='no'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_nullable_key=''
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS storage_policy=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS storage_policy=NULL
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout='10'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout=-1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout=1.5
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_with_ttl_timeout='x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization='0.5'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization=-1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization='x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization=true
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS ratio_of_defaults_for_sparse_serialization=2
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_merge_selecting_sleep_ms=-1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_merge_selecting_sleep_ms='x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS min_rows_for_full_part_storage=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS index_granularity=1, index_granularity=2
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_selector_algorithm='Simple'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS merge_selector_algorithm='x'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS string_serialization_version='with_size_stream'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS allow_experimental_replacing_merge_with_cleanup=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_suspicious_broken_parts=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS write_final_mark=0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS check_delay_period=60
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS old_parts_lifetime='-1'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS background_task_preferred_step_execution_time_ms=1
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_part_loading_threads='auto'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_part_loading_threads=0
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS max_part_loading_threads='auto(4)'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS replicated_max_ratio_of_wrong_parts=0.5
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS columns_to_prewarm_mark_cache='a'
CREATE TABLE t.x (k UInt64, s String) ENGINE=MergeTree ORDER BY k SETTINGS zero_copy_merge_mutation_min_parts_size_sleep_before_lock=0
