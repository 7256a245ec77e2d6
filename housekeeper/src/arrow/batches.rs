use std::fmt;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use arrow_array::RecordBatch;
use arrow_buffer::Buffer;
use arrow_ipc::reader::StreamDecoder;
use arrow_schema::{ArrowError, SchemaRef};
use bytes::Bytes;
use clickhouse::query::{BytesCursor, Query};
use futures_core::Stream;

use super::error::RecordBatchError;
use super::messages::Messages;
use super::types::takes;
use crate::error::{Error, Result, ServerError};
use crate::query::{Exceptions, Expected};

/// The rows of an answer as record batches, as they arrive.
///
/// Names of columns are those of the query; their types are compared with those that it was compiled for, as far as Arrow
/// tells them apart. An error may come after some batches: the server may fail while it answers.
#[must_use]
pub struct RecordBatches {
    source: BytesCursor,
    columns: Expected,
    decoder: StreamDecoder,
    /// What has arrived and is part of the batches for certain.
    messages: Messages,
    /// What may be the start of an exception.
    held: Vec<u8>,
    /// The last that has arrived: what older servers say of a failure is a part of it.
    last: Bytes,
    exceptions: Exceptions,
    is_checked: bool,
    /// Whether nothing comes any more: all has come, or an error.
    is_over: bool,
    rows: u64,
}

impl RecordBatches {
    pub(crate) fn open(query: Query, columns: Expected) -> Result<Self> {
        // What is compressed is compressed on the way, as rows are.
        let query = query.with_setting("output_format_arrow_compression_method", "none");
        Ok(Self {
            source: query.fetch_bytes("ArrowStream")?,
            columns,
            decoder: StreamDecoder::new(),
            messages: Messages::default(),
            held: Vec::new(),
            last: Bytes::new(),
            exceptions: Exceptions::default(),
            is_checked: false,
            is_over: false,
            rows: 0,
        })
    }

    /// The next batch, `None` after the last one.
    ///
    /// # Errors
    ///
    /// What ended the answer before its last batch. There are no batches after an error.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no batch.
    pub async fn next(&mut self) -> Result<Option<RecordBatch>> {
        poll_fn(|cx| self.poll_batch(cx)).await
    }

    /// Names and types of the columns, once something has arrived. An answer without rows has them too.
    pub fn schema(&self) -> Option<SchemaRef> {
        self.decoder.schema()
    }

    fn poll_batch(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<RecordBatch>>> {
        if self.is_over {
            return Poll::Ready(Ok(None));
        }
        loop {
            match self.decode() {
                Ok(Some(batch)) => return Poll::Ready(Ok(Some(batch))),
                Ok(None) => {}
                Err(error) => return Poll::Ready(Err(self.fail(error))),
            }
            let chunk = ready!(self.source.poll_next(cx));
            match self.take(chunk) {
                Ok(true) => {}
                Ok(false) => {
                    self.is_over = true;
                    return Poll::Ready(Ok(None));
                }
                Err(error) => return Poll::Ready(Err(self.fail(error))),
            }
        }
    }

    #[cold]
    fn fail(&mut self, error: Error) -> Error {
        self.is_over = true;
        self.columns.blame(error)
    }

    /// A batch of what has arrived, if it is all there.
    fn decode(&mut self) -> Result<Option<RecordBatch>> {
        while let Some(message) = self.messages.next().transpose() {
            let batch = message.and_then(|message| read(&mut self.decoder, message));
            let batch = batch.map_err(|error| not_batches(&self.last, &error))?;
            if !self.is_checked {
                self.check_schema()?;
            }
            if let Some(batch) = batch {
                self.rows += batch.num_rows() as u64;
                return Ok(Some(batch));
            }
        }
        Ok(None)
    }

    fn check_schema(&mut self) -> Result<()> {
        let Some(schema) = self.decoder.schema() else {
            return Ok(());
        };
        self.is_checked = true;
        let names = schema.fields().iter().map(|field| field.name().as_str());
        if !self.columns.are_called(names) {
            let found: Vec<_> = schema.fields().iter().map(|field| field.name()).collect();
            let problem = format!("the answer has other columns than the query: {found:?}");
            return Err(RecordBatchError::new(problem).into());
        }
        for (field, ty) in schema.fields().iter().zip(self.columns.types()) {
            // What Arrow has no type for is as the server says.
            if takes(ty, field.data_type()) == Ok(false) {
                let problem = format!("is {ty} here, and comes as {}", field.data_type());
                return Err(RecordBatchError::of_column(field.name(), problem).into());
            }
        }
        Ok(())
    }

    /// Whether there was something more.
    fn take(&mut self, chunk: clickhouse::error::Result<Option<Bytes>>) -> Result<bool> {
        match chunk {
            Ok(Some(chunk)) => {
                let chunk = if self.held.is_empty() {
                    chunk
                } else {
                    self.held.extend_from_slice(&chunk);
                    Bytes::from(std::mem::take(&mut self.held))
                };
                self.exceptions.scan(&chunk);
                let safe = self.exceptions.safe();
                self.exceptions.forget(safe);
                self.held.extend_from_slice(&chunk[safe..]);
                self.messages.push(&chunk[..safe]);
                self.last = chunk;
                Ok(true)
            }
            Ok(None) if self.exceptions.ended() => {
                if self.messages.is_empty() && self.decoder.finish().is_ok() {
                    return Ok(false);
                }
                Err(match Exceptions::plain(&self.last) {
                    Some(message) => Error::Server(ServerError::new(message)),
                    None => Error::Incomplete { rows: self.rows },
                })
            }
            Ok(None) => {
                if let Some(message) = self.exceptions.end(&self.held) {
                    return Err(Error::Server(ServerError::new(message)));
                }
                self.messages.push(&std::mem::take(&mut self.held));
                Ok(true)
            }
            Err(error) => Err(match self.exceptions.cut(&self.held) {
                Some(message) => Error::Server(ServerError::new(message)),
                None => error.into(),
            }),
        }
    }
}

/// Reads a message. What is damaged in it can make the crate that reads it panic, at offsets that are no whole numbers among
/// others: that is an error as well, after which the decoder is not used any more.
fn read(
    decoder: &mut StreamDecoder,
    mut message: Buffer,
) -> std::result::Result<Option<RecordBatch>, ArrowError> {
    let read = catch_unwind(AssertUnwindSafe(|| decoder.decode(&mut message)));
    let damaged = "a message is damaged: it cannot be read".to_owned();
    read.unwrap_or(Err(ArrowError::ParseError(damaged)))
}

/// Bytes that are no batches are perhaps what an older server says of its failure.
#[cold]
fn not_batches(bytes: &[u8], error: &ArrowError) -> Error {
    if let Some(message) = Exceptions::plain(bytes) {
        return Error::Server(ServerError::new(message));
    }
    let mut problem = format!("the answer is not a stream of Arrow: {error}");
    if problem.contains("UTF8") {
        problem.push_str(
            "; with the setting output_format_arrow_string_as_string = 0, what is not text comes as Binary",
        );
    }
    RecordBatchError::new(problem).into()
}

/// As [`next`](RecordBatches::next); it ends after an error.
impl Stream for RecordBatches {
    type Item = Result<RecordBatch>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_batch(cx).map(Result::transpose)
    }
}

impl fmt::Debug for RecordBatches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordBatches")
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}
