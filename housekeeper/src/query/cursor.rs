use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use clickhouse::query::{BytesCursor, Query};
use futures_core::Stream;

use super::exception::Exceptions;
use super::header::check_header;
use crate::codec::{DecodeError, Reader, has_json};
use crate::error::{Error, Result, ServerError};
use crate::table::{DecodeRow as DecodeOne, ReadColumn};

/// Rows as they arrive.
///
/// An error may come after some rows: the server may fail while it answers.
#[must_use]
pub struct Cursor<R> {
    core: CursorCore,
    row: PhantomData<fn() -> R>,
}

impl<R: DecodeOne> Cursor<R> {
    pub(super) fn open(query: Query, text: &'static super::QueryText) -> Result<Self> {
        Ok(Self::new(CursorCore::open(query, text.columns())?))
    }

    pub(super) fn new(core: CursorCore) -> Self {
        Self {
            core,
            row: PhantomData,
        }
    }

    /// The next row, `None` after the last one.
    ///
    /// # Errors
    ///
    /// What ended the answer before its last row. There are no rows after an error.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row.
    pub async fn next(&mut self) -> Result<Option<R::Output>> {
        let mut row = None;
        let mut decode = |input: &mut Reader<'_>| {
            row = Some(R::decode(input)?);
            Ok(())
        };
        // Rows that are there already are not worth a future of their own.
        while let Step::More = self.core.step(&mut decode)? {
            self.core.fill().await?;
        }
        Ok(row)
    }
}

/// As [`next`](Cursor::next); it ends after an error.
impl<R: DecodeOne> Stream for Cursor<R> {
    type Item = Result<R::Output>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<R::Output>>> {
        if self.core.state == State::Failed {
            return Poll::Ready(None);
        }
        let mut row = None;
        let mut decode = |input: &mut Reader<'_>| {
            row = Some(R::decode(input)?);
            Ok(())
        };
        while let Step::More = self.core.step(&mut decode)? {
            ready!(self.core.poll_fill(cx))?;
        }
        Poll::Ready(row.map(Ok))
    }
}

impl<R> fmt::Debug for Cursor<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor")
            .field("rows", &self.core.rows)
            .finish_non_exhaustive()
    }
}

/// Decodes one row and keeps it. Called again with more bytes when there were too few.
pub(super) type DecodeRow<'a> =
    &'a mut (dyn FnMut(&mut Reader<'_>) -> std::result::Result<(), DecodeError> + Send);

/// The answer without the type of its rows: compiled once, not once a table.
pub(super) struct CursorCore {
    source: BytesCursor,
    columns: &'static [ReadColumn],
    buffer: Vec<u8>,
    /// How much of the buffer is decoded.
    at: usize,
    /// How many bytes after `at` it takes to try again.
    wanted: usize,
    exceptions: Exceptions,
    state: State,
    rows: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing is decoded yet.
    Header,
    Rows,
    Failed,
}

enum Step {
    Row,
    More,
    End,
}

/// Up to this size, a row that is not all there yet is tried again with every chunk.
const SMALL: usize = 64 * 1024;

impl CursorCore {
    pub(super) fn open(mut query: Query, columns: &'static [ReadColumn]) -> Result<Self> {
        if columns.iter().any(|column| has_json(column.ty)) {
            query = query.with_setting("output_format_binary_write_json_as_string", "1");
        }
        Ok(Self {
            source: query.fetch_bytes("RowBinaryWithNamesAndTypes")?,
            columns,
            buffer: Vec::new(),
            at: 0,
            wanted: 0,
            exceptions: Exceptions::default(),
            state: State::Header,
            rows: 0,
        })
    }

    /// Decodes all rows.
    pub(super) async fn drain(mut self, decode: DecodeRow<'_>) -> Result<()> {
        loop {
            match self.step(decode)? {
                Step::Row => {}
                Step::More => self.fill().await?,
                Step::End => return Ok(()),
            }
        }
    }

    /// Decodes the next row, if it is there.
    fn step(&mut self, decode: DecodeRow<'_>) -> Result<Step> {
        let result = match self.state {
            State::Header => self.step_header(),
            State::Rows => self.step_row(decode),
            State::Failed => Err(Error::Incomplete { rows: self.rows }),
        };
        if result.is_err() {
            self.state = State::Failed;
        }
        result
    }

    fn step_header(&mut self) -> Result<Step> {
        let bytes = &self.buffer[self.at..self.exceptions.safe()];
        let mut input = Reader::new(bytes);
        match check_header(&mut input, self.columns) {
            Ok(None) => {
                self.at += bytes.len() - input.remaining();
                self.state = State::Rows;
                // What comes next may need no more bytes than there are.
                self.wanted = 0;
                Ok(Step::More)
            }
            Ok(Some(mismatch)) => Err(mismatch.into()),
            Err(error) => self.need_more(error),
        }
    }

    fn step_row(&mut self, decode: DecodeRow<'_>) -> Result<Step> {
        let bytes = &self.buffer[self.at..self.exceptions.safe()];
        if bytes.is_empty() {
            if self.exceptions.ended() {
                return Ok(Step::End);
            }
            self.wanted = 1;
            return Ok(Step::More);
        }
        if Exceptions::may_begin(bytes) {
            if !self.exceptions.ended() {
                self.wanted = bytes.len() + 1;
                return Ok(Step::More);
            }
            if let Some(message) = Exceptions::plain(bytes) {
                return Err(Error::Server(ServerError::new(message)));
            }
        }
        let mut input = Reader::new(bytes);
        match decode(&mut input) {
            Ok(()) => {
                self.at += bytes.len() - input.remaining();
                self.rows += 1;
                Ok(Step::Row)
            }
            Err(error) => self.need_more(error),
        }
    }

    /// What an error means: that more bytes are needed, or that they never were a row.
    fn need_more(&mut self, error: DecodeError) -> Result<Step> {
        let there = self.exceptions.safe() - self.at;
        match error.missing() {
            Some(missing) if !self.exceptions.ended() => {
                // A row of many chunks would be tried once a chunk; let it grow by half instead.
                let grown = if there < SMALL { 0 } else { there + there / 2 };
                self.wanted = there.saturating_add(missing).max(grown);
                Ok(Step::More)
            }
            missing => {
                if let Some(message) = Exceptions::plain(&self.buffer[self.at..]) {
                    return Err(Error::Server(ServerError::new(message)));
                }
                Err(match missing {
                    Some(_) => Error::Incomplete { rows: self.rows },
                    None => Error::Decode {
                        row: self.rows + 1,
                        error,
                    },
                })
            }
        }
    }

    /// Reads until there is as much as is wanted, or the end.
    async fn fill(&mut self) -> Result<()> {
        poll_fn(|cx| self.poll_fill(cx)).await
    }

    fn poll_fill(&mut self, cx: &mut Context<'_>) -> Poll<Result<()>> {
        while self.exceptions.safe() - self.at < self.wanted && !self.exceptions.ended() {
            let chunk = ready!(self.source.poll_next(cx));
            if let Err(error) = self.take(chunk) {
                self.state = State::Failed;
                return Poll::Ready(Err(error));
            }
        }
        Poll::Ready(Ok(()))
    }

    fn take(&mut self, chunk: clickhouse::error::Result<Option<bytes::Bytes>>) -> Result<()> {
        match chunk {
            Ok(Some(chunk)) => {
                self.buffer.drain(..self.at);
                self.exceptions.forget(self.at);
                self.at = 0;
                self.buffer.extend_from_slice(&chunk);
                self.exceptions.scan(&self.buffer);
                Ok(())
            }
            Ok(None) => match self.exceptions.end(&self.buffer) {
                Some(message) => Err(Error::Server(ServerError::new(message))),
                None => Ok(()),
            },
            Err(error) => Err(match self.exceptions.cut(&self.buffer) {
                Some(message) => Error::Server(ServerError::new(message)),
                None => error.into(),
            }),
        }
    }
}
