//! Rows as columns: blocks of the format Native.
//!
//! A server reads a column at once, and a row value by value: it takes blocks several times as fast. A value has the same
//! bytes in both formats; what differs is where lengths and NULLs stand.

mod apart;
mod lengths;
mod parts;

use bytes::Bytes;

use self::apart::not_of_type;
use self::lengths::is_text;
pub use self::parts::Parts;
use crate::codec::{EncodeError, Reader, put_bytes, put_varint};
use crate::reused::Reused;
use crate::row_buffer::RowBuffer;
use crate::row_columns::RowColumn;

/// The columns of a block.
#[derive(Debug)]
pub struct Columnar {
    columns: Vec<Column>,
    /// The memory of blocks that were sent: while one is on its way, the next is made.
    sent: Reused,
}

#[derive(Debug)]
struct Column {
    of: RowColumn,
    /// Name and type, as they stand in a block before the values.
    head: Vec<u8>,
    /// Where values are taken apart that were encoded as a row has them.
    parts: Parts,
}

impl Columnar {
    /// `None` where there are none, or where one has a type whose values look otherwise in a block.
    pub fn new(columns: &[RowColumn]) -> Option<Self> {
        let columns = columns.iter().map(|&of| {
            let (parts, ty) = Parts::of(of.ty)?;
            let mut head = Vec::new();
            put_bytes(&mut head, of.name.as_bytes());
            put_bytes(&mut head, ty.as_bytes());
            Some(Column { of, head, parts })
        });
        let columns: Vec<_> = columns.collect::<Option<_>>()?;
        let sent = Reused::default();
        (!columns.is_empty()).then_some(Self { columns, sent })
    }

    /// Where rows are gathered column by column.
    pub fn buffer(&self) -> RowBuffer {
        let parts = self.columns.iter().map(Column::apart);
        RowBuffer::of_columns(vec![Vec::new(); self.columns.len()], parts.collect())
    }

    /// A block of rows that stand one after the other.
    ///
    /// # Errors
    ///
    /// Where a row has not the bytes of its types: one that somebody encodes by hand. There is no going on then.
    pub fn block_of_rows(&mut self, rows: &[u8]) -> Result<Bytes, EncodeError> {
        let mut rest = Reader::new(rows);
        let mut count = 0;
        while rest.remaining() > 0 {
            count += 1;
            for column in &mut self.columns {
                let taken = column.parts.take(&mut rest, 1);
                taken.map_err(|_| column.is_wrong())?;
            }
        }
        // About as much, and as many ends of arrays.
        let mut block = Vec::with_capacity(rows.len() + rows.len() / 4);
        self.begin(count, &mut block);
        for column in &mut self.columns {
            block.extend_from_slice(&column.head);
            column.parts.write(&mut block);
        }
        Ok(block.into())
    }

    /// A block of all the rows of a buffer, which is empty then.
    ///
    /// # Errors
    ///
    /// As [`block_of_rows`](Self::block_of_rows).
    pub fn block(&mut self, rows: &mut RowBuffer) -> Result<Bytes, EncodeError> {
        let count = rows.rows();
        let heads = self.columns.iter().map(|column| column.head.len());
        let size = rows.size() + heads.sum::<usize>() + 16;
        let mut block = self.sent.take();
        block.reserve(size);
        self.begin(count, &mut block);
        for (column, (bytes, parts)) in self.columns.iter_mut().zip(rows.columns_and_parts()) {
            column.write(bytes, parts, count, &mut block)?;
        }
        rows.forget_rows();
        Ok(self.sent.give(block))
    }

    /// Takes away what a row has left that could not be encoded.
    #[cold]
    pub fn cut(&mut self, rows: &mut RowBuffer) {
        let count = rows.rows_since();
        let mut lengths = rows.take_lengths().into_iter();
        for (column, bytes) in self.columns.iter_mut().zip(rows.columns()) {
            let start = lengths.next().unwrap_or_default();
            if let Some(rest) = column.parts.take_from(&bytes[start..], count) {
                bytes.truncate(bytes.len() - rest);
            }
            column.parts.write(&mut Vec::new());
        }
        for parts in rows.parts().iter_mut().flatten() {
            parts.cut(count, &mut lengths);
        }
        rows.mark();
    }

    /// How many columns and rows there are.
    fn begin(&self, rows: u64, block: &mut Vec<u8>) {
        put_varint(block, self.columns.len() as u64);
        put_varint(block, rows);
    }
}

impl Column {
    /// Where values go that can be taken apart as they are encoded.
    fn apart(&self) -> Option<Parts> {
        if self.parts.is_plain() {
            return None;
        }
        Parts::of(self.of.ty).map(|(parts, _)| parts)
    }

    /// Moves so many values to a block: `bytes` as rows have them, or `apart`.
    fn write(
        &mut self,
        bytes: &mut Vec<u8>,
        apart: &mut Option<Parts>,
        rows: u64,
        block: &mut Vec<u8>,
    ) -> Result<(), EncodeError> {
        // What is encoded here is looked at where it costs nothing or nobody minds.
        let is_counted = self.of.is_foreign || cfg!(debug_assertions);
        block.extend_from_slice(&self.head);
        let is_right = match (&self.parts, apart) {
            (Parts::Fixed(width, _), _) => bytes.len() as u64 == rows * *width as u64,
            (Parts::Text(_), _) => !is_counted || is_text(bytes, rows),
            (_, Some(parts)) if bytes.is_empty() => {
                let is_right = parts.has(rows, is_counted);
                parts.write(block);
                is_right
            }
            _ => {
                let rest = self.parts.take_from(bytes, rows);
                bytes.clear();
                self.parts.write(block);
                rest == Some(0)
            }
        };
        block.append(bytes);
        if is_right {
            Ok(())
        } else {
            Err(self.is_wrong())
        }
    }

    #[cold]
    fn is_wrong(&self) -> EncodeError {
        not_of_type().in_column(self.of.name)
    }
}

#[cfg(test)]
mod tests;
