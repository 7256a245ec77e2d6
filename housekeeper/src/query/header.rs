//! The header of an answer: names and types of its columns.

use std::borrow::Cow;

use crate::codec::{DecodeError, Reader};
use crate::error::{Error, SchemaMismatch};
use crate::row_columns::RowColumns;
use crate::type_text::is_same_or_wider;

/// The columns that an answer must have.
pub(crate) struct Expected {
    columns: Vec<ExpectedColumn>,
    /// The query of the application's own whose answer it is, as errors call it.
    query: Option<&'static str>,
}

/// A column that an answer must have.
pub(super) struct ExpectedColumn {
    /// Its name. An expression has one that the server makes; here it says which one it is.
    pub(super) name: Cow<'static, str>,
    /// Whether it is an expression.
    pub(super) computed: bool,
    /// Its type, as the server prints it.
    pub(super) ty: Cow<'static, str>,
}

impl Expected {
    pub(super) fn new(columns: Vec<ExpectedColumn>) -> Self {
        Self {
            columns,
            query: None,
        }
    }

    /// As the answer to this query.
    pub(super) fn of_query(self, query: &'static str) -> Self {
        Self {
            query: Some(query),
            ..self
        }
    }

    pub(crate) fn types(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| &*column.ty)
    }

    /// Whether these are the names of the columns. An expression may have any.
    #[cfg(feature = "arrow")]
    pub(crate) fn are_called<'a>(&self, names: impl ExactSizeIterator<Item = &'a str>) -> bool {
        names.len() == self.columns.len()
            && (self.columns.iter().zip(names))
                .all(|(column, name)| column.computed || column.name == name)
    }

    /// Says which query it is that failed, where it has a name.
    pub(crate) fn blame(&self, error: Error) -> Error {
        match self.query {
            Some(query) => error.in_query(query),
            None => error,
        }
    }
}

impl From<RowColumns> for Expected {
    fn from(columns: RowColumns) -> Self {
        let columns = columns.iter().map(|column| ExpectedColumn {
            name: Cow::Borrowed(column.name),
            computed: false,
            ty: Cow::Borrowed(column.ty),
        });
        Self::new(columns.collect())
    }
}

impl ExpectedColumn {
    fn is(&self, name: &[u8], ty: &[u8]) -> bool {
        (self.computed || self.name.as_bytes() == name)
            && (self.ty.as_bytes() == ty
                || is_same_or_wider(&self.ty, &String::from_utf8_lossy(ty)))
    }
}

/// Takes the header off the front of `input` and says how the columns differ from `expected`, if
/// they do. A program built for one schema must never read another's bytes as its own values: all
/// that may differ is that an Enum has more values than it had.
///
/// # Errors
///
/// When the header is not all there yet, or none at all.
pub(super) fn check_header(
    input: &mut Reader<'_>,
    expected: &Expected,
) -> Result<Option<SchemaMismatch>, DecodeError> {
    let count = input.elements()?;
    let names = strings(input, count)?;
    let types = strings(input, count)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for index in 0..count.max(expected.columns.len()) {
        let expected = expected.columns.get(index);
        let found = names.get(index).copied().zip(types.get(index).copied());
        let fits = match (expected, found) {
            (Some(expected), Some((name, ty))) => expected.is(name, ty),
            _ => false,
        };
        if !fits {
            let computed = expected.is_some_and(|column| column.computed);
            return Ok(Some(SchemaMismatch {
                expected: expected.map(|column| (column.name.to_string(), column.ty.to_string())),
                found: found.map(|(name, ty)| match expected {
                    Some(expected) if computed => (expected.name.to_string(), text(ty)),
                    _ => (text(name), text(ty)),
                }),
            }));
        }
    }
    Ok(None)
}

fn strings<'a>(input: &mut Reader<'a>, count: usize) -> Result<Vec<&'a [u8]>, DecodeError> {
    (0..count).map(|_| input.bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::{put_bytes, put_varint};

    const COLUMNS: RowColumns = RowColumns::new("|id|UInt64|name|String");

    fn header(columns: &[(&str, &str)]) -> Vec<u8> {
        let mut out = Vec::new();
        put_varint(&mut out, columns.len() as u64);
        for (name, _) in columns {
            put_bytes(&mut out, name.as_bytes());
        }
        for (_, ty) in columns {
            put_bytes(&mut out, ty.as_bytes());
        }
        out
    }

    fn check(columns: &[(&str, &str)]) -> Option<String> {
        check_header(&mut Reader::new(&header(columns)), &COLUMNS.into())
            .unwrap()
            .map(|mismatch| mismatch.to_string())
    }

    #[test]
    fn every_difference_is_named() {
        assert_eq!(check(&[("id", "UInt64"), ("name", "String")]), None);
        let prefix = "the server's schema is not the one this program was built for: ";
        for (columns, problem) in [
            (
                &[("id", "UInt32"), ("name", "String")][..],
                "column `id` is UInt32 there and UInt64 here",
            ),
            (
                &[("id", "UInt64"), ("email", "String")],
                "it has `email` String where `name` String is expected",
            ),
            (&[("id", "UInt64")], "it has no column `name` String"),
            (
                &[("id", "UInt64"), ("name", "String"), ("x", "Bool")],
                "it has `x` Bool in addition",
            ),
        ] {
            assert_eq!(check(columns).unwrap(), format!("{prefix}{problem}"));
        }
    }

    #[test]
    fn a_cut_header_is_not_a_header() {
        let whole = header(&[("id", "UInt64"), ("name", "String")]);
        for cut in 0..whole.len() {
            let error = check_header(&mut Reader::new(&whole[..cut]), &COLUMNS.into()).unwrap_err();
            assert!(error.missing().is_some());
        }
    }
}
