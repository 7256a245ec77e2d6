//! A connection that breaks at every place it can break.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use housekeeper::migrate::Migrations;

use crate::support::{COLUMN, COLUMNS, ROWS, Sandbox, TABLE};

/// Where a connection breaks. Requests are counted from 1.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Fault {
    /// Nowhere.
    None,
    /// The request with this number does not reach the server; nor do later ones.
    Request(usize),
    /// The answer to the request with this number does not reach the client, and nothing
    /// reaches anybody afterwards.
    Answer(usize),
}

/// An HTTP proxy with a fault.
#[derive(Clone)]
pub(crate) struct Proxy {
    url: String,
    state: Arc<State>,
}

struct State {
    upstream: String,
    seen: AtomicUsize,
    fault: Mutex<Fault>,
}

impl Proxy {
    pub(crate) async fn start(upstream: &str, fault: Fault) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let upstream = upstream.trim_start_matches("http://").trim_end_matches('/');
        let state = Arc::new(State {
            upstream: upstream.to_owned(),
            seen: AtomicUsize::new(0),
            fault: Mutex::new(fault),
        });
        let proxy = Self {
            url,
            state: Arc::clone(&state),
        };
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(forward(client, Arc::clone(&state)));
            }
        });
        proxy
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// How many requests have come in.
    pub(crate) fn seen(&self) -> usize {
        self.state.seen.load(Ordering::SeqCst)
    }

    pub(crate) fn arm(&self, fault: Fault) {
        *self.state.fault.lock().unwrap() = fault;
    }
}

/// Passes one request on. Connections are closed after it, so each request comes with a
/// connection of its own.
async fn forward(mut client: TcpStream, state: Arc<State>) -> std::io::Result<()> {
    let request = read_request(&mut client).await?;
    if request.is_empty() {
        return Ok(());
    }
    let number = state.seen.fetch_add(1, Ordering::SeqCst) + 1;
    let fault = *state.fault.lock().unwrap();
    if matches!(fault, Fault::Request(n) if number >= n)
        || matches!(fault, Fault::Answer(n) if number > n)
    {
        return Ok(());
    }
    let mut server = TcpStream::connect(&state.upstream).await?;
    server.write_all(&request).await?;
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await?;
    if !matches!(fault, Fault::Answer(n) if number == n) {
        client.write_all(&answer).await?;
    }
    Ok(())
}

/// A request with a body of known length, asking for the connection to be closed.
async fn read_request(client: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut request = Vec::new();
    let head = loop {
        if let Some(end) = request.windows(4).position(|w| w == b"\r\n\r\n") {
            break end + 4;
        }
        if client.read_buf(&mut request).await? == 0 {
            return Ok(Vec::new());
        }
    };
    let text = String::from_utf8_lossy(&request[..head]).to_lowercase();
    let length = text
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .and_then(|length| length.trim().parse::<usize>().ok())
        .unwrap_or_else(|| panic!("a request without a length: {text}"));
    while request.len() < head + length {
        if client.read_buf(&mut request).await? == 0 {
            return Ok(Vec::new());
        }
    }
    let line = text.find("\r\n").expect("a request line") + 2;
    request.splice(line..line, *b"connection: close\r\n");
    Ok(request)
}

/// Every request of a run fails once, before and after the server got it. The next run
/// has to bring everything to its end, with each statement done exactly once.
#[tokio::test]
async fn a_run_may_be_cut_off_at_any_request() {
    let migrations: &[(&str, &[_])] = &[("1", &[TABLE, COLUMN]), ("2", &[ROWS])];

    let sandbox = Sandbox::new();
    let proxy = Proxy::start(sandbox.url(), Fault::None).await;
    let client = sandbox.client_at(proxy.url());
    let run = Migrations::new(sandbox.chain(migrations));
    run.apply(&client).await.unwrap();
    let requests = proxy.seen();
    assert!(
        requests > 3 * 3,
        "{requests}: three for each of three steps"
    );

    for number in 1..=requests {
        for fault in [Fault::Request(number), Fault::Answer(number)] {
            let sandbox = Sandbox::new();
            let chain = sandbox.chain(migrations);
            let proxy = Proxy::start(sandbox.url(), fault).await;
            let client = sandbox.client_at(proxy.url());
            let cut = Migrations::new(chain).apply(&client).await;
            // The last request gives the lock back: everything is done by then.
            assert_eq!(cut.is_err(), number < requests, "{fault:?}: {cut:?}");

            sandbox.unlock().await;
            let done = sandbox.apply(chain).await;
            assert!(done.is_ok(), "{fault:?}: {done:?}");
            assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String", "{fault:?}");
            assert_eq!(
                sandbox.query("SELECT count(), sum(a) FROM DB.t"),
                "3\t3",
                "{fault:?}"
            );
            let finished = sandbox
                .log()
                .into_iter()
                .filter(|row| row.contains("finished"));
            let finished: Vec<_> = finished.map(|row| row[..3].to_owned()).collect();
            assert_eq!(finished, ["1/1", "1/2", "2/1"], "{fault:?}");
            assert_eq!(sandbox.apply(chain).await.unwrap(), " after 2", "{fault:?}");
        }
    }
}
