//! Every query gives what it has promised: the names and types in the engine's answer are those that it was compiled
//! with, and each value is one of its Rust type.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use housekeeper::clickhouse::Client;
use housekeeper::time::{Date, OffsetDateTime};
use housekeeper::uuid::Uuid;
use housekeeper::{Decimal, DecodeRow, FixedString, Query};
use housekeeper_core::diagnostic::Diagnostics;
use housekeeper_core::source::SourceMap;
use housekeeper_core::syntax::{FileItem, Print as _, parse_file};
use housekeeper_local::{Local, Options};
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
    let local = housekeeper_local::start(Options::default().embedded()).unwrap();
    let client = client(&local);
    fill(&client).await;
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

fn client(local: &Local) -> Client {
    Client::default().with_url(local.url())
}

/// Makes the shop, with a few rows.
async fn fill(client: &Client) {
    let mut sources = SourceMap::new();
    let file = sources.add("main.sql", include_str!("../db/main.sql"));
    let items = parse_file(&sources, file, &mut Diagnostics::new());
    let statements = items.into_iter().filter_map(FileItem::into_statement);
    for statement in statements {
        let sql = statement.node.to_sql();
        client
            .query_raw(&sql)
            .execute()
            .await
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
    for sql in include_str!("rows.sql").split(";\n") {
        if !sql.trim().is_empty() {
            client
                .query_raw(sql)
                .execute()
                .await
                .unwrap_or_else(|error| panic!("{sql}: {error}"));
        }
    }
}
