//! The same with the crate `clickhouse` and its derives.

use std::net::Ipv4Addr;

use clickhouse::{Client, Row, RowOwned, RowRead, RowWrite};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::data::{Event, Number};
use super::{ROWS, all};

#[derive(Debug, Row, Serialize, Deserialize)]
pub(crate) struct OfficialEvent {
    event_id: u64,
    user_id: u64,
    session_id: String,
    event_type: String,
    page_url: Option<String>,
    product_id: Option<u64>,
    #[serde(with = "clickhouse::serde::time::datetime")]
    timestamp: OffsetDateTime,
    properties: Vec<(String, String)>,
    user_agent: String,
    #[serde(with = "clickhouse::serde::ipv4")]
    ip_address: Ipv4Addr,
}

/// Rows that borrow from what was received.
#[derive(Debug, Row, Deserialize)]
#[allow(dead_code, reason = "reading is all that is measured")]
pub(crate) struct EventRef<'a> {
    event_id: u64,
    user_id: u64,
    session_id: &'a str,
    event_type: &'a str,
    page_url: Option<&'a str>,
    product_id: Option<u64>,
    #[serde(with = "clickhouse::serde::time::datetime")]
    timestamp: OffsetDateTime,
    #[serde(borrow)]
    properties: Vec<(&'a str, &'a str)>,
    user_agent: &'a str,
    #[serde(with = "clickhouse::serde::ipv4")]
    ip_address: Ipv4Addr,
}

#[derive(Debug, Row, Serialize, Deserialize)]
pub(crate) struct OfficialNumber {
    a: u64,
    b: i64,
    c: u32,
    d: i32,
    e: u16,
    f: u8,
    g: f64,
    h: f32,
}

impl From<&Event> for OfficialEvent {
    fn from(event: &Event) -> Self {
        let properties = event.properties.clone().into_iter();
        Self {
            event_id: event.event_id,
            user_id: event.user_id,
            session_id: event.session_id.clone(),
            event_type: event.event_type.clone(),
            page_url: event.page_url.clone(),
            product_id: event.product_id,
            timestamp: event.timestamp,
            properties: properties.collect(),
            user_agent: event.user_agent.clone(),
            ip_address: event.ip_address,
        }
    }
}

impl From<&Number> for OfficialNumber {
    fn from(number: &Number) -> Self {
        Self {
            a: number.a,
            b: number.b,
            c: number.c,
            d: number.d,
            e: number.e,
            f: number.f,
            g: number.g,
            h: number.h,
        }
    }
}

pub(crate) async fn insert<R>(client: &Client, table: &str, rows: &[R])
where
    R: RowOwned + RowWrite,
{
    let mut insert = client
        .clone()
        .with_database("bench")
        .insert::<R>(table)
        .await
        .expect("an insert");
    for row in all(rows) {
        insert.write(row).await.expect("a row");
    }
    insert.end().await.expect("the end");
}

pub(crate) async fn select<R: Row + RowRead>(client: &Client, table: &str) {
    let sql = format!("SELECT ?fields FROM bench.{table}");
    let mut rows = client.query(&sql).fetch::<R>().expect("a query");
    let mut count = 0_u32;
    while let Some(row) = rows.next().await.expect("a row") {
        std::hint::black_box(&row);
        count += 1;
    }
    assert_eq!(count, ROWS);
}
