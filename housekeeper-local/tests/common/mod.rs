//! What the test files share.
#![allow(dead_code)] // Not every file uses all of it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::OnceLock;

use clickhouse::Client;
use housekeeper_local::{Local, Options, ScratchDatabase, start};

/// The embedded engine, whatever else the machine has: it is what is tested.
pub(crate) fn local() -> &'static Local {
    static LOCAL: OnceLock<Local> = OnceLock::new();
    LOCAL.get_or_init(|| start(Options::default().embedded()).unwrap())
}

/// A client on a database of its own.
pub(crate) fn client() -> (Client, ScratchDatabase) {
    let database = local().scratch_database().unwrap();
    let client = Client::default()
        .with_url(local().url())
        .with_database(database.name());
    (client, database)
}

/// Posts `body` with `query` as the query part of the URL, as plain as it gets.
/// Returns the status and the body of the answer.
pub(crate) fn post(query: &str, body: &[u8]) -> (u16, String) {
    let query = query.replace(' ', "+").replace('\'', "%27");
    let head = format!(
        "POST /?wait_end_of_query=1&{query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let answer = post_bytes(&[head.as_bytes(), body].concat(), false);
    let text = String::from_utf8_lossy(&answer).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, body.to_owned())
}

/// Sends `request` and returns all that comes back; `hang_up` closes the sending
/// half behind it.
pub(crate) fn post_bytes(request: &[u8], hang_up: bool) -> Vec<u8> {
    let address = local()
        .url()
        .trim_start_matches("http://")
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request).unwrap();
    if hang_up {
        stream.shutdown(std::net::Shutdown::Write).unwrap();
    }
    let mut answer = Vec::new();
    // A connection that breaks off has given what it had.
    let _ = stream.read_to_end(&mut answer);
    answer
}
