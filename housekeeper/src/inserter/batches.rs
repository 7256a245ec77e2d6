//! The batches of an inserter: what rows go to, what is sent, and what is tried again.

use std::hash::{BuildHasher as _, Hasher as _};
use std::time::{Duration, Instant};

use bytes::Bytes;
use clickhouse::Client;
use clickhouse::insert_formatted::InsertFormatted;

use super::deduplication::is_remembered;
use super::{FailedBatch, Limits, Stored};
use crate::boxed::{Boxed, boxed};
use crate::columnar::Columnar;
use crate::error::{Error, Result};
use crate::insert::{columnar, explain, open, open_columns};
use crate::row_buffer::{CHUNK, FULL, RowBuffer};
use crate::row_columns::{RowColumn, RowColumns};

/// The longest pause between two attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// The inserter without the type of its rows: compiled once, not once a table.
pub(super) struct Batches {
    client: Client,
    table: &'static str,
    columns: Vec<RowColumn>,
    defaults: bool,
    pub(super) limits: Limits,
    pub(super) retries: u32,
    pub(super) prefix: String,
    /// Whether the prefix was given: another run may send the same batches.
    pub(super) is_named: bool,
    pub(super) settings: Vec<(String, String)>,
    /// Whether the table is known to remember tokens.
    remembered: bool,
    /// How rows become columns, where they can.
    columnar: Option<Columnar>,
    stored_rows: u64,
    /// What new rows go to.
    open: Batch,
    /// What takes no more rows and is not known to be stored. There are two batches at a time only
    /// where waiting for this one was given up.
    closed: Option<Batch>,
}

/// Rows of one insert.
struct Batch {
    /// Counted from 1.
    number: u64,
    rows: u64,
    bytes: usize,
    first_row: Option<Instant>,
    /// Whether it has all the rows it is to have.
    full: bool,
    /// Rows that are not worth sending yet.
    buffer: RowBuffer,
    /// Whether they are sent in blocks of columns.
    in_columns: bool,
    /// What is sent or to be sent. What was sent is empty where it will not be sent again.
    chunks: Vec<Bytes>,
    /// How many of them the request has.
    sent: usize,
    request: Option<InsertFormatted>,
    /// Whether the server may have had rows of it.
    doubt: bool,
    attempts: u32,
}

impl Batch {
    fn new(number: u64) -> Self {
        Self {
            number,
            rows: 0,
            bytes: 0,
            first_row: None,
            full: false,
            buffer: RowBuffer::of_rows(Vec::new()),
            in_columns: false,
            chunks: Vec::new(),
            sent: 0,
            request: None,
            doubt: false,
            attempts: 0,
        }
    }
}

impl Batches {
    pub(super) fn new(
        client: &Client,
        table: &'static str,
        columns: RowColumns,
        defaults: bool,
    ) -> Self {
        let columns: Vec<_> = columns.iter().collect();
        let chance = || std::hash::RandomState::new().build_hasher().finish();
        Self {
            client: client.clone(),
            table,
            defaults,
            limits: Limits::default(),
            retries: 0,
            prefix: format!("{:016x}{:016x}", chance(), chance()),
            is_named: false,
            settings: Vec::new(),
            remembered: false,
            columnar: columnar(&columns, defaults),
            columns,
            stored_rows: 0,
            open: Batch::new(1),
            closed: None,
        }
    }

    pub(super) fn stored_rows(&self) -> u64 {
        self.stored_rows
    }

    pub(super) fn pending(&self) -> u64 {
        self.open.rows + self.closed.as_ref().map_or(0, |batch| batch.rows)
    }

    pub(super) fn time_left(&self) -> Option<Duration> {
        if self.closed.is_some() {
            return Some(Duration::ZERO);
        }
        let first_row = self.open.first_row?;
        Some(self.limits.age.saturating_sub(first_row.elapsed()))
    }

    /// Takes a row, and says whether there is something to be done.
    pub(super) fn push(&mut self, encode: impl FnOnce(&mut RowBuffer)) -> Result<bool> {
        let Limits { rows, bytes, age } = self.limits;
        let batch = &mut self.open;
        let start = batch.buffer.row().len();
        if start == 0 {
            batch.buffer.row().reserve(CHUNK);
        }
        encode(&mut batch.buffer);
        if let Err(error) = batch.buffer.check() {
            batch.buffer.row().truncate(start);
            return Err(error.in_row(batch.rows + 1).into());
        }
        batch.rows += 1;
        batch.bytes += batch.buffer.row().len() - start;
        let is_much = batch.buffer.end_row();
        let first_row = *batch.first_row.get_or_insert_with(Instant::now);
        batch.full = batch.rows >= rows
            || batch.bytes >= bytes
            // A look at the clock is not worth it for each row.
            || (batch.rows.is_multiple_of(64) && first_row.elapsed() >= age);
        Ok(batch.full || is_much || self.closed.is_some())
    }

    /// Stores all rows there are, and says which batch was the last.
    pub(super) fn flush(&mut self) -> Boxed<'_, Result<Option<Stored>>> {
        boxed(async move {
            let mut last = None;
            while self.close() {
                last = self.proceed().await?;
            }
            Ok(last)
        })
    }

    /// No more rows go to the batch there is. Says whether there is something to be stored.
    fn close(&mut self) -> bool {
        self.open.full = self.open.rows > 0;
        self.open.full || self.closed.is_some()
    }

    /// Stores what is full, or sends what is worth sending.
    pub(super) fn proceed(&mut self) -> Boxed<'_, Result<Option<Stored>>> {
        boxed(async move {
            if self.closed.is_none() && self.open.full {
                let next = Batch::new(self.open.number + 1);
                self.closed = Some(std::mem::replace(&mut self.open, next));
            }
            loop {
                let to_end = self.closed.is_some();
                match self.attempt().await {
                    Ok(()) if to_end => {
                        return Ok(self.closed.take().map(|batch| self.store(&batch)));
                    }
                    Ok(()) => return Ok(None),
                    Err(error) => {
                        let error = explain(error, &self.client, self.table, &self.columns).await;
                        self.pause_or_fail(error).await?;
                    }
                }
            }
        })
    }

    fn store(&mut self, batch: &Batch) -> Stored {
        self.stored_rows += batch.rows;
        Stored {
            batch: batch.number,
            rows: batch.rows,
            token: self.token(batch.number),
        }
    }

    fn token(&self, number: u64) -> String {
        format!("{}-{number}", self.prefix)
    }

    /// Sends what there is of the closed batch, and ends it; else of the open one.
    async fn attempt(&mut self) -> Result<()> {
        let again = self.retries > 0;
        if again && !self.remembered {
            if !is_remembered(&self.client, self.table).await? {
                return Err(Error::NotDeduplicated);
            }
            self.remembered = true;
        }
        let to_end = self.closed.is_some();
        let number = self.closed.as_ref().unwrap_or(&self.open).number;
        let token = self.token(number);
        let batch = self.closed.as_mut().unwrap_or(&mut self.open);
        if batch.request.is_none() {
            if batch.doubt && !again {
                return Err(Error::InsertFailed);
            }
            batch.sent = 0;
            // Few rows need no blocks. What may be sent again stays rows: how the server puts blocks together depends on
            // where they end, and a batch that it remembers has to be the same.
            batch.in_columns = !again
                && !self.is_named
                && self.columnar.is_some()
                && batch.buffer.row().len() >= FULL;
            let (mut request, header) = if batch.in_columns {
                (
                    open_columns(&self.client, self.table, &self.columns, false).await?,
                    Vec::new(),
                )
            } else {
                open(&self.client, self.table, &self.columns, self.defaults).await?
            };
            request = request.with_setting("insert_deduplication_token", token);
            for (name, value) in &self.settings {
                request = request.with_setting(name, value);
            }
            if !header.is_empty() {
                request.send(header.into()).await?;
            }
            batch.request = Some(request);
        }
        if batch.buffer.rows() > 0 {
            let next = RowBuffer::of_rows(Vec::new());
            let rows = std::mem::replace(&mut batch.buffer, next).into_bytes();
            batch.chunks.push(match &mut self.columnar {
                Some(columnar) if batch.in_columns => columnar.block_of_rows(&rows)?,
                _ => rows.into(),
            });
        }
        if let Some(request) = &mut batch.request {
            while let Some(chunk) = batch.chunks.get_mut(batch.sent) {
                batch.doubt = true;
                request.send(chunk.clone()).await?;
                if !again {
                    *chunk = Bytes::new();
                }
                batch.sent += 1;
            }
        }
        if to_end && let Some(request) = batch.request.take() {
            request.end().await?;
        }
        Ok(())
    }

    /// After an attempt that failed: waits for the next, or gives the batch up.
    async fn pause_or_fail(&mut self, error: Error) -> Result<()> {
        let retries = self.retries;
        let batch = self.closed.as_mut().unwrap_or(&mut self.open);
        batch.request = None;
        if batch.attempts < retries && may_pass(&error) {
            let pause = Duration::from_millis(100) * 2_u32.saturating_pow(batch.attempts.min(7));
            batch.attempts += 1;
            tokio::time::sleep(pause.min(LONGEST_PAUSE)).await;
            return Ok(());
        }
        let next = Batch::new(self.open.number + 1);
        let failed = self.closed.take();
        let batch = failed.unwrap_or_else(|| std::mem::replace(&mut self.open, next));
        Err(Error::Batch(Box::new(FailedBatch {
            batch: batch.number,
            rows: batch.rows,
            token: self.token(batch.number),
            in_doubt: batch.doubt && !is_refusal(&error),
            error,
        })))
    }
}

/// Whether the next attempt may go better: the server was not there, too busy, or lost its keeper.
fn may_pass(error: &Error) -> bool {
    match error {
        Error::Client(error) => matches!(
            error,
            clickhouse::error::Error::Network(_) | clickhouse::error::Error::TimedOut
        ),
        Error::Server(error) => match error.code() {
            // A proxy between: the server behind it is not there.
            None => true,
            Some(code) => PASSING.contains(&code),
        },
        _ => false,
    }
}

/// `TIMEOUT_EXCEEDED`, `TOO_MANY_SIMULTANEOUS_QUERIES`, `SOCKET_TIMEOUT`, `NETWORK_ERROR`,
/// `MEMORY_LIMIT_EXCEEDED`, `TABLE_IS_READ_ONLY`, `TOO_MANY_PARTS`, `TOO_FEW_LIVE_REPLICAS`,
/// `UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE`, `UNKNOWN_STATUS_OF_INSERT`, `QUERY_WAS_CANCELLED`,
/// `ABORTED`, `KEEPER_EXCEPTION`.
const PASSING: [u32; 13] = [
    159, 202, 209, 210, 241, 242, 252, 285, 286, 319, 394, 236, 999,
];

/// Whether the server refused the statement, before it looked at a row.
fn is_refusal(error: &Error) -> bool {
    if let Error::Schema(_) = error {
        return true;
    }
    // NO_SUCH_COLUMN_IN_TABLE, UNKNOWN_TABLE, SYNTAX_ERROR, UNKNOWN_DATABASE, UNKNOWN_SETTING,
    // ACCESS_DENIED, AUTHENTICATION_FAILED
    matches!(error.code(), Some(16 | 60 | 62 | 81 | 115 | 497 | 516))
}
