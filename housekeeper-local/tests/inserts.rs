//! INSERT in all its forms, as bytes: what the generated code sends, what other
//! clients send, and what goes wrong on the way.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::fmt::Write as _;

use clickhouse::Client;
use common::{client, local, post, post_bytes};

/// Sends `data` as one INSERT through the client crate, compressed.
async fn send(client: &Client, sql: &str, data: impl Into<Vec<u8>>) -> Result<(), String> {
    let mut insert = client.insert_formatted_with(sql).buffered();
    insert.write_buffered(&data.into());
    insert.end().await.map_err(|error| error.to_string())
}

async fn count(client: &Client, table: &str) -> u64 {
    let sql = format!("SELECT count() FROM {table}");
    client.query(&sql).fetch_one().await.unwrap()
}

/// A header of `RowBinaryWithNamesAndTypes`; every text is shorter than 128 bytes.
fn header(columns: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = vec![u8::try_from(columns.len()).unwrap()];
    let names = columns.iter().map(|(name, _)| name);
    for text in names.chain(columns.iter().map(|(_, kind)| kind)) {
        bytes.push(u8::try_from(text.len()).unwrap());
        bytes.extend(text.bytes());
    }
    bytes
}

#[tokio::test]
async fn the_server_checks_the_header() {
    let (client, _database) = client();
    let table = "CREATE TABLE t (a UInt64, s LowCardinality(String), d Decimal(10, 2)) ENGINE = MergeTree ORDER BY a";
    client.query(table).execute().await.unwrap();
    let sql = "INSERT INTO t (a, s) FORMAT RowBinaryWithNamesAndTypes";
    let mut row = header(&[("a", "UInt64"), ("s", "LowCardinality(String)")]);
    // No rows at all: the header alone is checked.
    send(&client, sql, row.clone()).await.unwrap();
    assert_eq!(count(&client, "t").await, 0);
    row.extend(7_u64.to_le_bytes());
    row.extend(b"\x02\n\n");
    send(&client, sql, row).await.unwrap();
    assert_eq!(count(&client, "t").await, 1);
    for wrong in [
        header(&[("a", "UInt32"), ("s", "LowCardinality(String)")]),
        // The type must be written as the server writes it.
        header(&[("a", "UInt64"), ("s", "String")]),
    ] {
        let error = send(&client, sql, wrong).await.unwrap_err();
        assert!(error.contains("Code: 117"), "{error}");
    }
    let error = send(&client, "INSERT INTO t (nothing) FORMAT RowBinary", [0])
        .await
        .unwrap_err();
    assert!(error.contains("Code: 16"), "{error}");
    assert_eq!(count(&client, "t").await, 1);
}

#[tokio::test]
async fn inserts_of_no_rows() {
    let (client, _database) = client();
    client
        .query("CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a")
        .execute()
        .await
        .unwrap();
    for format in ["RowBinary", "Native", "TSV", "CSV", "JSONEachRow", "Values"] {
        send(&client, &format!("INSERT INTO t FORMAT {format}"), [])
            .await
            .unwrap();
    }
    assert_eq!(count(&client, "t").await, 0);
}

#[tokio::test]
async fn defaults_per_row() {
    let (client, _database) = client();
    let table =
        "CREATE TABLE t (a UInt8, b String DEFAULT concat('row ', toString(a))) ENGINE = Memory";
    client.query(table).execute().await.unwrap();
    let sql = "INSERT INTO t (a, b) FORMAT RowBinaryWithDefaults";
    send(&client, sql, *b"\x00\x01\x01\x00\x02\x00\x02\n\n")
        .await
        .unwrap();
    let rows: Vec<(u8, String)> = client
        .query("SELECT a, b FROM t ORDER BY a")
        .fetch_all()
        .await
        .unwrap();
    assert_eq!(rows, [(1, "row 1".to_owned()), (2, "\n\n".to_owned())]);
}

#[tokio::test]
async fn large_texts_of_blank_lines() {
    let (client, _database) = client();
    client
        .query("CREATE TABLE t (s String) ENGINE = MergeTree ORDER BY tuple()")
        .execute()
        .await
        .unwrap();
    let text = "\n\n;\n\r\n'\\".repeat(500_000);
    let mut insert = client
        .insert_formatted_with("INSERT INTO t FORMAT RowBinary")
        .buffered();
    for _ in 0..4 {
        let mut row = Vec::new();
        let mut length = text.len();
        while length >= 0x80 {
            row.push(u8::try_from(length & 0x7f).unwrap() | 0x80);
            length >>= 7;
        }
        row.push(u8::try_from(length).unwrap());
        row.extend(text.bytes());
        insert.write_buffered(&row);
        insert.flush().await.unwrap();
    }
    insert.end().await.unwrap();
    let rows: Vec<String> = client.query("SELECT s FROM t").fetch_all().await.unwrap();
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| *row == text));
    println!("4 texts of {} bytes came back", text.len());
}

#[tokio::test]
async fn an_aborted_insert_writes_nothing_of_its_last_block() {
    let (client, database) = client();
    client
        .query("CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a")
        .execute()
        .await
        .unwrap();
    for compression in [clickhouse::Compression::Lz4, clickhouse::Compression::None] {
        let client = client.clone().with_compression(compression);
        let mut insert = client
            .insert_formatted_with("INSERT INTO t FORMAT RowBinary")
            .buffered();
        for row in 0..10_000_u64 {
            insert.write_buffered(&row.to_le_bytes());
        }
        insert.write_buffered(&[1, 2, 3]);
        insert.flush().await.unwrap();
        // Gives up in the middle of a row.
        drop(insert);
    }
    // A row cut short by a body that ends properly is an error as well.
    let error = send(&client, "INSERT INTO t FORMAT RowBinary", [1, 2, 3])
        .await
        .unwrap_err();
    assert!(error.contains("Code: 33"), "{error}");
    // A body of which less arrives than its Content-Length says.
    let head = format!(
        "POST /?database={}&query=INSERT+INTO+t+FORMAT+RowBinary HTTP/1.1\r\nHost: x\r\nContent-Length: 800\r\n\r\n",
        database.name()
    );
    post_bytes(&[head.as_bytes(), &[0; 400]].concat(), true);
    // The server is not held up by any of it, and has written nothing.
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(count(&client, "t").await, 0);
}

#[test]
fn the_same_statement_in_url_and_body() {
    let database = local().scratch_database().unwrap();
    let name = database.name();
    local()
        .query(&format!(
            "CREATE TABLE {name}.t (a Int32, s String) ENGINE = Memory"
        ))
        .unwrap();
    for (url, body) in [
        (
            String::new(),
            format!("INSERT INTO {name}.t VALUES (1, 'a\n\nb'), (2, concat('c', ';'));\n"),
        ),
        (
            format!("query=INSERT+INTO+{name}.t+FORMAT+CSV"),
            "3,x\n4,y\n".into(),
        ),
        (
            String::new(),
            format!("INSERT INTO {name}.t FORMAT TSV\n5\tv\n6\tw\n"),
        ),
        (
            format!("query=INSERT+INTO+{name}.t+(a)+VALUES"),
            "(7),(8)".into(),
        ),
        (
            format!("query=INSERT+INTO+{name}.t+VALUES+(9,'z')"),
            String::new(),
        ),
        (
            format!("param_n=10&query=INSERT+INTO+{name}.t+(a)+VALUES+({{n:Int32}})"),
            String::new(),
        ),
        (
            format!("database={name}"),
            "/* c */ insert into t select 11, 's'".into(),
        ),
        (
            String::new(),
            format!("INSERT INTO {name}.t FORMAT JSONEachRow {{\"a\":12}}\n\n\n{{\"a\":13}}"),
        ),
    ] {
        let (status, answer) = post(&url, body.as_bytes());
        assert_eq!((status, answer.as_str()), (200, ""), "{url} {body}");
    }
    let rows = local()
        .query(&format!("SELECT a, s FROM {name}.t ORDER BY a"))
        .unwrap();
    let mut expected =
        String::from("1\ta\\n\\nb\n2\tc;\n3\tx\n4\ty\n5\tv\n6\tw\n7\t\n8\t\n9\tz\n10\t\n11\ts\n");
    let _ = write!(expected, "12\t\n13\t\n");
    assert_eq!(rows, expected);
}

#[test]
fn what_would_be_lost_is_declined() {
    let database = local().scratch_database().unwrap();
    let name = database.name();
    local()
        .query(&format!("CREATE TABLE {name}.t (a Int32) ENGINE = Memory"))
        .unwrap();
    for (body, status, code) in [
        (
            format!("INSERT INTO {name}.t VALUES (1); INSERT INTO {name}.t VALUES (2)"),
            400,
            62,
        ),
        (
            format!("INSERT INTO {name}.t SELECT a FROM input('a Int32') FORMAT CSV\n1\n\n2\n"),
            501,
            48,
        ),
        (
            format!("INSERT INTO {name}.t FROM INFILE '/etc/passwd' FORMAT CSV"),
            501,
            48,
        ),
        ("SELECT 1 INTO OUTFILE '/tmp/never'".into(), 500, 358),
    ] {
        let (got, answer) = post("", body.as_bytes());
        assert_eq!(got, status, "{body}: {answer}");
        assert!(
            answer.starts_with(&format!("Code: {code}. DB::Exception: ")),
            "{answer}"
        );
    }
    assert_eq!(
        local()
            .query(&format!("SELECT count() FROM {name}.t"))
            .unwrap(),
        "0\n"
    );
}

#[test]
fn a_statement_of_a_megabyte_with_its_data() {
    let database = local().scratch_database().unwrap();
    let name = database.name();
    local()
        .query(&format!("CREATE TABLE {name}.t (a UInt32) ENGINE = Memory"))
        .unwrap();
    let mut sql = format!("INSERT INTO {name}.t VALUES ");
    for a in 0..300_000 {
        let _ = write!(sql, "({a}),\n\n");
    }
    sql.truncate(sql.len() - 3);
    let (status, answer) = post("", sql.as_bytes());
    assert_eq!(status, 200, "{answer}");
    assert_eq!(
        local()
            .query(&format!("SELECT count(), sum(a) FROM {name}.t"))
            .unwrap(),
        "300000\t44999850000\n"
    );
}
