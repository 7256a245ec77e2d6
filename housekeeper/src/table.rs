//! What generated code says about a table and its rows.

use crate::codec::{DecodeError, Reader};
use crate::row_buffer::RowBuffer;
use crate::row_columns::RowColumns;

/// A table, view or dictionary, as a type. Generated code has one for each.
pub trait Table: 'static {
    /// The name as it stands in a statement: `` `ecommerce`.`users` ``.
    const NAME: &'static str;
}

/// A table, view or dictionary of a name, as a number: a query that is checked where the generated code is out of sight
/// takes conditions on it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is another table than the one that the query takes a condition on",
    label = "a condition on another table"
)]
pub trait Named<const NAME: u64>: Table {}

/// A table whose engine replaces rows by newer ones, so `FINAL` means something:
/// the `ReplacingMergeTree` family.
#[diagnostic::on_unimplemented(
    message = "the rows of this table are never replaced, so there is no latest one",
    label = "`latest()` is for tables of the ReplacingMergeTree family"
)]
pub trait Replacing: Table {}

/// A table of the `MergeTree` family.
#[diagnostic::on_unimplemented(
    message = "this table is not of the MergeTree family",
    label = "`prewhere` is for tables of the MergeTree family"
)]
pub trait MergeTree: Table {}

/// A table with a `SAMPLE BY`.
#[diagnostic::on_unimplemented(
    message = "this table has no SAMPLE BY",
    label = "`sample` is for tables with a SAMPLE BY"
)]
pub trait Sampled: Table {}

/// A dictionary, looked up by its key.
pub trait Dictionary: Table {
    /// The name as the functions `dictGet` and `dictHas` take it: `ecommerce.countries_dict`.
    const DICTIONARY: &'static str;

    /// The columns of the primary key, in its order.
    const KEY: &'static [&'static str];
}

/// How a row of an answer is read: one of a table, or what a query has selected.
pub trait DecodeRow: 'static {
    /// The row.
    type Output: Send + 'static;

    /// The same row with its text and bytes borrowed from the answer instead of copied:
    /// [`Cursor::next_ref`](crate::Cursor::next_ref) gives it.
    type Ref<'a>: Send;

    /// Takes one row from the front of `input`.
    ///
    /// # Errors
    ///
    /// When `input` ends before the row does, or a value does not fit its Rust type.
    fn decode(input: &mut Reader<'_>) -> Result<Self::Output, DecodeError>;

    /// As [`decode`](Self::decode), borrowed.
    ///
    /// # Errors
    ///
    /// The same ones, for the same bytes.
    fn decode_ref<'a>(input: &mut Reader<'a>) -> Result<Self::Ref<'a>, DecodeError>;

    /// As [`decode`](Self::decode), behind `rows`, which stay as they are where there is an error: `input` keeps it.
    #[doc(hidden)]
    #[inline]
    fn decode_onto(rows: &mut Vec<Self::Output>, input: &mut Reader<'_>) {
        match Self::decode(input) {
            Ok(row) => rows.push(row),
            Err(error) => input.fail_row(error),
        }
    }
}

/// A row whose columns are read one after the other to where they belong, with one question at the end whether they could be:
/// with one after each column, and what was read before to be dropped, a row would cost two to three times as much to compile.
pub trait FillRow: Default + Send + 'static {
    /// See [`DecodeRow::Ref`].
    type Ref<'a>: Send;

    /// A row whose values have no memory of their own.
    #[inline]
    fn blank() -> Self {
        Self::default()
    }

    /// Reads the columns into a [`blank`](Self::blank) row.
    fn fill(&mut self, input: &mut Reader<'_>);

    /// As [`blank`](Self::blank), to be borrowed into.
    fn blank_ref<'a>() -> Self::Ref<'a>;

    /// As [`fill`](Self::fill), borrowed.
    fn fill_ref<'a>(row: &mut Self::Ref<'a>, input: &mut Reader<'a>);
}

#[diagnostic::do_not_recommend]
impl<R: FillRow> DecodeRow for R {
    type Output = R;
    type Ref<'a> = R::Ref<'a>;

    #[inline]
    fn decode(input: &mut Reader<'_>) -> Result<R, DecodeError> {
        let mut row = R::blank();
        row.fill(input);
        input.check()?;
        Ok(row)
    }

    #[inline]
    fn decode_ref<'a>(input: &mut Reader<'a>) -> Result<R::Ref<'a>, DecodeError> {
        let mut row = R::blank_ref();
        R::fill_ref(&mut row, input);
        input.check()?;
        Ok(row)
    }

    /// Without a result, which would be taken apart once a table.
    #[inline]
    fn decode_onto(rows: &mut Vec<R>, input: &mut Reader<'_>) {
        let mut row = R::blank();
        row.fill(input);
        if input.is_good() {
            rows.push(row);
        }
    }
}

/// One row of a table, as a `SELECT` of all its columns gives it.
pub trait ReadRow: DecodeRow<Output = Self> + Sized + Send {
    /// Where the rows come from.
    type Source: Table;

    /// The columns, in the order [`decode`](DecodeRow::decode) takes them.
    const COLUMNS: RowColumns;
}

/// One row for an insert into the table `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be inserted into this table",
    label = "not a row the table takes",
    note = "a `Row` holds every column that can be read, and some of this table's are computed by the server (MATERIALIZED, ALIAS) or given to inserts only (EPHEMERAL): insert a `New` instead"
)]
pub trait InsertRow<T: Table>: Send + 'static {
    /// The columns, in the order [`encode`](Self::encode) gives them.
    const COLUMNS: RowColumns;

    /// Whether every value stands behind a flag that says if the server computes it.
    const DEFAULTS: bool = false;

    /// Appends the row. [`RowBuffer::check`] says whether its values fit their columns.
    fn encode(&self, out: &mut RowBuffer);
}
