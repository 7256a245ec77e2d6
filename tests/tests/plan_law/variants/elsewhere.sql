-- Tables whose rows are elsewhere, with what reads them.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.under (id UInt64, a UInt32, b String) ENGINE = MergeTree ORDER BY id;

=== a topic
CREATE TABLE {db}.k (id UInt64, a UInt32) ENGINE = Kafka('127.0.0.1:1', 'topic', 'group', 'JSONEachRow');
CREATE TABLE {db}.u (id UInt64) ENGINE = URL('http://127.0.0.1:1/x', 'CSV');
CREATE MATERIALIZED VIEW {db}.mv TO {db}.under AS SELECT id, a FROM {db}.k;

=== a topic with more
CREATE TABLE {db}.k (id UInt64, a UInt32, b String) ENGINE = Kafka('127.0.0.1:1', 'topic', 'group', 'JSONEachRow') SETTINGS kafka_num_consumers = 1, kafka_skip_broken_messages = 10;
CREATE TABLE {db}.u (id UInt64, a String) ENGINE = URL('http://127.0.0.1:1/y', 'TSV');
CREATE MATERIALIZED VIEW {db}.mv TO {db}.under AS SELECT id, a, b FROM {db}.k;

=== another topic
CREATE TABLE {db}.k (id UInt64, a UInt32 COMMENT 'a') ENGINE = Kafka SETTINGS kafka_broker_list = '127.0.0.1:1', kafka_topic_list = 'topic,second', kafka_group_name = 'group', kafka_format = 'JSONEachRow';
CREATE MATERIALIZED VIEW {db}.mv TO {db}.under AS SELECT id FROM {db}.k;

=== databases elsewhere
CREATE TABLE {db}.my (id UInt64, a UInt32) ENGINE = MySQL('127.0.0.1:1', 'd', 't', 'u', 'p');
CREATE TABLE {db}.pg (id UInt64, a UInt32) ENGINE = PostgreSQL('127.0.0.1:1', 'd', 't', 'u', 'p', 'public');
CREATE TABLE {db}.s3 (id UInt64, a UInt32) ENGINE = S3('http://127.0.0.1:1/bucket/x.csv', 'CSV');

=== other databases elsewhere
CREATE TABLE {db}.my (id UInt64, a UInt64, c String) ENGINE = MySQL('127.0.0.1:2', 'd', 't', 'u', 'p');
CREATE TABLE {db}.pg (id UInt64, a UInt64) ENGINE = PostgreSQL('127.0.0.1:1', 'd', 'other', 'u', 'p') COMMENT 'another';
CREATE TABLE {db}.s3 (id UInt64, c UInt32) ENGINE = S3('http://127.0.0.1:1/bucket/{_partition_id}.parquet', 'Parquet') PARTITION BY c;

=== programs
CREATE TABLE {db}.e (id UInt64, a UInt32) ENGINE = Executable('x.sh', 'CSV');
CREATE TABLE {db}.g (id UInt64, a UInt32) ENGINE = GenerateRandom(1);
CREATE TABLE {db}.b (id UInt64, a UInt32) ENGINE = Buffer({db}, under, 1, 1, 1, 1000, 10000, 1000000, 10000000);

=== other programs
CREATE TABLE {db}.e (id UInt64, b String) ENGINE = Executable('x.sh', 'TSV', (SELECT id FROM {db}.under));
CREATE TABLE {db}.g (id UInt64, a Array(String)) ENGINE = GenerateRandom(2, 3);
CREATE TABLE {db}.b (id UInt64, b String) ENGINE = Buffer({db}, under, 2, 1, 1, 1000, 10000, 1000000, 10000000);

=== a constraint that nothing keeps
CREATE TABLE {db}.k (id UInt64, a UInt32, CONSTRAINT c CHECK a > 1) ENGINE = Kafka('127.0.0.1:1', 'topic', 'group', 'JSONEachRow');

=== a constraint that nothing keeps, and a comment
CREATE TABLE {db}.k (id UInt64, a UInt32 COMMENT 'a', CONSTRAINT c CHECK a > 1) ENGINE = Kafka('127.0.0.1:1', 'topic', 'group', 'JSONEachRow');
