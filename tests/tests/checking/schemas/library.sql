-- Books that are lent: what is made of tables, in every form.
CREATE DATABASE library;

CREATE TABLE library.loans (
    loan_id UInt64,
    book_id UInt64,
    reader_id UInt64,
    branch String,
    kind Enum8('book' = 1, 'map' = 2, 'disc' = 3),
    lent_at DateTime,
    returned_at Nullable(DateTime),
    fee Decimal(9, 2),
    weight Float64,
    tags Array(String),
    shelf LowCardinality(String),
    remark Nullable(String)
) ENGINE = MergeTree ORDER BY (book_id, lent_at);

CREATE TABLE library.books (
    book_id UInt64,
    title String,
    author_id UInt32,
    parent_id UInt64,
    pages UInt16,
    price Nullable(Float64),
    isbn FixedString(13),
    published Date,
    withdrawn Date,
    topics Array(String),
    uuid UUID
) ENGINE = ReplacingMergeTree ORDER BY book_id;

CREATE TABLE library.branches (code String, name String, city LowCardinality(String), seats UInt32, opened Date) ENGINE = MergeTree ORDER BY code;

CREATE TABLE library.per_day (day Date, branch String, loans UInt64, fees Decimal(38, 2), longest SimpleAggregateFunction(max, UInt64))
ENGINE = SummingMergeTree ORDER BY (day, branch);

CREATE TABLE library.per_book (book_id UInt64, readers AggregateFunction(uniq, UInt64), loans AggregateFunction(count), weight AggregateFunction(avg, Float64), last AggregateFunction(argMax, String, DateTime))
ENGINE = AggregatingMergeTree ORDER BY book_id;

CREATE TABLE library.returned (loan_id UInt64, returned_at DateTime, remark String DEFAULT '-', at DateTime MATERIALIZED now(), days UInt32 ALIAS toUInt32(0)) ENGINE = MergeTree ORDER BY loan_id;

CREATE TABLE library.plain (loan_id UInt64, branch String, weight Float64, fee Decimal(9, 2), tags Array(String)) ENGINE = MergeTree ORDER BY loan_id;

CREATE TABLE library.plain_buffer (loan_id UInt64, branch String, weight Float64, fee Decimal(9, 2))
ENGINE = Buffer('library', 'plain', 16, 10, 100, 10000, 1000000, 10000000, 100000000);

CREATE TABLE library.titles (book_id UInt64, title String) ENGINE = Join(ANY, LEFT, book_id);

CREATE TABLE library.banned (reader_id UInt64) ENGINE = Set;

CREATE DICTIONARY library.book (book_id UInt64, title String DEFAULT '?', pages UInt16 DEFAULT 0, price Nullable(Float64), published Date DEFAULT '1970-01-01', topics Array(String))
PRIMARY KEY book_id SOURCE(CLICKHOUSE(DB 'library' TABLE 'books')) LAYOUT(HASHED()) LIFETIME(MIN 300 MAX 600);

CREATE DICTIONARY library.tree (book_id UInt64, parent_id UInt64 HIERARCHICAL, title String)
PRIMARY KEY book_id SOURCE(CLICKHOUSE(DB 'library' TABLE 'books')) LAYOUT(FLAT(MAX_ARRAY_SIZE 1000000)) LIFETIME(300);

CREATE DICTIONARY library.branch (code String, name String, city String, seats UInt32, upper_name String EXPRESSION upper(name))
PRIMARY KEY code SOURCE(CLICKHOUSE(DB 'library' TABLE 'branches')) LAYOUT(COMPLEX_KEY_HASHED()) LIFETIME(MIN 0 MAX 60);

CREATE DICTIONARY library.in_print (book_id UInt64, published Date, withdrawn Date, title String)
PRIMARY KEY book_id SOURCE(CLICKHOUSE(DB 'library' TABLE 'books')) LAYOUT(RANGE_HASHED()) RANGE(MIN published MAX withdrawn) LIFETIME(60);

CREATE DICTIONARY library.fresh (book_id UInt64, title String, uuid UUID)
PRIMARY KEY book_id SOURCE(CLICKHOUSE(DB 'library' TABLE 'books')) LAYOUT(DIRECT());

CREATE DICTIONARY library.near (book_id UInt64, author_id UInt32, title String INJECTIVE)
PRIMARY KEY book_id, author_id SOURCE(CLICKHOUSE(DB 'library' TABLE 'books')) LAYOUT(COMPLEX_KEY_CACHE(SIZE_IN_CELLS 1000)) LIFETIME(60);

CREATE DICTIONARY library.nothing (id UInt64, name String DEFAULT '', weight Float64 DEFAULT 1.5, seen DateTime DEFAULT '2020-01-01 00:00:00')
PRIMARY KEY id SOURCE(NULL()) LAYOUT(HASHED_ARRAY(SHARDS 4)) LIFETIME(0);

CREATE VIEW library.late AS SELECT loan_id, book_id, branch, lent_at, fee * 2 AS doubled FROM library.loans WHERE returned_at IS NULL;

CREATE VIEW library.by_branch AS SELECT branch, count() AS loans, sum(fee) AS fees, max(weight) AS heaviest FROM library.loans GROUP BY branch;

CREATE VIEW library.named (loan_id UInt64, place String) AS SELECT loan_id, branch AS place FROM library.loans;

CREATE VIEW library.with_titles AS SELECT l.loan_id AS loan_id, b.title AS title, l.kind AS kind FROM library.loans AS l LEFT JOIN library.books AS b ON l.book_id = b.book_id;

CREATE MATERIALIZED VIEW library.to_per_day TO library.per_day AS
SELECT toDate(lent_at) AS day, branch, count() AS loans, sum(fee) AS fees, max(reader_id) AS longest FROM library.loans GROUP BY day, branch;

CREATE MATERIALIZED VIEW library.to_per_book TO library.per_book AS
SELECT book_id, uniqState(reader_id) AS readers, countState() AS loans, avgState(weight) AS weight, argMaxState(branch, lent_at) AS last FROM library.loans GROUP BY book_id;

CREATE MATERIALIZED VIEW library.to_returned TO library.returned AS
SELECT loan_id, assumeNotNull(returned_at) AS returned_at FROM library.loans WHERE isNotNull(returned_at);

CREATE MATERIALIZED VIEW library.to_plain TO library.plain AS
SELECT loan_id, branch, weight, fee, tags FROM library.loans;

CREATE MATERIALIZED VIEW library.own ENGINE = SummingMergeTree ORDER BY (shelf, kind) AS
SELECT shelf, kind, count() AS loans, sum(fee) AS fees FROM library.loans GROUP BY shelf, kind;

CREATE MATERIALIZED VIEW library.declared (book_id UInt64, loans UInt64) ENGINE = SummingMergeTree ORDER BY book_id AS
SELECT book_id, count() AS loans FROM library.loans GROUP BY book_id;
