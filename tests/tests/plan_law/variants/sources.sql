-- Dictionaries of every source that the engine creates.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, name String) ENGINE = MergeTree ORDER BY id;

=== a query
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(QUERY 'SELECT id, name FROM {db}.t')) LAYOUT(HASHED()) LIFETIME(300);

=== another query
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(QUERY 'SELECT id, upper(name) FROM {db}.t')) LAYOUT(HASHED()) LIFETIME(300);

=== a table with a condition
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't' WHERE 'id > 5' INVALIDATE_QUERY 'SELECT max(id) FROM {db}.t')) LAYOUT(HASHED()) LIFETIME(300);

=== another server
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(HOST '127.0.0.1' PORT 9999 USER 'reader' PASSWORD 'secret' DB 'x' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== another password
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(HOST '127.0.0.1' PORT 9999 USER 'reader' PASSWORD 'other' DB 'x' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== HTTP
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(HTTP(URL 'http://localhost:1/x.csv' FORMAT 'CSV')) LAYOUT(HASHED()) LIFETIME(300);

=== HTTP with headers
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(HTTP(URL 'http://localhost:1/x.csv' FORMAT 'CSV' HEADERS(HEADER(NAME 'API-KEY' VALUE 'key') HEADER(NAME 'X' VALUE 'y')))) LAYOUT(HASHED()) LIFETIME(300);

=== HTTP with a user
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(HTTP(URL 'http://localhost:1/x.csv' FORMAT 'CSV' CREDENTIALS(USER 'u' PASSWORD 'p'))) LAYOUT(HASHED()) LIFETIME(300);

=== a file
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(FILE(PATH './user_files/x.csv' FORMAT 'CSV')) LAYOUT(HASHED()) LIFETIME(300);

=== an executable
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(NULL()) LAYOUT(HASHED()) LIFETIME(300);

=== MySQL
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(MYSQL(PORT 3306 USER 'u' PASSWORD 'p' REPLICA(HOST 'a' PRIORITY 1) REPLICA(HOST 'b' PRIORITY 2) DB 'x' TABLE 't')) LAYOUT(HASHED()) LIFETIME(300);

=== PostgreSQL
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(POSTGRESQL(HOST 'h' PORT 5432 USER 'u' PASSWORD 'p' DB 'x' TABLE 't' SCHEMA 's')) LAYOUT(HASHED()) LIFETIME(300);

=== MongoDB
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(MONGODB(HOST 'h' PORT 27017 USER 'u' PASSWORD 'p' DB 'x' COLLECTION 'c')) LAYOUT(HASHED()) LIFETIME(300);

=== Redis
CREATE DICTIONARY {db}.d (id UInt64, name String) PRIMARY KEY id SOURCE(REDIS(HOST 'h' PORT 6379 STORAGE_TYPE 'simple' DB_INDEX 0)) LAYOUT(HASHED()) LIFETIME(300);
