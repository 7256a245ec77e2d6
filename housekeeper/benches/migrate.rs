//! What a service pays at each start when nothing is to be done: `verify` on 1,000 objects and `apply` with nothing
//! pending, over loopback.
//!
//! `cargo bench -p housekeeper-clickhouse --bench migrate`.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A tool for a terminal.

use std::time::{Duration, Instant};

use housekeeper::clickhouse::Client;
use housekeeper::migrate::{Chain, ExpectedObject, Migration, Migrations, ObjectKind, Piece, Step};

const OBJECTS: usize = 1_000;
const COLUMNS: usize = 12;
const ROUNDS: usize = 20;
/// What a start may spend on asking whether the schema is there.
const LONGEST: Duration = Duration::from_millis(50);

fn main() {
    let local = housekeeper_local::start(housekeeper_local::Options::default()).unwrap();
    let mut client = Client::default().with_url(local.url());
    if let Some(user) = local.user() {
        client = client.with_user(user);
    }
    if let Some(password) = local.password() {
        client = client.with_password(password);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(measure(&client));
    drop(client);
    local.stop().unwrap();
}

async fn measure(client: &Client) {
    let database = "housekeeper_bench";
    for sql in [
        format!("DROP DATABASE IF EXISTS {database} SYNC"),
        format!("DROP DATABASE IF EXISTS {database}_log SYNC"),
        format!("CREATE DATABASE {database}"),
    ] {
        client.query_raw(&sql).execute().await.unwrap();
    }
    let columns: Vec<_> = (0..COLUMNS).map(|n| text(format!("column_{n}"))).collect();
    let list: Vec<_> = columns
        .iter()
        .map(|name| format!("{name} UInt64"))
        .collect();
    let expected: Vec<_> = (0..OBJECTS)
        .map(|n| {
            let columns = columns.iter().map(|name| format!("|{name}|UInt64"));
            ExpectedObject::new(
                database,
                text(format!("table_{n}")),
                ObjectKind::Table,
                columns.collect::<String>().leak(),
            )
        })
        .collect();
    for object in &expected {
        let sql = format!(
            "CREATE TABLE {database}.{} ({}) ENGINE = MergeTree ORDER BY column_0",
            object.name,
            list.join(", ")
        );
        client.query_raw(&sql).execute().await.unwrap();
    }
    let steps = vec![Step::new(1, "do", "it", &[Piece::Text("SELECT 1")], "h"); 200];
    let migrations: Vec<_> = (0..5)
        .map(|n| Migration::new(text(format!("{n}")), "", "f.sql", "h", steps.clone().leak()))
        .collect();
    let chain = Chain::new(migrations.leak())
        .expected(expected.leak())
        .log_database("housekeeper_bench_log");
    Migrations::new(chain).apply(client).await.unwrap();

    let verify = median(async || Migrations::new(chain).verify(client).await.unwrap()).await;
    let apply = median(async || {
        let report = Migrations::new(chain).apply(client).await.unwrap();
        assert!(report.applied.is_empty());
    })
    .await;
    assert!(
        verify < LONGEST,
        "verify took {verify:.1?}, and {LONGEST:?} is the most that it may"
    );
    println!("verify, {OBJECTS} objects of {COLUMNS} columns: {verify:.1?}");
    println!("apply, nothing pending of 1,000 statements: {apply:.1?}");
    for database in [database, "housekeeper_bench_log"] {
        let sql = format!("DROP DATABASE {database} SYNC");
        client.query_raw(&sql).execute().await.unwrap();
    }
}

async fn median(mut work: impl AsyncFnMut()) -> Duration {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        work().await;
        times.push(began.elapsed());
    }
    times.sort();
    times[ROUNDS / 2]
}

fn text(text: String) -> &'static str {
    text.leak()
}
