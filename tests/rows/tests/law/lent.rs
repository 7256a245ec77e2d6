//! A column that is selected is borrowed as it is in a row: as the same type, which the compiler holds, and as the same
//! value.

use std::fmt::Debug;

use housekeeper::{Column, Decode, Lend, Reader};

/// Reads all rows both ways, and counts the values.
pub(crate) type Lent = fn(&[u8]) -> Result<usize, String>;

/// The value of a column in front of `input`, which is `in_row` in a row that borrows.
pub(crate) fn lent<'a, T, Ty, V>(
    _: Column<T, Ty, V>,
    input: &mut Reader<'a>,
    in_row: &V::Ref<'a>,
) -> Result<usize, String>
where
    V: Lend<Ty>,
    V::Ref<'a>: Debug,
{
    let value = V::Ref::decode(input).map_err(|error| error.to_string())?;
    let (in_row, value) = (format!("{in_row:?}"), format!("{value:?}"));
    if in_row == value {
        Ok(1)
    } else {
        Err(format!("{in_row} is {value}"))
    }
}

/// A function for the columns of a table. States are not selected.
macro_rules! columns {
    ($table:ident $($how:ident $column:ident)*) => {
        |rows| {
            let mut input = housekeeper::Reader::new(rows);
            let mut values = 0;
            while !input.rest().is_empty() {
                let mut again = housekeeper::Reader::new(input.rest());
                let row = <wire::$table::Row as housekeeper::DecodeRow>::decode_ref(&mut again);
                let row = row.map_err(|error| error.to_string())?;
                $(values += $crate::lent::column!($how $table $column, input, row)?;)*
                if input.rest().len() != again.rest().len() {
                    return Err("a row ends elsewhere".to_owned());
                }
            }
            Ok(values)
        }
    };
}

macro_rules! column {
    (lent $table:ident $column:ident, $input:ident, $row:ident) => {
        $crate::lent::lent(wire::$table::$column, &mut $input, &$row.$column)
            .map_err(|problem| format!("{}: {problem}", stringify!($column)))
    };
    (state $table:ident $column:ident, $input:ident, $row:ident) => {
        $input.bytes().map(|_| 0).map_err(|error| error.to_string())
    };
}

pub(crate) use {column, columns};
