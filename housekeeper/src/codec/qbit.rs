//! `QBit`: a vector of a length that the type names.

use super::{Decode, DecodeError, Encode, EncodeError, Reader, put_varint};
use crate::ty;

impl<T, V: Encode<T>, const N: usize> Encode<ty::QBit<T, N>> for Vec<V> {
    fn encode(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        if self.len() != N {
            let count = self.len();
            return Err(EncodeError::new(format!("has {count} numbers and not {N}")));
        }
        put_varint(out, N as u64);
        self.iter().try_for_each(|value| value.encode(out))
    }
}

impl<'a, T, V: Decode<'a, T>, const N: usize> Decode<'a, ty::QBit<T, N>> for Vec<V> {
    fn decode(input: &mut Reader<'a>) -> Result<Self, DecodeError> {
        let count = input.elements()?;
        if count != N {
            return Err(DecodeError::new(format!("has {count} numbers and not {N}")));
        }
        (0..count).map(|_| V::decode(input)).collect()
    }
}
