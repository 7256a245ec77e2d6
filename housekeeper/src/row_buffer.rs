//! Encoded rows that are gathered until they are worth sending.

use crate::codec::enums::{Code, unknown_code};
use crate::codec::{Encode, EncodeError};
use crate::columnar::Parts;

/// How much is gathered before it is sent.
pub(crate) const CHUNK: usize = 256 * 1024;

/// Rows that are a little longer than the others shall not make the buffer grow.
pub(crate) const FULL: usize = CHUNK - 4 * 1024;

/// A block of columns: the larger, the less the server has to put together.
const BLOCK: usize = 512 * 1024;

/// After about so many bytes it is seen again how many there are in all columns.
const LOOK: u64 = 8 * 1024;

/// Rows as bytes: all values one after the other, or those of each column by themselves.
#[derive(Debug)]
pub struct RowBuffer {
    /// Of all columns, one row after the other. In here and not behind a pointer, its length can stay in a register from one
    /// value to the next.
    row: Vec<u8>,
    /// Of each column by itself; there are none where the rows stand one after the other.
    columns: Vec<Vec<u8>>,
    /// Where the values of a column go that are not one piece of bytes in a block, if they can be written so.
    parts: Vec<Option<Parts>>,
    rows: u64,
    /// With how many rows the columns are measured next.
    look_at: u64,
    /// How many rows there were when they were measured last, and how long the bytes and the parts of each column were.
    marked: (u64, Vec<usize>),
    /// The first value of the row that does not fit its column.
    unfit: Option<EncodeError>,
}

impl RowBuffer {
    /// For values behind these bytes.
    pub fn of_rows(bytes: Vec<u8>) -> Self {
        Self {
            row: bytes,
            columns: Vec::new(),
            parts: Vec::new(),
            rows: 0,
            look_at: 0,
            marked: (0, Vec::new()),
            unfit: None,
        }
    }

    /// For values behind what is there of each column, or in parts of it.
    pub fn of_columns(columns: Vec<Vec<u8>>, parts: Vec<Option<Parts>>) -> Self {
        let mut this = Self {
            row: Vec::new(),
            columns,
            parts,
            rows: 0,
            look_at: 0,
            marked: (0, Vec::new()),
            unfit: None,
        };
        this.mark();
        this
    }

    /// How many rows there are.
    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    /// Says that a row is there, and whether there are enough to be sent.
    #[inline]
    pub fn end_row(&mut self) -> bool {
        self.rows += 1;
        if self.columns.is_empty() {
            self.row.len() >= FULL
        } else {
            self.rows >= self.look_at && self.look()
        }
    }

    /// As [`end_row`](Self::end_row), and also where a value of the row did not fit its column.
    #[inline]
    pub fn stops(&mut self) -> bool {
        self.end_row() || self.unfit.is_some()
    }

    fn look(&mut self) -> bool {
        let size = self.size();
        let average = (size as u64 / self.rows).max(1);
        // The first rows may be short and the next ones long.
        self.look_at = self.rows + (LOOK / average).clamp(1, self.rows);
        size >= BLOCK
    }

    /// Keeps how long the columns are: what a row leaves that cannot be encoded is looked for from here on.
    pub(crate) fn mark(&mut self) {
        let (rows, lengths) = &mut self.marked;
        *rows = self.rows;
        lengths.clear();
        lengths.extend(self.columns.iter().map(Vec::len));
        for parts in self.parts.iter().flatten() {
            parts.lengths(lengths);
        }
    }

    /// How many bytes there are in all columns.
    pub(crate) fn size(&mut self) -> usize {
        self.mark();
        self.marked.1.iter().sum()
    }

    /// How many rows there are since the columns were measured.
    pub(crate) fn rows_since(&self) -> u64 {
        self.rows - self.marked.0
    }

    /// How long the bytes and the parts were when they were measured.
    pub(crate) fn take_lengths(&mut self) -> Vec<usize> {
        std::mem::take(&mut self.marked.1)
    }

    /// Where all values go.
    #[inline]
    pub(crate) fn row(&mut self) -> &mut Vec<u8> {
        &mut self.row
    }

    /// Encodes a value of a column to where it goes. Two calls and not one to a place that is chosen before it: the compiler
    /// then knows for the rest of the row which of them it is, and whose length it may keep in a register.
    #[inline]
    fn encode<T, V: Encode<T> + ?Sized>(
        &mut self,
        column: usize,
        value: &V,
    ) -> Result<(), EncodeError> {
        if self.columns.is_empty() {
            value.encode(&mut self.row)
        } else {
            value.encode(&mut self.columns[column])
        }
    }

    /// The bytes of all rows, one after the other.
    pub fn into_bytes(self) -> Vec<u8> {
        self.row
    }

    /// Keeps why a row is not whole: the first reason there is.
    #[cold]
    #[inline(never)]
    fn misfit(&mut self, column: &'static str, error: EncodeError) {
        self.unfit.get_or_insert_with(|| error.in_column(column));
    }

    /// Says what was wrong with the row that was written last, once.
    ///
    /// # Errors
    ///
    /// When a value did not fit its column.
    #[inline]
    pub fn check(&mut self) -> Result<(), EncodeError> {
        match self.unfit {
            None => Ok(()),
            Some(_) => self.unfit.take().map_or(Ok(()), Err),
        }
    }

    /// The bytes of each column.
    pub fn columns(&mut self) -> &mut [Vec<u8>] {
        &mut self.columns
    }

    /// The parts of each column.
    pub fn parts(&mut self) -> &mut [Option<Parts>] {
        &mut self.parts
    }

    /// The values of each column: bytes, or parts.
    pub(crate) fn columns_and_parts(
        &mut self,
    ) -> impl Iterator<Item = (&mut Vec<u8>, &mut Option<Parts>)> {
        self.columns.iter_mut().zip(&mut self.parts)
    }

    /// Says that all its rows are gone.
    pub(crate) fn forget_rows(&mut self) {
        self.rows = 0;
        self.look_at = 0;
        self.mark();
    }
}

/// Writes one column of a row, whose number is that among [`COLUMNS`](crate::InsertRow::COLUMNS).
///
/// A value that does not fit is told by [`RowBuffer::check`], once a row: with a question after each column, writing a row
/// would cost two to three times as much to compile.
#[inline]
pub fn put<T, V: Encode<T> + ?Sized>(
    out: &mut RowBuffer,
    number: usize,
    column: &'static str,
    value: &V,
) {
    let encoded = if V::APART {
        encode_apart(out, number, value)
    } else {
        out.encode(number, value)
    };
    if let Err(error) = encoded {
        out.misfit(column, error);
    }
}

/// A function of its own, which is not compiled for values that are one piece.
#[inline]
fn encode_apart<T, V: Encode<T> + ?Sized>(
    out: &mut RowBuffer,
    number: usize,
    value: &V,
) -> Result<(), EncodeError> {
    match out.parts.get_mut(number) {
        Some(Some(parts)) => value.encode_apart(parts),
        _ => out.encode(number, value),
    }
}

/// As [`put`], of an enum, by its number: that is compiled once and not once an enum.
#[inline]
pub fn put_code<C: Code>(
    out: &mut RowBuffer,
    number: usize,
    column: &'static str,
    code: C,
    is_known: bool,
) {
    if !is_known {
        out.misfit(column, unknown_code(code.into()));
    }
    put::<C::Column, C>(out, number, column, &code);
}

/// Writes one column of a RowBinaryWithDefaults row that has its value: a flag, and the value.
#[inline]
pub fn put_given<T, V: Encode<T>>(out: &mut RowBuffer, column: &'static str, value: &V) {
    out.row().push(0);
    put::<T, V>(out, 0, column, value);
}

/// Writes one column of a RowBinaryWithDefaults row that the server may have to compute: a flag,
/// and the value if there is one.
#[inline]
pub fn put_or_default<T, V: Encode<T>>(
    out: &mut RowBuffer,
    column: &'static str,
    value: &Option<V>,
) {
    match value {
        None => out.row().push(1),
        Some(value) => put_given::<T, V>(out, column, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Decimal, ty};

    #[test]
    fn the_first_value_that_does_not_fit_is_told_once() {
        type Small = ty::Decimal<2, 0>;
        let mut out = RowBuffer::of_columns(vec![Vec::new(); 3], Vec::new());
        for (number, column, units) in [(0, "a", 1), (1, "b", 100), (2, "c", 100)] {
            put::<Small, _>(
                &mut out,
                number,
                column,
                &Decimal::<i32, 0>::from_units(units),
            );
        }
        assert_eq!(out.check().unwrap_err().column(), Some("b"));
        out.check().unwrap();
    }
}
