//! Generated enums: text where a person reads it, else their number.

use std::fmt;

use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;

/// Makes a generated enum `Serialize` and `Deserialize`. It has what [`enum_column`](crate::__enum_column) says.
#[doc(hidden)]
#[macro_export]
macro_rules! __enum_as_text {
    ($name:ident, $code:ty, [$($text:literal => $variant:ident),*]) => {
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                to: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::serialize_enum(self.as_str(), ::core::convert::Into::into(self.code()), to)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                from: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::deserialize_enum(
                    ::core::stringify!($name),
                    |text| match text {
                        $($text => ::core::option::Option::Some(Self::$variant),)*
                        _ => ::core::option::Option::None,
                    },
                    |code| {
                        let code = <$code as ::core::convert::TryFrom<i16>>::try_from(code);
                        ::core::option::Option::map(::core::result::Result::ok(code), Self::from_code)
                    },
                    from,
                )
            }
        }
    };
}

/// By its name, if it has one and a person reads it, else by its number.
pub fn serialize_enum<S: Serializer>(
    name: Option<&str>,
    code: i16,
    to: S,
) -> Result<S::Ok, S::Error> {
    match name {
        Some(name) if to.is_human_readable() => to.serialize_str(name),
        _ => to.serialize_i16(code),
    }
}

/// By its name or its number.
pub fn deserialize_enum<'de, V, D: Deserializer<'de>>(
    name: &'static str,
    by_text: fn(&str) -> Option<V>,
    by_code: fn(i16) -> Option<V>,
    from: D,
) -> Result<V, D::Error> {
    let value = Value {
        name,
        by_text,
        by_code,
    };
    if from.is_human_readable() {
        from.deserialize_any(value)
    } else {
        from.deserialize_i16(value)
    }
}

struct Value<V> {
    name: &'static str,
    by_text: fn(&str) -> Option<V>,
    by_code: fn(i16) -> Option<V>,
}

impl<V> Visitor<'_> for Value<V> {
    type Value = V;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a name or a number of the Enum `{}`", self.name)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V, E> {
        (self.by_text)(text)
            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V, E> {
        let code = i16::try_from(number).ok();
        code.and_then(self.by_code)
            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(
                serde::de::Unexpected::Unsigned(number),
                &self,
            )),
        }
    }
}
