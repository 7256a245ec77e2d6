//! Enums: generated Rust enums go as their number, and as parameters of queries by their name.

use std::cmp::Ordering;
use std::fmt;

use super::param::{write_escaped_bytes, write_quoted_bytes};
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader, fill};
use crate::ty;

/// A generated enum. A number that the schema does not know has no name: it is read and compared, and not written, as the
/// server would store a number that its column does not name, and nobody could read the table any more.
///
/// What values of enum columns can do is implemented here, for all of them.
pub trait Enumeration: Copy + 'static {
    /// `i8` or `i16`.
    type Code;

    /// What it does itself. One constant, as each function of a trait would cost as much to compile.
    const FUNCTIONS: Functions<Self, Self::Code>;
}

/// The functions that each generated enum has.
#[derive(Debug)]
pub struct Functions<E, C> {
    /// The value of a number, whatever it is.
    pub from_code: fn(C) -> E,
    /// The number.
    pub code: fn(E) -> C,
    /// The name, if the schema has the number.
    pub as_str: fn(E) -> Option<&'static str>,
}

/// Makes a generated enum with the functions `code`, `from_code` and `as_str` a value of an enum column.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumeration {
    ($name:ty, $code:ty) => {
        impl $crate::__private::Enumeration for $name {
            type Code = $code;

            const FUNCTIONS: $crate::__private::Functions<Self, $code> =
                $crate::__private::Functions {
                    from_code: Self::from_code,
                    code: Self::code,
                    as_str: Self::as_str,
                };
        }

        impl $crate::__private::KeyValue for $name {}

        // Derived, these would cost more to compile.
        impl ::core::marker::Copy for $name {}

        #[allow(clippy::expl_impl_clone_on_copy)]
        impl ::core::clone::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }

        impl ::core::cmp::Eq for $name {}

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
    let Functions { code, as_str, .. } = E::FUNCTIONS;
    let key = |value: E| (as_str(value).is_none(), code(value));
    key(one).cmp(&key(other))
}

/// Shows the name, or the number where it has none.
#[doc(hidden)]
pub fn show_enum<E: Enumeration<Code: fmt::Display>>(
    value: E,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let Functions { code, as_str, .. } = E::FUNCTIONS;
    match as_str(value) {
        Some(name) => f.pad(name),
        None => fmt::Display::fmt(&code(value), f),
    }
}

/// The number of an enum, `i8` or `i16`, with the type of a column of such numbers.
pub trait Code:
    Copy + Default + Into<i16> + Encode<Self::Column> + for<'a> Decode<'a, Self::Column>
{
    /// `Int8` or `Int16`: a number has the same bytes there.
    type Column;
}

impl Code for i8 {
    type Column = ty::Int8;
}

impl Code for i16 {
    type Column = ty::Int16;
}

/// Reads one column of a row that is an enum, as its number, which is compiled once and not once an enum. 0 where it cannot be
/// read, which `Reader::fail` keeps.
#[inline]
pub fn read_code<C: Code>(input: &mut Reader<'_>, column: &'static str) -> C {
    let mut code = C::default();
    fill::<C::Column, C>(input, column, &mut code);
    code
}

macro_rules! column {
    ($($marker:ty: $code:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<E: Enumeration<Code = $code>> Encode<$marker> for E {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                let Functions { code, as_str, .. } = E::FUNCTIONS;
                let code = code(*self);
                if as_str(*self).is_none() {
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
                    Ok(bytes) => Ok((E::FUNCTIONS.from_code)(<$code>::from_le_bytes(bytes))),
                    Err(error) => Err(error),
                }
            }
        }

        #[diagnostic::do_not_recommend]
        impl<E: Enumeration<Code = $code>> Param<$marker> for E {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                out.push_str(&(E::FUNCTIONS.code)(*self).to_string());
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
    let Functions { code, as_str, .. } = E::FUNCTIONS;
    as_str(value).ok_or_else(|| unknown_code(code(value).into()))
}

/// The number is not one that the enum's column had when the code was generated.
#[cold]
pub(crate) fn unknown_code(code: i16) -> EncodeError {
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
