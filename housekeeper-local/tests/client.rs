//! The official client crate with its defaults (LZ4, validation) against the
//! embedded engine.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::time::Instant;

use clickhouse::Row;
use clickhouse::error::Error;
use common::{client, local};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Row, Serialize, Deserialize)]
struct Event {
    id: u64,
    name: String,
    score: f64,
    tags: Vec<String>,
    note: Option<String>,
}

impl Event {
    fn new(id: u64) -> Self {
        Self {
            id,
            name: format!("event {id}\n\n\n"),
            score: f64::from(u32::try_from(id % 1000).unwrap()) / 8.0,
            tags: (0..id % 3).map(|n| n.to_string()).collect(),
            note: id.is_multiple_of(2).then(|| "even".into()),
        }
    }
}

const EVENTS: &str = "CREATE TABLE events (id UInt64, name String, score Float64, \
    tags Array(String), note Nullable(String)) ENGINE = MergeTree ORDER BY id";

/// The code of a server error.
fn code(error: &Error) -> Option<u32> {
    let text = error.to_string();
    let rest = &text[text.find("Code: ")? + 6..];
    rest[..rest.find('.')?].parse().ok()
}

#[tokio::test]
async fn a_million_rows_come_back() {
    const ROWS: u64 = 1_000_000;
    let (client, _database) = client();
    client.query(EVENTS).execute().await.unwrap();
    let start = Instant::now();
    let mut insert = client.insert::<Event>("events").await.unwrap();
    for id in 0..ROWS {
        insert.write(&Event::new(id)).await.unwrap();
    }
    insert.end().await.unwrap();
    println!("inserted {ROWS} rows in {:?}", start.elapsed());

    let (count, sum): (u64, u64) = client
        .query("SELECT count(), sum(id) FROM events")
        .fetch_one()
        .await
        .unwrap();
    assert_eq!((count, sum), (ROWS, ROWS * (ROWS - 1) / 2));

    let start = Instant::now();
    let mut rows = client
        .query("SELECT ?fields FROM events ORDER BY id")
        .fetch::<Event>()
        .unwrap();
    let mut expected = 0;
    while let Some(row) = rows.next().await.unwrap() {
        // Every field of every thousandth row, the id of all.
        assert_eq!(row.id, expected);
        if expected % 1000 == 0 {
            assert_eq!(row, Event::new(expected));
        }
        expected += 1;
    }
    assert_eq!(expected, ROWS);
    println!("selected {expected} rows in {:?}", start.elapsed());
}

#[derive(Debug, PartialEq, Row, Deserialize)]
struct Echo {
    int: i64,
    float: f64,
    text: String,
    list: Vec<String>,
    missing: Option<u8>,
}

#[tokio::test]
async fn parameters_of_many_types() {
    let (client, _database) = client();
    let text = "it's a \"test\"\\ of\ttabs,\nlines\r and {x:String} 雪 \u{0}";
    let echo: Echo = client
        .query(
            "SELECT {int:Int64} AS int, {float:Float64} AS float, {text:String} AS text, \
             {list:Array(String)} AS list, {missing:Nullable(UInt8)} AS missing",
        )
        .param("int", i64::MIN)
        .param("float", 1.5)
        .param("text", text)
        .param("list", vec!["a'b", "c\\d"])
        .param("missing", None::<u8>)
        .fetch_one()
        .await
        .unwrap();
    let expected = Echo {
        int: i64::MIN,
        float: 1.5,
        text: text.into(),
        list: vec!["a'b".into(), "c\\d".into()],
        missing: None,
    };
    assert_eq!(echo, expected);
}

#[tokio::test]
async fn settings_hold_for_one_request() {
    let (client, _database) = client();
    let threads = |client: clickhouse::Client| async move {
        let value: u64 = client
            .query("SELECT toUInt64(getSetting('max_threads'))")
            .fetch_one()
            .await
            .unwrap();
        value
    };
    let before = threads(client.clone()).await;
    for _ in 0..3 {
        assert_eq!(
            threads(client.clone().with_setting("max_threads", "7")).await,
            7
        );
        assert_eq!(threads(client.clone()).await, before);
    }
}

#[tokio::test]
async fn errors_have_their_codes() {
    let (client, _database) = client();
    client.query(EVENTS).execute().await.unwrap();
    for (sql, expected) in [
        ("SELECT * FROM nowhere", 60),
        ("SELEC 1", 62),
        ("SELECT nothing", 47),
        ("SELECT toUInt8('x')", 6),
        ("CREATE TABLE events (a Int8) ENGINE = Memory", 57),
        ("SELECT 1; SELECT 2", 62),
    ] {
        let error = client.query(sql).execute().await.unwrap_err();
        assert_eq!(code(&error), Some(expected), "{sql}: {error}");
        let error = client
            .query(sql)
            .fetch_bytes("RowBinary")
            .unwrap()
            .collect()
            .await
            .unwrap_err();
        assert_eq!(code(&error), Some(expected), "{sql}: {error}");
    }
    let error = client
        .query("SELECT 1")
        .with_setting("nonsense", "1")
        .execute()
        .await
        .unwrap_err();
    assert_eq!(code(&error), Some(115), "{error}");
    let error = client
        .clone()
        .with_database("nowhere")
        .query("SELECT 1")
        .execute()
        .await
        .unwrap_err();
    assert_eq!(code(&error), Some(81), "{error}");
}

#[tokio::test]
async fn an_error_behind_rows_is_an_error() {
    let (client, _database) = client();
    let sql = "SELECT throwIf(number = 2000000) FROM numbers(4000000)";
    for client in [
        client.clone(),
        client.with_compression(clickhouse::Compression::None),
    ] {
        let error = client.query(sql).fetch_all::<u8>().await.unwrap_err();
        assert_eq!(code(&error), Some(395), "{error}");
    }
}

#[tokio::test]
async fn eight_clients_at_once() {
    let (client, _database) = client();
    client.query(EVENTS).execute().await.unwrap();
    let tasks: Vec<_> = (0..8_u64)
        .map(|number| {
            // A client of its own, with connections of its own.
            let client = client
                .clone()
                .with_setting("log_comment", number.to_string());
            tokio::spawn(async move {
                for batch in 0..5 {
                    let mut insert = client.insert::<Event>("events").await.unwrap();
                    for id in 0..1000 {
                        insert
                            .write(&Event::new(number * 100_000 + batch * 1000 + id))
                            .await
                            .unwrap();
                    }
                    insert.end().await.unwrap();
                    let _: u64 = client
                        .query("SELECT count() FROM events")
                        .fetch_one()
                        .await
                        .unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let count: (u64, u64) = client
        .query("SELECT count(), uniqExact(id) FROM events")
        .fetch_one()
        .await
        .unwrap();
    assert_eq!(count, (40_000, 40_000));
    println!("8 clients inserted {} rows", count.0);
}

#[derive(Debug, Row, Serialize, Deserialize)]
struct Wrong {
    id: String,
}

#[tokio::test]
async fn rows_the_client_validates() {
    let (client, _database) = client();
    client.query(EVENTS).execute().await.unwrap();
    let refused = client.insert::<Wrong>("events").await.map(drop);
    assert!(
        matches!(refused, Err(Error::SchemaMismatch(_))),
        "{refused:?}"
    );
    let error = client
        .query("SELECT ?fields FROM numbers(1) AS t")
        .fetch_all::<Wrong>()
        .await;
    assert!(error.is_err());
    assert!(local().url().starts_with("http://127.0.0.1:"));
}
