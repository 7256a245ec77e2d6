//! Nullable, LowCardinality, Array and Map.

use std::collections::BTreeMap;

use super::param::param_by_reference;
use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader, put_varint};
use crate::columnar::Parts;
use crate::ty::{self, SqlType};

/// A flag, 1 for NULL, and the value if there is one.
impl<T, V: Encode<T>> Encode<ty::Nullable<T>> for Option<V> {
    #[inline]
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        match self {
            None => {
                out.push(1);
                Ok(())
            }
            Some(value) => {
                out.push(0);
                value.encode(out)
            }
        }
    }

    const APART: bool = true;

    #[inline]
    fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
        match self {
            None => column.put_null(),
            Some(value) => column.not_null()?.put(value),
        }
    }
}

impl<'a, T, V: Decode<'a, T>> Decode<'a, ty::Nullable<T>> for Option<V> {
    #[inline]
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        match input.byte()? {
            0 => V::decode(input).map(Some),
            1 => Ok(None),
            _ => Err(DecodeError::new("is neither NULL nor not NULL")),
        }
    }
}

impl<T: SqlType, V: Param<T>> Param<ty::Nullable<T>> for Option<V> {
    fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
        match self {
            None => {
                out.push_str("NULL");
                Ok(())
            }
            Some(value) => value.write_quoted(out),
        }
    }

    fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
        match self {
            None => {
                out.push_str("\\N");
                Ok(())
            }
            Some(value) => value.write_text(out),
        }
    }
}

/// Types whose bytes and parameters are those of the type in them.
macro_rules! transparent {
    ($($marker:ident)*) => {$(
        impl<T, V: Encode<T>> Encode<ty::$marker<T>> for V {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                Encode::<T>::encode(self, out)
            }

            const APART: bool = <V as Encode<T>>::APART;

            #[inline]
            fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
                Encode::<T>::encode_apart(self, column)
            }
        }

        impl<'a, T, V: Decode<'a, T>> Decode<'a, ty::$marker<T>> for V {
            #[inline]
            fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
                <V as Decode<'a, T>>::decode(input)
            }
        }

        impl<T: SqlType, V: Param<T>> Param<ty::$marker<T>> for V {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                Param::<T>::write_quoted(self, out)
            }

            fn write_text(&self, out: &mut String) -> Result<(), EncodeError> {
                Param::<T>::write_text(self, out)
            }

            fn write_type(&self, out: &mut String) {
                Param::<T>::write_type(self, out);
            }
        }
    )*};
}

transparent! { LowCardinality Foreign }

macro_rules! arrays {
    ($($(@[$($generics:tt)*])? $value:ty;)*) => {$(
        impl<T, V: Encode<T>, $($($generics)*)?> Encode<ty::Array<T>> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                put_varint(out, self.len() as u64);
                self.iter().try_for_each(|value| value.encode(out))
            }

            const APART: bool = true;

            #[inline]
            fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
                column.array(self.len())?.put_all(&self[..])
            }
        }

        impl<T: SqlType, V: Param<T>, $($($generics)*)?> Param<ty::Array<T>> for $value {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_list(['[', ']'], self.iter(), out, |value, out| value.write_quoted(out))
            }
        }
    )*};
}

arrays! {
    Vec<V>;
    &[V];
    @[const N: usize] [V; N];
}

param_by_reference! {
    @[T: SqlType, V: Param<T>] Option<V> => ty::Nullable<T>;
    @[T: SqlType, V: Param<T>] Vec<V> => ty::Array<T>;
    @[T: SqlType, V: Param<T>, const N: usize] [V; N] => ty::Array<T>;
}

impl<'a, T, V: Decode<'a, T>> Decode<'a, ty::Array<T>> for Vec<V> {
    #[inline]
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        let count = input.elements()?;
        let mut values = Vec::with_capacity(input.room::<V>(count));
        for _ in 0..count {
            values.push(V::decode(input)?);
        }
        Ok(values)
    }
}

macro_rules! maps {
    ($($(@[$($bounds:tt)*])? $value:ty, $insert:expr;)*) => {$(
        impl<K, V, A: Encode<K> $(+ $($bounds)*)?, B: Encode<V>> Encode<ty::Map<K, V>> for $value {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                put_varint(out, self.len() as u64);
                for (key, value) in self {
                    key.encode(out)?;
                    value.encode(out)?;
                }
                Ok(())
            }

            const APART: bool = true;

            #[inline]
            fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
                let [keys, values] = column.array(self.len())?.elements()?;
                for (key, value) in self {
                    keys.put(key)?;
                    values.put(value)?;
                }
                Ok(())
            }
        }

        impl<'a, K, V, A: Decode<'a, K> $(+ $($bounds)*)?, B: Decode<'a, V>> Decode<'a, ty::Map<K, V>> for $value {
            #[inline]
            fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
                let count = input.elements()?;
                let mut map = Self::new();
                for _ in 0..count {
                    let key = A::decode(input)?;
                    let value = B::decode(input)?;
                    ($insert as fn(&mut Self, A, B))(&mut map, key, value);
                }
                Ok(map)
            }
        }

        impl<K, V, A, B> Param<ty::Map<K, V>> for $value
        where
            K: SqlType,
            V: SqlType,
            A: Param<K> $(+ $($bounds)*)?,
            B: Param<V>,
        {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                write_list(['{', '}'], self.iter(), out, |pair, out| {
                    let (key, value) = pair;
                    key.write_quoted(out)?;
                    out.push(':');
                    value.write_quoted(out)
                })
            }
        }

        param_by_reference! {
            @[
                K: SqlType, V: SqlType, A: Param<K> $(+ $($bounds)*)?, B: Param<V>
            ] $value => ty::Map<K, V>;
        }
    )*};
}

maps! {
    // A map may hold a key twice. `map[key]` on the server is the first one, so here too;
    // pairs keep both.
    @[Ord] BTreeMap<A, B>, |map, key, value| {
        map.entry(key).or_insert(value);
    };
    Vec<(A, B)>, |pairs, key, value| pairs.push((key, value));
}

fn write_list<I: Iterator>(
    [open, close]: [char; 2],
    values: I,
    out: &mut String,
    write: impl Fn(I::Item, &mut String) -> Result<(), EncodeError>,
) -> Result<(), EncodeError> {
    out.push(open);
    for (index, value) in values.enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(value, out)?;
    }
    out.push(close);
    Ok(())
}
