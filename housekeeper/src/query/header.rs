//! The header of an answer: names and types of its columns.

use crate::codec::{DecodeError, Reader};
use crate::error::SchemaMismatch;
use crate::table::ReadColumn;

/// Takes the header off the front of `input` and says how the columns differ from `expected`, if
/// they do. A program built for one schema must never read another's bytes as its own values.
///
/// # Errors
///
/// When the header is not all there yet, or none at all.
pub(super) fn check_header(
    input: &mut Reader<'_>,
    expected: &'static [ReadColumn],
) -> Result<Option<SchemaMismatch>, DecodeError> {
    let count = input.elements()?;
    let names = strings(input, count)?;
    let types = strings(input, count)?;
    for index in 0..count.max(expected.len()) {
        let expected = expected.get(index).map(|column| (column.name, column.ty));
        let found = names.get(index).copied().zip(types.get(index).copied());
        if expected.map(|(name, ty)| (name.as_bytes(), ty.as_bytes())) != found {
            let found = found.map(|(name, ty)| {
                (
                    String::from_utf8_lossy(name).into_owned(),
                    String::from_utf8_lossy(ty).into_owned(),
                )
            });
            return Ok(Some(SchemaMismatch { expected, found }));
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

    const COLUMNS: &[ReadColumn] = &[
        ReadColumn {
            expr: "id",
            name: "id",
            ty: "UInt64",
        },
        ReadColumn {
            expr: "name",
            name: "name",
            ty: "String",
        },
    ];

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
        check_header(&mut Reader::new(&header(columns)), COLUMNS)
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
            let error = check_header(&mut Reader::new(&whole[..cut]), COLUMNS).unwrap_err();
            assert!(error.missing().is_some());
        }
    }
}
