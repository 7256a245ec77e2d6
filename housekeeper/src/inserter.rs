//! Inserts without an end, in batches.

mod batches;
mod deduplication;
mod limits;
mod outcome;

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::pin;
use std::time::Duration;

use clickhouse::Client;
use futures_core::Stream;

use self::batches::Batches;
pub use self::limits::Limits;
pub use self::outcome::{FailedBatch, Stored};
use crate::error::Result;
use crate::row_buffer::RowBuffer;
use crate::table::{InsertRow, Table};

/// Inserts rows of a stream that has no end: one `INSERT` after the other, each a batch.
///
/// Rows travel to the server while more are written, and writing waits where the server is slower.
/// A batch ends when it has enough rows or bytes, or is old enough ([`Limits`]); it is stored when
/// its [`Stored`] is given. Without a task of its own, an inserter cannot notice by itself that a
/// batch is old: [`write_all`](Self::write_all) does, and who calls [`write`](Self::write) awaits
/// [`due`](Self::due) beside the next row, and then calls [`flush`](Self::flush).
///
/// Each batch has a token of its own (`insert_deduplication_token`), so that two batches with the
/// same rows are two batches. When the connection breaks, a batch may be stored or not. With
/// [`retries`](Self::retries) it is sent again, under its token; the table has to be one that
/// remembers tokens, which the server is asked. Without, and when all attempts have failed, the
/// error is [`Error::Batch`](crate::Error::Batch): it names the batch and says whether it is in
/// doubt. The batch is then over, and later rows are of the next.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// # let rows = vec![events::Row::default()];
/// use housekeeper::Limits;
///
/// let limits = Limits { rows: 100_000, ..Limits::default() };
/// let mut inserter = events::inserter(client).limits(limits);
/// for row in rows {
///     if let Some(stored) = inserter.write(&row).await? {
///         println!("{} rows are safe", stored.rows);
///     }
/// }
/// inserter.flush().await?;
/// # assert_eq!(inserter.stored(), 1);
/// # Ok(())
/// # }
/// ```
#[must_use = "an inserter without rows inserts nothing"]
pub struct Inserter<R> {
    batches: Batches,
    encode: fn(&R, &mut RowBuffer),
    row: PhantomData<fn(R)>,
}

impl<R> Inserter<R> {
    /// When a batch ends.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.batches.limits = limits;
        self
    }

    /// Sends a batch up to so many times more when the connection breaks or the server is too busy,
    /// after a pause that doubles from a tenth of a second up to ten. 0 by default.
    ///
    /// It is safe for tables that remember the tokens of batches: replicated ones, and `MergeTree`
    /// with `non_replicated_deduplication_window`. Into others, no batch is sent. The rows of a batch
    /// are kept in memory until it is stored.
    pub fn retries(mut self, retries: u32) -> Self {
        self.batches.retries = retries;
        self
    }

    /// What the tokens of batches begin with, before `-1`, `-2` and so on. By default it is chosen
    /// by chance. Who reads the same rows again after a restart, from the same place and with the
    /// same limits in rows, and gives the same token, has them once.
    pub fn token(mut self, prefix: impl Into<String>) -> Self {
        self.batches.prefix = prefix.into();
        self.batches.is_named = true;
        self
    }

    /// With a [setting](https://clickhouse.com/docs/operations/settings/settings) for each insert.
    pub fn with_setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.batches.settings.push((name.into(), value.into()));
        self
    }

    /// Writes a row, and ends the batch if this was its last row.
    ///
    /// # Errors
    ///
    /// [`Error::Encode`](crate::Error::Encode) when a value does not fit its column: that row is
    /// left out. [`Error::Batch`](crate::Error::Batch) when a batch failed; the row is in it, or in
    /// the next one: rows are in batches in the order they were written.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row; the next call goes on.
    pub async fn write(&mut self, row: &R) -> Result<Option<Stored>> {
        let encode = self.encode;
        if self.batches.push(|out| encode(row, out))? {
            self.batches.proceed().await
        } else {
            Ok(None)
        }
    }

    /// Writes all rows of a stream, flushes by time as well, and ends with the stream. Gives how
    /// many rows are stored. `stored` is told of each batch: what it came from can be acknowledged.
    ///
    /// # Errors
    ///
    /// As [`write`](Self::write). The stream is not read any further.
    pub async fn write_all(
        &mut self,
        rows: impl Stream<Item = R>,
        mut stored: impl FnMut(Stored),
    ) -> Result<u64> {
        let mut rows = pin!(rows);
        let before = self.batches.stored_rows();
        loop {
            let mut due = pin!(self.due());
            let next = poll_fn(|cx| {
                if let std::task::Poll::Ready(row) = rows.as_mut().poll_next(cx) {
                    return std::task::Poll::Ready(Some(row));
                }
                due.as_mut().poll(cx).map(|()| None)
            });
            let done = match next.await {
                Some(Some(row)) => self.write(&row).await?,
                Some(None) => break,
                None => self.flush().await?,
            };
            done.into_iter().for_each(&mut stored);
        }
        self.flush().await?.into_iter().for_each(&mut stored);
        Ok(self.batches.stored_rows() - before)
    }

    /// Ends the batch and waits until the server has stored it. `None` when there are no rows.
    ///
    /// # Errors
    ///
    /// As [`write`](Self::write).
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row. Whether the batch is stored is then not known; the next
    /// call sends it again where that is safe, and says that it is in doubt where it is not.
    pub async fn flush(&mut self) -> Result<Option<Stored>> {
        self.batches.flush().await
    }

    /// Returns when the batch is old enough to be flushed: never, while it has no rows.
    pub fn due(&self) -> impl Future<Output = ()> + Send + use<R> {
        let left = self.time_left();
        async move {
            match left {
                Some(left) => tokio::time::sleep(left).await,
                None => std::future::pending().await,
            }
        }
    }

    /// How many rows are stored.
    pub fn stored(&self) -> u64 {
        self.batches.stored_rows()
    }

    /// How long until the batch is old enough to be flushed. `None` while it has no rows.
    pub fn time_left(&self) -> Option<Duration> {
        self.batches.time_left()
    }

    /// How many rows are written and not known to be stored.
    pub fn pending(&self) -> u64 {
        self.batches.pending()
    }
}

impl<R> fmt::Debug for Inserter<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inserter")
            .field("pending", &self.batches.pending())
            .field("stored", &self.batches.stored_rows())
            .finish_non_exhaustive()
    }
}

/// An inserter for the table `T`. Nothing is sent before there are rows.
pub fn inserter<T: Table, R: InsertRow<T>>(client: &Client) -> Inserter<R> {
    Inserter {
        batches: Batches::new(client, T::NAME, R::COLUMNS, R::DEFAULTS),
        encode: R::encode,
        row: PhantomData,
    }
}
