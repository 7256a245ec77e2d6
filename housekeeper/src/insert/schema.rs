//! What the server says of a table's columns: asked for only where it refuses those of an insert.

use clickhouse::Client;

use crate::codec::{DecodeError, Reader};
use crate::error::{Error, Result, SchemaMismatch};
use crate::row_columns::RowColumn;
use crate::type_text::is_same_or_wider;

/// `INCORRECT_DATA`: a column has another type.
const OTHER_TYPE: u32 = 117;

/// `NO_SUCH_COLUMN_IN_TABLE`
const NO_COLUMN: u32 = 16;

/// The types that the server has for `columns`, where the values of these are values of those:
/// an Enum may have more values than it had.
///
/// # Errors
///
/// [`Error::Schema`] where they are not; else what came of asking.
pub(super) async fn types(
    client: &Client,
    table: &str,
    columns: &[RowColumn],
) -> Result<Vec<String>> {
    let found = describe(client, table).await?;
    let types = columns.iter().map(|column| {
        let found = found.iter().find(|(name, _)| name == column.name);
        match found {
            Some((_, ty)) if is_same_or_wider(column.ty, ty) => Ok(ty.clone()),
            found => Err(Error::Schema(SchemaMismatch {
                expected: Some((column.name.to_owned(), column.ty.to_owned())),
                found: found.cloned(),
            })),
        }
    });
    types.collect()
}

/// Whether the server says that a column is not what it was sent as.
pub(super) fn is_of_columns(error: &Error) -> bool {
    matches!(error.code(), Some(OTHER_TYPE | NO_COLUMN))
}

/// The error of an insert, as a difference of the schemas where that is what it is.
#[cold]
pub(crate) async fn explain(
    error: Error,
    client: &Client,
    table: &str,
    columns: &[RowColumn],
) -> Error {
    if !is_of_columns(&error) {
        return error;
    }
    match types(client, table, columns).await {
        Err(mismatch @ Error::Schema(_)) => mismatch,
        _ => error,
    }
}

/// Names and types.
async fn describe(client: &Client, table: &str) -> Result<Vec<(String, String)>> {
    let query = client.query_raw(&format!("DESCRIBE TABLE {table}"));
    let answer = query.fetch_bytes("RowBinary")?.collect().await?;
    let mut input = Reader::new(&answer);
    let mut columns = Vec::new();
    while !input.rest().is_empty() {
        let row = columns.len() as u64 + 1;
        let column = described(&mut input).map_err(|error| Error::Decode { row, error })?;
        columns.push(column);
    }
    Ok(columns)
}

/// Name, type, kind and expression of the default, comment, codec and TTL.
fn described(input: &mut Reader<'_>) -> Result<(String, String), DecodeError> {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    let (name, ty) = (text(input.bytes()?), text(input.bytes()?));
    for _ in 0..5 {
        input.bytes()?;
    }
    Ok((name, on_one_line(&ty)))
}

/// Servers print a Tuple on several lines here. A newline in a name or in a value of an Enum is `\n`.
fn on_one_line(ty: &str) -> String {
    let mut out = String::with_capacity(ty.len());
    for line in ty.lines() {
        if out.ends_with(',') {
            out.push(' ');
        }
        out.push_str(line.trim_start());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tuple_is_put_on_one_line() {
        assert_eq!(
            on_one_line("Array(Tuple(\n    a UInt8,\n    `b, c` Tuple(\n        d String)))"),
            "Array(Tuple(a UInt8, `b, c` Tuple(d String)))"
        );
        assert_eq!(on_one_line("Map(String, UInt8)"), "Map(String, UInt8)");
    }
}
