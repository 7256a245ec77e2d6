//! Inference: every type that Housekeeper derives is the one that the server gives.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::syntax::parse_query;
use housekeeper_core::types::infer::infer_query;
use housekeeper_local::Local;

/// A small schema for whole queries.
const SCHEMA: &str = "
CREATE DATABASE DB;
CREATE TABLE DB.events (
    event_id UInt64, user_id UInt64, session_id String, event_type LowCardinality(String),
    page_url Nullable(String), product_id Nullable(UInt64), timestamp DateTime DEFAULT now(),
    properties Map(String, String) DEFAULT map(), ip IPv4, price Decimal64(2), tags Array(String),
    n Nested(k String, v UInt8), t Tuple(x UInt8, y String), day Date MATERIALIZED toDate(timestamp),
    double UInt16 ALIAS event_id * 2, late DateTime64(3, 'UTC')
) ENGINE = MergeTree ORDER BY (user_id, timestamp);
CREATE TABLE DB.users (user_id UInt64, name String, country LowCardinality(String), spent Decimal(18, 2), age UInt8, score Nullable(Float32))
    ENGINE = MergeTree ORDER BY user_id;
CREATE TABLE DB.states (day Date, users AggregateFunction(uniq, UInt64), total AggregateFunction(sum, UInt8),
    latest SimpleAggregateFunction(max, DateTime), price AggregateFunction(quantiles(0.5, 0.9), Decimal(18, 2)))
    ENGINE = AggregatingMergeTree ORDER BY day;
CREATE DICTIONARY DB.names (user_id UInt64, name String, score Nullable(Float32)) PRIMARY KEY user_id
    SOURCE(CLICKHOUSE(db 'DB' table 'users')) LAYOUT(HASHED()) LIFETIME(0);
CREATE VIEW DB.by_type AS SELECT event_type, count() AS n, max(timestamp) AS last FROM DB.events GROUP BY event_type;
";

/// Queries all of whose columns have to be derived, and as the server derives them.
#[rustfmt::skip]
const QUERIES: &[&str] = &[
    "SELECT * FROM DB.events", "SELECT e.* FROM DB.events AS e", "SELECT * EXCEPT (tags) FROM DB.events",
    "SELECT day, double, n.k, n.v AS v, t.x AS x, t.2 AS y2 FROM DB.events",
    "SELECT e.event_id, DB.events.user_id AS u, events.ip FROM DB.events AS e",
    "SELECT event_type, countIf(event_type = 'x') AS c, round(countIf(event_type = 'a') / count() * 100, 2) AS rate FROM DB.events GROUP BY event_type",
    "SELECT toString(event_id) AS event_id, event_id AS again, events.event_id AS raw FROM DB.events",
    "SELECT sum(price) AS total, total / 2 AS half, avg(price) AS a, count(DISTINCT user_id) AS users FROM DB.events",
    "SELECT assumeNotNull(product_id) AS p, ifNull(page_url, '') AS url, product_id IS NULL AS missing, coalesce(page_url, session_id) AS any_of FROM DB.events",
    "SELECT if(age > 18, 'adult', 'child') AS a, multiIf(age > 60, 'o', age > 18, 'a', NULL) AS b, CASE WHEN age > 1 THEN country ELSE name END AS c FROM DB.users",
    "SELECT CASE age WHEN 1 THEN 'x' ELSE 'y' END AS c, age BETWEEN 1 AND 3 AS d, age IN (1, 2) AS e, country IN ('x') AS f, NOT (age > 2) AS g FROM DB.users",
    "SELECT timestamp + INTERVAL 1 DAY AS a, toDate(timestamp) - 30 AS b, day + INTERVAL 1 HOUR AS c, late - INTERVAL 1 MONTH AS d, dateDiff('second', timestamp, now()) AS e FROM DB.events",
    "SELECT toStartOfHour(timestamp) AS h, toStartOfInterval(timestamp, INTERVAL 15 MINUTE) AS q, toStartOfInterval(timestamp, INTERVAL 1 MONTH) AS m, dateTrunc('day', timestamp) AS d, toStartOfHour(late) AS l FROM DB.events",
    "SELECT properties['a'] AS v, mapKeys(properties) AS k, tags[1] AS t1, length(tags) AS l, arrayMap(x -> concat(x, session_id), tags) AS m, arrayFilter(x -> x != '', tags) AS f, arrayExists(x -> x = 'a', tags) AS e FROM DB.events",
    "SELECT tag, count() AS n FROM DB.events ARRAY JOIN tags AS tag GROUP BY tag", "SELECT arrayJoin(tags) AS tag FROM DB.events",
    "SELECT 1 AS b, 300 AS c, 1.5 AS d, 'x' AS e, true AS f, [1, 2] AS g, (1, 'x') AS h, -age AS i FROM DB.users",
    "SELECT uniqMerge(users) AS u, sumMerge(total) AS t, max(latest) AS l, finalizeAggregation(total) AS f FROM DB.states GROUP BY total",
    "SELECT uniqState(user_id) AS u, sumState(price) AS s, countState() AS c, argMaxState(event_type, timestamp) AS a, uniqIfState(session_id, event_type = 'x') AS i FROM DB.events",
    "SELECT u.name AS name, u.country, e.product_id AS p, e.price AS price FROM DB.events AS e LEFT JOIN DB.users AS u ON e.user_id = u.user_id",
    "SELECT name, price FROM DB.events AS e INNER JOIN DB.users AS u USING (user_id)", "SELECT u.* FROM DB.users AS u INNER JOIN DB.by_type AS t ON u.country = t.event_type",
    "SELECT dictGet('DB.names', 'name', user_id) AS name, dictGet('DB.names', 'score', user_id) AS score, dictHas('DB.names', user_id) AS has FROM DB.users",
    "SELECT event_type, n, last, upper(event_type) AS up FROM DB.by_type", "SELECT * FROM DB.names",
    "WITH q AS (SELECT user_id, max(timestamp) AS last FROM DB.events GROUP BY user_id), 5 AS five SELECT q.user_id, last, five FROM q",
    "SELECT x.c, x.user_id FROM (SELECT user_id, toString(user_id) AS c FROM DB.users) AS x",
    "SELECT user_id FROM DB.users UNION ALL SELECT event_id FROM DB.events",
    "SELECT lag(event_type) OVER (PARTITION BY user_id ORDER BY timestamp) AS p, lagInFrame(product_id, 1) OVER w AS q, row_number() OVER w AS r, sum(price) OVER w AS s, rank() OVER w AS k FROM DB.events WINDOW w AS (PARTITION BY user_id ORDER BY timestamp)",
    "SELECT concat(a, ' -> ', b) AS step, count() AS n, quantile(0.5)(d) AS m FROM (SELECT event_type AS a, session_id AS b, dateDiff('second', timestamp, now()) AS d FROM DB.events) GROUP BY step",
    "SELECT sum(oi.age * oi.spent) AS revenue, sumIf(oi.spent, oi.country = 'x') AS part, min(oi.country) AS c FROM DB.users AS oi",
    "SELECT groupArray(event_type) AS g, groupUniqArray(product_id) AS u, topK(3)(event_type) AS t, any(page_url) AS a, argMax(page_url, timestamp) AS x FROM DB.events",
    "SELECT count() FILTER (WHERE age > 1) AS c, EXISTS (SELECT 1) AS e FROM DB.users", "SELECT user_id IN (SELECT user_id FROM DB.events) AS i FROM DB.users",
    "SELECT CAST(age AS Nullable(String)) AS a, age::UInt64 AS b, toDecimal64(spent, 4) AS c, cityHash64(name, age) AS h, toUnixTimestamp(now()) AS u FROM DB.users",
    "SELECT country || 'x' AS a, name || country AS b, lower(country) AS c, country = name AS d, country = 'x' AS e FROM DB.users SETTINGS max_threads = 1",
];

fn described(local: &Local, query: &str) -> Result<Vec<(String, String)>, String> {
    let text = format!("DESCRIBE ({query}) SETTINGS print_pretty_type_names = 0 FORMAT TSVRaw");
    let answer = local.query(&text).map_err(|error| error.to_string())?;
    let lines = answer.lines().map(|line| {
        let mut fields = line.split('\t').map(str::to_owned);
        (
            fields.next().unwrap_or_default(),
            fields.next().unwrap_or_default(),
        )
    });
    Ok(lines.collect())
}

#[test]
fn queries_have_the_columns_that_the_server_gives() {
    let local = housekeeper_local::shared();
    let database = local.scratch_database().expect("a database");
    let schema = SCHEMA.replace("DB", database.name());
    for statement in schema
        .split(";\n")
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
    {
        if !statement.starts_with("CREATE DATABASE") {
            local.query(statement).expect(statement);
        }
    }
    let (lowered, diagnostics) = housekeeper_tests::lowered(&schema);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let (mut agreed, mut wrong) = (0, Vec::new());
    for query in QUERIES {
        let query = query.replace("DB", database.name());
        let tree = parse_query(&query).expect(&query);
        let mut diagnostics = Diagnostics::new();
        let ours = infer_query(&tree, &lowered, &mut diagnostics);
        let ours: Vec<(String, String)> = ours
            .into_iter()
            .map(|column| {
                (
                    column.name,
                    column
                        .ty
                        .map_or_else(|| "?".to_owned(), |ty| ty.to_string()),
                )
            })
            .collect();
        let server = described(local, &query);
        if server.as_ref() == Ok(&ours) && diagnostics.is_empty() {
            agreed += ours.len();
        } else {
            let said: Vec<&str> = diagnostics
                .iter()
                .map(|diagnostic| diagnostic.message.as_str())
                .collect();
            wrong.push(format!(
                "{query}\n  server {server:?}\n  ours   {ours:?}\n  {said:?}"
            ));
        }
    }
    println!("{} queries, {agreed} columns agree", QUERIES.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
