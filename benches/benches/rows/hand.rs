//! The same as somebody would write it for these two tables and nothing else.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "so would they"
)]

use bytes::Bytes;
use clickhouse::Client;

use super::data::{Event, Number};
use super::{ROWS, all};

/// How much is gathered before it is sent, as Housekeeper does.
const CHUNK: usize = 256 * 1024;

pub(crate) async fn insert_events(client: &Client, rows: &[Event]) {
    insert(client, "events", rows, |row, out| {
        out.extend_from_slice(&row.event_id.to_le_bytes());
        out.extend_from_slice(&row.user_id.to_le_bytes());
        put_text(out, &row.session_id);
        put_text(out, &row.event_type);
        match &row.page_url {
            None => out.push(1),
            Some(url) => {
                out.push(0);
                put_text(out, url);
            }
        }
        match row.product_id {
            None => out.push(1),
            Some(product) => {
                out.push(0);
                out.extend_from_slice(&product.to_le_bytes());
            }
        }
        let seconds = row.timestamp.unix_timestamp() as u32;
        out.extend_from_slice(&seconds.to_le_bytes());
        put_count(out, row.properties.len());
        for (key, value) in &row.properties {
            put_text(out, key);
            put_text(out, value);
        }
        put_text(out, &row.user_agent);
        out.extend_from_slice(&row.ip_address.to_bits().to_le_bytes());
    })
    .await;
}

pub(crate) async fn insert_numbers(client: &Client, rows: &[Number]) {
    insert(client, "numbers", rows, |row, out| {
        out.extend_from_slice(&row.a.to_le_bytes());
        out.extend_from_slice(&row.b.to_le_bytes());
        out.extend_from_slice(&row.c.to_le_bytes());
        out.extend_from_slice(&row.d.to_le_bytes());
        out.extend_from_slice(&row.e.to_le_bytes());
        out.push(row.f);
        out.extend_from_slice(&row.g.to_le_bytes());
        out.extend_from_slice(&row.h.to_le_bytes());
    })
    .await;
}

async fn insert<R>(client: &Client, table: &str, rows: &[R], put: impl Fn(&R, &mut Vec<u8>)) {
    let sql = format!("INSERT INTO bench.{table} FORMAT RowBinary");
    let mut insert = client.insert_formatted_with(sql);
    let mut buffer = Vec::with_capacity(CHUNK);
    for row in all(rows) {
        put(row, &mut buffer);
        if buffer.len() >= CHUNK - 4 * 1024 {
            let full = std::mem::replace(&mut buffer, Vec::with_capacity(CHUNK));
            insert.send(Bytes::from(full)).await.expect("a chunk");
        }
    }
    insert.send(buffer.into()).await.expect("a chunk");
    insert.end().await.expect("the end");
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_count(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn put_count(out: &mut Vec<u8>, mut count: usize) {
    while count >= 0x80 {
        out.push(count as u8 | 0x80);
        count >>= 7;
    }
    out.push(count as u8);
}

/// Reads nothing of the rows: the least that a client can do.
pub(crate) async fn drain(client: &Client, table: &str) {
    let sql = format!("SELECT * FROM bench.{table}");
    let mut bytes = client
        .query(&sql)
        .fetch_bytes("RowBinary")
        .expect("a query");
    let mut all = 0;
    while let Some(chunk) = bytes.next().await.expect("a chunk") {
        all += chunk.len();
    }
    assert!(all > ROWS as usize);
}
