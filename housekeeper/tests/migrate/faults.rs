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
    /// Of the request with this number, only this part reaches the server; of later ones nothing.
    PartOfRequest(usize, Part),
    /// Of the answer to the request with this number, only this part reaches the client; of later ones nothing.
    PartOfAnswer(usize, Part),
    /// The request with this number does not reach the server; later ones do.
    OneRequest(usize),
    /// The answer to the request with this number does not reach the client; later ones do.
    OneAnswer(usize),
    /// Requests with these words are answered as by a server that is too old for them.
    Unknown(&'static str),
    /// The answer to the request with this number comes late.
    Late(usize),
    /// The answer to the request with this number comes twice.
    Twice(usize),
}

/// How far a message comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A byte.
    OneByte,
    /// To the middle of the head.
    HalfHead,
    /// To the end of the head.
    Head,
    /// To the middle of the body.
    HalfBody,
    /// All but the last byte.
    AllButOne,
}

impl Part {
    const ALL: [Self; 5] = [
        Self::OneByte,
        Self::HalfHead,
        Self::Head,
        Self::HalfBody,
        Self::AllButOne,
    ];

    fn of(self, message: &[u8]) -> &[u8] {
        let head = message
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .map_or(message.len(), |at| at + 4);
        let end = match self {
            Self::OneByte => 1,
            Self::HalfHead => head / 2,
            Self::Head => head,
            Self::HalfBody => usize::midpoint(head, message.len()),
            Self::AllButOne => message.len() - 1,
        };
        &message[..end]
    }
}

impl Fault {
    /// The request from which on nothing gets through.
    fn end(self) -> usize {
        match self {
            Self::Request(n) => n,
            Self::Answer(n) | Self::PartOfRequest(n, _) | Self::PartOfAnswer(n, _) => n + 1,
            Self::None
            | Self::Unknown(_)
            | Self::OneRequest(_)
            | Self::OneAnswer(_)
            | Self::Late(_)
            | Self::Twice(_) => usize::MAX,
        }
    }
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

/// What a server says of a statement that it does not know.
const SYNTAX_ERROR: &[u8] =
    b"HTTP/1.1 400 Bad Request\r\nX-ClickHouse-Exception-Code: 62\r\nconnection: close\r\n\r\n\
    Code: 62. DB::Exception: Syntax error: failed at position 7. (SYNTAX_ERROR)";

/// Passes one request on. Connections are closed after it, so each request comes with a
/// connection of its own.
async fn forward(mut client: TcpStream, state: Arc<State>) -> std::io::Result<()> {
    let request = read_request(&mut client).await?;
    if request.is_empty() {
        return Ok(());
    }
    let number = state.seen.fetch_add(1, Ordering::SeqCst) + 1;
    let fault = *state.fault.lock().unwrap();
    let is_lost = matches!(fault, Fault::OneRequest(n) if n == number);
    if number >= fault.end() || is_lost {
        return Ok(());
    }
    if let Fault::Unknown(words) = fault
        && String::from_utf8_lossy(&request).contains(words)
    {
        return client.write_all(SYNTAX_ERROR).await;
    }
    let mut server = TcpStream::connect(&state.upstream).await?;
    match fault {
        Fault::PartOfRequest(n, part) if n == number => {
            // The server sees the connection end in the middle of the request.
            return server.write_all(part.of(&request)).await;
        }
        _ => server.write_all(&request).await?,
    }
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await?;
    match fault {
        Fault::Answer(n) | Fault::OneAnswer(n) if n == number => Ok(()),
        Fault::PartOfAnswer(n, part) if n == number => client.write_all(part.of(&answer)).await,
        Fault::Late(n) if n == number => {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            client.write_all(&answer).await
        }
        Fault::Twice(n) if n == number => {
            client.write_all(&answer).await?;
            client.write_all(&answer).await
        }
        _ => client.write_all(&answer).await,
    }
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

fn is_long() -> bool {
    std::env::var_os("HOUSEKEEPER_LONG_TESTS").is_some()
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

    let (mut tried, mut unnoticed) = (0, 0);
    for number in 1..=requests {
        // All parts of each message in the long form, and one of each in the quick one.
        let parts = Part::ALL.into_iter().enumerate();
        let parts =
            parts.filter(|(at, _)| is_long() || (number + at).is_multiple_of(Part::ALL.len()));
        let parts = parts.flat_map(|(_, part)| {
            [
                Fault::PartOfRequest(number, part),
                Fault::PartOfAnswer(number, part),
            ]
        });
        let harmless = [Fault::Late(number), Fault::Twice(number)];
        let harmless = harmless
            .into_iter()
            .filter(|_| is_long() || number.is_multiple_of(4));
        let whole = [Fault::Request(number), Fault::Answer(number)];
        for fault in whole.into_iter().chain(harmless).chain(parts) {
            tried += 1;
            let sandbox = Sandbox::new();
            let chain = sandbox.chain(migrations);
            let proxy = Proxy::start(sandbox.url(), fault).await;
            let client = sandbox.client_at(proxy.url());
            let cut = Migrations::new(chain).apply(&client).await;
            let cuts = !matches!(fault, Fault::Late(_) | Fault::Twice(_));
            // The last request gives the lock back: everything is done by then. And an answer of a head alone may be
            // all there is, or lack nothing that matters.
            match fault {
                Fault::PartOfAnswer(..) => unnoticed += u32::from(cut.is_ok()),
                _ => assert_eq!(
                    cut.is_err(),
                    cuts && number < requests,
                    "{fault:?}: {cut:?}"
                ),
            }
            let found = cut.map(|report| report.applied.len());

            sandbox.unlock().await;
            let done = sandbox.apply(chain).await;
            assert!(done.is_ok(), "{fault:?}: {found:?} {done:?}");
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
    println!(
        "faults on the wire: {tried} at {requests} requests, {unnoticed} cut answers that lacked nothing, wrong 0"
    );
}

/// A request fails while the lock is being taken, or its answer is lost, and the server can be reached again at once: nobody
/// has the lock then.
#[tokio::test]
async fn a_run_that_cannot_take_the_lock_does_not_keep_it() {
    let first: &[(&str, &[_])] = &[("1", &[TABLE])];
    let all: &[(&str, &[_])] = &[("1", &[TABLE]), ("2", &[COLUMN])];
    // The second run: the claim of the first is there to be removed.
    let second = async |fault: Fault| {
        let sandbox = Sandbox::new();
        sandbox.apply(sandbox.chain(first)).await.unwrap();
        let chain = sandbox.chain(all);
        let proxy = Proxy::start(sandbox.url(), fault).await;
        let client = sandbox.client_at(proxy.url());
        let result = Migrations::new(chain).apply(&client).await;
        (sandbox, chain, result, proxy.seen())
    };
    let (_, _, result, requests) = second(Fault::None).await;
    result.unwrap();
    let (mut tried, mut unknown) = (0, 0);
    for number in 1..=requests {
        for fault in [Fault::OneRequest(number), Fault::OneAnswer(number)] {
            let (sandbox, chain, result, _) = second(fault).await;
            let Err(failure) = &result else {
                continue;
            };
            let failure = failure.to_string();
            if !failure.contains(" the lock, ") {
                continue;
            }
            // Whether the claim is there, and whose it is, nobody knows: it expires.
            if failure.contains("taking the lock") && matches!(fault, Fault::OneAnswer(_)) {
                unknown += 1;
                continue;
            }
            tried += 1;
            let next = Migrations::new(chain).lock_wait(std::time::Duration::ZERO);
            let next = next.apply(&sandbox.client()).await;
            assert!(next.is_ok(), "{fault:?}: {failure}, then {next:?}");
            assert_eq!(sandbox.query(COLUMNS), "a UInt8, b String", "{fault:?}");
        }
    }
    assert_eq!(unknown, 1, "a claim is taken by one statement");
    assert!(tried > 8, "{tried}");
    println!("lost while the lock was taken: {tried} requests and answers, locks kept 0");
}
