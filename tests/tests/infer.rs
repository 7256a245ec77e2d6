//! Inference: every type that Housekeeper derives is the one that the server gives.

use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::model::{Lowered, lower_schema};
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, parse_data_type, parse_file, parse_query};
use housekeeper_core::types::function::{
    Class, Signature, aggregates, windows,
};
use housekeeper_core::types::infer::infer_query;
use housekeeper_core::types::{Form, Operand, infer_aggregate, infer_window, resolve};
use housekeeper_local::Local;

/// The columns that functions are tried on: every kind of type, bare and wrapped.
#[rustfmt::skip]
const COLUMNS: &[(&str, &str)] = &[
    ("u8", "UInt8"), ("u16", "UInt16"), ("u32", "UInt32"), ("u64", "UInt64"), ("u128", "UInt128"), ("u256", "UInt256"),
    ("i8", "Int8"), ("i16", "Int16"), ("i32", "Int32"), ("i64", "Int64"), ("i128", "Int128"), ("i256", "Int256"),
    ("b", "Bool"), ("bf", "BFloat16"), ("f32", "Float32"), ("f64", "Float64"),
    ("d9", "Decimal(9, 2)"), ("d18", "Decimal(18, 3)"), ("d38", "Decimal(38, 4)"), ("d76", "Decimal(76, 5)"),
    ("s", "String"), ("fs", "FixedString(3)"), ("uu", "UUID"), ("ip4", "IPv4"), ("ip6", "IPv6"),
    ("d", "Date"), ("dd", "Date32"), ("dt", "DateTime"), ("dtz", "DateTime('UTC')"),
    ("t3", "DateTime64(3)"), ("t6z", "DateTime64(6, 'UTC')"), ("e8", "Enum8('a' = 1)"), ("e16", "Enum16('a' = 1000)"),
    ("n_u8", "Nullable(UInt8)"), ("n_i64", "Nullable(Int64)"), ("n_f64", "Nullable(Float64)"),
    ("n_d18", "Nullable(Decimal(18, 3))"), ("n_b", "Nullable(Bool)"), ("n_s", "Nullable(String)"), ("n_fs", "Nullable(FixedString(3))"),
    ("n_d", "Nullable(Date)"), ("n_dt", "Nullable(DateTime)"), ("n_t3", "Nullable(DateTime64(3))"), ("n_uu", "Nullable(UUID)"),
    ("l_u8", "LowCardinality(UInt8)"), ("l_s", "LowCardinality(String)"), ("l2_s", "LowCardinality(String)"),
    ("l_fs", "LowCardinality(FixedString(3))"), ("l_d", "LowCardinality(Date)"), ("l_dt", "LowCardinality(DateTime)"),
    ("ln_u8", "LowCardinality(Nullable(UInt8))"), ("ln_s", "LowCardinality(Nullable(String))"), ("ln_dt", "LowCardinality(Nullable(DateTime))"),
    ("a_u8", "Array(UInt8)"), ("a_s", "Array(String)"), ("an_s", "Array(Nullable(String))"), ("al_s", "Array(LowCardinality(String))"),
    ("a_dt", "Array(DateTime)"), ("m", "Map(String, UInt64)"), ("ml", "Map(LowCardinality(String), Nullable(UInt8))"),
    ("mv", "Map(String, LowCardinality(String))"), ("ss", "SimpleAggregateFunction(sum, UInt64)"),
    ("sm", "SimpleAggregateFunction(max, UInt16)"),
];

/// Values written out, for arguments that have to be.
const LITERALS: &[&str] = &["1", "'a'", "'UTC'", "'day'", "'2020-01-01'"];

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
    let lowered = lower(&schema);
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

fn lower(sql: &str) -> Lowered {
    let mut sources = SourceMap::new();
    let file = sources.add("schema.sql", sql.to_owned());
    let mut diagnostics = Diagnostics::new();
    let items = parse_file(&sources, file, &mut diagnostics);
    let statements: Vec<_> = items
        .into_iter()
        .filter_map(|item| match item {
            FileItem::Statement(statement) => Some(statement),
            FileItem::Import(_) => None,
        })
        .collect();
    let lowered = lower_schema(&statements, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    lowered
}

/// The text of an argument and what Housekeeper knows of it.
type Candidate = (String, Operand);

fn candidates() -> Vec<Candidate> {
    let column = |(name, ty): &(&str, &str)| {
        let data_type = parse_data_type(ty).expect(ty);
        let ty = resolve(&data_type, &mut Diagnostics::new()).expect(ty);
        ((*name).to_owned(), Operand::column(ty))
    };
    let literal = |text: &&str| {
        let query = parse_query(&format!("SELECT {text} AS x")).expect(text);
        let housekeeper_core::syntax::ast::QueryTerm::Select(select) = query.first.node else {
            unreachable!()
        };
        let housekeeper_core::syntax::ast::ExprKind::Alias { operand, .. } =
            &select.projection[0].node
        else {
            unreachable!()
        };
        let housekeeper_core::syntax::ast::ExprKind::Literal(literal) = &operand.node else {
            unreachable!()
        };
        let ty = if text.starts_with('\'') {
            "String"
        } else {
            "UInt8"
        };
        let ty = resolve(&parse_data_type(ty).expect(ty), &mut Diagnostics::new()).expect("a type");
        (
            (*text).to_owned(),
            Operand {
                ty,
                form: Form::Literal(literal.clone()),
            },
        )
    };
    COLUMNS
        .iter()
        .map(column)
        .chain(LITERALS.iter().map(literal))
        .collect()
}

/// Every argument in every place, with the first that fits in the others; and the same in all places.
fn arguments<'c>(classes: &[Class], all: &'c [Candidate]) -> Vec<Vec<&'c Candidate>> {
    let fitting: Vec<Vec<&Candidate>> = classes
        .iter()
        .map(|class| {
            all.iter()
                .filter(|candidate| class.holds(&candidate.1))
                .collect()
        })
        .collect();
    if fitting.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let first: Vec<&Candidate> = fitting.iter().map(|fitting| fitting[0]).collect();
    let mut lists = vec![first.clone()];
    for (place, fitting_here) in fitting.iter().enumerate() {
        for candidate in fitting_here {
            let mut list = first.clone();
            list[place] = candidate;
            lists.push(list);
            if classes.iter().all(|class| class.holds(&candidate.1)) {
                lists.push(vec![candidate; classes.len()]);
            }
        }
    }
    lists
}

/// Expressions over the columns, with the type that Housekeeper derives.
fn cases() -> Vec<(String, String)> {
    let all = candidates();
    let condition: Vec<&Candidate> = all
        .iter()
        .filter(|candidate| ["u8", "l_u8", "n_u8"].contains(&candidate.0.as_str()))
        .collect();
    let mut cases = std::collections::BTreeMap::new();
    let mut add = |text: String, ty: Option<housekeeper_core::types::Type>| {
        if let Some(ty) = ty {
            cases.insert(text, ty.to_string());
        }
    };
    let joined = |list: &[&Candidate]| {
        list.iter()
            .map(|argument| argument.0.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let operands = |list: &[&Candidate]| {
        list.iter()
            .map(|argument| argument.1.clone())
            .collect::<Vec<_>>()
    };
    for signature in aggregates() {
        let parameters: &[&str] = match signature.name {
            "quantile" => &["0.5"],
            "quantiles" => &["0.5", "0.9"],
            "topK" => &["3"],
            _ => &[],
        };
        let texts: Vec<String> = parameters.iter().map(|text| (*text).to_owned()).collect();
        let shown = if parameters.is_empty() {
            String::new()
        } else {
            format!("({})", parameters.join(", "))
        };
        for (index, list) in all_lists(signature, &all).into_iter().enumerate() {
            // Combinators do the same to every type: a sample of the types is enough.
            let sampled = index % 6 == 0;
            for suffix in ["", "State", "OrNull", "SimpleState", "Distinct"] {
                if !sampled && !suffix.is_empty() {
                    continue;
                }
                let name = format!("{}{suffix}", signature.name);
                add(
                    format!("{name}{shown}({})", joined(&list)),
                    infer_aggregate(&name, &texts, &operands(&list)),
                );
            }
            for condition in condition.iter().filter(|_| sampled) {
                let mut list = list.clone();
                list.push(condition);
                for suffix in ["If", "IfState", "StateIf"] {
                    let name = format!("{}{suffix}", signature.name);
                    add(
                        format!("{name}{shown}({})", joined(&list)),
                        infer_aggregate(&name, &texts, &operands(&list)),
                    );
                }
            }
        }
    }
    for signature in windows() {
        for list in all_lists(signature, &all) {
            let text = format!("{}({}) OVER (ORDER BY u8)", signature.name, joined(&list));
            add(text, infer_window(signature.name, &[], &operands(&list)));
        }
    }
    // Of calls with several arguments a part is enough: every argument has been in every place of a shorter one.
    let cases = cases.into_iter().enumerate();
    let kept = cases.filter(|(index, (text, _))| !text.contains(',') || index % 5 == 0);
    kept.map(|(_, case)| case).collect()
}

fn all_lists<'c>(signature: &Signature, all: &'c [Candidate]) -> Vec<Vec<&'c Candidate>> {
    let mut classes = signature.arguments.to_vec();
    let mut lists = arguments(&classes, all);
    for class in signature.optional.iter().chain(signature.rest.iter()) {
        classes.push(*class);
        lists.extend(arguments(&classes, all));
    }
    lists
}

/// The server's types of many expressions at once. Those that it refuses (a text that is no date) have none.
fn server_types(local: &Local, table: &str, cases: &[(String, String)]) -> Vec<Option<String>> {
    let columns: Vec<String> = cases
        .iter()
        .enumerate()
        .map(|(index, (text, _))| format!("{text} AS c{index}"))
        .collect();
    match described(
        local,
        &format!("SELECT {} FROM {table}", columns.join(", ")),
    ) {
        Ok(types) => types.into_iter().map(|(_, ty)| Some(ty)).collect(),
        Err(_) if cases.len() == 1 => vec![None],
        Err(_) => {
            let (left, right) = cases.split_at(cases.len() / 2);
            let mut types = server_types(local, table, left);
            types.extend(server_types(local, table, right));
            types
        }
    }
}

#[test]
fn aggregates_give_what_the_server_gives() {
    let local = housekeeper_local::shared();
    let database = local.scratch_database().expect("a database");
    let table = format!("{}.c", database.name());
    let columns: Vec<String> = COLUMNS
        .iter()
        .map(|(name, ty)| format!("{name} {ty}"))
        .collect();
    let suspicious = "SETTINGS allow_suspicious_low_cardinality_types = 1";
    let columns = columns.join(", ");
    local
        .query(&format!(
            "CREATE TABLE {table} ({columns}) ENGINE = Memory {suspicious}"
        ))
        .expect("the table");
    let cases = cases();
    let (mut agreed, mut refused, mut wrong) = (0, 0, Vec::new());
    for chunk in cases.chunks(200) {
        for ((text, ours), server) in chunk.iter().zip(server_types(local, &table, chunk)) {
            match server {
                None => refused += 1,
                Some(server) if server == *ours => agreed += 1,
                Some(server) => wrong.push(format!(
                    "{text}: the server gives `{server}`, Housekeeper `{ours}`"
                )),
            }
        }
    }
    println!(
        "{} expressions: {agreed} agree, {refused} refused by the server, {} wrong",
        cases.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(agreed > 2_000, "only {agreed} expressions were compared");
}
