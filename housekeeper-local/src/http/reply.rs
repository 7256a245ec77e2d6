//! Answers, written by the thread that runs a request and sent by the async side.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame};
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use tokio::sync::{mpsc, oneshot};

use super::encode::Encoder;
use super::failure::Failure;
use super::params::Encoding;
use crate::engine::chdb::Statistics;

/// Pieces of a result under way between the two sides.
const IN_FLIGHT: usize = 4;
/// Results go out in pieces of this size.
const PIECE: usize = 1 << 20;

/// The body of an answer.
pub(crate) enum ReplyBody {
    Whole(Bytes),
    Pieces(mpsc::Receiver<Result<Bytes, CutOff>>),
    /// About to break off.
    Breaking(Pin<Box<tokio::time::Sleep>>),
}

/// hyper throws away what it has not sent yet when a body fails; this leaves it
/// time to send the message that says why.
const BEFORE_BREAKING: Duration = Duration::from_millis(100);

/// Makes the connection break off, so that nobody takes a part for the whole.
#[derive(Debug)]
pub(crate) struct CutOff;

impl std::fmt::Display for CutOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the result broke off")
    }
}

impl std::error::Error for CutOff {}

impl Body for ReplyBody {
    type Data = Bytes;
    type Error = CutOff;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, CutOff>>> {
        let this = self.get_mut();
        match this {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Pieces(pieces) => match ready!(pieces.poll_recv(context)) {
                Some(Err(CutOff)) => {
                    *this = Self::Breaking(Box::pin(tokio::time::sleep(BEFORE_BREAKING)));
                    Pin::new(this).poll_frame(context)
                }
                piece => Poll::Ready(piece.map(|piece| piece.map(Frame::data))),
            },
            Self::Breaking(sleep) => sleep.as_mut().poll(context).map(|()| Some(Err(CutOff))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> hyper::body::SizeHint {
        match self {
            Self::Whole(bytes) => hyper::body::SizeHint::with_exact(bytes.len() as u64),
            Self::Pieces(_) | Self::Breaking(_) => hyper::body::SizeHint::default(),
        }
    }
}

/// What every answer says about itself.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) query_id: String,
    pub(crate) version: String,
}

/// The answer to one request, from its head to its end.
pub(crate) struct Reply {
    about: About,
    encoding: Encoding,
    respond: oneshot::Sender<Response<ReplyBody>>,
}

/// An answer whose head is sent.
pub(crate) struct Started {
    version: String,
    /// Marks the block of a late failure: a result would have to guess it.
    tag: String,
    encoder: Encoder,
    pieces: mpsc::Sender<Result<Bytes, CutOff>>,
}

/// The client went away; the rest of the result is not wanted.
pub(crate) struct Gone;

impl Reply {
    pub(crate) fn new(
        about: About,
        encoding: Encoding,
    ) -> (Self, oneshot::Receiver<Response<ReplyBody>>) {
        let (respond, response) = oneshot::channel();
        let reply = Self {
            about,
            encoding,
            respond,
        };
        (reply, response)
    }

    /// A statement that gives no result.
    pub(crate) fn done(self, statistics: Statistics) {
        let mut response = self.about.head(StatusCode::OK);
        summary(&mut response, statistics);
        let _ = self.respond.send(response);
    }

    /// A failure before anything was sent.
    pub(crate) fn fail(self, failure: &Failure) {
        let _ = self.respond.send(self.about.failed(failure));
    }

    /// The head of a result; `statistics` if they are known already.
    pub(crate) fn start(self, format: &str, statistics: Option<Statistics>) -> Started {
        let encoder = Encoder::new(self.encoding);
        let tag = random_hex();
        let (pieces, receiver) = mpsc::channel(IN_FLIGHT);
        let mut response = self.about.head(StatusCode::OK);
        header(&mut response, "x-clickhouse-format", format);
        header(&mut response, "x-clickhouse-exception-tag", &tag);
        if let Some(encoding) = encoder.header() {
            header(&mut response, "content-encoding", encoding);
        }
        if let Some(statistics) = statistics {
            summary(&mut response, statistics);
        }
        *response.body_mut() = ReplyBody::Pieces(receiver);
        let _ = self.respond.send(response);
        Started {
            version: self.about.version,
            tag,
            encoder,
            pieces,
        }
    }
}

impl Started {
    pub(crate) fn write(&mut self, data: &[u8]) -> Result<(), Gone> {
        for piece in data.chunks(PIECE) {
            let encoded = self.encoder.encode(piece).map_err(|_| Gone)?;
            self.send(encoded)?;
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<(), Gone> {
        let encoder = std::mem::replace(&mut self.encoder, Encoder::Plain);
        let end = encoder.finish().map_err(|_| Gone)?;
        if end.is_empty() {
            Ok(())
        } else {
            self.send(end)
        }
    }

    /// A failure behind rows that were sent already: ClickHouse's marked block with
    /// the message, and no proper end of the body.
    pub(crate) fn fail(mut self, failure: &Failure) {
        let message = failure.message(&self.version);
        let tag = &self.tag;
        let block = format!(
            "\r\n__exception__\r\n{tag}\r\n{message}{} {tag}\r\n__exception__\r\n",
            message.len()
        );
        let _ = self.write(block.as_bytes());
        let _ = self.pieces.blocking_send(Err(CutOff));
    }

    fn send(&self, piece: Bytes) -> Result<(), Gone> {
        self.pieces.blocking_send(Ok(piece)).map_err(|_| Gone)
    }
}

impl About {
    /// A short answer, with the whole of its body.
    pub(crate) fn whole(&self, status: StatusCode, body: impl Into<Bytes>) -> Response<ReplyBody> {
        let mut response = self.head(status);
        *response.body_mut() = ReplyBody::Whole(body.into());
        response
    }

    /// The answer to a request that failed.
    pub(crate) fn failed(&self, failure: &Failure) -> Response<ReplyBody> {
        let mut response = self.whole(failure.status(), failure.message(&self.version));
        if let Some(code) = failure.code() {
            header(
                &mut response,
                "x-clickhouse-exception-code",
                &code.to_string(),
            );
        }
        response
    }

    fn head(&self, status: StatusCode) -> Response<ReplyBody> {
        let mut response = Response::new(ReplyBody::Whole(Bytes::new()));
        *response.status_mut() = status;
        header(&mut response, "content-type", "text/plain; charset=UTF-8");
        header(
            &mut response,
            "x-clickhouse-server-display-name",
            "housekeeper-local",
        );
        header(&mut response, "x-clickhouse-query-id", &self.query_id);
        header(&mut response, "x-clickhouse-timezone", "UTC");
        response
    }
}

fn summary(response: &mut Response<ReplyBody>, statistics: Statistics) {
    let Statistics {
        read_rows,
        read_bytes,
        written_rows,
        written_bytes,
    } = statistics;
    let text = format!(
        r#"{{"read_rows":"{read_rows}","read_bytes":"{read_bytes}","written_rows":"{written_rows}","written_bytes":"{written_bytes}"}}"#
    );
    header(response, "x-clickhouse-summary", &text);
}

/// A header whose value cannot stand in HTTP is left out: only a query id the
/// client chose could be one.
fn header(response: &mut Response<ReplyBody>, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response
            .headers_mut()
            .insert(HeaderName::from_static(name), value);
    }
}

/// Sixteen hexadecimal digits nobody can foresee.
pub(crate) fn random_hex() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
