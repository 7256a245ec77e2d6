//! Enums: generated Rust enums go as their number, and as parameters of queries by their name.

use super::param::{write_escaped_bytes, write_quoted_bytes};
use super::{EncodeError, Param};
use crate::ty;

/// Makes a generated enum a value of an enum column. It has `fn code(self) -> i8` (or `i16`) and
/// `fn from_code(i8) -> Self`, the latter total: a number the schema does not know is its
/// `Unknown` variant, which is read and compared, and not written: the server would store a number
/// that its column does not name, and nobody could read the table any more.
#[doc(hidden)]
#[macro_export]
macro_rules! __enum_column {
    ($name:ty, $marker:ident, $code:ty) => {
        impl $crate::__private::Encode<$crate::ty::$marker> for $name {
            #[inline]
            fn encode(
                &self,
                out: &mut ::std::vec::Vec<u8>,
            ) -> ::core::result::Result<(), $crate::__private::EncodeError> {
                if let Self::Unknown(code) = *self {
                    return ::core::result::Result::Err($crate::__private::unknown_code(
                        ::core::convert::Into::into(code),
                    ));
                }
                out.extend_from_slice(&<$code>::to_le_bytes(self.code()));
                ::core::result::Result::Ok(())
            }
        }

        impl $crate::__private::Decode<'_, $crate::ty::$marker> for $name {
            #[inline]
            fn decode(
                input: &mut $crate::__private::Reader<'_>,
            ) -> ::core::result::Result<Self, $crate::__private::DecodeError> {
                ::core::result::Result::map(input.array(), |bytes| {
                    <$name>::from_code(<$code>::from_le_bytes(bytes))
                })
            }
        }

        impl $crate::__private::Param<$crate::ty::$marker> for $name {
            #[inline]
            fn write_quoted(
                &self,
                out: &mut ::std::string::String,
            ) -> ::core::result::Result<(), $crate::__private::EncodeError> {
                $crate::__private::write_code(::core::convert::Into::into(self.code()), out);
                ::core::result::Result::Ok(())
            }
        }

        impl $crate::__private::Param<$crate::ty::EnumName> for $name {
            #[inline]
            fn write_quoted(
                &self,
                out: &mut ::std::string::String,
            ) -> ::core::result::Result<(), $crate::__private::EncodeError> {
                $crate::__private::write_name(self.as_str(), self.code(), out, true)
            }

            #[inline]
            fn write_text(
                &self,
                out: &mut ::std::string::String,
            ) -> ::core::result::Result<(), $crate::__private::EncodeError> {
                $crate::__private::write_name(self.as_str(), self.code(), out, false)
            }
        }

        impl $crate::__private::KeyValue for $name {}
    };
}

/// Appends an enum's name as a parameter.
///
/// # Errors
///
/// When it is a number without a name.
#[doc(hidden)]
pub fn write_name(
    name: Option<&str>,
    code: impl Into<i16>,
    out: &mut String,
    is_quoted: bool,
) -> Result<(), EncodeError> {
    let name = name.ok_or_else(|| unknown_code(code.into()))?;
    if is_quoted {
        write_quoted_bytes(name.as_bytes(), out);
    } else {
        write_escaped_bytes(name.as_bytes(), out);
    }
    Ok(())
}

/// Names that are given as text: whether the enum has them is for the server to say.
macro_rules! names {
    ($($value:ty)*) => {$(
        impl Param<ty::EnumName> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_quoted_bytes(self.as_bytes(), out);
                Ok(())
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                write_escaped_bytes(self.as_bytes(), out);
                Ok(())
            }
        }
    )*};
}

names! { &str String &String }

/// The number is not one that the enum's column had when the code was generated.
#[doc(hidden)]
#[cold]
pub fn unknown_code(code: i16) -> EncodeError {
    EncodeError::new(format!("is {code}, which its Enum does not name"))
}

/// Appends an enum's number as a parameter.
#[doc(hidden)]
pub fn write_code(code: i16, out: &mut String) {
    out.push_str(&code.to_string());
}
