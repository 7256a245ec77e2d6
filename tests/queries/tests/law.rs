//! Every query gives what it has promised: the names and types in the engine's answer are those that it was compiled
//! with, and each value is one of its Rust type.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

mod shop;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use housekeeper::clickhouse::Client;
use housekeeper::time::{Date, OffsetDateTime};
use housekeeper::uuid::Uuid;
use housekeeper::{Condition, Decimal, DecodeRow, FixedString, Query};
use housekeeper_queries::queries;

const DAY: Date = OffsetDateTime::UNIX_EPOCH.date();
const MOMENT: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

/// Queries that are expected to be tried.
const QUERIES: usize = 160;

struct World {
    client: Client,
    tried: usize,
    rows: usize,
    empty: usize,
    wrong: Vec<String>,
}

impl World {
    async fn check<R: DecodeRow>(&mut self, name: &str, query: Query<R>) {
        self.tried += 1;
        match query.fetch_all(&self.client).await {
            Ok(rows) if rows.is_empty() => self.empty += 1,
            Ok(rows) => self.rows += rows.len(),
            Err(error) => self.wrong.push(format!("{name}: {error}")),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn queries_give_what_they_promise() {
    let (_local, client) = shop::open().await;
    let mut world = World {
        client,
        tried: 0,
        rows: 0,
        empty: 0,
        wrong: Vec::new(),
    };
    all(&mut world).await;
    println!(
        "{} queries: {} rows, {} gave none, {} wrong",
        world.tried,
        world.rows,
        world.empty,
        world.wrong.len()
    );
    assert!(world.wrong.is_empty(), "{}", world.wrong.join("\n"));
    assert!(world.tried >= QUERIES);
    assert!(world.empty * 4 < world.tried, "too many give no rows");
}

async fn all(world: &mut World) {
    include!(concat!(env!("OUT_DIR"), "/calls.rs"))
}
