mod core;

use std::fmt;
use std::marker::PhantomData;

use clickhouse::Client;

pub(super) use self::core::SelectCore;
use super::aggregate::Grouped;
use super::page::{Direction, behind};
use super::selection::Selected;
use super::{
    AnswerBytes, Column, Cursor, FetchAll, Filter, KeyArg, Order, Page, PageKey, Selection,
};
use crate::codec::Reader;
use crate::error::{Error, Result};
use crate::table::{DecodeRow, MergeTree, ReadRow, Replacing, Sampled, Table};
use crate::ty::SqlType;

/// A query of the table `T` that gives rows `R`: all columns, or what is [selected](Self::select).
///
/// It is sent when it is fetched, and can be fetched more than once: a page and the
/// [`count`](Self::count) of all pages, say.
#[must_use = "a query does nothing until it is fetched"]
pub struct Select<T, R> {
    core: SelectCore,
    marker: PhantomData<fn() -> (T, R)>,
}

impl<R: ReadRow> Select<R::Source, R> {
    /// All rows.
    pub fn new() -> Self {
        Self {
            core: SelectCore::new(R::Source::NAME, R::COLUMNS),
            marker: PhantomData,
        }
    }

    /// Only these columns, or what is computed from them: a tuple gives rows that are tuples.
    /// Nothing else is read and sent.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
    /// # let purchase = events::New::new(2, 7, "purchase", None, events::Channel::App, vec![]);
    /// # events::insert_new(client, [view, purchase]).await?;
    /// let kinds: Vec<(u64, String)> = events::by_user_id(7)
    ///     .select((events::event_id, events::event_type))
    ///     .order_by(events::event_id.asc())
    ///     .fetch_all(client)
    ///     .await?;
    /// assert_eq!(kinds, [(1, "view".to_owned()), (2, "purchase".to_owned())]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// With [aggregates](crate::aggregate) among them, rows are grouped by the others.
    ///
    /// [Borrowed](Cursor::next_ref), values are what they are in a row that borrows:
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
    /// # let purchase = events::New::new(2, 7, "purchase", None, events::Channel::App, vec![]);
    /// # events::insert_new(client, [view, purchase]).await?;
    /// let mut kinds = events::select((events::event_id, events::event_type)).stream(client)?;
    /// let mut longest = 0;
    /// while let Some((_, kind)) = kinds.next_ref().await? {
    ///     longest = longest.max(str::len(kind)); // a `&str`: nothing is copied
    /// }
    /// assert_eq!(longest, "purchase".len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn select<S: Selection<R::Source>>(self, selection: S) -> Select<R::Source, S::Rows> {
        Select {
            core: self.core.select(Selected::new(selection)),
            marker: PhantomData,
        }
    }
}

impl<T, R> Select<T, R> {
    /// Only rows that fulfil `condition`, and the conditions given before.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let view = events::New::new(1, 7, "view", None, events::Channel::Web, vec![]);
    /// # let purchase = events::New::new(2, 7, "purchase", None, events::Channel::App, vec![]);
    /// # events::insert_new(client, [view, purchase]).await?;
    /// let in_the_app = events::channel.eq(events::Channel::App);
    /// let bought = events::filter(in_the_app.and(events::event_type.eq("purchase")));
    /// assert_eq!(bought.count(client).await?, 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn filter(mut self, condition: impl Filter<T>) -> Self {
        self.core.filter(condition.fragment());
        self
    }

    /// Only rows whose `column` is `key` or in the range `key`: the next column of the sorting
    /// key, in a query made with `by_…`.
    pub fn key<Ty: SqlType, V>(self, column: Column<T, Ty, V>, key: impl KeyArg<Ty>) -> Self {
        self.filter(column.is(key))
    }

    /// Sorted by `order`, and before that by the orders given before.
    pub fn order_by(mut self, order: Order<T>) -> Self {
        self.core.order.push(order.fragment());
        self
    }

    /// At most so many rows.
    pub fn limit(mut self, rows: u64) -> Self {
        self.core.limit = Some(rows);
        self
    }

    /// Without the first so many rows.
    pub fn offset(mut self, rows: u64) -> Self {
        self.core.offset = Some(rows);
        self
    }

    /// Only the newest of rows with the same sorting key: `FINAL`. Tables of the
    /// `ReplacingMergeTree` family drop older ones at times of their own choosing.
    pub fn latest(mut self) -> Self
    where
        T: Replacing,
    {
        self.core.latest = true;
        self
    }

    /// Only rows that fulfil `condition`, which is looked at first: of rows that do not, no other
    /// column is read (`PREWHERE`). ClickHouse moves conditions there by itself where it thinks it
    /// worth it; with [`latest`](Self::latest), a condition here is on rows that may be old ones.
    pub fn prewhere(mut self, condition: impl Filter<T>) -> Self
    where
        T: MergeTree,
    {
        self.core.prewhere(condition.fragment());
        self
    }

    /// Only this part of the rows, from 0 to 1, chosen by the table's `SAMPLE BY`: always the same.
    pub fn sample(mut self, part: f64) -> Self
    where
        T: Sampled,
    {
        self.core.sample = Some(part);
        self
    }

    /// At most so many rows of each value of `column` (`LIMIT … BY`), the first by the order. Given
    /// again, of each pair of values, and so on, with the last number of rows.
    pub fn limit_by<Ty, V>(mut self, rows: u64, column: Column<T, Ty, V>) -> Self {
        let (most, columns) = self.core.limit_by.get_or_insert_default();
        *most = rows;
        columns.push(column.name());
        self
    }

    /// One row of all rows in which these are the same: `GROUP BY`. What is selected beside
    /// aggregates is grouped by without being told.
    pub fn group_by(mut self, keys: impl Selection<T>) -> Self {
        self.core.group_by(&Selected::new(keys));
        self
    }

    /// Only groups that fulfil `condition`, which is on aggregates, and the conditions given before.
    pub fn having(mut self, condition: impl Filter<Grouped<T>>) -> Self {
        self.core.having(condition.fragment());
        self
    }

    /// With a [setting](https://clickhouse.com/docs/operations/settings/settings) for this query.
    pub fn with_setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.core.settings.push((name.into(), value.into()));
        self
    }

    /// The statement, its values left out: `… WHERE user_id = {p0:UInt64}`.
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column.
    pub fn sql(&self) -> Result<String> {
        Ok(self.core.statement(None)?.sql)
    }

    /// How many rows there are. With a limit, at most as many as that.
    pub fn count<'a>(
        &'a self,
        client: &'a Client,
    ) -> impl Future<Output = Result<u64>> + Send + use<'a, T, R> {
        self.core.count(client)
    }
}

impl<T, R: DecodeRow> Select<T, R> {
    /// A page of the rows, sorted by the columns `by`: so many rows as there are `rows` behind the row that has the values
    /// `after` in them; behind none, from the first one on. Rows that have the same values as the last one belong to the
    /// page, too. So pages give each row once, whatever is the same in several, and a page is as long as that takes: with
    /// columns that tell rows apart, it has no more than `rows`.
    ///
    /// An order and limits that were given before make place for it. Paging by the sorting key, `KEY`, reads what it gives
    /// and no more.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # let rows = (0..25).map(|id| events::New::new(id, id % 3, "view", None, events::Channel::Web, vec![]));
    /// # events::insert_new(client, rows.collect::<Vec<_>>()).await?;
    /// let (mut last, mut seen) = (None, 0);
    /// loop {
    ///     let page = events::scan().page_asc(events::KEY, last, 10).fetch_all(client).await?;
    ///     let Some(row) = page.last() else { break };
    ///     last = Some((row.user_id, row.timestamp, row.event_id));
    ///     seen += page.len();
    /// }
    /// assert_eq!(seen, 25);
    /// # Ok(())
    /// # }
    /// ```
    pub fn page_asc<K: PageKey<T>>(self, by: K, after: Option<K::Values>, rows: u64) -> Page<R> {
        self.page(by, after, rows, Direction::Ascending)
    }

    /// As [`page_asc`](Self::page_asc), the other way round: the largest values first, and then the rows before the one
    /// that has the values `before`.
    pub fn page_desc<K: PageKey<T>>(self, by: K, before: Option<K::Values>, rows: u64) -> Page<R> {
        self.page(by, before, rows, Direction::Descending)
    }

    fn page<K: PageKey<T>>(
        mut self,
        by: K,
        after: Option<K::Values>,
        rows: u64,
        direction: Direction,
    ) -> Page<R> {
        let (order, condition) = behind(by, after, direction);
        self.core.filter(condition);
        self.core.order = order;
        self.core.limit = Some(rows);
        self.core.offset = None;
        self.core.limit_by = None;
        self.core.with_ties = true;
        Page::new(self.core)
    }

    /// The first row.
    ///
    /// # Errors
    ///
    /// [`Error::RowNotFound`] when there is none.
    pub async fn fetch_one(&self, client: &Client) -> Result<R::Output> {
        self.fetch_optional(client).await?.ok_or(Error::RowNotFound)
    }

    /// The first row, if there is one.
    pub async fn fetch_optional(&self, client: &Client) -> Result<Option<R::Output>> {
        let mut first = None;
        self.core
            .fetch(client, Some(1), &mut |input: &mut Reader<'_>| {
                first = Some(R::decode(input)?);
                Ok(())
            })
            .await?;
        Ok(first)
    }

    /// All the rows, in memory at once. [`stream`](Self::stream) has them one by one.
    pub fn fetch_all(&self, client: &Client) -> FetchAll<R> {
        FetchAll::new(self.core.drain(client))
    }

    /// The rows as they arrive.
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column. What the server says comes with the
    /// first row.
    pub fn stream(&self, client: &Client) -> Result<Cursor<R>> {
        Ok(Cursor::new(self.core.open(client, None)?))
    }

    /// The rows as they arrive, as the bytes of a [format](https://clickhouse.com/docs/interfaces/formats) of ClickHouse's: a
    /// `tokio::io::AsyncRead` and `AsyncBufRead`, for a file or another connection.
    ///
    /// ```
    /// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sample/doc.rs"));
    /// # fn main() { run(example) }
    /// # async fn example(client: &Client) -> Result<()> {
    /// # events::insert_all(client, [events::Row::default()]).await?;
    /// let events = events::scan().order_by(events::user_id.asc());
    /// let mut csv = events.fetch_bytes(client, "CSVWithNames")?;
    /// let mut file = Vec::new();
    /// tokio::io::copy(&mut csv, &mut file).await.expect("all of it arrives");
    /// assert!(file.starts_with(b"\"event_id\",\"user_id\""));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column. What the server says comes with the
    /// first bytes.
    pub fn fetch_bytes(&self, client: &Client, format: &str) -> Result<AnswerBytes> {
        self.core.fetch_bytes(client, format)
    }

    /// The rows as record batches of Apache Arrow, as they arrive: see [`arrow`](crate::arrow).
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column. What the server says comes with the
    /// first batch.
    #[cfg(feature = "arrow")]
    pub fn record_batches(&self, client: &Client) -> Result<crate::arrow::RecordBatches> {
        self.core.record_batches(client)
    }
}

impl<R: ReadRow> Default for Select<R::Source, R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, R> Clone for Select<T, R> {
    fn clone(&self) -> Self {
        Self {
            core: self.core.clone(),
            marker: PhantomData,
        }
    }
}

impl<T, R> fmt::Debug for Select<T, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Select")
            .field("table", &self.core.table)
            .field(
                "sql",
                &self.core.statement(None).map(|statement| statement.sql),
            )
            .finish()
    }
}
