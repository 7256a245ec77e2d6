use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::{Decimal, ParseDecimalError};

/// As text, in any format: `"19.99"`. A number would lose digits in most of them.
impl<I, const S: u8> Serialize for Decimal<I, S>
where
    Self: Display,
{
    fn serialize<W: Serializer>(&self, to: W) -> Result<W::Ok, W::Error> {
        to.collect_str(self)
    }
}

/// From text. More digits than it has are an error.
impl<'de, I, const S: u8> Deserialize<'de> for Decimal<I, S>
where
    Self: FromStr<Err = ParseDecimalError>,
{
    fn deserialize<R: Deserializer<'de>>(from: R) -> Result<Self, R::Error> {
        from.deserialize_str(Text(PhantomData))
    }
}

struct Text<T>(PhantomData<T>);

impl<I, const S: u8> Visitor<'_> for Text<Decimal<I, S>>
where
    Decimal<I, S>: FromStr<Err = ParseDecimalError>,
{
    type Value = Decimal<I, S>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a decimal as text, with up to {S} digits after the point"
        )
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        text.parse().map_err(E::custom)
    }
}
