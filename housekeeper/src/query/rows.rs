use std::fmt;
use std::marker::PhantomData;

use clickhouse::Client;

use super::answer::Answer;
use super::fetch_all::drain;
use super::header::Expected;
use super::prepared::Prepared;
use super::{AnswerBytes, Cursor, FetchAll, Filter};
use crate::codec::Param;
use crate::error::{Error, Result};
use crate::row_columns::RowColumns;
use crate::table::{DecodeRow, Named};
use crate::ty::SqlType;

/// A query of one's own that gives rows, made by [`query!`](crate::query!) or from the folder of queries.
///
/// It is sent when it is fetched, and can be fetched more than once. An error says which query it is of. The names and the types of the columns are compared
/// with the server's, once an answer.
#[must_use = "a query does nothing until it is fetched"]
pub struct Query<R> {
    columns: RowColumns,
    prepared: Prepared,
    row: PhantomData<fn() -> R>,
}

/// A query as the compiler has left it.
#[derive(Debug, Clone, Copy)]
pub struct QueryText {
    name: &'static str,
    sql: &'static str,
    columns: RowColumns,
}

impl QueryText {
    /// `name` is what errors call it.
    pub const fn new(name: &'static str, sql: &'static str, columns: RowColumns) -> Self {
        Self { name, sql, columns }
    }
}

impl<R: DecodeRow> Query<R> {
    #[doc(hidden)]
    pub const fn new(text: &'static QueryText) -> Self {
        Self {
            columns: text.columns,
            prepared: Prepared::new(text.name, text.sql),
            row: PhantomData,
        }
    }

    #[doc(hidden)]
    pub fn param<T: SqlType>(mut self, name: &'static str, value: &impl Param<T>) -> Self {
        self.prepared.param(name, value);
        self
    }

    /// A condition on the table `T`, which the query calls `source`; then `rest` of the text.
    #[doc(hidden)]
    pub fn condition<T>(
        mut self,
        name: &'static str,
        source: &'static str,
        filter: &impl Filter<T>,
        rest: &'static str,
    ) -> Self {
        self.prepared
            .condition(name, source, filter.fragment().as_ref(), rest);
        self
    }

    /// The same on the table with this [name](Named).
    #[doc(hidden)]
    pub fn condition_on<const NAME: u64, T: Named<NAME>>(
        self,
        name: &'static str,
        source: &'static str,
        filter: &impl Filter<T>,
        rest: &'static str,
    ) -> Self {
        self.condition(name, source, filter, rest)
    }

    /// With a [setting](https://clickhouse.com/docs/operations/settings/settings) for this query.
    pub fn with_setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.prepared.with_setting(name.into(), value.into());
        self
    }

    /// The statement as it is sent, its values left out.
    pub fn sql(&self) -> &str {
        self.prepared.sql()
    }

    /// The first row; others are not read.
    ///
    /// # Errors
    ///
    /// [`Error::RowNotFound`] when there is none.
    pub async fn fetch_one(&self, client: &Client) -> Result<R::Output> {
        self.fetch_optional(client).await?.ok_or(Error::RowNotFound)
    }

    /// The first row, if there is one; others are not read.
    ///
    /// # Errors
    ///
    /// When a value does not fit its parameter, the server refuses the query, or its columns are not those that this was
    /// compiled for.
    pub async fn fetch_optional(&self, client: &Client) -> Result<Option<R::Output>> {
        let mut rows = self.stream(client)?;
        rows.next().await
    }

    /// All the rows, in memory at once. [`stream`](Self::stream) has them one by one.
    ///
    /// # Errors
    ///
    /// As [`fetch_optional`](Self::fetch_optional), and when the server fails in the middle.
    pub fn fetch_all(&self, client: &Client) -> FetchAll<R> {
        FetchAll::new(drain(self.open(client)))
    }

    /// The rows as they arrive.
    ///
    /// # Errors
    ///
    /// When a value does not fit its parameter. What the server says comes with the first row.
    pub fn stream(&self, client: &Client) -> Result<Cursor<R>> {
        Ok(Cursor::new(self.open(client)?))
    }

    /// The rows as they arrive, as the bytes of a [format](https://clickhouse.com/docs/interfaces/formats) of ClickHouse's: a
    /// `tokio::io::AsyncRead` and `AsyncBufRead`, for a file or another connection.
    ///
    /// # Errors
    ///
    /// When a value does not fit its parameter. What the server says comes with the first bytes.
    pub fn fetch_bytes(&self, client: &Client, format: &str) -> Result<AnswerBytes> {
        let query = self.prepared.query(client)?;
        Ok(AnswerBytes::new(query.fetch_bytes(format)?))
    }

    /// The rows as record batches of Apache Arrow, as they arrive: see [`arrow`](crate::arrow).
    ///
    /// # Errors
    ///
    /// When a value does not fit its parameter. What the server says comes with the first batch.
    #[cfg(feature = "arrow")]
    pub fn record_batches(&self, client: &Client) -> Result<crate::arrow::RecordBatches> {
        crate::arrow::RecordBatches::open(self.prepared.query(client)?, self.expected())
    }

    fn open(&self, client: &Client) -> Result<Answer> {
        Answer::open(self.prepared.query(client)?, self.expected())
    }

    fn expected(&self) -> Expected {
        Expected::from(self.columns).of_query(self.prepared.name())
    }
}

impl<R> Clone for Query<R> {
    fn clone(&self) -> Self {
        Self {
            columns: self.columns,
            prepared: self.prepared.clone(),
            row: PhantomData,
        }
    }
}

impl<R> fmt::Debug for Query<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Query")
            .field("name", &self.prepared.name())
            .field("sql", &self.prepared.sql())
            .finish_non_exhaustive()
    }
}
