//! Pages of rows, each of which starts where the one before has ended.

use std::fmt;
use std::marker::PhantomData;

use clickhouse::Client;

use super::fragment::{Fragment, Value};
use super::select::SelectCore;
use super::{Column, Cursor, FetchAll};
use crate::codec::Param;
use crate::error::Result;
use crate::table::DecodeRow;
use crate::ty::Ordered;

/// The columns of the table `T` that rows are paged by: one, or a tuple of them. A table whose sorting key is made of
/// columns has them as `KEY`.
#[diagnostic::on_unimplemented(
    message = "rows of `{T}` are not paged by `{Self}`",
    label = "neither a column of it nor a tuple of its columns",
    note = "a table whose sorting key is made of columns has `KEY`"
)]
pub trait PageKey<T> {
    /// The values that a row has in them.
    type Values;

    #[doc(hidden)]
    fn columns(self, out: &mut Vec<Fragment>);

    #[doc(hidden)]
    fn values(values: Self::Values, out: &mut Vec<Fragment>);
}

impl<T, Ty: Ordered, V: Param<Ty::Bare>> PageKey<T> for Column<T, Ty, V> {
    type Values = V;

    fn columns(self, out: &mut Vec<Fragment>) {
        out.push(self.fragment());
    }

    fn values(values: V, out: &mut Vec<Fragment>) {
        out.push(Fragment::text("").value(Value::new::<Ty::Bare>(&values)));
    }
}

macro_rules! tuple {
    ($($column:ident $value:ident $index:tt),*) => {
        impl<T, $($column: PageKey<T>),*> PageKey<T> for ($($column,)*) {
            type Values = ($($column::Values,)*);

            fn columns(self, out: &mut Vec<Fragment>) {
                $(self.$index.columns(out);)*
            }

            fn values(values: Self::Values, out: &mut Vec<Fragment>) {
                $($column::values(values.$index, out);)*
            }
        }
    };
}

crate::codec::tuples::for_each_arity!(tuple);

/// Which rows come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Ascending,
    Descending,
}

/// What rows are sorted by, and those of them that come behind `after`.
pub(super) fn behind<T, K: PageKey<T>>(
    by: K,
    after: Option<K::Values>,
    direction: Direction,
) -> (Vec<Fragment>, Option<Fragment>) {
    let (order, is_behind) = match direction {
        Direction::Ascending => (" ASC", " > "),
        Direction::Descending => (" DESC", " < "),
    };
    let (mut columns, mut values) = (Vec::new(), Vec::new());
    by.columns(&mut columns);
    if let Some(after) = after {
        K::values(after, &mut values);
    }
    // `a > 1 OR (a = 1 AND b > 2)`: of `(a, b) > (1, 2)` ClickHouse makes no use of its index.
    let pairs = columns.iter().cloned().zip(values).rev();
    let condition = pairs.fold(None, |rest: Option<Fragment>, (column, value)| {
        let is_behind = column.clone().then(is_behind).join(value.clone());
        Some(match rest {
            None => is_behind,
            Some(rest) => {
                let is_same = column.then(" = ").join(value);
                is_behind.combine(" OR ", is_same.combine(" AND ", rest))
            }
        })
    });
    let order = columns.into_iter().map(|column| column.then(order));
    (order.collect(), condition)
}

/// A page of rows `R`, made by [`Select::page_asc`](crate::Select::page_asc) and
/// [`page_desc`](crate::Select::page_desc).
#[must_use = "a page does nothing until it is fetched"]
pub struct Page<R> {
    core: SelectCore,
    marker: PhantomData<fn() -> R>,
}

impl<R: DecodeRow> Page<R> {
    pub(super) fn new(core: SelectCore) -> Self {
        Self {
            core,
            marker: PhantomData,
        }
    }

    /// The statement, its values left out.
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column.
    pub fn sql(&self) -> Result<String> {
        Ok(self.core.statement(None)?.sql)
    }

    /// Its rows. Where there are none, there are no more pages.
    pub fn fetch_all(&self, client: &Client) -> FetchAll<R> {
        FetchAll::new(self.core.drain(client))
    }

    /// Its rows as they arrive.
    ///
    /// # Errors
    ///
    /// When a value cannot be compared with its column. What the server says comes with the
    /// first row.
    pub fn stream(&self, client: &Client) -> Result<Cursor<R>> {
        Ok(Cursor::new(self.core.open(client, None)?))
    }
}

impl<R> Clone for Page<R> {
    fn clone(&self) -> Self {
        Self {
            core: self.core.clone(),
            marker: PhantomData,
        }
    }
}

impl<R> fmt::Debug for Page<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("table", &self.core.table)
            .field(
                "sql",
                &self.core.statement(None).map(|statement| statement.sql),
            )
            .finish()
    }
}
