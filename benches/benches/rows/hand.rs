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

/// How much is gathered of columns before they are sent, as Housekeeper does.
const BLOCK: usize = 512 * 1024;

pub(crate) async fn insert_events_in_columns(client: &Client, rows: &[Event]) {
    insert_blocks(client, "events", event_blocks(rows)).await;
}

pub(crate) async fn insert_numbers_in_columns(client: &Client, rows: &[Number]) {
    insert_blocks(client, "numbers", number_blocks(rows)).await;
}

/// Sends blocks as they are made. Of blocks that are there, it is the least that a client can do.
pub(crate) async fn insert_blocks(
    client: &Client,
    table: &str,
    blocks: impl Iterator<Item = Bytes>,
) {
    let sql = format!("INSERT INTO bench.{table} FORMAT Native");
    let mut insert = client.insert_formatted_with(sql);
    for block in blocks {
        insert.send(block).await.expect("a block");
    }
    insert.end().await.expect("the end");
}

pub(crate) fn event_blocks(rows: &[Event]) -> impl Iterator<Item = Bytes> {
    const COLUMNS: [(&str, &str); 10] = [
        ("event_id", "UInt64"),
        ("user_id", "UInt64"),
        ("session_id", "String"),
        ("event_type", "String"),
        ("page_url", "Nullable(String)"),
        ("product_id", "Nullable(UInt64)"),
        ("timestamp", "DateTime"),
        ("properties", "Map(String, String)"),
        ("user_agent", "String"),
        ("ip_address", "IPv4"),
    ];
    let mut properties = 0_u64;
    blocks(
        &COLUMNS,
        // Two parts of each column that may be NULL, and three of the map.
        &[1, 1, 1, 1, 2, 2, 1, 3, 1, 1],
        rows,
        move |row, out: &mut [Vec<u8>; 14]| {
            if out[9].is_empty() {
                properties = 0;
            }
            out[0].extend_from_slice(&row.event_id.to_le_bytes());
            out[1].extend_from_slice(&row.user_id.to_le_bytes());
            put_text(&mut out[2], &row.session_id);
            put_text(&mut out[3], &row.event_type);
            out[4].push(u8::from(row.page_url.is_none()));
            put_text(&mut out[5], row.page_url.as_deref().unwrap_or_default());
            out[6].push(u8::from(row.product_id.is_none()));
            out[7].extend_from_slice(&row.product_id.unwrap_or_default().to_le_bytes());
            out[8].extend_from_slice(&(row.timestamp.unix_timestamp() as u32).to_le_bytes());
            properties += row.properties.len() as u64;
            out[9].extend_from_slice(&properties.to_le_bytes());
            for (key, value) in &row.properties {
                put_text(&mut out[10], key);
                put_text(&mut out[11], value);
            }
            put_text(&mut out[12], &row.user_agent);
            out[13].extend_from_slice(&row.ip_address.to_bits().to_le_bytes());
        },
    )
}

pub(crate) fn number_blocks(rows: &[Number]) -> impl Iterator<Item = Bytes> {
    const COLUMNS: [(&str, &str); 8] = [
        ("a", "UInt64"),
        ("b", "Int64"),
        ("c", "UInt32"),
        ("d", "Int32"),
        ("e", "UInt16"),
        ("f", "UInt8"),
        ("g", "Float64"),
        ("h", "Float32"),
    ];
    blocks(&COLUMNS, &[1; 8], rows, |row, out: &mut [Vec<u8>; 8]| {
        out[0].extend_from_slice(&row.a.to_le_bytes());
        out[1].extend_from_slice(&row.b.to_le_bytes());
        out[2].extend_from_slice(&row.c.to_le_bytes());
        out[3].extend_from_slice(&row.d.to_le_bytes());
        out[4].extend_from_slice(&row.e.to_le_bytes());
        out[5].push(row.f);
        out[6].extend_from_slice(&row.g.to_le_bytes());
        out[7].extend_from_slice(&row.h.to_le_bytes());
    })
}

fn blocks<R, const PARTS: usize>(
    columns: &'static [(&str, &str)],
    parts: &'static [usize],
    rows: &[R],
    mut put: impl FnMut(&R, &mut [Vec<u8>; PARTS]),
) -> impl Iterator<Item = Bytes> {
    let mut rows = all(rows);
    let mut buffers = [const { Vec::new() }; PARTS];
    std::iter::from_fn(move || {
        let mut count = 0;
        for row in &mut rows {
            put(row, &mut buffers);
            count += 1;
            if count % 64 == 0 && buffers.iter().map(Vec::len).sum::<usize>() >= BLOCK {
                break;
            }
        }
        (count > 0).then(|| block(columns, parts, &mut buffers, count))
    })
}

/// One piece: of more, each would have to be taken by the server before the next is sent.
fn block(columns: &[(&str, &str)], parts: &[usize], buffers: &mut [Vec<u8>], rows: usize) -> Bytes {
    let size = buffers.iter().map(Vec::len).sum::<usize>();
    let mut block = Vec::with_capacity(size + 1024);
    let mut buffers = buffers.iter_mut();
    put_count(&mut block, columns.len());
    put_count(&mut block, rows);
    for ((name, ty), parts) in columns.iter().zip(parts) {
        put_text(&mut block, name);
        put_text(&mut block, ty);
        for part in buffers.by_ref().take(*parts) {
            block.append(part);
        }
    }
    block.into()
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
