//! Nanoseconds a row: the generated rows beside the client crate's own, over loopback to a server
//! that throws inserts away and answers queries with bytes made beforehand.
//!
//! `cargo bench -p housekeeper-clickhouse --bench rows`. What counts are the ratios within one run.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A tool for a terminal.

use std::future::Future;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use housekeeper::__private as hk;
use housekeeper::clickhouse::{self, Client, Compression};
use housekeeper::time::OffsetDateTime;
use housekeeper::{Insert, Select, ty};
use serde::{Deserialize, Serialize};

const ROWS: u64 = 1_000_000;

#[derive(Debug)]
enum Table {}

impl hk::Table for Table {
    const NAME: &'static str = "events";
}

/// As the generator makes it.
#[derive(Debug, Clone)]
#[allow(clippy::struct_field_names)]
struct Event {
    event_id: u64,
    user_id: u64,
    session_id: String,
    event_type: String,
    page_url: Option<String>,
    product_id: Option<u64>,
    timestamp: OffsetDateTime,
    user_agent: String,
}

macro_rules! event {
    ($($column:ident: $marker:ty, $sql:literal;)*) => {
        impl hk::InsertRow<Table> for Event {
            const COLUMNS: &'static [hk::WriteColumn] =
                &[$(hk::WriteColumn { name: stringify!($column), ty: $sql }),*];
            const DEFAULTS: bool = false;

            fn encode(&self, out: &mut Vec<u8>) -> Result<(), hk::EncodeError> {
                $(hk::put::<$marker, _>(out, stringify!($column), &self.$column)?;)*
                Ok(())
            }
        }

        impl hk::ReadRow for Event {
            type Source = Table;

            const COLUMNS: &'static [hk::ReadColumn] = &[$(hk::ReadColumn {
                expr: stringify!($column),
                name: stringify!($column),
                ty: $sql,
            }),*];

            fn decode(input: &mut hk::Reader<'_>) -> Result<Self, hk::DecodeError> {
                Ok(Self { $($column: hk::get::<$marker, _>(input, stringify!($column))?,)* })
            }
        }
    };
}

event! {
    event_id: ty::UInt64, "UInt64";
    user_id: ty::UInt64, "UInt64";
    session_id: ty::String, "String";
    event_type: ty::LowCardinality<ty::String>, "LowCardinality(String)";
    page_url: ty::Nullable<ty::String>, "Nullable(String)";
    product_id: ty::Nullable<ty::UInt64>, "Nullable(UInt64)";
    timestamp: ty::DateTime, "DateTime";
    user_agent: ty::String, "String";
}

/// The same row for the client crate.
#[derive(Debug, Clone, clickhouse::Row, Serialize, Deserialize)]
#[allow(clippy::struct_field_names)]
struct ClientEvent {
    event_id: u64,
    user_id: u64,
    session_id: String,
    event_type: String,
    page_url: Option<String>,
    product_id: Option<u64>,
    timestamp: u32,
    user_agent: String,
}

fn event(id: u64) -> Event {
    Event {
        event_id: id,
        user_id: id % 5_000,
        session_id: format!("session-{:016x}", id * 7919),
        event_type: "product_view".into(),
        page_url: Some(format!("https://shop.example.com/products/{}", id % 500)),
        product_id: (!id.is_multiple_of(3)).then_some(id % 500),
        timestamp: OffsetDateTime::from_unix_timestamp(1_709_208_000).unwrap(),
        user_agent: "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/123.0".into(),
    }
}

fn client_event(id: u64) -> ClientEvent {
    let event = event(id);
    ClientEvent {
        event_id: event.event_id,
        user_id: event.user_id,
        session_id: event.session_id,
        event_type: event.event_type,
        page_url: event.page_url,
        product_id: event.product_id,
        timestamp: 1_709_208_000,
        user_agent: event.user_agent,
    }
}

/// Answers every request: an insert with nothing, a query with the rows.
fn serve(rows: Arc<Vec<u8>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let rows = Arc::clone(&rows);
            std::thread::spawn(move || answer(connection.unwrap(), &rows));
        }
    });
    url
}

fn answer(mut connection: TcpStream, rows: &[u8]) {
    let mut buffer = vec![0; 1 << 20];
    let mut first = true;
    let mut insert = false;
    let mut header = 0;
    loop {
        let count = connection.read(&mut buffer).unwrap_or(0);
        if count == 0 {
            return;
        }
        let bytes = &buffer[..count];
        if first {
            insert = bytes.windows(6).any(|window| window == b"INSERT");
            // Without validation the client's own rows come without a header.
            let plain = bytes
                .windows(17)
                .any(|window| window == b"format=RowBinary ")
                || bytes
                    .windows(17)
                    .any(|window| window == b"format=RowBinary&");
            header = if plain {
                HEADER.get().map_or(0, |length| *length)
            } else {
                0
            };
            first = false;
        }
        if insert && !bytes.ends_with(b"\r\n0\r\n\r\n") {
            continue;
        }
        let body = if insert { &[] } else { &rows[header..] };
        let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
        connection.write_all(head.as_bytes()).unwrap();
        connection.write_all(body).unwrap();
        first = true;
    }
}

static HEADER: std::sync::OnceLock<usize> = std::sync::OnceLock::new();

/// The whole answer to a query for the rows.
fn encoded() -> Vec<u8> {
    let columns = <Event as hk::ReadRow>::COLUMNS;
    let mut out = vec![u8::try_from(columns.len()).unwrap()];
    for text in columns
        .iter()
        .map(|column| column.name)
        .chain(columns.iter().map(|column| column.ty))
    {
        out.push(u8::try_from(text.len()).unwrap());
        out.extend_from_slice(text.as_bytes());
    }
    HEADER.set(out.len()).unwrap();
    for id in 0..ROWS {
        hk::InsertRow::<Table>::encode(&event(id), &mut out).unwrap();
    }
    out
}

/// The best of a few runs, in time this thread spent on a processor where the system tells that
/// (Linux), and else in time that went by.
async fn best<F: Future<Output = ()>>(name: &str, run: impl Fn() -> F) {
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let (start, cpu) = (Instant::now(), cpu_time());
        run().await;
        let time = match (cpu, cpu_time()) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => start.elapsed(),
        };
        best = best.min(time);
    }
    println!(
        "{name:<46} {:>6} ns/row",
        best.as_nanos() / u128::from(ROWS)
    );
}

fn cpu_time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let url = serve(Arc::new(encoded()));
    let client = Client::default()
        .with_url(url)
        .with_compression(Compression::None);
    let bare = client.clone().with_validation(false);
    let ours: Vec<Event> = (0..1000).map(event).collect();
    let theirs: Vec<ClientEvent> = (0..1000).map(client_event).collect();

    best("insert, housekeeper", || async {
        let mut insert: Insert<Event> = hk::insert::<Table, Event>(&client).await.unwrap();
        for row in ours.iter().cycle().take(usize::try_from(ROWS).unwrap()) {
            insert.write(row).await.unwrap();
        }
        insert.end().await.unwrap();
    })
    .await;
    best("insert, client crate without validation", || async {
        let mut insert = bare.insert::<ClientEvent>("events").await.unwrap();
        for row in theirs.iter().cycle().take(usize::try_from(ROWS).unwrap()) {
            insert.write(row).await.unwrap();
        }
        insert.end().await.unwrap();
    })
    .await;
    best("fetch_all, housekeeper", || async {
        let rows = Select::<Event>::new().fetch_all(&client).await.unwrap();
        assert_eq!(rows.len() as u64, ROWS);
    })
    .await;
    best("fetch_all, client crate without validation", || async {
        let query = bare.query("SELECT");
        assert_eq!(
            query.fetch_all::<ClientEvent>().await.unwrap().len() as u64,
            ROWS
        );
    })
    .await;
    best("stream, housekeeper", || async {
        let mut cursor = Select::<Event>::new().stream(&client).unwrap();
        let mut rows = 0;
        while let Some(row) = cursor.next().await.unwrap() {
            rows += std::hint::black_box(row).event_id & 1;
        }
        assert_eq!(rows, ROWS / 2);
    })
    .await;
    for (name, client) in [
        ("stream, client crate without validation", &bare),
        ("stream, client crate", &client),
    ] {
        best(name, || async {
            let mut cursor = client.query("SELECT").fetch::<ClientEvent>().unwrap();
            let mut rows = 0;
            while let Some(row) = cursor.next().await.unwrap() {
                rows += std::hint::black_box(row).event_id & 1;
            }
            assert_eq!(rows, ROWS / 2);
        })
        .await;
    }
}
