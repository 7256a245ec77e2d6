use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::answer::{Answer, DecodeInto, Sink};
use crate::codec::Reader;
use crate::error::{Error, Result};
use crate::table::DecodeRow;

/// All rows of an answer, in memory at once: the future of `fetch_all`.
#[must_use = "a query is sent when the future is awaited"]
pub struct FetchAll<R: DecodeRow> {
    drain: Box<dyn Drain + Send>,
    rows: Rows<R>,
}

impl<R: DecodeRow> FetchAll<R> {
    pub(super) fn new(drain: Box<dyn Drain + Send>) -> Self {
        Self {
            drain,
            rows: Rows::NONE,
        }
    }
}

/// The rows that were read.
struct Rows<R: DecodeRow>(Vec<R::Output>);

impl<R: DecodeRow> Rows<R> {
    /// A constant and not a call, which would be compiled once a table.
    const NONE: Self = Self(Vec::new());
}

impl<R: DecodeRow> Sink for Rows<R> {
    fn decode(&mut self, input: &mut Reader<'_>) {
        R::decode_onto(&mut self.0, input);
    }
}

/// The same without the type of its rows: compiled once, not once a table.
pub(super) trait Drain {
    /// Gives the error that ended it.
    fn poll(&mut self, decode: DecodeInto<'_>, cx: &mut Context<'_>) -> Poll<Option<Error>>;
}

struct OfAnswer {
    /// Or why there is none, until that is told.
    answer: std::result::Result<Answer, Option<Error>>,
    buffer: Vec<u8>,
}

/// Rows are moved wherever they are.
impl<R: DecodeRow> Unpin for FetchAll<R> {}

impl<R: DecodeRow> Future for FetchAll<R> {
    type Output = Result<Vec<R::Output>>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { drain, rows } = self.get_mut();
        match drain.poll(rows, cx) {
            Poll::Ready(None) => Poll::Ready(Ok(std::mem::replace(rows, Rows::NONE).0)),
            Poll::Ready(Some(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Of an answer, or of why there is none.
pub(super) fn drain(answer: Result<Answer>) -> Box<dyn Drain + Send> {
    Box::new(OfAnswer {
        answer: answer.map_err(Some),
        buffer: Vec::new(),
    })
}

impl Drain for OfAnswer {
    fn poll(&mut self, decode: DecodeInto<'_>, cx: &mut Context<'_>) -> Poll<Option<Error>> {
        match &mut self.answer {
            Ok(answer) => answer
                .poll_drain(&mut self.buffer, decode, cx)
                .map(Result::err),
            Err(error) => Poll::Ready(error.take()),
        }
    }
}

impl<R: DecodeRow> fmt::Debug for FetchAll<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FetchAll")
            .field("rows", &self.rows.0.len())
            .finish_non_exhaustive()
    }
}
