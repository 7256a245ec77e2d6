//! Answers of record batches that are cut where no test against a real server can cut them.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; the counts are shown.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, UInt64Array};
use arrow_ipc::writer::StreamEncoder;
use housekeeper::Error;
use housekeeper::clickhouse::{Client, Compression};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const EXCEPTION: &[u8] =
    b"\r\n__exception__\r\nabcdefghijklmnop\r\nCode: 395. DB::Exception: thrown\n35 \
abcdefghijklmnop\r\n__exception__\r\n";

/// A server that answers one request with these chunks, and then ends the answer or not.
async fn serve(chunks: Vec<Vec<u8>>, whole: bool) -> Client {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 64 * 1024];
        let _ = connection.read(&mut request).await.unwrap();
        let mut answer = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
        for chunk in chunks.iter().filter(|chunk| !chunk.is_empty()) {
            answer.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
            answer.extend_from_slice(chunk);
            answer.extend_from_slice(b"\r\n");
        }
        if whole {
            answer.extend_from_slice(b"0\r\n\r\n");
        }
        connection.write_all(&answer).await.unwrap();
    });
    Client::default()
        .with_url(url)
        .with_compression(Compression::None)
}

/// The values that come, and what ends them.
async fn values(chunks: Vec<Vec<u8>>, whole: bool) -> (Vec<u64>, Option<Error>) {
    let client = serve(chunks, whole).await;
    let query = housekeeper::query!("SELECT number AS n FROM numbers(4)");
    let mut stream = query.record_batches(&client).unwrap();
    let mut values = Vec::new();
    loop {
        match stream.next().await {
            Ok(Some(batch)) => {
                let column = batch.column(0).as_any().downcast_ref::<UInt64Array>();
                values.extend_from_slice(column.unwrap().values());
            }
            Ok(None) => return (values, None),
            Err(error) => {
                assert_eq!(stream.next().await.unwrap(), None, "an error is the end");
                return (values, Some(error));
            }
        }
    }
}

/// Two batches, each in pieces: the schema and the first one, the second one, the end.
fn pieces() -> [Vec<u8>; 3] {
    let batch = |values: Vec<u64>| {
        let column: ArrayRef = Arc::new(UInt64Array::from(values));
        RecordBatch::try_from_iter_with_nullable([("n", column, false)]).unwrap()
    };
    let (first, second) = (batch(vec![0, 1]), batch(vec![2, 3]));
    let mut encoder = StreamEncoder::try_new(&first.schema()).unwrap();
    let first = encoder.encode(&first).unwrap();
    let second = encoder.encode(&second).unwrap();
    let end = encoder.finish().unwrap();
    [first, second, end].map(|buffers| buffers.iter().flat_map(|buffer| buffer.to_vec()).collect())
}

#[tokio::test]
async fn batches_may_be_cut_anywhere() {
    let whole = pieces().concat();
    for cut in 0..whole.len() {
        let chunks = vec![whole[..cut].to_vec(), whole[cut..].to_vec()];
        let (values, error) = values(chunks, true).await;
        assert_eq!(values, [0, 1, 2, 3], "cut at {cut}");
        assert!(error.is_none(), "cut at {cut}: {error:?}");
    }
    println!("batches cut at {} places, wrong 0", whole.len());
}

#[tokio::test]
async fn an_answer_that_ends_too_early_is_an_error() {
    let [first, second, end] = pieces();
    let whole = [first.clone(), second, end.clone()].concat();
    let rows_end = whole.len() - end.len();
    let mut tried = 0;
    for cut in (1..rows_end).filter(|cut| *cut != first.len()) {
        let (values, error) = values(vec![whole[..cut].to_vec()], true).await;
        assert!(values.len() <= 2, "cut at {cut}");
        let Some(Error::Query { error, .. }) = error else {
            panic!("cut at {cut}: {error:?}");
        };
        let rows = values.len() as u64;
        assert!(
            matches!(*error, Error::Incomplete { rows: told } if told == rows),
            "cut at {cut}: {error:?}"
        );
        tried += 1;
    }
    // Where the connection breaks, also between two batches.
    for cut in [first.len(), rows_end] {
        let (_, error) = values(vec![whole[..cut].to_vec()], false).await;
        assert!(error.is_some(), "cut at {cut}");
        tried += 1;
    }
    println!("answers that end too early: tried {tried}, taken for whole 0");
}

#[tokio::test]
async fn a_servers_error_is_told_after_what_came_before() {
    let [first, ..] = pieces();
    let whole = [first.clone(), EXCEPTION.to_vec()].concat();
    for cut in first.len()..whole.len() {
        let chunks = vec![whole[..cut].to_vec(), whole[cut..].to_vec()];
        let (values, error) = values(chunks, true).await;
        assert!(values.is_empty() || values == [0, 1], "cut at {cut}");
        assert_eq!(error.unwrap().code(), Some(395), "cut at {cut}");
    }
    let plain = b"Code: 159. DB::Exception: Timeout exceeded (version 24.3.1.1)\n";
    let (_, error) = values(vec![first, plain.to_vec()], true).await;
    assert_eq!(error.unwrap().code(), Some(159));
}

#[tokio::test]
async fn other_columns_are_told() {
    let column: ArrayRef = Arc::new(UInt64Array::from(vec![1]));
    let batch = RecordBatch::try_from_iter([("m", column)]).unwrap();
    let mut encoder = StreamEncoder::try_new(&batch.schema()).unwrap();
    let bytes = encoder.encode(&batch).unwrap();
    let bytes = bytes.iter().flat_map(|buffer| buffer.to_vec()).collect();
    let (_, error) = values(vec![bytes], true).await;
    let error = error.unwrap().to_string();
    assert!(error.starts_with("query "), "{error}");
    assert!(
        error.ends_with("the answer has other columns than the query: [\"m\"]"),
        "{error}"
    );
}
