//! Tuples of up to twelve elements, one after the other.

use super::{Decode, DecodeError, Encode, EncodeError, Param, Reader};
use crate::columnar::Parts;
use crate::ty::{self, SqlType};

/// Calls a macro with each number of elements from one to twelve: marker, value, index.
macro_rules! for_each_arity {
    ($do:ident) => {
        $do!(A a 0);
        $do!(A a 0, B b 1);
        $do!(A a 0, B b 1, C c 2);
        $do!(A a 0, B b 1, C c 2, D d 3);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10);
        $do!(A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11);
    };
}

/// The same for 13 to 32 elements: only generated structs are values of these.
macro_rules! for_each_wide_arity {
    ($do:ident) => {
        $crate::codec::tuples::each_wide! {
            $do
            [A a 0, B b 1, C c 2, D d 3, E e 4, F f 5, G g 6, H h 7, I i 8, J j 9, K k 10, L l 11]
            [M m 12, N n 13, O o 14, P p 15, Q q 16, R r 17, S s 18, T t 19, U u 20, V v 21, W w 22,
             X x 23, Y y 24, Z z 25, Aa aa 26, Ab ab 27, Ac ac 28, Ad ad 29, Ae ae 30, Af af 31]
        }
    };
}

/// Moves elements from the second list to the first, one by one.
macro_rules! each_wide {
    ($do:ident [$($before:tt)*] []) => {};
    ($do:ident [$($before:tt)*] [$marker:ident $value:ident $index:tt $(, $($rest:tt)*)?]) => {
        $do!($($before)*, $marker $value $index);
        $crate::codec::tuples::each_wide! {
            $do [$($before)*, $marker $value $index] [$($($rest)*)?]
        }
    };
}

pub(crate) use {each_wide, for_each_arity, for_each_wide_arity};

macro_rules! tuple {
    ($($marker:ident $value:ident $index:tt),*) => {
        #[allow(non_camel_case_types)]
        impl<$($marker, $value: Encode<$marker>),*> Encode<ty::Tuple<($($marker,)*)>>
            for ($($value,)*)
        {
            #[inline]
            fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
                $(self.$index.encode(out)?;)*
                Ok(())
            }

            const APART: bool = true;

            #[inline]
            fn encode_apart(&self, column: &mut Parts) -> Result<(), EncodeError> {
                let [$($value),*] = column.elements()?;
                $($value.put(&self.$index)?;)*
                Ok(())
            }
        }

        #[allow(non_camel_case_types)]
        impl<'de, $($marker, $value: Decode<'de, $marker>),*> Decode<'de, ty::Tuple<($($marker,)*)>>
            for ($($value,)*)
        {
            #[inline]
            fn decode(input: &mut Reader<'de>) -> Result<Self, DecodeError> {
                Ok(($($value::decode(input)?,)*))
            }
        }

        #[allow(non_camel_case_types)]
        impl<$($marker: SqlType, $value: Param<$marker>),*> Param<ty::Tuple<($($marker,)*)>>
            for ($($value,)*)
        {
            fn write_quoted(&self, out: &mut String) -> Result<(), EncodeError> {
                out.push('(');
                $(
                    if $index > 0 {
                        out.push(',');
                    }
                    self.$index.write_quoted(out)?;
                )*
                out.push(')');
                Ok(())
            }
        }
    };
}

for_each_arity!(tuple);
