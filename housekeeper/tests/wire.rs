//! Answers cut where no test against a real server can cut them.

#![allow(clippy::unwrap_used)] // A panic is a failed test.

mod common;

use std::time::Duration;

use housekeeper::clickhouse::{Client, Compression};
use housekeeper::{Error, ty};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

table!(numbers, "numbers" {
    number: u64 = ty::UInt64, "UInt64";
});

const HEADER: &[u8] = b"\x01\x06number\x06UInt64";

/// A server that answers one request with these chunks, and then ends the answer or not.
async fn serve(chunks: Vec<Vec<u8>>, whole: bool) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 64 * 1024];
        let _ = connection.read(&mut request).await.unwrap();
        connection
            .write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            .await
            .unwrap();
        for chunk in chunks {
            connection
                .write_all(format!("{:x}\r\n", chunk.len()).as_bytes())
                .await
                .unwrap();
            connection.write_all(&chunk).await.unwrap();
            connection.write_all(b"\r\n").await.unwrap();
            connection.flush().await.unwrap();
            // One packet a chunk.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        if whole {
            connection.write_all(b"0\r\n\r\n").await.unwrap();
        }
    });
    Client::default()
        .with_url(url)
        .with_compression(Compression::None)
}

fn rows(numbers: std::ops::Range<u64>) -> Vec<u8> {
    numbers.flat_map(u64::to_le_bytes).collect()
}

/// The rows that arrive, and what ends them: the same however they are read.
async fn stream(chunks: Vec<Vec<u8>>, whole: bool) -> (Vec<u64>, Option<Error>) {
    let (owned, borrowed, mixed) = tokio::join!(
        stream_with(chunks.clone(), whole, |_| false),
        stream_with(chunks.clone(), whole, |_| true),
        stream_with(chunks, whole, |row| row % 2 == 0),
    );
    for other in [borrowed, mixed] {
        assert_eq!(owned.0, other.0);
        let message = |error: &Option<Error>| error.as_ref().map(ToString::to_string);
        assert_eq!(message(&owned.1), message(&other.1));
    }
    owned
}

/// `borrowed` says of which rows it is the borrowed form that is asked for.
async fn stream_with(
    chunks: Vec<Vec<u8>>,
    whole: bool,
    borrowed: fn(usize) -> bool,
) -> (Vec<u64>, Option<Error>) {
    let client = serve(chunks, whole).await;
    let mut cursor = numbers::scan().stream(&client).unwrap();
    let mut numbers = Vec::new();
    loop {
        let next = if borrowed(numbers.len()) {
            cursor.next_ref().await
        } else {
            cursor.next().await
        };
        match next {
            Ok(Some(row)) => numbers.push(row.number),
            Ok(None) => return (numbers, None),
            Err(error) => return (numbers, Some(error)),
        }
    }
}

#[tokio::test]
async fn rows_and_header_may_be_cut_anywhere() {
    let answer = [HEADER, &rows(0..3)].concat();
    for cut in 1..answer.len() {
        let (left, right) = answer.split_at(cut);
        let (numbers, error) = stream(vec![left.to_vec(), right.to_vec()], true).await;
        assert_eq!(
            (numbers, error.is_none()),
            (vec![0, 1, 2], true),
            "cut at {cut}"
        );
    }
    let bytes = answer.iter().map(|byte| vec![*byte]).collect();
    assert_eq!(stream(bytes, true).await.0, [0, 1, 2]);
}

#[tokio::test]
async fn an_answer_that_ends_too_early_is_an_error() {
    for (answer, count) in [
        (vec![], 0),
        (HEADER[..5].to_vec(), 0),
        ([HEADER, &rows(0..2), &[1, 2, 3]].concat(), 2),
    ] {
        let (numbers, error) = stream(
            vec![answer]
                .into_iter()
                .filter(|chunk| !chunk.is_empty())
                .collect(),
            true,
        )
        .await;
        assert_eq!(numbers.len(), count);
        assert!(
            matches!(error, Some(Error::Incomplete { rows }) if rows == count as u64),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn a_connection_that_breaks_is_an_error() {
    let (numbers, error) = stream(vec![[HEADER, &rows(0..2)].concat()], false).await;
    assert_eq!(numbers, [0, 1]);
    assert!(matches!(error, Some(Error::Client(_))), "{error:?}");
}

const EXCEPTION: &[u8] = b"\r\n__exception__\r\nabcdefghijklmnop\r\nCode: 395. DB::Exception: thrown (version 25.12.1.1)\n55 abcdefghijklmnop\r\n__exception__\r\n";

#[tokio::test]
async fn a_servers_error_is_never_read_as_rows() {
    let answer = [HEADER, &rows(0..3), EXCEPTION].concat();
    let from = HEADER.len() + 24;
    for cut in from - 3..answer.len() {
        for whole in [true, false] {
            let (left, right) = answer.split_at(cut);
            let (numbers, error) = stream(vec![left.to_vec(), right.to_vec()], whole).await;
            assert!([0, 1, 2].starts_with(&numbers), "cut at {cut}: {numbers:?}");
            let error = error.unwrap();
            assert_eq!(error.code(), Some(395), "cut at {cut}: {error:?}");
        }
    }
}

#[tokio::test]
async fn the_error_of_an_older_server_is_never_read_as_rows() {
    // Eight times eight bytes: as many as eight rows.
    let exception = b"Code: 159. DB::Exception: Timeout exceeded. (version 24.3.1.12)\n";
    assert_eq!(exception.len() % 8, 0);
    let answer = [HEADER, &rows(0..3), exception].concat();
    let from = HEADER.len() + 24;
    for cut in from - 3..answer.len() {
        let (left, right) = answer.split_at(cut);
        let (numbers, error) = stream(vec![left.to_vec(), right.to_vec()], true).await;
        assert!([0, 1, 2].starts_with(&numbers), "cut at {cut}: {numbers:?}");
        assert_eq!(error.unwrap().code(), Some(159));
    }
}

#[tokio::test]
async fn rows_that_only_look_like_an_error_are_rows() {
    let looks = u64::from_le_bytes(*b"Code: 15");
    let answer = [
        HEADER,
        &looks.to_le_bytes(),
        &rows(0..1),
        &looks.to_le_bytes(),
    ]
    .concat();
    for cut in HEADER.len()..answer.len() {
        let (left, right) = answer.split_at(cut);
        let (numbers, error) = stream(vec![left.to_vec(), right.to_vec()], true).await;
        assert_eq!((numbers, error.is_none()), (vec![looks, 0, looks], true));
    }
}

#[tokio::test]
async fn a_failed_insert_takes_no_more_rows() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 1024];
        let _ = connection.read(&mut request).await.unwrap();
        let body = "Code: 60. DB::Exception: Table does not exist. (UNKNOWN_TABLE)";
        let answer = format!(
            "HTTP/1.1 404 Not Found\r\nX-ClickHouse-Exception-Code: 60\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        connection.write_all(answer.as_bytes()).await.unwrap();
        // Read on for a while: closing at once would lose the answer.
        for _ in 0..20 {
            let _ = connection.read(&mut request).await.unwrap();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    });
    let client = Client::default()
        .with_url(url)
        .with_compression(Compression::None);
    let mut insert = numbers::insert(&client).await.unwrap();
    let mut number = 0;
    let error = loop {
        number += 1;
        if let Err(error) = insert.write(&numbers::Row { number }).await {
            break error;
        }
        assert!(number < 10_000_000, "no error");
    };
    assert_eq!(error.code(), Some(60), "{error:?}");
    let error = insert.write(&numbers::Row { number }).await.unwrap_err();
    assert!(matches!(error, Error::InsertFailed), "{error:?}");
    assert!(matches!(
        insert.end().await.unwrap_err(),
        Error::InsertFailed
    ));
}
