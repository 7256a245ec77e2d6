//! The query without the type of its rows: compiled once, not once a table.

use std::fmt::Write as _;

use clickhouse::Client;

use super::super::AnswerBytes;
use super::super::answer::{Answer, DecodeInto};
use super::super::condition::all;
use super::super::fetch_all::{Drain, drain};
use super::super::fragment::{Fragment, Statement, quote_identifier};
use super::super::header::Expected;
use super::super::selection::Selected;
use crate::boxed::{Boxed, boxed};
use crate::codec::{EncodeError, Reader, get};
use crate::error::Result;
use crate::row_columns::RowColumns;
use crate::ty;

#[derive(Clone)]
pub(in crate::query) struct SelectCore {
    pub(in crate::query) table: &'static str,
    columns: Columns,
    group_by: Vec<Fragment>,
    having: Option<Fragment>,
    pub(super) condition: Option<Fragment>,
    pub(super) prewhere: Option<Fragment>,
    pub(super) sample: Option<f64>,
    pub(super) limit_by: Option<(u64, Vec<&'static str>)>,
    pub(super) order: Vec<Fragment>,
    pub(super) limit: Option<u64>,
    /// Whether rows that are sorted like the last one come, too.
    pub(super) with_ties: bool,
    pub(super) offset: Option<u64>,
    pub(super) latest: bool,
    pub(super) settings: Vec<(String, String)>,
}

/// What is selected.
#[derive(Clone)]
enum Columns {
    All(RowColumns),
    These(Selected),
}

/// Without an alias: it could be the name of a column that a condition speaks of.
const COUNT: RowColumns = RowColumns::new("|count()|UInt64");

impl SelectCore {
    pub(super) fn new(table: &'static str, columns: RowColumns) -> Self {
        Self {
            table,
            columns: Columns::All(columns),
            group_by: Vec::new(),
            having: None,
            condition: None,
            prewhere: None,
            sample: None,
            limit_by: None,
            order: Vec::new(),
            limit: None,
            with_ties: false,
            offset: None,
            latest: false,
            settings: Vec::new(),
        }
    }

    pub(super) fn select(self, selected: Selected) -> Self {
        Self {
            columns: Columns::These(selected),
            ..self
        }
    }

    pub(super) fn group_by(&mut self, keys: &Selected) {
        self.group_by.extend(keys.exprs().cloned());
    }

    pub(super) fn having(&mut self, condition: Option<Fragment>) {
        self.having = all([self.having.take(), condition]);
    }

    pub(super) fn filter(&mut self, condition: Option<Fragment>) {
        self.condition = all([self.condition.take(), condition]);
    }

    pub(super) fn prewhere(&mut self, condition: Option<Fragment>) {
        self.prewhere = all([self.prewhere.take(), condition]);
    }

    /// The statement, for no more than `most` rows.
    pub(in crate::query) fn statement(&self, most: Option<u64>) -> Result<Statement> {
        let mut statement = Statement::default();
        statement.sql.push_str("SELECT ");
        match &self.columns {
            Columns::All(columns) => push_columns(*columns, &mut statement.sql),
            Columns::These(selected) => statement.push_list(selected.exprs())?,
        }
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
        if self.limit.is_none()
            && self.offset.is_none()
            && self.limit_by.is_none()
            && !self.is_grouped()
        {
            self.push_source(&mut statement)?;
        } else {
            // An aggregate, so that rows become one where nothing is grouped by.
            let each = if self.is_grouped() { "count()" } else { "1" };
            let _ = write!(statement.sql, " FROM (SELECT {each}");
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
        let keys = self.keys();
        if !keys.is_empty() {
            statement.sql.push_str(" GROUP BY ");
            statement.push_list(keys)?;
        }
        if let Some(condition) = &self.having {
            statement.sql.push_str(" HAVING ");
            statement.push(condition)?;
        }
        Ok(())
    }

    /// Whether its rows are made of many.
    fn is_grouped(&self) -> bool {
        let aggregates = match &self.columns {
            Columns::All(_) => false,
            Columns::These(selected) => selected.has_aggregates(),
        };
        aggregates || self.having.is_some() || !self.group_by.is_empty()
    }

    /// What rows are grouped by, each once.
    fn keys(&self) -> Vec<&Fragment> {
        let mut keys: Vec<&Fragment> = Vec::new();
        if self.is_grouped() {
            let selected = match &self.columns {
                Columns::All(_) => None,
                Columns::These(selected) => Some(selected.keys()),
            };
            for key in self.group_by.iter().chain(selected.into_iter().flatten()) {
                if !keys.iter().any(|other| other.is(key)) {
                    keys.push(key);
                }
            }
        }
        keys
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
        if self.with_ties {
            sql.push_str(" WITH TIES");
        }
    }

    pub(in crate::query) fn open(&self, client: &Client, most: Option<u64>) -> Result<Answer> {
        let query = self.statement(most)?.query(client, &self.settings);
        Answer::open(query, self.expected())
    }

    pub(in crate::query) fn drain(&self, client: &Client) -> Box<dyn Drain + Send> {
        drain(self.open(client, None))
    }

    pub(super) fn fetch_bytes(&self, client: &Client, format: &str) -> Result<AnswerBytes> {
        let query = self.statement(None)?.query(client, &self.settings);
        Ok(AnswerBytes::new(query.fetch_bytes(format)?))
    }

    #[cfg(feature = "arrow")]
    pub(super) fn record_batches(&self, client: &Client) -> Result<crate::arrow::RecordBatches> {
        let query = self.statement(None)?.query(client, &self.settings);
        crate::arrow::RecordBatches::open(query, self.expected())
    }

    fn expected(&self) -> Expected {
        match &self.columns {
            Columns::All(columns) => Expected::from(*columns),
            Columns::These(selected) => selected.expected(),
        }
    }

    pub(in crate::query) fn fetch<'a>(
        &'a self,
        client: &'a Client,
        most: Option<u64>,
        decode: DecodeInto<'a>,
    ) -> Boxed<'a, Result<()>> {
        boxed(async move { self.open(client, most)?.drain(decode).await })
    }

    pub(super) fn count<'a>(&'a self, client: &'a Client) -> Boxed<'a, Result<u64>> {
        boxed(async move {
            let mut count = 0;
            let query = self.count_statement()?.query(client, &self.settings);
            Answer::open(query, COUNT.into())?
                .drain(&mut |input: &mut Reader<'_>| {
                    count = get::<ty::UInt64, u64>(input, "count()")?;
                    Ok(())
                })
                .await?;
            Ok(count)
        })
    }
}

/// `a, b, hex(c) AS c`: an expression is given its column's name.
fn push_columns(columns: RowColumns, sql: &mut String) {
    let mut quoted = String::new();
    for (index, column) in columns.iter().enumerate() {
        if index > 0 {
            sql.push_str(", ");
        }
        let expr = column.expr.unwrap_or(column.name);
        sql.push_str(expr);
        quoted.clear();
        quote_identifier(column.name, &mut quoted);
        if expr != column.name && expr != quoted {
            sql.push_str(" AS ");
            sql.push_str(&quoted);
        }
    }
}
