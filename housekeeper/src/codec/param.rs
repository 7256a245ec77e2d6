use std::fmt::Write as _;

use super::EncodeError;
use crate::ty::SqlType;

/// A Rust value that a column of the ClickHouse type `T` can be compared with.
///
/// Values never become part of a statement's text: they travel beside it as typed server
/// parameters, `{p0:UInt64}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of the ClickHouse type `{T}`",
    label = "not a value of this type"
)]
pub trait Param<T: SqlType> {
    /// Appends the value as it stands inside an array: strings and dates in quotes.
    ///
    /// # Errors
    ///
    /// When `T` has no such value.
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError>;

    /// Appends the value as it stands alone: strings and dates without quotes.
    ///
    /// # Errors
    ///
    /// When the type of [`write_type`](Self::write_type) has no such value.
    fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
        self.write_quoted(out)
    }

    /// Appends the type the value is sent as when it stands alone. Some values need a wider type
    /// than the column's to be compared exactly: half a second, with a `DateTime`.
    fn write_type(&self, out: &mut String) {
        T::write_name(out);
    }
}

/// Gives references what the values have.
macro_rules! param_by_reference {
    ($($(@[$($generics:tt)*] $(where [$($bounds:tt)*])?)? $value:ty => $marker:ty;)*) => {$(
        impl<$($($generics)*)?> $crate::codec::Param<$marker> for &$value
        $($(where $($bounds)*)?)?
        {
            fn write_quoted(&self, out: &mut String) -> Result<(), $crate::codec::EncodeError> {
                $crate::codec::Param::<$marker>::write_quoted(*self, out)
            }

            fn write_text(&self, out: &mut String) -> Result<(), $crate::codec::EncodeError> {
                $crate::codec::Param::<$marker>::write_text(*self, out)
            }

            fn write_type(&self, out: &mut String) {
                $crate::codec::Param::<$marker>::write_type(*self, out);
            }
        }
    )*};
}

pub(crate) use param_by_reference;

/// Appends bytes in quotes, escaped.
pub(crate) fn write_quoted_bytes(bytes: &[u8], out: &mut String) {
    out.push('\'');
    write_escaped_bytes(bytes, out);
    out.push('\'');
}

/// Appends bytes with what the server reads specially behind a backslash.
///
/// The server knows the same escapes inside quotes and outside of them. Carriage returns are
/// escaped too, as a line's end means something to the request that carries the parameter.
pub(crate) fn write_escaped_bytes(bytes: &[u8], out: &mut String) {
    for chunk in bytes.utf8_chunks() {
        write_escaped_text(chunk.valid(), out);
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
}

fn write_escaped_text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '\'', '\t', '\n', '\r', '\0']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'\\' => "\\\\",
            b'\'' => "\\'",
            b'\t' => "\\t",
            b'\n' => "\\n",
            b'\r' => "\\r",
            _ => "\\0",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_server_reads_specially_is_escaped() {
        let mut out = String::new();
        write_quoted_bytes(b"it's\\\t\n\r\0\xff\xc3\xa9`\"?{p0:String}", &mut out);
        assert_eq!(out, "'it\\'s\\\\\\t\\n\\r\\0\\xffé`\"?{p0:String}'");
    }
}
