-- A table of each engine that keeps little or nothing, with more and fewer columns.

=== base
CREATE DATABASE {db};
CREATE TABLE {db}.under (id UInt64, a UInt32, b String) ENGINE = MergeTree ORDER BY id;

=== Memory
CREATE TABLE {db}.m (id UInt64, a UInt32) ENGINE = Memory;
CREATE TABLE {db}.l (id UInt64, a UInt32) ENGINE = Log;
CREATE TABLE {db}.n (id UInt64, a UInt32) ENGINE = Null;

=== Memory with more
CREATE TABLE {db}.m (id UInt64, a UInt64, b String DEFAULT 'x' COMMENT 'b') ENGINE = Memory COMMENT 'in memory';
CREATE TABLE {db}.l (id UInt64, a UInt32) ENGINE = Log COMMENT 'a log';
CREATE TABLE {db}.n (id UInt64, a UInt32, b String) ENGINE = Null COMMENT 'nowhere';

=== Memory with settings
CREATE TABLE {db}.m (id UInt64, a UInt32) ENGINE = Memory SETTINGS min_rows_to_keep = 100, max_rows_to_keep = 1000;
CREATE TABLE {db}.l (id UInt64, a UInt32 COMMENT 'a') ENGINE = Log;
CREATE TABLE {db}.n (id UInt64, a UInt32) ENGINE = Null;

=== Memory with a renamed column
CREATE TABLE {db}.m (id UInt64,
  -- housekeeper:renamed-from a
  first UInt32) ENGINE = Memory;

=== Buffer and Merge
CREATE TABLE {db}.buffer (id UInt64, a UInt32, b String) ENGINE = Buffer({db}, under, 1, 1, 1, 1000, 10000, 1000000, 10000000);
CREATE TABLE {db}.merge (id UInt64, a UInt32) ENGINE = Merge({db}, '^under');

=== Buffer and Merge with fewer
CREATE TABLE {db}.buffer (id UInt64, a UInt32) ENGINE = Buffer('{db}', 'under', 1, 1, 1, 1000, 10000, 1000000, 10000000);
CREATE TABLE {db}.merge (id UInt64, a UInt32, b String) ENGINE = Merge({db}, '^under') COMMENT 'all of them';

=== another buffer
CREATE TABLE {db}.buffer (id UInt64, a UInt32, b String) ENGINE = Buffer({db}, under, 2, 1, 1, 1000, 10000, 1000000, 10000000);

=== Join and Set
CREATE TABLE {db}.j (id UInt64, a UInt32) ENGINE = Join(ANY, LEFT, id);
CREATE TABLE {db}.s (id UInt64) ENGINE = Set;

=== Join and Set with comments
CREATE TABLE {db}.j (id UInt64, a UInt32 COMMENT 'a') ENGINE = Join(ANY, LEFT, id) COMMENT 'joined';
CREATE TABLE {db}.s (id UInt64) ENGINE = Set COMMENT 'a set';

=== Join of another kind
CREATE TABLE {db}.j (id UInt64, a UInt32) ENGINE = Join(ALL, INNER, id);

=== logs
CREATE TABLE {db}.tiny (id UInt64, a UInt32) ENGINE = TinyLog;
CREATE TABLE {db}.stripe (id UInt64, a UInt32) ENGINE = StripeLog;

=== logs with more
CREATE TABLE {db}.tiny (id UInt64, a UInt32, b String) ENGINE = TinyLog;

=== URL and File
CREATE TABLE {db}.url (id UInt64, a UInt32) ENGINE = URL('http://localhost:1/x', CSV);
CREATE TABLE {db}.file (id UInt64, a UInt32) ENGINE = File(CSV);

=== URL and File with more
CREATE TABLE {db}.url (id UInt64, a UInt32, b String) ENGINE = URL('http://localhost:1/x', 'CSV');
CREATE TABLE {db}.file (id UInt64, a UInt32, b String) ENGINE = File(CSV);

=== GenerateRandom
CREATE TABLE {db}.r (id UInt64, a String) ENGINE = GenerateRandom(1, 5, 3);

=== GenerateRandom of another seed
CREATE TABLE {db}.r (id UInt64, a String) ENGINE = GenerateRandom(2, 5, 3);
