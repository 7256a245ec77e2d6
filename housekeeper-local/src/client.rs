//! A small blocking client: to see whether a server answers, and to run single
//! statements on it.

use std::thread;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper::header::{CONTENT_LENGTH, HOST};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use url::Url;

use crate::Error;
use crate::address::Address;

/// What a server answered.
struct Answer {
    status: StatusCode,
    body: String,
}

/// Runs one statement and returns its result, tab separated unless it has a
/// FORMAT clause. `timeout` is for the whole of it.
pub(crate) fn query(
    address: &Address,
    sql: &str,
    timeout: Option<Duration>,
) -> Result<String, Error> {
    let answer = post(address, sql, timeout).map_err(|reason| Error::Server {
        url: address.url.clone(),
        reason,
    })?;
    if answer.status == StatusCode::OK {
        return Ok(answer.body);
    }
    Err(Error::Query {
        code: error_code(&answer.body),
        message: match answer.body.trim() {
            "" => format!("HTTP {}", answer.status),
            message => message.to_owned(),
        },
    })
}

/// The number in ClickHouse's `Code: 60. DB::Exception: …`.
pub(crate) fn error_code(message: &str) -> Option<i32> {
    let rest = &message[message.find("Code: ")? + "Code: ".len()..];
    let digits = rest.find(|c: char| !c.is_ascii_digit())?;
    rest[..digits].parse().ok()
}

/// On a thread of its own, since the caller may be inside an async runtime.
fn post(address: &Address, sql: &str, timeout: Option<Duration>) -> Result<Answer, String> {
    let work = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| error.to_string())?;
        let exchange = exchange(address, sql);
        runtime.block_on(async {
            match timeout {
                Some(limit) => tokio::time::timeout(limit, exchange)
                    .await
                    .map_err(|_| format!("no answer within {} s", limit.as_secs_f32()))?,
                None => exchange.await,
            }
        })
    };
    thread::scope(|scope| scope.spawn(work).join())
        .unwrap_or_else(|_| Err("the client panicked".into()))
}

async fn exchange(address: &Address, sql: &str) -> Result<Answer, String> {
    let url = Url::parse(&address.url).map_err(|error| error.to_string())?;
    if url.scheme() != "http" {
        return Err("only http:// can be spoken here, not https://".into());
    }
    let host = url.host_str().ok_or("it has no host")?;
    let port = url.port_or_known_default().ok_or("it has no port")?;
    // An IPv6 address stands in brackets in a URL only.
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let stream = TcpStream::connect((bare, port))
        .await
        .map_err(|error| format!("cannot connect: {error}"))?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| error.to_string())?;
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(path(&url, address))
        .header(HOST, format!("{host}:{port}"))
        .header(CONTENT_LENGTH, sql.len());
    if let Some(user) = &address.user {
        request = request.header("X-ClickHouse-User", user);
    }
    if let Some(password) = &address.password {
        request = request.header("X-ClickHouse-Key", password);
    }
    let request = request
        .body(Full::new(Bytes::copy_from_slice(sql.as_bytes())))
        .map_err(|error| error.to_string())?;
    // The sender goes with this block: the connection would stay open for it.
    let answer = async move {
        let response = sender.send_request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        Ok::<_, hyper::Error>(Answer {
            status,
            body: String::from_utf8_lossy(&body).into_owned(),
        })
    };
    let (answer, _) = tokio::join!(answer, connection);
    answer.map_err(|error| format!("no HTTP answer: {error}"))
}

/// The statement may fail after the first rows are sent: `wait_end_of_query`
/// keeps the answer back until its status is known.
fn path(url: &Url, address: &Address) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("wait_end_of_query", "1");
    if let Some(database) = &address.database {
        query.append_pair("database", database);
    }
    format!("{}?{}", url.path(), query.finish())
}
