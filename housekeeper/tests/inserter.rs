//! An inserter loses no row and doubles none, whatever becomes of its connections.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod common;

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use common::Database;
use housekeeper::clickhouse::{Client, Compression};
use housekeeper::{Error, Limits, ty};

table!(events, "events" {
    id: u64 = ty::UInt64, "UInt64";
    text: String = ty::String, "String";
});

const REMEMBERING: &str =
    "ENGINE = MergeTree ORDER BY id SETTINGS non_replicated_deduplication_window = 10000";

fn event(id: u64) -> events::Row {
    events::Row {
        id,
        text: "x".repeat(usize::try_from(id % 300).unwrap()),
    }
}

/// How many rows there are, how many different ones, and the sum of their ids.
async fn told(database: &Database) -> String {
    database
        .text("SELECT count(), uniqExact(id), sum(id) FROM events")
        .await
}

fn expected(rows: u64) -> String {
    format!("{rows}\t{rows}\t{}\n", rows * rows.saturating_sub(1) / 2)
}

#[tokio::test]
async fn batches_end_by_rows_bytes_and_time() {
    let database = Database::new();
    database
        .execute(&events::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let client = database.client();
    let limits = Limits {
        rows: 100,
        bytes: 2_000,
        age: Duration::from_millis(300),
    };
    let mut inserter = events::inserter(&client).limits(limits);
    assert_eq!(inserter.time_left(), None);
    assert_eq!(inserter.flush().await.unwrap(), None);
    let mut stored = Vec::new();
    // Ids below 300 have texts of as many bytes; these have none, so 100 rows are below 2,000 bytes.
    for id in 0..250 {
        stored.extend(inserter.write(&event(id * 300)).await.unwrap());
    }
    assert_eq!(inserter.pending(), 50);
    inserter.due().await;
    stored.extend(inserter.flush().await.unwrap());
    // 299 bytes each, and ten more.
    for id in 0..7 {
        stored.extend(inserter.write(&event(id * 300 + 299)).await.unwrap());
    }
    let counts: Vec<_> = stored
        .iter()
        .map(|batch| (batch.batch, batch.rows))
        .collect();
    assert_eq!(counts, [(1, 100), (2, 100), (3, 50), (4, 7)]);
    assert_eq!(inserter.stored(), 257);
    assert_eq!(database.text("SELECT count() FROM events").await, "257\n");
}

/// Rows with pauses between them, as from a queue.
struct Queue {
    next: u64,
    pause: Option<Pin<Box<tokio::time::Sleep>>>,
}

impl futures_core::Stream for Queue {
    type Item = events::Row;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<events::Row>> {
        if let Some(pause) = &mut self.pause {
            if pause.as_mut().poll(cx).is_pending() {
                return Poll::Pending;
            }
            self.pause = None;
        }
        if self.next == 30 {
            return Poll::Ready(None);
        }
        self.next += 1;
        if self.next.is_multiple_of(10) {
            self.pause = Some(Box::pin(tokio::time::sleep(Duration::from_millis(400))));
        }
        Poll::Ready(Some(event(self.next - 1)))
    }
}

#[tokio::test]
async fn a_stream_that_pauses_is_stored_meanwhile() {
    let database = Database::new();
    database
        .execute(&events::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let client = database.client();
    let limits = Limits {
        age: Duration::from_millis(50),
        ..Limits::default()
    };
    let mut inserter = events::inserter(&client).limits(limits);
    let queue = Queue {
        next: 0,
        pause: None,
    };
    let mut batches = Vec::new();
    let rows = inserter
        .write_all(queue, |batch| batches.push(batch.rows))
        .await;
    assert_eq!(rows.unwrap(), 30);
    assert_eq!(batches, [10, 10, 10]);
    assert_eq!(told(&database).await, expected(30));
}

#[tokio::test]
async fn rows_travel_before_the_batch_ends() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let seen = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&seen);
    // It agrees to everything that comes to an end, which is the question whether the columns are as they were.
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let (mut connection, counted) = (connection.unwrap(), Arc::clone(&counted));
            std::thread::spawn(move || {
                let mut buffer = vec![0; 64 * 1024];
                while let Ok(count @ 1..) = connection.read(&mut buffer) {
                    counted.fetch_add(count, Ordering::SeqCst);
                    if buffer[..count].ends_with(b"\r\n0\r\n\r\n") {
                        let agreed = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                        connection.write_all(agreed).unwrap();
                    }
                }
            });
        }
    });
    let client = Client::default()
        .with_url(url)
        .with_compression(Compression::None);
    let mut inserter = events::inserter(&client);
    for id in 0..20_000 {
        assert_eq!(inserter.write(&event(id)).await.unwrap(), None);
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    // About 3.1 MB of rows, of which less than one chunk is still here.
    assert!(seen.load(Ordering::SeqCst) > 2_000_000);
    assert_eq!(inserter.stored(), 0);
}

#[tokio::test]
async fn what_cannot_be_retried_is_said() {
    let database = Database::new();
    database
        .execute(&events::create("ENGINE = MergeTree ORDER BY id"))
        .await;
    let client = database.client();
    // The table does not remember tokens.
    let mut inserter = events::inserter(&client).retries(3);
    inserter.write(&event(1)).await.unwrap();
    let Err(Error::Batch(failed)) = inserter.flush().await else {
        panic!("a batch could be stored twice");
    };
    assert!(matches!(failed.error, Error::NotDeduplicated), "{failed}");
    assert_eq!((failed.batch, failed.rows, failed.in_doubt), (1, 1, false));
    assert_eq!(told(&database).await, expected(0));

    // The table is not there.
    database.execute("RENAME TABLE events TO others").await;
    let mut inserter = events::inserter(&client).token("mine");
    inserter.write(&event(1)).await.unwrap();
    let error = inserter.flush().await.unwrap_err();
    assert_eq!(error.code(), Some(60));
    let text = error.to_string();
    assert!(
        text.starts_with("batch 1 of 1 rows (`mine-1`) is not stored: "),
        "{text}"
    );
    database.execute("RENAME TABLE others TO events").await;
    inserter.write(&event(0)).await.unwrap();
    assert_eq!(inserter.flush().await.unwrap().unwrap().batch, 2);
    assert_eq!(told(&database).await, expected(1));
}

#[tokio::test]
async fn two_batches_of_the_same_rows_are_two() {
    let database = Database::new();
    database.execute(&events::create(REMEMBERING)).await;
    let client = database.client();
    for token in ["a", "b", "b"] {
        let mut inserter = events::inserter(&client).token(token);
        inserter.write(&event(0)).await.unwrap();
        inserter.flush().await.unwrap();
    }
    // The third is the second, started again.
    assert_eq!(database.text("SELECT count() FROM events").await, "2\n");
}

/// Where the next connections break.
#[derive(Debug, Clone, Copy)]
enum Fate {
    /// After so many bytes of requests.
    Request(usize),
    /// When the server has answered, and before the client has it.
    Answer,
}

/// `host:port` of the server.
fn address() -> String {
    let url = housekeeper_local::shared().url();
    url.trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned()
}

/// A way to the server on which connections break.
fn breaking(server: String, seed: u64, broken: Arc<AtomicUsize>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        let mut random = fastrand::Rng::with_seed(seed);
        for client in listener.incoming() {
            let fate = if random.u8(0..4) == 0 {
                Fate::Answer
            } else {
                Fate::Request(random.usize(0..1_500_000))
            };
            let (server, broken) = (TcpStream::connect(&server).unwrap(), Arc::clone(&broken));
            std::thread::spawn(move || carry(client.unwrap(), server, fate, &broken));
        }
    });
    url
}

fn carry(client: TcpStream, server: TcpStream, fate: Fate, broken: &AtomicUsize) {
    let (mut from_server, mut to_client) =
        (server.try_clone().unwrap(), client.try_clone().unwrap());
    let answer_breaks = matches!(fate, Fate::Answer);
    let answers = std::thread::spawn(move || {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = from_server.read(&mut buffer) {
            if answer_breaks || to_client.write_all(&buffer[..count]).is_err() {
                break;
            }
        }
        let _ = to_client.shutdown(Shutdown::Both);
        let _ = from_server.shutdown(Shutdown::Both);
    });
    let mut left = match fate {
        Fate::Request(bytes) => bytes,
        Fate::Answer => usize::MAX,
    };
    let (mut client, mut server) = (client, server);
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count @ 1..) = client.read(&mut buffer) {
        let sent = count.min(left);
        if server.write_all(&buffer[..sent]).is_err() || sent < count {
            break;
        }
        left -= sent;
    }
    let _ = client.shutdown(Shutdown::Both);
    let _ = server.shutdown(Shutdown::Both);
    let _ = answers.join();
    broken.fetch_add(1, Ordering::SeqCst);
}

/// Batches of so many rows, however large and old.
fn batches_of(rows: u64) -> Limits {
    Limits {
        rows,
        ..Limits::default()
    }
}

/// A client whose connections break, and how many did.
fn over_breaking_connections(database: &Database, seed: u64) -> (Client, Arc<AtomicUsize>) {
    let broken = Arc::new(AtomicUsize::new(0));
    let url = breaking(address(), seed, Arc::clone(&broken));
    let client = database
        .client()
        .with_url(url)
        .with_compression(Compression::None);
    (client, broken)
}

#[tokio::test]
async fn nothing_is_lost_or_doubled_when_connections_break() {
    let database = Database::new();
    database.execute(&events::create(REMEMBERING)).await;
    let (client, broken) = over_breaking_connections(&database, 7);
    let mut inserter = events::inserter(&client)
        .limits(batches_of(3_000))
        .retries(40);
    let start = Instant::now();
    let (mut rows, mut stored) = (0, 0);
    while rows < 90_000 {
        let batch = inserter.write(&event(rows)).await.unwrap();
        rows += 1;
        if let Some(batch) = batch {
            stored += batch.rows;
            assert_eq!(stored, rows);
            assert_eq!(told(&database).await, expected(rows), "batch {batch:?}");
        }
    }
    let broken = broken.load(Ordering::SeqCst);
    println!(
        "{rows} rows in 30 batches over connections of which {broken} broke, in {:?}: lost 0, doubled 0",
        start.elapsed()
    );
    assert!(broken >= 10, "only {broken} connections broke");
}

#[tokio::test]
async fn without_retries_each_batch_is_stored_or_named() {
    let database = Database::new();
    database.execute(&events::create(REMEMBERING)).await;
    let (client, _) = over_breaking_connections(&database, 11);
    let mut inserter = events::inserter(&client).limits(batches_of(3_000));
    let (mut certain, mut doubted) = (0, 0);
    let mut failed = Vec::new();
    for id in 0..90_000 {
        match inserter.write(&event(id)).await {
            Ok(batch) => certain += batch.map_or(0, |batch| batch.rows),
            Err(Error::Batch(batch)) => {
                // The batch is of the last rows, and nothing of it is left in the inserter.
                assert_eq!(inserter.pending(), 0);
                doubted += batch.rows;
                failed.push((id + 1 - batch.rows, id + 1));
            }
            Err(error) => panic!("{error}"),
        }
    }
    certain += inserter
        .flush()
        .await
        .map_or(0, |batch| batch.map_or(0, |batch| batch.rows));
    let named: String = failed.iter().fold(String::new(), |all, (from, to)| {
        format!("{all} AND NOT (id >= {from} AND id < {to})")
    });
    let told = database
        .text(&format!(
            "SELECT count(), uniqExact(id) FROM events WHERE true{named}"
        ))
        .await;
    println!(
        "{certain} rows stored for certain, {doubted} in {} batches that are named",
        failed.len()
    );
    assert_eq!(told, format!("{certain}\t{certain}\n"));
    assert!(!failed.is_empty() && certain > 0);
}

#[tokio::test]
async fn a_flush_that_is_given_up_loses_nothing() {
    let database = Database::new();
    database.execute(&events::create(REMEMBERING)).await;
    let client = database.client();
    let mut inserter = events::inserter(&client).retries(3);
    let mut rows = 0;
    for millis in [0, 1, 2, 5, 10, 20] {
        for _ in 0..100 {
            inserter.write(&event(rows)).await.unwrap();
            rows += 1;
        }
        let _ = tokio::time::timeout(Duration::from_millis(millis), inserter.flush()).await;
    }
    inserter.flush().await.unwrap();
    assert_eq!(inserter.stored(), rows);
    assert_eq!(told(&database).await, expected(rows));
}
