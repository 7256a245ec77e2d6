//! Enums: generated Rust enums go as their number, and as parameters of queries by their name.

use std::cmp::Ordering;
use std::fmt;

use super::param::{write_escaped_bytes, write_quoted_bytes};
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::ty;

/// A generated enum. A number that the schema does not know has no name: it is read and compared, and not written, as the
/// server would store a number that its column does not name, and nobody could read the table any more.
///
/// What values of enum columns can do is implemented here, for all of them.
pub trait Enumeration: Copy {
    /// `i8` or `i16`.
    type Code;

    /// The value of a number, whatever it is.
    fn from_code(code: Self::Code) -> Self;

    /// The number.
    fn code(self) -> Self::Code;

    /// Whether the schema has the number.
    fn is_known(self) -> bool;

    /// The name, if the schema has the number.
    fn name(self) -> Option<&'static str>;
}

/// Makes a generated enum with the functions `code`, `from_code` and `as_str` a value of an enum column.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($name:ty, $code:ty) => {
        impl $crate::__private::Enumeration for $name {
            type Code = $code;

            #[inline]
            fn from_code(code: $code) -> Self {
                Self::from_code(code)
            }

            #[inline]
            fn code(self) -> $code {
                self.code()
            }

            #[inline]
            fn is_known(self) -> bool {
                !::core::matches!(self, Self::Unknown(_))
            }

            #[inline]
            fn name(self) -> ::core::option::Option<&'static str> {
                self.as_str()
            }
        }

        impl $crate::__private::KeyValue for $name {}

        // Derived, these would cost more to compile.
        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                $crate::__private::compare_enums(*self, *other)
            }
        }

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(&self.code(), state);
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::show_enum(*self, f)
            }
        }
    };
}

/// In the order of the numbers, those that the schema does not know behind the others.
#[doc(hidden)]
#[inline]
pub fn compare_enums<E: Enumeration<Code: Ord>>(one: E, other: E) -> Ordering {
    let key = |value: E| (!value.is_known(), value.code());
    key(one).cmp(&key(other))
}

/// Shows the name, or the number where it has none.
#[doc(hidden)]
pub fn show_enum<E: Enumeration<Code: fmt::Display>>(
    value: E,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match value.name() {
        Some(name) => f.pad(name),
        None => fmt::Display::fmt(&value.code(), f),
    }
}

macro_rules! column {
    ($($marker:ty: $code:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<E: Enumeration<Code = $code>> Encode<$marker> for E {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                let code = self.code();
                if !self.is_known() {
                    return Err(unknown_code(code.into()));
                }
                out.extend_from_slice(&code.to_le_bytes());
                Ok(())
            }
        }

        #[diagnostic::do_not_recommend]
        impl<E: Enumeration<Code = $code>> Decode<'_, $marker> for E {
            #[inline]
            fn decode(input: &mut Reader<'_>) -> Result<Self, DecodeError> {
                // `?` is a call that is compiled once an enum.
                match input.array() {
                    Ok(bytes) => Ok(E::from_code(<$code>::from_le_bytes(bytes))),
                    Err(error) => Err(error),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl<E: Enumeration<Code = $code>> Param<$marker> for E {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                out.push_str(&self.code().to_string());
                Ok(())
            }
        }
    )*};
}

column! {
    ty::Enum8: i8;
    ty::Enum16: i16;
}

#[diagnostic::do_not_recommend]
impl<E: Enumeration<Code: Into<i16>>> Param<ty::EnumName> for E {
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        write_quoted_bytes(name_of(*self)?.as_bytes(), out);
        Ok(())
    }

    fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
        write_escaped_bytes(name_of(*self)?.as_bytes(), out);
        Ok(())
    }
}

fn name_of<E: Enumeration<Code: Into<i16>>>(value: E) -> Result<&'static str, EncodeError> {
    value
        .name()
        .ok_or_else(|| unknown_code(value.code().into()))
}

/// The number is not one that the enum's column had when the code was generated.
#[cold]
fn unknown_code(code: i16) -> EncodeError {
    EncodeError::new(format!("is {code}, which its Enum does not name"))
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
