//! The rows.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use clickhouse::Client;
use time::{Duration, OffsetDateTime};

pub(crate) use super::db::bench::events::Row as Event;
pub(crate) use super::db::bench::numbers::Row as Number;

pub(crate) async fn create_database(client: &Client) {
    let sql = "CREATE DATABASE bench";
    client.query_raw(sql).execute().await.expect("a database");
}

/// Makes the two tables anew.
pub(crate) async fn create_tables(client: &Client, engine: &str) {
    let sorted = |key: &str| {
        if engine == "Null" {
            "Null".to_owned()
        } else {
            format!("{engine} ORDER BY {key}")
        }
    };
    for sql in [
        "DROP TABLE IF EXISTS bench.events SYNC".to_owned(),
        "DROP TABLE IF EXISTS bench.numbers SYNC".to_owned(),
        format!(
            "CREATE TABLE bench.events (event_id UInt64, user_id UInt64, session_id String, event_type \
             LowCardinality(String), page_url Nullable(String), product_id Nullable(UInt64), timestamp DateTime, \
             properties Map(String, String), user_agent String, ip_address IPv4) ENGINE = {}",
            sorted("(user_id, timestamp, event_id)")
        ),
        format!(
            "CREATE TABLE bench.numbers (a UInt64, b Int64, c UInt32, d Int32, e UInt16, f UInt8, g Float64, h Float32) \
             ENGINE = {}",
            sorted("a")
        ),
    ] {
        client.query_raw(&sql).execute().await.expect("a table");
    }
}

/// Events like those of the demo, about 180 bytes each.
pub(crate) fn events(rows: u32) -> Vec<Event> {
    let mut random = fastrand::Rng::with_seed(7);
    let kinds = [
        "page_view",
        "click",
        "add_to_cart",
        "remove_from_cart",
        "purchase",
    ];
    let start = OffsetDateTime::from_unix_timestamp(1_700_000_000).expect("a moment");
    let mut event = |at: u32| {
        let product = random.u64(1..5_000);
        let has_product = random.u8(..4) > 0;
        let mut properties = BTreeMap::new();
        if random.bool() {
            properties.insert("campaign".to_owned(), format!("spring-{}", random.u8(..20)));
        }
        Event {
            event_id: u64::from(at),
            user_id: random.u64(1..50_000),
            session_id: format!("{:032x}", random.u128(..)),
            event_type: kinds[random.usize(..kinds.len())].to_owned(),
            page_url: has_product.then(|| format!("https://shop.example/products/{product}")),
            product_id: has_product.then_some(product),
            timestamp: start + Duration::seconds(random.i64(0..10_000_000)),
            properties,
            user_agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126".to_owned(),
            ip_address: Ipv4Addr::from(random.u32(..)),
        }
    };
    (0..rows).map(&mut event).collect()
}

pub(crate) fn numbers(rows: u32) -> Vec<Number> {
    let mut random = fastrand::Rng::with_seed(7);
    let mut number = |at: u32| Number {
        a: u64::from(at),
        b: random.i64(..),
        c: random.u32(..),
        d: random.i32(..),
        e: random.u16(..),
        f: random.u8(..),
        g: random.f64(),
        h: random.f32(),
    };
    (0..rows).map(&mut number).collect()
}
