//! `cargo bench -p housekeeper-benches --bench rows`: what inserting and reading rows costs the client, beside the crate
//! `clickhouse` and beside code that somebody would write by hand for the one table.
//!
//! The server is the embedded engine, in threads of its own; the client has one thread, whose processor time is what is
//! measured. Each figure is that of the quickest of some rounds, in turns. `-- WORDS` does only those with these words
//! in their title, such as `-- 'insert of events'`.

#![allow(clippy::print_stdout, reason = "the figures")]

mod data;
mod hand;
mod measure;
mod official;
mod report;

use clickhouse::{Client, Compression};
use housekeeper::{Cursor, DecodeRow};

use data::{Event, Number};
use measure::{Run, quickest};
use official::{EventRef, OfficialEvent, OfficialNumber};
use report::report;

mod db {
    #![allow(dead_code, reason = "a schema has more than one program needs")]
    housekeeper::schema!("db/main.sql");
}

/// Rows of each insert and of each read, and how many of them differ: so few that they stay in the processor's caches,
/// since how fast memory is has nothing to do with encoding.
const ROWS: u32 = 1_000_000;
const DIFFERENT: u32 = 2_000;

/// Every row of an insert.
fn all<R>(rows: &[R]) -> impl Iterator<Item = &R> {
    rows.iter().cycle().take(ROWS as usize)
}

/// Whether a part is one that was asked for.
fn is_chosen(title: &str) -> bool {
    let words = std::env::args().skip(1).find(|word| word != "--bench");
    words.is_none_or(|words| title.contains(&words))
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let options = housekeeper_local::Options::default().embedded();
    let server = housekeeper_local::start(options).expect("the engine starts");
    let client = Client::default().with_url(server.url());
    let (events, numbers) = (data::events(DIFFERENT), data::numbers(DIFFERENT));
    runtime.block_on(async {
        data::create_database(&client).await;
        for engine in ["Null", "MergeTree"] {
            data::create_tables(&client, engine).await;
            for (compression, how) in [
                (Compression::None, "not compressed"),
                (Compression::Lz4, "LZ4"),
            ] {
                let client = client.clone().with_compression(compression);
                let to = format!("{engine}, {how}");
                insert(&client, &to, engine != "Null", &events, &numbers).await;
            }
        }
        data::create_tables(&client, "MergeTree").await;
        insert_events(&client, &events).await;
        insert_numbers(&client, &numbers).await;
        select(&client.with_compression(Compression::None)).await;
    });
}

async fn measured(
    client: &Client,
    emptied: Option<&str>,
    title: &str,
    runs: &[(&'static str, Run<'_>)],
) {
    if is_chosen(title) {
        report(title, &quickest(client, emptied, runs).await);
    }
}

fn run<'a, F: Future<Output = ()> + 'a>(run: impl Fn() -> F + 'a) -> Run<'a> {
    Box::new(move || Box::pin(run()))
}

async fn insert(client: &Client, to: &str, keeps_rows: bool, events: &[Event], numbers: &[Number]) {
    let plain = client.clone().with_validation(false);
    let title = |what: &str| format!("insert of {what} into {to}");
    let official: Vec<_> = events.iter().map(OfficialEvent::from).collect();
    let ready: Vec<_> = hand::event_blocks(events).collect();
    let runs = [
        (
            "bytes that are ready",
            run(|| hand::insert_blocks(client, "events", ready.iter().cloned())),
        ),
        (
            "clickhouse, validated",
            run(|| official::insert(client, "events", &official)),
        ),
        (
            "clickhouse, not validated",
            run(|| official::insert(&plain, "events", &official)),
        ),
        ("by hand", run(|| hand::insert_events(client, events))),
        (
            "by hand, in columns",
            run(|| hand::insert_events_in_columns(client, events)),
        ),
        (
            "Housekeeper, each row by itself",
            run(|| insert_each_event(client, events)),
        ),
        (
            "Housekeeper, row by row",
            run(|| insert_events_row_by_row(client, events)),
        ),
        ("Housekeeper", run(|| insert_events(client, events))),
    ];
    measured(
        client,
        keeps_rows.then_some("events"),
        &title("events"),
        &runs,
    )
    .await;
    let official: Vec<_> = numbers.iter().map(OfficialNumber::from).collect();
    let ready: Vec<_> = hand::number_blocks(numbers).collect();
    let runs = [
        (
            "bytes that are ready",
            run(|| hand::insert_blocks(client, "numbers", ready.iter().cloned())),
        ),
        (
            "clickhouse, validated",
            run(|| official::insert(client, "numbers", &official)),
        ),
        (
            "clickhouse, not validated",
            run(|| official::insert(&plain, "numbers", &official)),
        ),
        ("by hand", run(|| hand::insert_numbers(client, numbers))),
        (
            "by hand, in columns",
            run(|| hand::insert_numbers_in_columns(client, numbers)),
        ),
        (
            "Housekeeper, each row by itself",
            run(|| insert_each_number(client, numbers)),
        ),
        (
            "Housekeeper, row by row",
            run(|| insert_numbers_row_by_row(client, numbers)),
        ),
        ("Housekeeper", run(|| insert_numbers(client, numbers))),
    ];
    measured(
        client,
        keeps_rows.then_some("numbers"),
        &title("8 numbers"),
        &runs,
    )
    .await;
}

async fn insert_events(client: &Client, rows: &[Event]) {
    let stored = db::bench::events::insert_all(client, all(rows)).await;
    assert_eq!(stored.expect("an insert"), u64::from(ROWS));
}

async fn insert_numbers(client: &Client, rows: &[Number]) {
    let stored = db::bench::numbers::insert_all(client, all(rows)).await;
    assert_eq!(stored.expect("an insert"), u64::from(ROWS));
}

async fn insert_events_row_by_row(client: &Client, rows: &[Event]) {
    let insert = db::bench::events::insert_all(client, all(rows)).row_by_row();
    assert_eq!(insert.await.expect("an insert"), u64::from(ROWS));
}

async fn insert_numbers_row_by_row(client: &Client, rows: &[Number]) {
    let insert = db::bench::numbers::insert_all(client, all(rows)).row_by_row();
    assert_eq!(insert.await.expect("an insert"), u64::from(ROWS));
}

async fn insert_each_event(client: &Client, rows: &[Event]) {
    let insert = db::bench::events::insert(client).await;
    insert_each(insert.expect("an insert"), rows).await;
}

async fn insert_each_number(client: &Client, rows: &[Number]) {
    let insert = db::bench::numbers::insert(client).await;
    insert_each(insert.expect("an insert"), rows).await;
}

async fn insert_each<R>(insert: housekeeper::Insert<R>, rows: &[R]) {
    let mut insert = insert.row_by_row();
    for row in all(rows) {
        insert.write(row).await.expect("a row");
    }
    insert.end().await.expect("the end");
}

async fn select(client: &Client) {
    let plain = client.clone().with_validation(false);
    let runs = [
        (
            "bytes, not looked at",
            run(|| hand::drain(client, "events")),
        ),
        (
            "clickhouse, owned",
            run(|| official::select::<OfficialEvent>(client, "events")),
        ),
        (
            "clickhouse, owned, not validated",
            run(|| official::select::<OfficialEvent>(&plain, "events")),
        ),
        (
            "clickhouse, borrowed",
            run(|| official::select::<EventRef<'_>>(client, "events")),
        ),
        (
            "clickhouse, borrowed, not validated",
            run(|| official::select::<EventRef<'_>>(&plain, "events")),
        ),
        ("Housekeeper, owned", run(|| select_events(client))),
        (
            "Housekeeper, borrowed",
            run(|| select_events_borrowed(client)),
        ),
    ];
    measured(client, None, "select of events", &runs).await;
    let runs = [
        ("Housekeeper, owned", run(|| select_columns(client))),
        (
            "Housekeeper, borrowed",
            run(|| select_columns_borrowed(client)),
        ),
    ];
    measured(client, None, "select of 4 columns of events", &runs).await;
    let runs = [
        (
            "bytes, not looked at",
            run(|| hand::drain(client, "numbers")),
        ),
        (
            "clickhouse",
            run(|| official::select::<OfficialNumber>(client, "numbers")),
        ),
        (
            "clickhouse, not validated",
            run(|| official::select::<OfficialNumber>(&plain, "numbers")),
        ),
        ("Housekeeper", run(|| select_numbers(client))),
    ];
    measured(client, None, "select of 8 numbers", &runs).await;
}

async fn select_events(client: &Client) {
    let mut rows = db::bench::events::scan().stream(client).expect("a query");
    let mut count = 0_u32;
    while let Some(row) = rows.next().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}

async fn select_events_borrowed(client: &Client) {
    let mut rows = db::bench::events::scan().stream(client).expect("a query");
    let mut count = 0_u32;
    while let Some(row) = rows.next_ref().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}

/// A number and text of each event.
fn columns(client: &Client) -> Cursor<impl DecodeRow> {
    use db::bench::events::{event_id, event_type, select, session_id, user_agent};
    let query = select((event_id, session_id, event_type, user_agent));
    query.stream(client).expect("a query")
}

async fn select_columns(client: &Client) {
    let mut rows = columns(client);
    let mut count = 0_u32;
    while let Some(row) = rows.next().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}

async fn select_columns_borrowed(client: &Client) {
    let mut rows = columns(client);
    let mut count = 0_u32;
    while let Some(row) = rows.next_ref().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}

async fn select_numbers(client: &Client) {
    let mut rows = db::bench::numbers::scan().stream(client).expect("a query");
    let mut count = 0_u32;
    while let Some(row) = rows.next().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}
