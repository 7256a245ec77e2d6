//! Rows as columns: blocks of the format Native, made of rows that are encoded one after the other.
//!
//! A server reads a column at once, and a row value by value: it takes blocks several times as fast. A value has the same
//! bytes in both formats; what differs is where lengths and NULLs stand.

mod column;

use self::column::Column;
use crate::codec::{EncodeError, put_bytes, put_varint};
use crate::table::WriteColumn;

/// The columns of a block, and how rows have them.
#[derive(Debug)]
pub struct Columnar {
    columns: Vec<Named>,
    /// Where the next value of each row starts.
    at: Vec<usize>,
}

#[derive(Debug)]
struct Named {
    name: &'static str,
    /// Name and type, as they stand in a block before the values.
    head: Vec<u8>,
    values: Column,
}

impl Columnar {
    /// `None` where a column has a type whose values look otherwise in a block.
    pub fn new(columns: &[WriteColumn]) -> Option<Self> {
        let columns = columns.iter().map(|column| {
            let (values, ty) = Column::of(column.ty)?;
            let mut head = Vec::new();
            put_bytes(&mut head, column.name.as_bytes());
            put_bytes(&mut head, ty.as_bytes());
            Some(Named {
                name: column.name,
                head,
                values,
            })
        });
        let columns = columns.collect::<Option<_>>()?;
        Some(Self {
            columns,
            at: Vec::new(),
        })
    }

    /// Appends a block of these rows, each of which starts where `starts` says.
    ///
    /// # Errors
    ///
    /// Where a row has not the bytes of its types: one that somebody encodes by hand.
    pub fn block(
        &mut self,
        rows: &[u8],
        starts: &[usize],
        out: &mut Vec<u8>,
    ) -> Result<(), EncodeError> {
        self.at.clear();
        self.at.extend_from_slice(starts);
        // About as much, and as many ends of arrays.
        out.reserve(rows.len() + rows.len() / 4);
        put_varint(out, self.columns.len() as u64);
        put_varint(out, starts.len() as u64);
        for column in &self.columns {
            out.extend_from_slice(&column.head);
            if column.values.write(rows, &mut self.at, out).is_err() {
                return Err(not_of_its_type().in_column(column.name));
            }
        }
        let ends = starts.iter().skip(1).copied().chain([rows.len()]);
        if self.at.iter().copied().eq(ends.take(starts.len())) {
            Ok(())
        } else {
            Err(not_of_its_type())
        }
    }
}

#[cold]
fn not_of_its_type() -> EncodeError {
    EncodeError::new("does not have the bytes of its type")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columnar(types: &[&'static str]) -> Option<Columnar> {
        let columns: Vec<WriteColumn> = types.iter().map(|ty| WriteColumn::new("c", ty)).collect();
        Columnar::new(&columns)
    }

    /// Of rows that are given one by one.
    fn block(columnar: &mut Columnar, rows: &[&[u8]]) -> Result<Vec<u8>, EncodeError> {
        let (mut starts, mut bytes) = (Vec::new(), Vec::new());
        for row in rows {
            starts.push(bytes.len());
            bytes.extend_from_slice(row);
        }
        let mut block = Vec::new();
        columnar.block(&bytes, &starts, &mut block)?;
        Ok(block)
    }

    #[test]
    fn a_block_has_the_values_of_each_column_together() {
        let mut columnar = columnar(&["UInt8", "LowCardinality(String)"]).unwrap();
        let rows: [&[u8]; 3] = [b"\x01\x02ab", b"\x02\x00", b"\x03\x01c"];
        assert_eq!(
            block(&mut columnar, &rows).unwrap(),
            b"\x02\x03\x01c\x05UInt8\x01\x02\x03\x01c\x06String\x02ab\x00\x01c"
        );
        // The next one has nothing of it.
        assert_eq!(
            block(&mut columnar, &[b"\x04\x00"]).unwrap(),
            b"\x02\x01\x01c\x05UInt8\x04\x01c\x06String\x00"
        );
    }

    #[test]
    fn nulls_and_ends_of_arrays_come_first() {
        let mut columnar = columnar(&["Array(Nullable(UInt16))"]).unwrap();
        let rows: [&[u8]; 3] = [b"\x02\x00\x05\x00\x01", b"\x00", b"\x01\x00\x06\x00"];
        let head = b"\x01\x03\x01c\x17Array(Nullable(UInt16))";
        let ends = [2_u64, 2, 3].map(u64::to_le_bytes).concat();
        let rest = b"\x00\x01\x00\x05\x00\x00\x00\x06\x00";
        assert_eq!(
            block(&mut columnar, &rows).unwrap(),
            [&head[..], &ends, rest].concat()
        );
    }

    #[test]
    fn bytes_that_are_no_rows_are_refused() {
        let mut columnar = columnar(&["UInt32", "String", "Array(UInt64)"]).unwrap();
        let row = b"\x01\x00\x00\x00\x01a\x01\x00\x00\x00\x00\x00\x00\x00\x00";
        block(&mut columnar, &[row, row]).unwrap();
        for cut in 0..row.len() {
            block(&mut columnar, &[&row[..cut]]).unwrap_err();
            block(&mut columnar, &[&row[..cut], row]).unwrap_err();
            block(&mut columnar, &[row, &row[..cut]]).unwrap_err();
        }
        block(&mut columnar, &[&[&row[..], b"x"].concat()]).unwrap_err();
        // Lengths beyond what is there.
        let long = b"\x01\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01a";
        block(&mut columnar, &[long]).unwrap_err();
        let many = b"\x01\x00\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01";
        block(&mut columnar, &[many]).unwrap_err();
    }

    #[test]
    fn types_whose_values_look_otherwise_are_left_to_rows() {
        for ty in [
            "JSON",
            "Dynamic",
            "Variant(String, UInt8)",
            "AggregateFunction(sum, UInt64)",
            "Array(JSON)",
            "Tuple()",
            "Nothing",
            "QBit(Float32, 8)",
            "Nullable(Tuple(UInt8))",
        ] {
            assert!(columnar(&["UInt8", ty]).is_none(), "{ty}");
        }
    }
}
