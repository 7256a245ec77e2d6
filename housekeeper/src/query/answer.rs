//! An answer on its way, without the type of its rows: compiled once, not once a table.

use std::future::poll_fn;
use std::task::{Context, Poll, ready};

use clickhouse::query::{BytesCursor, Query};

use super::exception::Exceptions;
use super::header::{Expected, check_header};
use crate::codec::{DecodeError, Reader, has_json};
use crate::error::{Error, Result, ServerError};

/// Where in an answer decoding is. The bytes stand beside it, in a buffer of the caller's.
pub(super) struct Answer {
    source: BytesCursor,
    columns: Expected,
    /// How much of the buffer is decoded.
    at: usize,
    /// How many bytes after `at` it takes to try again.
    wanted: usize,
    exceptions: Exceptions,
    state: State,
    rows: u64,
    /// Whether the rest of the buffer was moved to another one.
    moved: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing is decoded yet.
    Header,
    Rows,
    Failed,
}

/// What comes next in an answer.
pub(super) enum Step<R> {
    Row(R),
    /// More bytes are needed to tell.
    More,
    End,
}

/// What stands at the front of the buffer.
enum Next {
    /// A row, or a part of one.
    Row,
    More,
    End,
}

/// Where rows go that are read one after the other.
pub(super) trait Sink {
    /// Decodes one row and keeps it, or has `input` keep why it cannot. Called again with more bytes when there were too few.
    fn decode(&mut self, input: &mut Reader<'_>);
}

impl<F: FnMut(&mut Reader<'_>) -> std::result::Result<(), DecodeError>> Sink for F {
    fn decode(&mut self, input: &mut Reader<'_>) {
        if let Err(error) = self(input) {
            input.fail_row(error);
        }
    }
}

/// A sink without its type: what reads all rows is compiled once, not once a table.
pub(super) type DecodeInto<'a> = &'a mut (dyn Sink + Send);

/// Up to this size, a row that is not all there yet is tried again with every chunk.
const SMALL: usize = 64 * 1024;

impl Answer {
    pub(super) fn open(mut query: Query, columns: Expected) -> Result<Self> {
        if columns.types().any(has_json) {
            query = query.with_setting("output_format_binary_write_json_as_string", "1");
        }
        Ok(Self {
            source: query.fetch_bytes("RowBinaryWithNamesAndTypes")?,
            columns,
            at: 0,
            wanted: 0,
            exceptions: Exceptions::default(),
            state: State::Header,
            rows: 0,
            moved: false,
        })
    }

    /// Decodes all rows.
    pub(super) async fn drain(mut self, decode: DecodeInto<'_>) -> Result<()> {
        let mut buffer = Vec::new();
        poll_fn(|cx| self.poll_drain(&mut buffer, &mut *decode, cx)).await
    }

    pub(super) fn poll_drain(
        &mut self,
        buffer: &mut Vec<u8>,
        decode: DecodeInto<'_>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<()>> {
        loop {
            match self.step(buffer, |input| {
                decode.decode(input);
                input.check()
            })? {
                Step::Row(()) => {}
                Step::More => ready!(self.poll_fill(buffer, cx))?,
                Step::End => return Poll::Ready(Ok(())),
            }
        }
    }

    /// How many rows were decoded.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// Whether it has ended with an error.
    pub(super) fn has_failed(&self) -> bool {
        self.state == State::Failed
    }

    /// Whether the bytes are now in the buffer that they were moved to, which is said once.
    pub(super) fn turned(&mut self) -> bool {
        std::mem::take(&mut self.moved)
    }

    /// Moves what is not decoded yet to another buffer, whose content is thrown away.
    pub(super) fn move_rest(&mut self, buffer: &[u8], to: &mut Vec<u8>) {
        to.clear();
        to.extend_from_slice(&buffer[self.at..]);
        self.exceptions.forget(self.at);
        self.at = 0;
        self.moved = true;
    }

    /// Decodes the next row, if it is there.
    #[inline]
    pub(super) fn step<'b, T>(
        &mut self,
        buffer: &'b [u8],
        decode: impl FnOnce(&mut Reader<'b>) -> std::result::Result<T, DecodeError>,
    ) -> Result<Step<T>> {
        match self.next(buffer)? {
            Next::Row => {}
            Next::More => return Ok(Step::More),
            Next::End => return Ok(Step::End),
        }
        let bytes = &buffer[self.at..self.exceptions.safe()];
        let mut input = Reader::new(bytes);
        match decode(&mut input) {
            Ok(row) => {
                self.at += bytes.len() - input.remaining();
                self.rows += 1;
                Ok(Step::Row(row))
            }
            Err(error) => match self.need_more(buffer, error) {
                Ok(()) => Ok(Step::More),
                Err(error) => Err(self.columns.blame(error)),
            },
        }
    }

    /// As [`step`](Self::step), and stays before the row.
    pub(super) fn peek<'b, T>(
        &mut self,
        buffer: &'b [u8],
        decode: impl FnOnce(&mut Reader<'b>) -> std::result::Result<T, DecodeError>,
    ) -> Result<Step<T>> {
        // What comes before the row is done with.
        self.next(buffer)?;
        let at = self.at;
        let step = self.step(buffer, decode)?;
        if let Step::Row(_) = step {
            self.at = at;
            self.rows -= 1;
        }
        Ok(step)
    }

    #[inline]
    fn next(&mut self, buffer: &[u8]) -> Result<Next> {
        if self.state == State::Rows {
            let bytes = &buffer[self.at..self.exceptions.safe()];
            if !bytes.is_empty() && !Exceptions::may_begin(bytes) {
                return Ok(Next::Row);
            }
        }
        self.look(buffer)
    }

    /// What is neither in the middle of the rows nor looks like one.
    #[cold]
    fn look(&mut self, buffer: &[u8]) -> Result<Next> {
        let result = match self.state {
            State::Header => self.read_header(buffer),
            State::Rows => self.look_at_row(buffer),
            State::Failed => Err(Error::Incomplete { rows: self.rows }),
        };
        if result.is_err() {
            self.state = State::Failed;
        }
        result.map_err(|error| self.columns.blame(error))
    }

    fn read_header(&mut self, buffer: &[u8]) -> Result<Next> {
        let bytes = &buffer[self.at..self.exceptions.safe()];
        let mut input = Reader::new(bytes);
        match check_header(&mut input, &self.columns) {
            Ok(None) => {
                self.at += bytes.len() - input.remaining();
                self.state = State::Rows;
                self.look_at_row(buffer)
            }
            Ok(Some(mismatch)) => Err(mismatch.into()),
            Err(error) => self.need_more(buffer, error).map(|()| Next::More),
        }
    }

    fn look_at_row(&mut self, buffer: &[u8]) -> Result<Next> {
        let bytes = &buffer[self.at..self.exceptions.safe()];
        if bytes.is_empty() {
            if self.exceptions.ended() {
                return Ok(Next::End);
            }
            self.wanted = 1;
            return Ok(Next::More);
        }
        if Exceptions::may_begin(bytes) {
            if !self.exceptions.ended() {
                self.wanted = bytes.len() + 1;
                return Ok(Next::More);
            }
            if let Some(message) = Exceptions::plain(bytes) {
                return Err(Error::Server(ServerError::new(message)));
            }
        }
        Ok(Next::Row)
    }

    /// What an error means: that more bytes are needed, or that they never were a row.
    #[cold]
    fn need_more(&mut self, buffer: &[u8], error: DecodeError) -> Result<()> {
        let there = self.exceptions.safe() - self.at;
        match error.missing() {
            Some(missing) if !self.exceptions.ended() => {
                // A row of many chunks would be tried once a chunk; let it grow by half instead.
                let grown = if there < SMALL { 0 } else { there + there / 2 };
                self.wanted = there.saturating_add(missing).max(grown);
                Ok(())
            }
            missing => {
                self.state = State::Failed;
                if let Some(message) = Exceptions::plain(&buffer[self.at..]) {
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
    pub(super) async fn fill(&mut self, buffer: &mut Vec<u8>) -> Result<()> {
        poll_fn(|cx| self.poll_fill(buffer, cx)).await
    }

    pub(super) fn poll_fill(
        &mut self,
        buffer: &mut Vec<u8>,
        cx: &mut Context<'_>,
    ) -> Poll<Result<()>> {
        while self.exceptions.safe() - self.at < self.wanted && !self.exceptions.ended() {
            let chunk = ready!(self.source.poll_next(cx));
            if let Err(error) = self.take(chunk, buffer) {
                self.state = State::Failed;
                return Poll::Ready(Err(self.columns.blame(error)));
            }
        }
        Poll::Ready(Ok(()))
    }

    fn take(
        &mut self,
        chunk: clickhouse::error::Result<Option<bytes::Bytes>>,
        buffer: &mut Vec<u8>,
    ) -> Result<()> {
        match chunk {
            Ok(Some(chunk)) => {
                buffer.drain(..self.at);
                self.exceptions.forget(self.at);
                self.at = 0;
                buffer.extend_from_slice(&chunk);
                self.exceptions.scan(buffer);
                Ok(())
            }
            Ok(None) => match self.exceptions.end(buffer) {
                Some(message) => Err(Error::Server(ServerError::new(message))),
                None => Ok(()),
            },
            Err(error) => Err(match self.exceptions.cut(buffer) {
                Some(message) => Error::Server(ServerError::new(message)),
                None => error.into(),
            }),
        }
    }
}
