use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::answer::{Answer, DecodeInto};
use crate::codec::{DecodeError, Reader};
use crate::error::{Error, Result};
use crate::table::DecodeRow;

/// All rows of an answer, in memory at once: the future of `fetch_all`.
#[must_use = "a query is sent when the future is awaited"]
pub struct FetchAll<R: DecodeRow> {
    drain: Drain,
    rows: Vec<R::Output>,
}

/// The same without the type of its rows: compiled once, not once a table.
struct Drain {
    /// Or why there is none, until that is told.
    answer: std::result::Result<Answer, Option<Error>>,
    buffer: Vec<u8>,
}

impl<R: DecodeRow> FetchAll<R> {
    pub(super) fn new(answer: Result<Answer>) -> Self {
        Self {
            drain: Drain::new(answer),
            rows: Vec::new(),
        }
    }
}

/// Rows are moved wherever they are.
impl<R: DecodeRow> Unpin for FetchAll<R> {}

impl<R: DecodeRow> Future for FetchAll<R> {
    type Output = Result<Vec<R::Output>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let Self { drain, rows } = &mut *self;
        let mut push = |input: &mut Reader<'_>| decode_onto::<R>(rows, input);
        match drain.poll(&mut push, cx) {
            Poll::Ready(None) => Poll::Ready(Ok(std::mem::take(rows))),
            Poll::Ready(Some(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// Decodes a row to the end of the others.
fn decode_onto<R: DecodeRow>(
    rows: &mut Vec<R::Output>,
    input: &mut Reader<'_>,
) -> std::result::Result<(), DecodeError> {
    match R::decode(input) {
        Ok(row) => {
            rows.push(row);
            Ok(())
        }
        Err(error) => Err(error),
    }
}

impl Drain {
    fn new(answer: Result<Answer>) -> Self {
        Self {
            answer: answer.map_err(Some),
            buffer: Vec::new(),
        }
    }

    /// Gives the error that ended it.
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
            .field("rows", &self.rows.len())
            .finish_non_exhaustive()
    }
}
