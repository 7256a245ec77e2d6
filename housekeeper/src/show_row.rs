//! Rows as people read them.

use std::fmt::{self, Debug};

use crate::row_columns::RowColumns;
use crate::table::ReadRow;

/// Shows the values of a row of `R` behind the names of their columns, as `derive` would: which costs half as much again to
/// compile.
pub fn show_row<R: ReadRow>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    values: &[&dyn Debug],
) -> fmt::Result {
    show(f, name, R::COLUMNS, values)
}

fn show(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    columns: RowColumns,
    values: &[&dyn Debug],
) -> fmt::Result {
    let mut row = f.debug_struct(name);
    for (column, value) in columns.iter().zip(values) {
        row.field(column.name, value);
    }
    row.finish()
}
