//! Typed inserts.

mod core;
mod header;
mod schema;
mod write;

use std::borrow::Borrow;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use clickhouse::Client;

#[cfg(feature = "arrow")]
pub(crate) use self::core::check;
use self::core::{All, InsertCore, Source};
pub(crate) use self::core::{columnar, open, open_columns};
#[cfg(feature = "arrow")]
pub(crate) use self::header::statement;
pub(crate) use self::schema::explain;
pub use self::write::Write;
use crate::boxed::Boxed;
use crate::error::Result;
use crate::row_buffer::RowBuffer;
use crate::table::{InsertRow, Table};

/// One `INSERT`, row by row. The rows travel to the server while more are written.
///
/// The insert is done when [`end`](Self::end) returns. An `Insert` dropped before that is aborted:
/// the server throws away what it has not stored yet. (It stores large inserts block by block,
/// by default of about a million rows.)
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
/// # fn main() { run(example) }
/// # async fn example(client: &Client) -> Result<()> {
/// # let rows = vec![events::Row::default()];
/// let mut insert = events::insert(client).await?;
/// for row in &rows {
///     insert.write(row).await?;
/// }
/// let stored = insert.end().await?;
/// assert_eq!(stored, rows.len() as u64);
/// # Ok(())
/// # }
/// ```
#[must_use = "an insert is aborted unless it is ended"]
pub struct Insert<R> {
    core: InsertCore,
    encode: fn(&R, &mut RowBuffer),
    row: PhantomData<fn(R)>,
}

impl<R> Insert<R> {
    /// Gives up when the server does not take a chunk of rows for `send`, or does not confirm the
    /// insert within `end`. Without a limit it waits.
    pub fn with_timeouts(self, send: Option<Duration>, end: Option<Duration>) -> Self {
        Self {
            core: self.core.with_timeouts(send, end),
            ..self
        }
    }

    /// Sends the rows one after the other (`RowBinary`), however many there are. Else they are sent in columns (`Native`) once
    /// they are more than about 256 KiB, where the types of the table allow it: the server then needs a fraction of the
    /// time, and compression does better; this program may need a little more without compression. To be called before the
    /// first row.
    pub fn row_by_row(self) -> Self {
        Self {
            core: self.core.row_by_row(),
            ..self
        }
    }

    /// Writes a row.
    ///
    /// The row is encoded at once; the future then sends what has gathered, once that is about
    /// 256 KiB, or twice as much where it is sent in columns.
    ///
    /// # Errors
    ///
    /// [`Error::Encode`](crate::Error::Encode) when a value does not fit its column: that row is
    /// left out, and the insert can go on. Any other error is the server's or the network's, and
    /// the insert has failed.
    ///
    /// # Cancel safety
    ///
    /// Dropping the future loses no row; they are sent with later ones.
    #[inline]
    pub fn write(&mut self, row: &R) -> Write<'_> {
        match self.core.put(row, self.encode) {
            Ok(false) => Write::done(),
            Ok(true) => Write::sending(&mut self.core),
            Err(error) => Write::failed(error),
        }
    }

    /// How many rows were written so far.
    pub fn rows(&self) -> u64 {
        self.core.rows()
    }

    /// Sends the last rows and waits until the server has stored them. Gives their count.
    ///
    /// An insert without rows asks nothing of the server.
    pub fn end(self) -> impl Future<Output = Result<u64>> + Send + use<R> {
        self.core.end()
    }
}

impl<R> fmt::Debug for Insert<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Insert")
            .field("rows", &self.core.rows())
            .finish_non_exhaustive()
    }
}

/// An insert that begins: the future of `insert`, which gives the [`Insert`].
#[must_use = "an insert begins when the future is awaited"]
pub struct BeginInsert<'a, R> {
    core: Boxed<'a, Result<InsertCore>>,
    encode: fn(&R, &mut RowBuffer),
}

/// An insert of rows that are all there: the future of `insert_all` and `insert_new`, which gives their count.
#[must_use = "rows are sent only when the future is awaited"]
pub struct InsertAll<'a>(Box<All<'a>>);

impl InsertAll<'_> {
    /// As [`Insert::row_by_row`]. It costs this program less than to [write](Insert::write) each row by itself.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let rows = vec![events::Row::default()];
    /// let stored = events::insert_all(client, &rows).row_by_row().await?;
    /// assert_eq!(stored, rows.len() as u64);
    /// # Ok(())
    /// # }
    /// ```
    pub fn row_by_row(mut self) -> Self {
        self.0.row_by_row();
        self
    }
}

impl<R> Future for BeginInsert<'_, R> {
    type Output = Result<Insert<R>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let encode = self.encode;
        self.core.as_mut().poll(cx).map_ok(|core| Insert {
            core,
            encode,
            row: PhantomData,
        })
    }
}

impl Future for InsertAll<'_> {
    type Output = Result<u64>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<u64>> {
        self.0.poll(cx)
    }
}

impl<R> fmt::Debug for BeginInsert<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BeginInsert").finish_non_exhaustive()
    }
}

impl fmt::Debug for InsertAll<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InsertAll").finish_non_exhaustive()
    }
}

/// Begins an insert into the table `T`.
///
/// The server checks names and types of the columns: those of rows with all their values when
/// the first of them arrive, those of rows with defaults and of tables with an Enum now, in a
/// request of its own.
pub fn insert<T: Table, R: InsertRow<T>>(client: &Client) -> BeginInsert<'_, R> {
    BeginInsert {
        core: core::begin(client, T::NAME, R::COLUMNS, R::DEFAULTS),
        encode: R::encode,
    }
}

/// Inserts all of `rows` into the table `T`, and gives their count.
pub fn insert_all<'a, T, R, I>(client: &'a Client, rows: I) -> InsertAll<'a>
where
    T: Table,
    R: InsertRow<T>,
    I: IntoIterator<Item: Borrow<R>, IntoIter: Send + 'a>,
{
    let rows = Box::new(Rows::<T, R, _> {
        rows: rows.into_iter(),
        marker: PhantomData,
    });
    InsertAll(All::new(client, T::NAME, R::COLUMNS, R::DEFAULTS, rows))
}

/// The rows `R` of an iterator, for the table `T`.
struct Rows<T, R, I> {
    rows: I,
    marker: PhantomData<fn() -> (T, R)>,
}

impl<T, R, I> Source for Rows<T, R, I>
where
    T: Table,
    R: InsertRow<T>,
    I: Iterator<Item: Borrow<R>> + Send,
{
    #[expect(
        clippy::while_let_on_iterator,
        reason = "each function is compiled once a table"
    )]
    fn write(&mut self, out: &mut RowBuffer) -> bool {
        while let Some(row) = self.rows.next() {
            row.borrow().encode(out);
            if out.stops() {
                return true;
            }
        }
        false
    }
}
