use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::Dynamic;
use crate::codec::{Decode, Encode, Reader};
use crate::ty;

/// As the bytes that ClickHouse sends: the type and the value.
impl Serialize for Dynamic {
    fn serialize<W: Serializer>(&self, to: W) -> Result<W::Ok, W::Error> {
        let mut bytes = Vec::new();
        Encode::<ty::Dynamic>::encode(self, &mut bytes).map_err(serde::ser::Error::custom)?;
        to.serialize_bytes(&bytes)
    }
}

/// From the bytes that ClickHouse sends.
impl<'de> Deserialize<'de> for Dynamic {
    fn deserialize<R: Deserializer<'de>>(from: R) -> Result<Self, R::Error> {
        from.deserialize_byte_buf(Bytes)
    }
}

struct Bytes;

impl<'de> Visitor<'de> for Bytes {
    type Value = Dynamic;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the bytes of a Dynamic value")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Dynamic, E> {
        let mut input = Reader::new(bytes);
        let value = <Dynamic as Decode<'_, ty::Dynamic>>::decode(&mut input).map_err(E::custom)?;
        if input.remaining() > 0 {
            return Err(E::invalid_length(bytes.len(), &self));
        }
        Ok(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Dynamic, A::Error> {
        let mut bytes = Vec::new();
        while let Some(byte) = seq.next_element()? {
            bytes.push(byte);
        }
        self.visit_bytes(&bytes)
    }
}
