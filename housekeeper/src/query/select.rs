use std::fmt::{self, Write as _};
use std::marker::PhantomData;

use clickhouse::Client;

use super::cursor::CursorCore;
use super::fragment::{Fragment, Statement, quote_identifier};
use super::{Condition, Cursor, KeyArg, Order};
use crate::codec::{EncodeError, Reader, get};
use crate::error::{Error, Result};
use crate::query::Column;
use crate::table::{MergeTree, ReadColumn, ReadRow, Replacing, Sampled, Table};
use crate::ty::{self, SqlType};

/// A query for rows of one table.
///
/// It is sent when it is fetched, and can be fetched more than once: a page and the
/// [`count`](Self::count) of all pages, say.
#[must_use = "a query does nothing until it is fetched"]
pub struct Select<R> {
    core: SelectCore,
    row: PhantomData<fn() -> R>,
}

impl<R: ReadRow> Select<R> {
    /// All rows.
    pub fn new() -> Self {
        Self {
            core: SelectCore::new(R::Source::NAME, R::COLUMNS),
            row: PhantomData,
        }
    }

    /// Only rows that fulfil `condition`, and the conditions given before.
    pub fn filter(mut self, condition: Condition<R::Source>) -> Self {
        self.core.filter(condition.fragment());
        self
    }

    /// Only rows whose `column` is `key` or in the range `key`: the next column of the sorting
    /// key, in a query made with `by_…`.
    pub fn key<Ty: SqlType>(self, column: Column<R::Source, Ty>, key: impl KeyArg<Ty>) -> Self {
        self.filter(column.is(key))
    }

    /// Sorted by `order`, and before that by the orders given before.
    pub fn order_by(mut self, order: Order<R::Source>) -> Self {
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
        R::Source: Replacing,
    {
        self.core.latest = true;
        self
    }

    /// Only rows that fulfil `condition`, which is looked at first: of rows that do not, no other
    /// column is read (`PREWHERE`). ClickHouse moves conditions there by itself where it thinks it
    /// worth it; with [`latest`](Self::latest), a condition here is on rows that may be old ones.
    pub fn prewhere(mut self, condition: Condition<R::Source>) -> Self
    where
        R::Source: MergeTree,
    {
        self.core.prewhere(condition.fragment());
        self
    }

    /// Only this part of the rows, from 0 to 1, chosen by the table's `SAMPLE BY`: always the same.
    pub fn sample(mut self, part: f64) -> Self
    where
        R::Source: Sampled,
    {
        self.core.sample = Some(part);
        self
    }

    /// At most so many rows of each value of `column` (`LIMIT … BY`), the first by the order. Given
    /// again, of each pair of values, and so on, with the last number of rows.
    pub fn limit_by<Ty: SqlType>(mut self, rows: u64, column: Column<R::Source, Ty>) -> Self {
        let (most, columns) = self.core.limit_by.get_or_insert_default();
        *most = rows;
        columns.push(column.name());
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

    /// The first row.
    ///
    /// # Errors
    ///
    /// [`Error::RowNotFound`] when there is none.
    pub async fn fetch_one(&self, client: &Client) -> Result<R> {
        self.fetch_optional(client).await?.ok_or(Error::RowNotFound)
    }

    /// The first row, if there is one.
    pub async fn fetch_optional(&self, client: &Client) -> Result<Option<R>> {
        let mut first = None;
        self.core
            .fetch(client, Some(1), &mut |input| {
                first = Some(R::decode(input)?);
                Ok(())
            })
            .await?;
        Ok(first)
    }

    /// All the rows, in memory at once. [`stream`](Self::stream) has them one by one.
    pub async fn fetch_all(&self, client: &Client) -> Result<Vec<R>> {
        let mut rows = Vec::new();
        self.core
            .fetch(client, None, &mut |input| {
                rows.push(R::decode(input)?);
                Ok(())
            })
            .await?;
        Ok(rows)
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

    /// How many rows there are. With a limit, at most as many as that.
    pub async fn count(&self, client: &Client) -> Result<u64> {
        self.core.count(client).await
    }
}

impl<R: ReadRow> Default for Select<R> {
    fn default() -> Self {
        Self::new()
    }
}

impl<R> Clone for Select<R> {
    fn clone(&self) -> Self {
        Self {
            core: self.core.clone(),
            row: PhantomData,
        }
    }
}

impl<R> fmt::Debug for Select<R> {
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

/// The query without the type of its rows: compiled once, not once a table.
#[derive(Clone)]
struct SelectCore {
    table: &'static str,
    columns: &'static [ReadColumn],
    condition: Option<Fragment>,
    prewhere: Option<Fragment>,
    sample: Option<f64>,
    limit_by: Option<(u64, Vec<&'static str>)>,
    order: Vec<Fragment>,
    limit: Option<u64>,
    offset: Option<u64>,
    latest: bool,
    settings: Vec<(String, String)>,
}

/// Without an alias: it could be the name of a column that a condition speaks of.
const COUNT: &[ReadColumn] = &[ReadColumn {
    expr: "count()",
    name: "count()",
    ty: "UInt64",
}];

impl SelectCore {
    fn new(table: &'static str, columns: &'static [ReadColumn]) -> Self {
        Self {
            table,
            columns,
            condition: None,
            prewhere: None,
            sample: None,
            limit_by: None,
            order: Vec::new(),
            limit: None,
            offset: None,
            latest: false,
            settings: Vec::new(),
        }
    }

    fn filter(&mut self, condition: Fragment) {
        add(&mut self.condition, condition);
    }

    fn prewhere(&mut self, condition: Fragment) {
        add(&mut self.prewhere, condition);
    }

    /// The statement, for no more than `most` rows.
    fn statement(&self, most: Option<u64>) -> Result<Statement> {
        let mut statement = Statement::default();
        statement.sql.push_str("SELECT ");
        push_columns(self.columns, &mut statement.sql);
        self.push_source(&mut statement)?;
        for (index, order) in self.order.iter().enumerate() {
            statement
                .sql
                .push_str(if index == 0 { " ORDER BY " } else { ", " });
            statement.push(order)?;
        }
        self.push_limit(most, &mut statement.sql);
        Ok(statement)
    }

    fn count_statement(&self) -> Result<Statement> {
        let mut statement = Statement::default();
        statement.sql.push_str("SELECT ");
        push_columns(COUNT, &mut statement.sql);
        if self.limit.is_none() && self.offset.is_none() && self.limit_by.is_none() {
            self.push_source(&mut statement)?;
        } else {
            statement.sql.push_str(" FROM (SELECT 1");
            self.push_source(&mut statement)?;
            self.push_limit(None, &mut statement.sql);
            statement.sql.push(')');
        }
        Ok(statement)
    }

    fn push_source(&self, statement: &mut Statement) -> Result<()> {
        statement.sql.push_str(" FROM ");
        statement.sql.push_str(self.table);
        if self.latest {
            statement.sql.push_str(" FINAL");
        }
        if let Some(part) = self.sample {
            if !(0.0..=1.0).contains(&part) {
                return Err(EncodeError::new("is no part of a table: from 0 to 1").into());
            }
            let _ = write!(statement.sql, " SAMPLE {part}");
        }
        if let Some(condition) = &self.prewhere {
            statement.sql.push_str(" PREWHERE ");
            statement.push(condition)?;
        }
        if let Some(condition) = &self.condition {
            statement.sql.push_str(" WHERE ");
            statement.push(condition)?;
        }
        Ok(())
    }

    fn push_limit(&self, most: Option<u64>, sql: &mut String) {
        if let Some((rows, columns)) = &self.limit_by {
            let _ = write!(sql, " LIMIT {rows} BY ");
            for (index, column) in columns.iter().enumerate() {
                if index > 0 {
                    sql.push_str(", ");
                }
                quote_identifier(column, sql);
            }
        }
        if let Some(limit) = self.limit.into_iter().chain(most).min() {
            let _ = write!(sql, " LIMIT {limit}");
        }
        if let Some(offset) = self.offset {
            let _ = write!(sql, " OFFSET {offset}");
        }
    }

    fn open(&self, client: &Client, most: Option<u64>) -> Result<CursorCore> {
        CursorCore::open(
            self.statement(most)?.query(client, &self.settings),
            self.columns,
        )
    }

    async fn fetch(
        &self,
        client: &Client,
        most: Option<u64>,
        decode: super::cursor::DecodeRow<'_>,
    ) -> Result<()> {
        self.open(client, most)?.drain(decode).await
    }

    async fn count(&self, client: &Client) -> Result<u64> {
        let mut count = 0;
        let query = self.count_statement()?.query(client, &self.settings);
        CursorCore::open(query, COUNT)?
            .drain(&mut |input: &mut Reader<'_>| {
                count = get::<ty::UInt64, u64>(input, "count()")?;
                Ok(())
            })
            .await?;
        Ok(count)
    }
}

fn add(to: &mut Option<Fragment>, condition: Fragment) {
    *to = Some(match to.take() {
        Some(before) => before.combine(" AND ", condition),
        None => condition,
    });
}

/// `a, b, hex(c) AS c`: an expression is given its column's name.
fn push_columns(columns: &[ReadColumn], sql: &mut String) {
    let mut quoted = String::new();
    for (index, column) in columns.iter().enumerate() {
        if index > 0 {
            sql.push_str(", ");
        }
        sql.push_str(column.expr);
        quoted.clear();
        quote_identifier(column.name, &mut quoted);
        if column.expr != column.name && column.expr != quoted {
            sql.push_str(" AS ");
            sql.push_str(&quoted);
        }
    }
}
