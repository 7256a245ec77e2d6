use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use clickhouse::query::BytesCursor;
use tokio::io::{AsyncBufRead, AsyncRead, ReadBuf};

/// The bytes of an answer as they arrive, which [`Select::fetch_bytes`](crate::Select::fetch_bytes) gives.
///
/// What the server says of a failure is an error of reading.
#[must_use = "an answer does nothing until it is read"]
pub struct AnswerBytes(BytesCursor);

impl AnswerBytes {
    pub(in crate::query) const fn new(source: BytesCursor) -> Self {
        Self(source)
    }
}

impl AsyncBufRead for AnswerBytes {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        Pin::new(&mut self.get_mut().0).poll_fill_buf(cx)
    }

    fn consume(mut self: Pin<&mut Self>, count: usize) {
        Pin::new(&mut self.0).consume(count);
    }
}

// Not the one of `BytesCursor`, which loses what it has read when it has to wait for more.
impl AsyncRead for AnswerBytes {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        out: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let bytes = ready!(self.as_mut().poll_fill_buf(cx))?;
        let count = bytes.len().min(out.remaining());
        out.put_slice(&bytes[..count]);
        self.consume(count);
        Poll::Ready(Ok(()))
    }
}

impl fmt::Debug for AnswerBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnswerBytes").finish_non_exhaustive()
    }
}
