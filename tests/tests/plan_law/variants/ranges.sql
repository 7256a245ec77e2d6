-- Dictionaries with ranges, trees and prefixes.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.t (id UInt64, since Date, until Date, price Float64, prefix String, value String) ENGINE = MergeTree ORDER BY id;

=== a range
CREATE DICTIONARY {db}.d (id UInt64, since Date, until Date, price Float64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(RANGE_HASHED()) LIFETIME(300) RANGE(MIN since MAX until);

=== a range looked up otherwise
CREATE DICTIONARY {db}.d (id UInt64, since Date, until Date, price Float64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(RANGE_HASHED(RANGE_LOOKUP_STRATEGY 'max')) LIFETIME(300) RANGE(MIN since MAX until);

=== a range the other way round
CREATE DICTIONARY {db}.d (id UInt64, until Date, since Date, price Float64) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) RANGE(MIN since MAX until) LIFETIME(MIN 1 MAX 300) LAYOUT(RANGE_HASHED());

=== a range of two keys
CREATE DICTIONARY {db}.d (id UInt64, value String, since Date, until Date, price Float64) PRIMARY KEY id, value SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(COMPLEX_KEY_RANGE_HASHED()) LIFETIME(300) RANGE(MIN since MAX until);

=== prefixes of addresses
CREATE DICTIONARY {db}.d (prefix String, value String DEFAULT '??') PRIMARY KEY prefix SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(IP_TRIE) LIFETIME(300);

=== prefixes of addresses, with their keys
CREATE DICTIONARY {db}.d (prefix String, value String DEFAULT '??') PRIMARY KEY prefix SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(IP_TRIE(ACCESS_TO_KEY_FROM_ATTRIBUTES 1)) LIFETIME(300);

=== a range of other numbers
CREATE DICTIONARY {db}.d (id UInt64, since UInt32, until UInt32, price Float64 DEFAULT 1.5) PRIMARY KEY id SOURCE(CLICKHOUSE(DB '{db}' TABLE 't')) LAYOUT(RANGE_HASHED()) LIFETIME(300) RANGE(MIN since MAX until) COMMENT 'numbers';
