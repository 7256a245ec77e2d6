//! What comes before the rows of an insert.

use crate::codec::{put_bytes, put_varint};
use crate::query::quote_identifier;
use crate::row_columns::RowColumn;

/// Names and types of the columns as RowBinaryWithNamesAndTypes begins with them.
pub(super) fn header<'a>(columns: &[RowColumn], types: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut out = Vec::new();
    put_varint(&mut out, columns.len() as u64);
    for column in columns {
        put_bytes(&mut out, column.name.as_bytes());
    }
    for ty in types {
        put_bytes(&mut out, ty.as_bytes());
    }
    out
}

/// `INSERT INTO table (a, b) FORMAT …`
pub(crate) fn statement(table: &str, columns: &[RowColumn], format: &str) -> String {
    let mut sql = format!("INSERT INTO {table} (");
    for (index, column) in columns.iter().enumerate() {
        if index > 0 {
            sql.push_str(", ");
        }
        quote_identifier(column.name, &mut sql);
    }
    sql.push_str(") FORMAT ");
    sql.push_str(format);
    sql
}
