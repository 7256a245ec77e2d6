use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::FixedString;

/// As text without its padding where a person reads it and it is text, else as bytes.
impl<const N: usize> Serialize for FixedString<N> {
    fn serialize<W: Serializer>(&self, to: W) -> Result<W::Ok, W::Error> {
        match self.as_str() {
            Ok(text) if to.is_human_readable() => to.serialize_str(text),
            _ => to.serialize_bytes(self.as_slice()),
        }
    }
}

/// From text or bytes, which are padded. More than `N` bytes are an error.
impl<'de, const N: usize> Deserialize<'de> for FixedString<N> {
    fn deserialize<R: Deserializer<'de>>(from: R) -> Result<Self, R::Error> {
        if from.is_human_readable() {
            from.deserialize_any(Bytes)
        } else {
            from.deserialize_bytes(Bytes)
        }
    }
}

struct Bytes<const N: usize>;

impl<'de, const N: usize> Visitor<'de> for Bytes<N> {
    type Value = FixedString<N>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "text or bytes, up to {N} bytes")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_bytes(text.as_bytes())
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        FixedString::try_from(bytes).map_err(E::custom)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut bytes: A) -> Result<Self::Value, A::Error> {
        let mut value = [0; N];
        let mut length = 0;
        while let Some(byte) = bytes.next_element()? {
            let Some(place) = value.get_mut(length) else {
                return Err(Error::invalid_length(length + 1, &self));
            };
            *place = byte;
            length += 1;
        }
        Ok(FixedString::new(value))
    }
}
