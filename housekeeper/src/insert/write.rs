use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::core::InsertCore;
use crate::boxed::{Boxed, boxed};
use crate::error::{Error, Result};

/// The future of [`Insert::write`](super::Insert::write).
///
/// It is one word, as there is one a row: what is larger is written in pieces and read as a whole, and a processor waits for
/// that about as long as it takes to encode the row.
#[must_use = "rows are sent only when the future is awaited"]
pub struct Write<'a>(Option<Box<Rest<'a>>>);

/// What is left to be done when a row is encoded.
enum Rest<'a> {
    /// To say so, once.
    Failed(Option<Box<Error>>),
    Sending(Boxed<'a, Result<()>>),
}

impl<'a> Write<'a> {
    #[inline]
    pub(super) fn done() -> Self {
        Self(None)
    }

    #[cold]
    pub(super) fn failed(error: Box<Error>) -> Self {
        Self(Some(Box::new(Rest::Failed(Some(error)))))
    }

    #[cold]
    pub(super) fn sending(core: &'a mut InsertCore) -> Self {
        Self(Some(Box::new(Rest::Sending(boxed(core.send())))))
    }
}

impl Future for Write<'_> {
    type Output = Result<()>;

    #[inline]
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        match &mut self.0 {
            None => Poll::Ready(Ok(())),
            Some(rest) => rest.poll(cx),
        }
    }
}

impl Rest<'_> {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Result<()>> {
        match self {
            Self::Failed(error) => Poll::Ready(error.take().map_or(Ok(()), |error| Err(*error))),
            Self::Sending(sending) => sending.as_mut().poll(cx),
        }
    }
}

impl fmt::Debug for Write<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Write").finish_non_exhaustive()
    }
}
