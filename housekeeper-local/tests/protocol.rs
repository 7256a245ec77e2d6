//! The HTTP interface itself, byte by byte.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // A panic is a failed test; what is measured is printed.

mod common;

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use common::{local, post, post_bytes};
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

/// Sends a request; gives the head of the answer and its body, taken out of its
/// chunks.
fn exchange(
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> (String, Vec<u8>) {
    let mut request = format!(
        "{method} {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        let _ = write!(request, "{name}: {value}\r\n");
    }
    request += "\r\n";
    let answer = post_bytes(&[request.as_bytes(), body].concat(), false);
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(answer[..end].to_vec())
        .unwrap()
        .to_lowercase();
    let mut rest = &answer[end + 4..];
    if !head.contains("transfer-encoding: chunked") {
        return (head, rest.to_vec());
    }
    let mut whole = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n").unwrap();
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..line]).unwrap(), 16).unwrap();
        if size == 0 {
            return (head, whole);
        }
        whole.extend(&rest[line + 2..line + 2 + size]);
        rest = &rest[line + 2 + size + 2..];
    }
}

fn body(answer: (String, Vec<u8>)) -> String {
    String::from_utf8(answer.1).unwrap()
}

#[test]
fn what_is_served_where() {
    assert_eq!(body(exchange("GET", "/ping", &[], b"")), "Ok.\n");
    assert_eq!(body(exchange("GET", "/", &[], b"")), "Ok.\n");
    assert_eq!(body(exchange("GET", "/?query=SELECT%201", &[], b"")), "1\n");
    assert!(
        exchange("GET", "/nowhere", &[], b"")
            .0
            .starts_with("http/1.1 404 ")
    );
    assert!(
        exchange("PUT", "/", &[], b"")
            .0
            .starts_with("http/1.1 405 ")
    );
    let basic = [("Authorization", "Basic YWRhOnNlY3JldA==")];
    assert_eq!(body(exchange("POST", "/", &basic, b"SELECT 1")), "1\n");
}

#[test]
fn formats_and_headers() {
    let json = "/?default_format=JSONEachRow&query_id=mine";
    let (head, answer) = exchange("POST", json, &[], b"SELECT 1 AS a");
    assert_eq!(answer, b"{\"a\":1}\n");
    assert!(head.contains("x-clickhouse-format: jsoneachrow"), "{head}");
    assert!(head.contains("x-clickhouse-query-id: mine"), "{head}");
    let header = [("X-ClickHouse-Format", "CSV")];
    assert_eq!(
        body(exchange("POST", "/", &header, b"SELECT 'a', 1")),
        "\"a\",1\n"
    );
    // The clause of the statement comes first.
    assert_eq!(
        body(exchange("POST", json, &[], b"SELECT 1 AS a FORMAT TSV")),
        "1\n"
    );
    let (head, _) = exchange(
        "POST",
        "/",
        &[],
        b"INSERT INTO FUNCTION null('a UInt8') VALUES (1), (2)",
    );
    assert!(head.contains(r#""written_rows":"2""#), "{head}");
}

#[test]
fn get_changes_nothing() {
    let (head, answer) = exchange("GET", "/?query=CREATE%20DATABASE%20never", &[], b"");
    assert!(
        String::from_utf8_lossy(&answer).starts_with("Code: 164."),
        "{head}"
    );
    assert_eq!(local().query("EXISTS DATABASE never").unwrap(), "0\n");
}

#[test]
fn compression_both_ways() {
    let sql = b"SELECT number FROM numbers(100000) FORMAT RowBinary";
    let (_, plain) = exchange("POST", "/", &[], sql);
    assert_eq!(plain.len(), 800_000);
    let (head, packed) = exchange("POST", "/", &[("Accept-Encoding", "br;q=1, gzip")], sql);
    assert!(head.contains("content-encoding: gzip"), "{head}");
    let mut unpacked = Vec::new();
    MultiGzDecoder::new(&packed[..])
        .read_to_end(&mut unpacked)
        .unwrap();
    assert!(unpacked == plain);
    // ClickHouse's blocks, sent back as the data of an INSERT.
    let (head, blocks) = exchange("POST", "/?compress=1", &[], sql);
    assert!(!head.contains("content-encoding"), "{head}");
    assert!(blocks.len() < plain.len());
    let database = local().scratch_database().unwrap();
    let table = format!("{}.t", database.name());
    local()
        .query(&format!("CREATE TABLE {table} (a UInt64) ENGINE = Memory"))
        .unwrap();
    let insert = format!("/?query=INSERT+INTO+{table}+FORMAT+RowBinary");
    exchange("POST", &format!("{insert}&decompress=1"), &[], &blocks);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&plain).unwrap();
    exchange(
        "POST",
        &insert,
        &[("Content-Encoding", "gzip")],
        &gzip.finish().unwrap(),
    );
    let sums = local()
        .query(&format!("SELECT count(), sum(a) FROM {table}"))
        .unwrap();
    assert_eq!(sums, "200000\t9999900000\n");
    let (head, _) = exchange("POST", &insert, &[("Content-Encoding", "br")], b"");
    assert!(head.starts_with("http/1.1 501 "), "{head}");
}

#[test]
fn declined_rather_than_half_done() {
    let (status, answer) = post("session_id=s", b"SELECT 1");
    assert!(
        status == 501 && answer.starts_with("Code: 48."),
        "{status} {answer}"
    );
    let (status, answer) = post("role=nobody", b"SELECT 1");
    assert!(
        status == 404 && answer.starts_with("Code: 511."),
        "{status} {answer}"
    );
    let (status, answer) = post("not%20a%20setting=1", b"SELECT 1");
    assert!(
        status == 404 && answer.starts_with("Code: 115."),
        "{status} {answer}"
    );
}

/// The most memory this process has had, in MiB.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1024
}

#[cfg(target_os = "linux")]
#[test]
fn memory_stays_bounded() {
    const MEBIBYTES: usize = 512;
    // Warm, so that the buffers every request needs are there.
    exchange(
        "POST",
        "/",
        &[],
        b"SELECT number FROM numbers(1000000) FORMAT RowBinary",
    );
    let before = peak_memory();
    let address = local()
        .url()
        .trim_start_matches("http://")
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(address).unwrap();
    let query = "query=INSERT+INTO+FUNCTION+null('a+UInt64')+FORMAT+RowBinary".replace('\'', "%27");
    let head = format!(
        "POST /?{query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        MEBIBYTES << 20
    );
    stream.write_all(head.as_bytes()).unwrap();
    let piece = vec![7; 1 << 20];
    for _ in 0..MEBIBYTES {
        stream.write_all(&piece).unwrap();
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains(r#""written_rows":"67108864""#), "{answer}");

    let mut stream = TcpStream::connect(address).unwrap();
    let sql = "SELECT number FROM numbers(67108864) FORMAT RowBinary";
    let head = format!(
        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{sql}",
        sql.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut got = 0;
    let mut buffer = vec![0; 1 << 20];
    loop {
        match stream.read(&mut buffer).unwrap() {
            0 => break,
            length => got += length,
        }
    }
    assert!(got > MEBIBYTES << 20, "{got}");
    let grown = peak_memory() - before;
    println!("{MEBIBYTES} MiB in and {MEBIBYTES} MiB out took {grown} MiB");
    assert!(grown < 200, "{grown} MiB");
}
